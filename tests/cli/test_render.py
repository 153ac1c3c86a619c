"""`docgen render`: drafts, finals and copies; bad input gets one clear message and no file."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from docx import Document

from docgen.publish.objects import ObjectStore
from tests.cli.conftest import Data, Docgen, Write, paper, text
from tests.s3_store import Bucket


def test_a_draft_carries_neither_number_nor_date(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    paper(notice).update(number="望司发〔2025〕7号", date_of_issue="2025-11-08")
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "a", "--as-of", "2025-11-03")
    assert said.code == 0
    (path,) = (tmp_path / "a").glob("*.docx")
    assert path.name == "海州市望潮区司法局-印发通知-送审稿.docx"
    assert "望司发〔2025〕　号" in text(path)
    assert "2025年　月　日" in text(path)
    assert "7号" not in text(path)
    assert "8日" not in text(path)


def test_a_final_paper_carries_both(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    paper(notice).update(number="望司发[2025]07号", date_of_issue="2025-11-08")
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx", "--final")
    assert said.code == 0
    assert "望司发〔2025〕7号" in text(tmp_path / "a.docx")
    assert "2025年11月8日" in text(tmp_path / "a.docx")
    assert "六角括号" in said.err
    assert "docgen number record 望司发〔2025〕7号 --date 2025-11-08 补登" in said.err


def test_a_final_paper_whose_pages_were_not_measured_says_so(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    draft = docgen("render", "notice", write(notice), "-o", tmp_path / "draft.docx")
    paper(notice).update(number="望司发〔2025〕7号", date_of_issue="2025-11-08")
    final = docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx", "--final")

    assert "页面没有量过" not in draft.out
    assert "页面没有量过" in final.out


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"number": "望司发〔2025〕7号"}, "成文日期"),
        ({"date_of_issue": "2025-11-08"}, "发文字号"),
        (
            {
                "number": "望司发〔2025〕7号",
                "date_of_issue": "2025-11-08",
                "body": "由〔待补：承办科室〕承办。",
            },
            "承办科室",
        ),
    ],
)
def test_a_final_paper_is_refused_while_something_is_missing(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path, *, changes: Data, word: str
) -> None:
    paper(notice).update(changes)
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx", "--final")
    assert said.code == 1
    assert word in said.err
    assert not (tmp_path / "a.docx").exists()


def test_what_is_pending_is_highlighted_in_a_draft(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    paper(notice)["body"] = "由〔待补：承办科室〕承办。"
    assert docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx").code == 0
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        xml = package.read("word/document.xml").decode()
    marked = re.findall(r'w:val="Pending".*?<w:t[^>]*>([^<]*)', xml)
    assert marked == ["〔待补：承办科室〕"]
    assert "由〔待补：承办科室〕承办。" in text(tmp_path / "a.docx")


def test_slips_are_mended_and_each_is_told(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    paper(notice)["body"] = "一、总体要求\n1、贯彻(国发[2021]26号)文件,落实到位."
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx")
    assert "1.贯彻（国发〔2021〕26号）文件，落实到位。" in text(tmp_path / "a.docx")
    for told in ("“1、”改为“1.”", "“,”改为“，”", "“.”改为“。”", "〔2021〕"):
        assert told in said.err


def test_an_edited_paper_is_kept(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    target = tmp_path / "a.docx"
    docgen("render", "notice", write(notice), "-o", target)
    target.write_bytes(target.read_bytes() + b"edited")
    edited = target.read_bytes()
    said = docgen("render", "notice", write(notice), "-o", target)
    assert target.read_bytes() == edited
    assert (tmp_path / "a（新数据稿）.docx").is_file()
    assert "没有覆盖" in said.out


def test_what_a_person_wrote_into_the_draft_stands_in_the_final_paper(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    docgen("render", "notice", write(notice), "-o", tmp_path / "送审")
    (draft,) = (tmp_path / "送审").glob("*.docx")
    document = Document(str(draft))
    body = next(one for one in document.paragraphs if "有关事项通知如下" in one.text)
    body.add_run("请抓好落实。")
    document.save(str(draft))
    paper(notice).update(number="望司发〔2025〕7号", date_of_issue="2025-11-08")

    said = docgen("render", "notice", write(notice), "-o", tmp_path / "送审", "--final")

    assert said.code == 0
    assert "按改过的稿子做成正式文件" in said.err
    final = text(tmp_path / "送审" / "海州市望潮区司法局-印发通知.docx")
    assert "请抓好落实。" in final
    assert "望司发〔2025〕7号" in final


def test_a_second_run_changes_no_byte(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    command = ("render", "notice", write(notice), "-o", tmp_path / "out", "--as-of", "2025-11-03")
    docgen(*command)
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert "没有变化" in docgen(*command).out
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_many_papers_come_from_one_file_and_a_bad_one_does_not_stop_the_others(
    docgen: Docgen, notice: Data, tmp_path: Path
) -> None:
    good, bad = json.dumps(notice, ensure_ascii=False), '{"paper": {}}'
    path = tmp_path / "多件.jsonl"
    path.write_text(f"{good}\n{bad}\n{good.replace('示例工作', '另一工作')}\n", encoding="utf-8")
    said = docgen("render", "notice", path, "-o", tmp_path / "out")
    assert said.code == 1
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2
    assert "多件.jsonl 第2行" in said.err
    verified = docgen("render", "notice", path, "-o", tmp_path / "out", "--verify")
    assert verified.code == 1
    assert "还有没做成的，见“" in verified.err
    assert "失败清单.csv”：改好后用同一条命令再做。" in verified.err


def test_one_file_name_for_many_papers_is_a_wrong_command(
    docgen: Docgen, notice: Data, tmp_path: Path
) -> None:
    path = tmp_path / "多件.jsonl"
    path.write_text(f"{json.dumps(notice)}\n{json.dumps(notice)}\n", encoding="utf-8")
    said = docgen("render", "notice", path, "-o", tmp_path / "a.docx")
    assert said.code == 2
    assert "文件夹" in said.err


def test_one_paper_alone_does_not_go_to_a_store(docgen: Docgen, notice: Data, write: Write) -> None:
    said = docgen("render", "notice", write(notice), "-o", "s3://key:secret@桶/文书")
    assert said.code == 2
    assert "“s3://桶/文书”是网上的存储，只有成批生成" in said.err
    assert "secret" not in said.err


def test_what_a_store_cannot_promise_is_told(
    docgen: Docgen, notice: Data, bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_over(store: ObjectStore, name: str, data: bytes) -> bool:
        store.write(name, data)
        return True

    path = tmp_path / "多件.jsonl"
    path.write_text(json.dumps(notice), encoding="utf-8")
    fine = docgen("render", "notice", path, "-o", bucket.url)
    monkeypatch.setattr(ObjectStore, "create", write_over)
    said = docgen("render", "notice", path, "-o", bucket.url)
    assert (fine.code, said.code) == (0, 0)
    assert "提醒" not in fine.err
    assert "请不要在几台机器上同时往同一地址生成" in said.err


@pytest.mark.office
def test_a_pdf_lies_beside_its_paper(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "out" / "a.docx", "--pdf")
    assert said.code == 0
    assert (tmp_path / "out" / "a.pdf").read_bytes().startswith(b"%PDF")


def test_bytes_do_not_depend_on_the_process(notice: Data, write: Write, tmp_path: Path) -> None:
    source = write(notice)
    papers = []
    for seed in ("1", "2"):
        target = tmp_path / seed / "a.docx"
        command = [sys.executable, "-m", "docgen", "render", "notice", str(source), "-o"]
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}
        subprocess.run(
            [*command, target, "--as-of", "2025-11-03"], env=env, check=True, capture_output=True
        )
        papers.append(target.read_bytes())
    assert papers[0] == papers[1]


def test_a_campaign_folder_lends_its_facts(docgen: Docgen, notice: Data, tmp_path: Path) -> None:
    folder = tmp_path / "专项"
    docgen("new", folder, "--as-of", "2025-11-03")
    campaign = yaml.safe_dump(notice["campaign"], allow_unicode=True)
    (folder / "campaign.yaml").write_text(campaign, encoding="utf-8")
    sheet = yaml.safe_dump({"paper": notice["paper"]}, allow_unicode=True)
    (folder / "papers" / "notice.yaml").write_text(sheet, encoding="utf-8")
    said = docgen(
        "render",
        "notice",
        folder / "papers" / "notice.yaml",
        "--campaign",
        folder,
        "-o",
        tmp_path / "out",
    )
    assert said.code == 0
    assert "海州市望潮区司法局文件" in text(next((tmp_path / "out").glob("*.docx")))


@pytest.mark.parametrize("name", ["通知.pdf", "通知.DOC", "通知.wps"])
def test_a_file_that_is_not_made_directly_is_refused_and_no_folder_is_named_so(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path, name: str
) -> None:
    said = docgen("render", "notice", write(notice), "-o", tmp_path / name)
    assert said.code == 2
    assert "-o 请写 通知.docx 或文件夹，要 PDF 的再加 --pdf" in said.err
    assert not (tmp_path / name).exists()

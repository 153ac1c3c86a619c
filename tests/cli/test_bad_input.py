"""Bad and hostile input: one message with file, field and remedy, nothing half-written."""

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Data, Docgen, Write, paper, text

HOSTILE = "<>&\"'{{ 7*7 }}{% raw %}{_{ x }_}{#注#}😀𠮷龘\U00030000"


@pytest.mark.parametrize("field", ["title", "recipients", "body", "note", "copy_to"])
def test_data_never_runs_and_prints_as_it_is(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path, field: str
) -> None:
    paper(notice).update(printing_office="示例", **{field: f"甲{HOSTILE}乙"})
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "a.docx")
    assert said.code == 0
    printed = text(tmp_path / "a.docx").replace("\n", "")
    assert "49" not in printed
    for piece in ("<>&", "{{ 7*7 }}", "{% raw %}", "{_{ x }_}", "😀𠮷龘\U00030000"):
        assert piece.replace(" ", "") in printed.replace(" ", "")


def test_control_characters_are_removed_and_told(
    docgen: Docgen, notice: Data, tmp_path: Path
) -> None:
    paper(notice)["title"] = "关于\u202e示例\u200b工作的通知"
    path = tmp_path / "通知.json"
    path.write_text(json.dumps(notice), encoding="utf-8")
    said = docgen("render", "notice", path, "-o", tmp_path / "a.docx")
    assert said.code == 0
    assert "关于示例工作的通知" in text(tmp_path / "a.docx").replace("\n", "")
    assert "控制字符" in said.err


BAD: list[tuple[Data, tuple[str, ...]]] = [
    ({"title": ""}, ("title", "标题", "补上")),
    ({"titel": "甲"}, ("titel", "title")),
    ({"sealed": "也许"}, ("sealed", "是或否")),
    ({"date_of_issue": "2024-11-31"}, ("date_of_issue", "2024-11-31")),
    ({"urgency": "很急"}, ("urgency", "特急", "加急")),
    ({"enclosures": "方案"}, ("enclosures", "列表")),
    ({"number": "第七号"}, ("number", "兴司发〔2024〕17号")),
    ({"classification": "秘密"}, ("copy_number", "份号")),
    ({"body": "| 甲 | 乙 |"}, ("body", "附件")),
]


@pytest.mark.parametrize(("changes", "words"), BAD)
def test_bad_data_names_file_field_and_remedy_and_leaves_no_file(
    docgen: Docgen,
    notice: Data,
    write: Write,
    tmp_path: Path,
    *,
    changes: Data,
    words: tuple[str, ...],
) -> None:
    paper(notice).update(changes)
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "out" / "a.docx")
    assert said.code == 1
    assert "通知.yaml" in said.err
    assert all(word in said.err for word in words)
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_kind_is_a_wrong_command(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    said = docgen("render", "notise", write(notice), "-o", tmp_path / "a.docx")
    assert said.code == 2
    assert "notice" in said.err


def test_a_missing_data_file_is_told(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("render", "notice", tmp_path / "无.yaml", "-o", tmp_path / "a.docx")
    assert said.code == 1
    assert "无.yaml" in said.err


def test_a_place_that_cannot_be_written_is_told(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    blocked = tmp_path / "挡路"
    blocked.write_text("", encoding="utf-8")
    said = docgen("render", "notice", write(notice), "-o", blocked / "a.docx")
    assert said.code == 1
    assert "挡路" in said.err
    assert blocked.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    "issuer", ["../../etc/x", "CON", "望潮区" * 100, "a/b\\c:d*e?", "..", "NUL.docx"]
)
def test_hostile_names_stay_in_the_folder(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path, issuer: str
) -> None:
    campaign = notice["campaign"]
    assert isinstance(campaign, dict)
    campaign["issuer"] = issuer
    said = docgen("render", "notice", write(notice), "-o", tmp_path / "out")
    assert said.code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 2
    assert names[0] == "manifest.json" or names[1] == "manifest.json"
    assert all(len(name.encode()) <= 180 for name in names)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "通知.yaml"]


def test_a_broken_template_is_named(
    docgen: Docgen, notice: Data, write: Write, tmp_path: Path
) -> None:
    own = tmp_path / "模板" / "notice"
    own.mkdir(parents=True)
    document = Document()
    document.add_paragraph("{{ paper.title")
    document.save(str(own / "template.docx"))
    said = docgen(
        "render", "notice", write(notice), "-o", tmp_path / "a.docx", "--templates", own.parent
    )
    assert said.code == 1
    assert "模板" in said.err
    assert not (tmp_path / "a.docx").exists()


def test_a_paper_given_for_the_workbook_is_told_apart(docgen: Docgen, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "报告.xlsx"))
    said = docgen("unit", tmp_path / "报告.xlsx", "-o", tmp_path / "out")
    assert said.code == 1
    assert "“报告.xlsx”不是 Excel 工作簿" in said.err
    assert not (tmp_path / "out").exists()


def test_a_workbook_that_is_not_there_is_missed_by_name_and_folder(
    docgen: Docgen, tmp_path: Path
) -> None:
    said = docgen("unit", tmp_path / "没有.xlsx", "-o", tmp_path / "out")
    assert said.code == 1
    assert f"找不到文件“没有.xlsx”：请核对文件名和所在文件夹（{tmp_path}）" in said.err


def test_a_folder_is_no_paper_to_check(docgen: Docgen, tmp_path: Path) -> None:
    said = docgen("check", tmp_path)
    assert said.code == 2
    assert "是文件夹：请写文件名" in said.err

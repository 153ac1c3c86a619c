"""`docgen check`: a table for people, JSON for programs, exit 1 when a paper fails."""

import json
from pathlib import Path

import pytest
from docx import Document

from tests.check.papers import change, make_base, text
from tests.cli.conftest import Docgen
from tests.pdfs import ToPdf


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_base("notice", tmp_path_factory.mktemp("clean"))


@pytest.fixture
def broken(clean: Path, tmp_path: Path) -> Path:
    path = tmp_path / "通知.docx"
    path.write_bytes(change(clean, (text("〔2025〕7号", "〔2025〕第7号"),)))
    return path


def test_a_clean_paper_is_fine(docgen: Docgen, clean: Path) -> None:
    said = docgen("check", clean)

    assert said.code == 0
    assert "结论：符合" in said.out
    assert "红头文件" in said.out


def test_a_fault_ends_with_one_and_says_how_to_mend(docgen: Docgen, broken: Path) -> None:
    said = docgen("check", broken)

    assert said.code == 1
    assert "7.2.5" in said.out
    assert "望司发〔2025〕第7号" in said.out
    assert "number_form" in said.out


def test_json_is_one_object_of_the_agreed_shape(docgen: Docgen, broken: Path, clean: Path) -> None:
    said = docgen("check", broken, clean, "--json")

    reports = json.loads(said.out)
    assert list(reports) == [str(broken), str(clean)]
    assert reports[str(broken)]["verdict"] == "fail"
    assert reports[str(clean)]["verdict"] == "pass"
    fault = next(one for one in reports[str(broken)]["results"] if one["verdict"] == "fail")
    assert fault.pop("message").startswith("发文字号")
    assert fault == {
        "code": "number_form",
        "clause": "7.2.5",
        "force": "shall",
        "verdict": "fail",
        "page": None,
        "paragraph": 5,
        "measured": "“望司发〔2025〕第7号”",
        "expected": "机关代字〔四位年份〕序号号，不加“第”，不编虚位",
    }


def test_a_departure_is_waived_by_name_and_reason(docgen: Docgen, broken: Path) -> None:
    said = docgen("check", broken, "--waive", "number_form=照录原件")

    assert said.code == 0
    assert "照录原件" in said.out


@pytest.mark.parametrize("waiver", ["number_form", "no_such_code=理由"])
def test_a_waiver_needs_a_known_code_and_a_reason(
    docgen: Docgen, broken: Path, waiver: str
) -> None:
    assert docgen("check", broken, "--waive", waiver).code == 2


def test_what_is_no_paper_is_refused_in_chinese(docgen: Docgen, tmp_path: Path) -> None:
    odd = tmp_path / "表.xlsx"
    odd.write_bytes(b"x")
    empty = tmp_path / "空.docx"
    empty.write_bytes(b"x")

    for path in (odd, empty):
        said = docgen("check", path)
        assert said.code == 1
        assert said.err.startswith("错误：")
    assert docgen("check", tmp_path / "没有.docx").code == 2


def test_one_file_that_cannot_be_read_does_not_keep_others_from_being_judged(
    docgen: Docgen, clean: Path, tmp_path: Path
) -> None:
    sound = tmp_path / "通知.docx"
    sound.write_bytes(clean.read_bytes())
    for name in ("坏.docx", "通知.pdf", "表.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    names = ("坏.docx", "没有.docx", "通知.docx", "表.xlsx", "通知.pdf")

    said = docgen("check", *(tmp_path / name for name in names), "--json")

    assert said.code == 1
    assert list(json.loads(said.out)) == [str(sound)]
    told = said.err.splitlines()
    assert len(told) == 4
    for line, name in zip(told, ("坏.docx", "没有.docx", "表.xlsx", "通知.pdf"), strict=True):
        assert line.startswith("错误：")
        assert name in line


@pytest.mark.office
def test_a_proof_sheet_has_those_that_can_be_read(
    docgen: Docgen, clean: Path, tmp_path: Path
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"x")

    said = docgen("check", tmp_path / "坏.docx", clean, "--proof", tmp_path / "校样.html")

    assert said.code == 1
    assert "坏.docx" in said.err
    assert "坏.docx" not in (tmp_path / "校样.html").read_text("utf-8")


def test_findings_go_into_a_copy_as_word_comments(
    docgen: Docgen, broken: Path, tmp_path: Path
) -> None:
    before = broken.read_bytes()

    said = docgen("check", broken, "--annotate", tmp_path / "批注")

    copy = tmp_path / "批注" / "通知-批注.docx"
    assert str(copy) in said.out
    assert [one.text for one in Document(str(copy)).comments]
    assert broken.read_bytes() == before


@pytest.mark.office
def test_a_proof_sheet_shows_pages_measures_and_fonts(
    docgen: Docgen, broken: Path, tmp_path: Path
) -> None:
    said = docgen("check", broken, "--proof", tmp_path / "校样.html", "--json")

    (report,) = json.loads(said.out).values()
    page = (tmp_path / "校样.html").read_text("utf-8")
    assert any(one["page"] == 1 and one["code"] == "mark_top" for one in report["results"])
    assert "望司发〔2025〕第7号" in page
    assert "LibreOffice" in page
    assert "data:image/png;base64," in page
    assert "Fandol" in page
    assert "http" not in page


@pytest.mark.office
def test_a_pdf_is_compared_with_its_docx(
    docgen: Docgen, clean: Path, to_pdf: ToPdf, tmp_path: Path
) -> None:
    (pdf,) = to_pdf([clean])
    for kind, source in ((".docx", clean), (".pdf", pdf)):
        (tmp_path / f"通知{kind}").write_bytes(source.read_bytes())

    said = docgen("check", tmp_path / "通知.docx", tmp_path / "通知.pdf", "--json")

    results = json.loads(said.out)[str(tmp_path / "通知.pdf")]["results"]
    assert {one["code"]: one["verdict"] for one in results}["text_kept"] == "pass"


def test_layout_and_reading_may_be_prescribed(docgen: Docgen, clean: Path) -> None:
    said = docgen("check", clean, "--layout", "letter", "--profile", "gbt33476", "--json")

    (report,) = json.loads(said.out).values()
    assert (said.code, report["layout"], report["profile"]) == (1, "letter", "gbt33476")
    failed = {one["code"] for one in report["results"] if one["verdict"] == "fail"}
    assert {"mark_top", "margin_head"} <= failed


def test_all_clauses_are_listed_on_demand(docgen: Docgen, clean: Path) -> None:
    brief, full = docgen("check", clean).out, docgen("check", clean, "--all").out

    assert "--all" in brief
    assert "title_font" not in brief
    assert "title_font" in full
    assert "待核" in full

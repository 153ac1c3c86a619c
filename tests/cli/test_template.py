"""`docgen template`: out to Word or LibreOffice and back, with the layout as it was."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from docgen.carried import official_templates
from tests.cli.conftest import Data, Docgen, Write, paper, text
from tests.office_editor import edit_in_office
from tests.paper_text import paper_paragraphs
from tests.pdfs import ToPdf
from tests.typeset.editing import edited

OFFICIAL = official_templates() / "notice" / "template.docx"
BODY = "请各单位（含所属单位）于“十一月底”前，认真完成；逾期未报的，说明原因。" * 12


def test_every_kind_is_listed_with_its_template(docgen: Docgen) -> None:
    said = docgen("template", "list")
    assert said.code == 0
    assert str(OFFICIAL) in said.out


def test_building_again_changes_nothing(docgen: Docgen) -> None:
    before = OFFICIAL.read_bytes()
    said = docgen("template", "build")
    assert "没有变化" in said.out
    assert OFFICIAL.read_bytes() == before


def test_an_official_template_has_no_fault(docgen: Docgen) -> None:
    said = docgen("template", "lint", "notice")
    assert (said.code, said.err) == (0, "")


def test_every_broken_tag_is_told_with_its_place(docgen: Docgen, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("{{ paper.title")
    document.add_paragraph("{%p if paper.note %}")
    document.add_paragraph("{{ paper.titel }}")
    path = tmp_path / "坏模板.docx"
    document.save(str(path))
    said = docgen("template", "lint", path, "--kind", "notice")
    assert said.code == 1
    for place in ("第1段", "第2段", "第3段"):
        assert place in said.err
    assert "Traceback" not in said.err


def test_open_changes_are_told_before_a_template_is_taken_back(
    docgen: Docgen, tmp_path: Path
) -> None:
    start = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
    path = tmp_path / "通知.docx"
    path.write_bytes(edited((start, f'{start}<w:ins w:id="1"><w:r><w:t>加</w:t></w:r></w:ins>')))
    said = docgen("template", "lint", path, "--kind", "notice")
    assert said.code == 1
    assert "没处理的修订" in said.err


def test_an_exported_file_is_not_overwritten(docgen: Docgen, tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    assert docgen("template", "export", "notice", "-o", target).code == 0
    target.write_bytes(b"mine")
    said = docgen("template", "export", "notice", "-o", target)
    assert said.code == 2
    assert target.read_bytes() == b"mine"


def test_a_file_that_is_no_template_is_not_taken(docgen: Docgen, tmp_path: Path) -> None:
    path = tmp_path / "照片.docx"
    path.write_bytes(b"\x89PNG")
    said = docgen("template", "adopt", path, "--kind", "notice", "--templates", tmp_path / "模板")
    assert said.code == 1
    assert not (tmp_path / "模板" / "notice" / "template.docx").exists()


@pytest.mark.office
def test_a_change_in_libreoffice_comes_back_and_no_mark_is_lost(
    docgen: Docgen,
    notice: Data,
    write: Write,
    tmp_path: Path,
    *,
    to_pdf: ToPdf,
    pdf_text: Callable[[Path], str],
) -> None:
    exported, edited, own = tmp_path / "出.docx", tmp_path / "改.docx", tmp_path / "模板"
    assert docgen("template", "export", "notice", "-o", exported).code == 0
    changed = "{{ paper.recipients }}（含所属单位）"
    edit_in_office(exported, edited, old="{{ paper.recipients }}", new=changed, times=1)
    edit_in_office(edited, edited, times=1)
    said = docgen("template", "adopt", edited, "--kind", "notice", "--templates", own)
    assert said.code == 0, said.err

    paper(notice).update(body=BODY, copy_to="市司法局", printing_office="办公室")
    target = tmp_path / "通知.docx"
    said = docgen("render", "notice", write(notice), "-o", target, "--templates", own)
    assert said.code == 0, said.err
    assert "区直各行政执法部门（含所属单位）：" in text(target)

    (pdf,) = to_pdf([target])
    written = "".join(paper_paragraphs(target))
    pages = pdf_text(pdf).count("\f") + 1
    numbers = "".join(f"—{page}—" for page in range(1, pages + 1))
    assert bare(pdf_text(pdf)) == bare(written + numbers)


def bare(printed: str) -> str:
    return "".join(sorted(re.sub(r"\s", "", printed)))


@pytest.mark.parametrize(
    ("name", "words"),
    [("空.docx", "文件“空.docx”是空文件"), ("没有.docx", "找不到文件“没有.docx”")],
)
def test_what_is_taken_back_must_be_there_and_a_document(
    docgen: Docgen, tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "空.docx").write_bytes(b"")
    said = docgen("template", "adopt", tmp_path / name, "--kind", "notice")
    assert said.code == 1
    assert words in said.err

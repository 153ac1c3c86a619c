"""Marked papers (.docx): the faulty cells shaded, the messages as Word comments."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from docgen.archive import read_package
from docgen.findings import Finding, Place, Severity
from docgen.marking import mark
from tests.paper_text import paper_paragraphs
from tests.validator import OoxmlError


def finding(where: str, message: str = "请填整数。") -> Finding:
    return Finding("count_invalid", Severity.ERROR, message, Place("a.docx", where=where))


def paper() -> bytes:
    document = Document()
    document.add_paragraph("情况说明")
    for columns in (2, 3):
        table = document.add_table(rows=3, cols=columns)
        for row in table.rows:
            for number, cell in enumerate(row.cells):
                cell.text = f"格{number}"
    document.tables[1].cell(1, 0).merge(document.tables[1].cell(1, 1))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def marked(*findings: Finding) -> bytes:
    copy = mark(paper(), findings)
    assert copy is not None
    return copy


def comments(package: bytes) -> list[str]:
    parts = read_package(package)
    (name,) = [name for name in parts if "comments" in name.lower() and name.endswith(".xml")]
    return re.findall("<w:t[^>]*>([^<]*)</w:t>", parts[name].decode())


def fill(package: bytes, table: int, row: int, column: int) -> str | None:
    cell = Document(io.BytesIO(package)).tables[table].cell(row, column)
    shading = cell._tc.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    return None if shading is None else str(shading.get(qn("w:fill")))


def test_a_cell_is_found_by_table_row_and_column() -> None:
    copy = marked(finding("表2 第3行第2列"))

    assert fill(copy, 1, 2, 1) == "FFC7CE"
    assert fill(copy, 1, 2, 0) is None
    assert comments(copy) == ["须补正：请填整数。"]


def test_a_joined_cell_takes_all_its_columns() -> None:
    assert fill(marked(finding("表2 第2行第2列")), 1, 1, 0) == "FFC7CE"


def test_what_has_no_cell_is_said_at_the_first_paragraph() -> None:
    copy = marked(finding("", "还缺汇总表。"), finding("表9 第9行第9列", "看不到的格。"))

    assert comments(copy) == ["须补正：还缺汇总表。", "须补正：看不到的格。"]


def test_the_words_stay_as_they_were() -> None:
    assert paper_paragraphs(marked(finding("表1 第1行第1列"))) == paper_paragraphs(paper())


def test_a_copy_can_be_marked_again() -> None:
    again = mark(marked(finding("表1 第1行第1列")), [finding("表1 第1行第1列", "还是不对。")])

    assert again is not None
    assert comments(again) == ["须补正：请填整数。", "须补正：还是不对。"]


@pytest.mark.validator
def test_microsofts_validator_finds_no_error(
    tmp_path: Path, validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(marked(finding("表2 第2行第2列"), finding("", "还缺汇总表。")))

    assert validate_ooxml([path]) == []

"""A cell's place is told by table, row and column; in a row of joined cells by its cell."""

import io

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn

from docgen.check.docx import read_docx
from docgen.check.docx.cells import cell_places


def places(document: DocxDocument) -> dict[str, str]:
    """Return the place of each cell by its text."""
    stream = io.BytesIO()
    document.save(stream)
    read = read_docx(stream.getvalue())
    told = cell_places(read)
    return {one.text: told[one.node] for one in read.paragraphs if one.node in told}


def with_table(document: DocxDocument, name: str) -> None:
    """Add a table of two rows and three columns, its cells named after their places."""
    table = document.add_table(2, 3)
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            cell.text = f"{name}{at}{column}"


def test_a_cell_is_told_by_table_row_and_column() -> None:
    document = Document()
    for name in ("甲", "乙"):
        with_table(document, name)
        document.add_paragraph("文")

    told = places(document)

    assert told["甲00"] == "第1个表第1行第1列"
    assert told["乙12"] == "第2个表第2行第3列"
    assert "文" not in told


def test_a_repeated_head_is_said_to_be_counted() -> None:
    document = Document()
    with_table(document, "甲")
    properties = document.tables[0].rows[0]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:tblHeader"), {}))

    assert places(document)["甲11"] == "第1个表第2行（含表头）第2列"


def test_in_a_row_of_joined_cells_it_is_the_cell_that_is_counted() -> None:
    document = Document()
    with_table(document, "甲")
    first, second, _ = document.tables[0].rows[1].cells
    first.merge(second).text = "总计"

    told = places(document)

    assert told["总计"] == "第1个表第2行第1格"
    assert told["甲12"] == "第1个表第2行第2格"

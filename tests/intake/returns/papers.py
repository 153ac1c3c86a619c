"""Papers with tables as units write them in Word."""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.table import Table

from docgen.model.readings import Reading
from tests.intake.returns.forms import Line, read

SIGNED = ("望潮区听潮街道办事处", "2024年11月8日")


def add_table(paper: Paper, lines: Sequence[Line]) -> Table:
    """Add a table with a cell for each value; what is None stays blank."""
    table: Table = paper.add_table(len(lines), max(len(line) for line in lines))
    for row, line in zip(table.rows, lines, strict=True):
        for cell, value in zip(row.cells, line, strict=False):
            cell.text = "" if value is None else str(value)
    return table


def paper_of(folder: Path, *tables: Sequence[Line]) -> Path:
    """Save a paper with some tables, a line between each two."""
    paper = Document()
    for lines in tables:
        add_table(paper, lines)
        paper.add_paragraph("（续表）")
    paper.save(str(folder / "a.docx"))
    return folder / "a.docx"


def paper(folder: Path, lines: Sequence[str], table: Sequence[Line] = ()) -> Path:
    """Save a paper of some lines, and a table behind them."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if table:
        add_table(document, table)
    document.save(str(folder / "来文.docx"))
    return folder / "来文.docx"


def letter(folder: Path, *body: str, title: str = "情况说明") -> Reading:
    """Read a letter that is addressed, signed and dated."""
    return read(paper(folder, (title, "区司法局：", *body, "特此说明。", *SIGNED)))

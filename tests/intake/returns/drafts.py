"""A form in parts, to be disturbed and then written out as a workbook, a paper or text."""

from dataclasses import dataclass, field
from pathlib import Path

from docx import Document

from tests.intake.returns.excel import share_strings
from tests.intake.returns.forms import (
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    Line,
    Value,
    saved,
    workbook,
)

KEYS = ("n", "situation", "basis", "count", "amount", "need", "reason", "result", "note")


@dataclass
class Draft:
    """A form in parts, to be disturbed and then written out."""

    above: list[Line]
    rows: list[dict[str, Value]]
    keys: list[str] = field(default_factory=lambda: list(KEYS))
    labels: dict[str, str] = field(
        default_factory=lambda: dict(zip(KEYS, (str(head) for head in HEADS), strict=True))
    )
    over: dict[str, str] = field(default_factory=dict)
    under_head: list[Line] = field(default_factory=list)
    between: list[Line] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)
    repeated: bool = False
    left: int = 0
    total: dict[str, Value] = field(
        default_factory=lambda: {
            "n": "总计",
            "count": 15,
            "amount": "36000元",
            "result": "停止使用3台，保留并继续使用12台",
        }
    )

    def lines(self) -> list[Line]:
        """Return all lines from the title to the notes."""
        head: list[Line] = [[self.over.get(key) for key in self.keys]] if self.over else []
        head.append([self.labels[key] for key in self.keys])
        table: list[Line] = [*head, *self.under_head]
        for number, row in enumerate(self.rows):
            if number:
                table += self.between
                table += head if self.repeated else []
            table.append([row.get(key) for key in self.keys])
        table.append([self.total.get(key) for key in self.keys] if self.total else [])
        return [[None] * self.left + list(line) for line in (*self.above, *table, *self.below)]


def clean_draft() -> Draft:
    """Return the form that forms.CLEAN says the values of."""
    rows = [dict(zip(KEYS, line, strict=True)) for line in (FIRST, SECOND)]
    return Draft([[TITLE], HEADER], rows)


def as_workbook(draft: Draft, folder: Path) -> Path:
    """Write a form as .xlsx."""
    return saved(workbook(draft.lines()), folder)


def as_excel(draft: Draft, folder: Path) -> Path:
    """Write a form as .xlsx as Excel does, with shared texts."""
    return share_strings(as_workbook(draft, folder))


def as_paper(draft: Draft, folder: Path) -> Path:
    """Write a form as a table in .docx."""
    lines = draft.lines()
    width = max(len(line) for line in lines)
    paper = Document()
    paper.add_paragraph("附件1")
    table = paper.add_table(len(lines), width)
    for row, line in zip(table.rows, lines, strict=True):
        for cell, value in zip(row.cells, line, strict=False):
            cell.text = "" if value is None else str(value)
    paper.add_paragraph("（此表一式两份）")
    path = folder / "附件1.docx"
    paper.save(str(path))
    return path


def as_text(draft: Draft, folder: Path) -> Path:
    """Write a form as .csv in the encoding of a Chinese Excel."""
    path = folder / "附件1.csv"
    lines = [
        ",".join('"' + ("" if value is None else str(value)) + '"' for value in line)
        for line in draft.lines()
    ]
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    return path

"""The register on paper (发文登记簿): a workbook and a Word table, gaps shown in their places."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import date
from importlib.resources import files

import yaml
from openpyxl import Workbook

from docgen.chinese.dates import format_date
from docgen.chinese.document_number import DocumentNumber
from docgen.model.kind import Kind
from docgen.registry.rows import gaps_between
from docgen.registry.values import STATUS_NAMES, Entry, Gap, Status
from docgen.sheets.book import CENTRED, HEAD, TEXT, TITLE, Look, lay_out, pack, put, widen
from docgen.stamp import Template
from docgen.typeset.layouts import build_template

NAME = "发文登记簿"
CAPTION = Look(align="center", boxed=False)
HEAD_ROW = 3
COLUMNS = {
    "发文字号": (24, CENTRED),
    "标题": (44, TEXT),
    "主送": (22, TEXT),
    "承办人": (10, CENTRED),
    "签发人": (10, CENTRED),
    "签发日期": (17, CENTRED),
    "状态": (8, CENTRED),
    "备注": (26, TEXT),
}


@dataclass(frozen=True, slots=True)
class PrintedRegister:
    """The register as two files, and the name without suffix that both go by."""

    name: str
    workbook: bytes
    document: bytes


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table, in the order of its columns."""

    number: str
    title: str = ""
    recipients: str = ""
    handler: str = ""
    signatory: str = ""
    issued: str = ""
    status: str = ""
    note: str = ""


def print_register(entries: Sequence[Entry], year: int | None = None) -> PrintedRegister:
    """Return the register of these entries (in the order of their numbers), printed.

    All entries of a series and year have to be there: what is missing is printed as a gap.
    """
    title = f"{NAME}（{year}年）" if year else NAME
    caption, lines = _caption(entries), tuple(_lines(entries))
    return PrintedRegister(
        title, _workbook(title, caption, lines), _document(title, caption, lines)
    )


def _caption(entries: Sequence[Entry]) -> str:
    """Return how many numbers there are, and where they stand."""
    counts = Counter(entry.status for entry in entries)
    parts = [f"{STATUS_NAMES[status]}{counts[status]}个" for status in Status if counts[status]]
    missing = sum(gap.last - gap.first + 1 for gap in gaps_between(entries))
    told = f"共登记{len(entries)}个文号" + (f"，其中{'、'.join(parts)}" if parts else "")
    return told + (f"；另有空号{missing}个" if missing else "")


def _lines(entries: Sequence[Entry]) -> Iterator[_Line]:
    """Yield a line for each entry, and one for each gap where it stands."""
    gaps = {
        DocumentNumber(gap.series, gap.year, gap.last + 1): gap for gap in gaps_between(entries)
    }
    for entry in entries:
        if entry.number in gaps:
            yield _gap(gaps[entry.number])
        yield _Line(
            str(entry.number),
            **asdict(entry.particulars),
            signatory=entry.signatory,
            issued=_day(entry.issued),
            status=STATUS_NAMES[entry.status],
            note=_note(entry),
        )


def _gap(gap: Gap) -> _Line:
    return _Line(str(gap), status="空号", note="登记簿里没有，请查明后补登")


def _note(entry: Entry) -> str:
    voided = f"{_day(entry.voided)}作废：{entry.reason}" if entry.voided else ""
    return "；".join(part for part in ("补登" if entry.by_hand else "", voided) if part)


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _workbook(title: str, caption: str, lines: Sequence[_Line]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = NAME
    for row, text, look in ((1, title, TITLE), (2, caption, CAPTION)):
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(COLUMNS))
    for column, label in enumerate(COLUMNS, start=1):
        put(sheet, sheet.cell(HEAD_ROW, column).coordinate, label, HEAD)
    looks = [look for _, look in COLUMNS.values()]
    for row, line in enumerate(lines, start=HEAD_ROW + 1):
        for column, (value, look) in enumerate(zip(astuple(line), looks, strict=True), start=1):
            put(sheet, sheet.cell(row, column).coordinate, value or None, look)
    widen(sheet, (width for width, _ in COLUMNS.values()))
    sheet.row_dimensions[1].height = 30
    sheet.freeze_panes = f"B{HEAD_ROW + 1}"
    lay_out(sheet, heads=f"{HEAD_ROW}:{HEAD_ROW}")
    return pack(book, title, "docgen")


def _document(title: str, caption: str, lines: Sequence[_Line]) -> bytes:
    folder = files("docgen.registry").joinpath("printed")
    kind = Kind.model_validate(yaml.safe_load(folder.joinpath("kind.yaml").read_text("utf-8")))
    template = Template(
        build_template(kind, folder.joinpath("wording.md").read_text("utf-8")), name=NAME
    )
    return template.render(
        {
            "paper": {"title": title, "property_title": title, "property_author": "docgen"},
            "register": {"caption": caption, "lines": [asdict(line) for line in lines]},
        }
    )

"""A caption gives the unit of money of the table that it stands at, and of no other."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from docgen.model.readings import Reading
from tests.intake.returns.forms import (
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    Line,
    codes,
    read,
    saved,
    workbook,
)
from tests.intake.returns.papers import add_table

BARE: Line = (*FIRST[:4], 3.6, *FIRST[5:])
FUNDS: Sequence[Line] = (("项目", "年度", "经费"), ("运维", "2023", "12"))


def amount(reading: Reading) -> tuple[str, bool]:
    """Return the fines of the first row, and whether their unit was told."""
    item = reading.rows[0]
    return str(item.row.amount_yuan), "amount" not in item.slips


TOLD, UNTOLD = ("36000.00", True), ("3.60", False)


def on_sheet(folder: Path, *below: Line, above: Sequence[Line] = ()) -> Reading:
    """Read a sheet with the form, lines above it and lines below it."""
    lines = (*above, (TITLE,), HEADER, HEADS, BARE, SECOND, *below)
    return read(saved(workbook(lines), folder))


def in_paper(folder: Path, *parts: str | Sequence[Line]) -> Reading:
    """Read a paper of paragraphs and tables in this order; FORM stands for the form."""
    paper = Document()
    for part in parts:
        if part == "FORM":
            add_table(paper, (HEADS, BARE, SECOND))
        elif isinstance(part, str):
            paper.add_paragraph(part)
        else:
            add_table(paper, part)
    paper.save(str(folder / "a.docx"))
    return read(folder / "a.docx")


@pytest.mark.parametrize(
    "parts",
    [
        ("单位：万元", "FORM"),
        ("单位：万元", "填报单位：望潮区城市管理局", "填报人：张示例", "FORM"),
        ("单位：万元", (("填报人", "张示例"),), "FORM"),
        ("经费（单位：元）", FUNDS, "（金额单位：万元）", "FORM"),
        ("单位：元", "以下是汇总表", "单位：万元", "FORM"),
        ("FORM", "注：本表金额单位为万元。"),
        ("FORM", "单位：万元"),
        ("FORM", "注：本表金额以万元为单位。", "附：经费", "单位：元", FUNDS),
        ("FORM", (("填报人", "张示例"),), "单位：万元"),
    ],
)
def test_a_caption_of_the_form_in_a_paper_is_heard(
    parts: Sequence[str | Sequence[Line]], tmp_path: Path
) -> None:
    assert amount(in_paper(tmp_path, *parts)) == TOLD


@pytest.mark.parametrize(
    "parts",
    [
        ("FORM", "附：执法经费保障情况", "单位：万元", FUNDS),
        ("FORM", "单位：万元", FUNDS, "注：本表金额单位为万元。"),
        ("单位：万元", FUNDS, "FORM"),
        ("经费以金额单位：万元列出", *(f"第{number}段" for number in range(12)), "FORM"),
    ],
)
def test_a_caption_of_another_table_is_not_the_forms(
    parts: Sequence[str | Sequence[Line]], tmp_path: Path
) -> None:
    assert amount(in_paper(tmp_path, *parts)) == UNTOLD


@pytest.mark.parametrize(
    "note",
    [
        ("注：本表金额单位为万元。",),
        ("注：", "金额单位：万元"),
        ("1.“设备数量”按台（套）计，罚款金额单位为万元。",),
        ("说明：表中罚款金额以万元为单位",),
    ],
)
def test_a_note_below_the_form_on_a_sheet_is_heard(note: Line, tmp_path: Path) -> None:
    reading = on_sheet(tmp_path, note)
    assert amount(reading) == TOLD
    assert codes(reading) == []


@pytest.mark.parametrize(
    "lines",
    [
        (("附：经费",), ("单位：万元",), *FUNDS),
        (("附：经费",), ("单位：万元",), *FUNDS, ("注：本表金额单位为万元。",)),
    ],
)
def test_a_caption_of_another_table_below_on_a_sheet_is_not_heard(
    lines: Sequence[Line], tmp_path: Path
) -> None:
    assert amount(on_sheet(tmp_path, *lines)) == UNTOLD


def test_a_caption_of_another_table_above_on_a_sheet_is_not_heard(tmp_path: Path) -> None:
    table: tuple[Line, ...] = (
        ("单位：万元",),
        ("项目", "年度", "经费", "来源"),
        ("运维", 2023, 12),
    )
    assert amount(on_sheet(tmp_path, above=table)) == UNTOLD


def test_units_that_differ_above_and_below_are_told(tmp_path: Path) -> None:
    note: Line = ("注：本表金额单位为元。",)
    reading = on_sheet(tmp_path, note, above=(("单位：万元",),))
    assert amount(reading) == TOLD
    assert codes(reading) == ["amount_units_differ"]
    assert reading.findings[0].place.where == "附件1!A7"

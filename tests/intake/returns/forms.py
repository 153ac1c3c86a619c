"""Forms as units fill them, built cell by cell; every name, number and mailbox is invented."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.form import COLUMNS
from docgen.intake.returns import ReadSetting, read_return
from docgen.model.readings import Reading

Value = str | int | float | date | None
Line = Sequence[Value]

SETTING = ReadSetting("元", 2024)
TITLE = "执法类电子技术监控设备清理规范汇总表"
HEADER: Line = (
    "填报单位（公章）：望潮区城市管理局",
    None,
    None,
    "填报人：张示例",
    None,
    "联系方式：0400-0000000",
    None,
    "填报日期：2024年11月13日",
)
HEADS: Line = tuple(column.label for column in COLUMNS)
FIRST: Line = (
    1,
    "人行道违停抓拍",
    "《道路交通安全法》第五十六条",
    12,
    "36000元",
    "否",
    None,
    "保留并继续使用",
    None,
)
SECOND: Line = (
    2,
    "渣土车称重检测",
    "《公路安全保护条例》第三十三条",
    3,
    0,
    "是",
    "4.检定到期未检定",
    "停止使用",
    "已断电",
)
TOTAL: Line = (
    "总计",
    None,
    None,
    15,
    "36000元",
    None,
    None,
    "停止使用3台，保留并继续使用12台",
    None,
)
FORM: tuple[Line, ...] = ((TITLE,), HEADER, HEADS, FIRST, SECOND, TOTAL)


def fill(sheet: Worksheet, lines: Sequence[Line], top: int = 1) -> None:
    """Write lines into a sheet; what is None stays blank."""
    for row, line in enumerate(lines, top):
        for column, value in enumerate(line, 1):
            if value is not None:
                sheet.cell(row, column, value)


def workbook(lines: Sequence[Line], title: str = "附件1") -> Workbook:
    """Return a workbook with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    fill(sheet, lines)
    return book


def saved(book: Workbook, folder: Path, name: str = "附件1.xlsx") -> Path:
    """Save a workbook and return where."""
    path = folder / name
    book.save(path)
    return path


def read(path: Path) -> Reading:
    """Read a file with the usual setting."""
    return read_return(path, SETTING)


def values(reading: Reading) -> list[tuple[object, ...]]:
    """Return what was understood of each row, without its number."""
    return [
        (
            item.row.situation,
            item.row.basis,
            item.row.count,
            None if item.row.amount_yuan is None else str(item.row.amount_yuan),
            item.row.need,
            item.row.categories,
            item.row.result and str(item.row.result),
            item.row.note,
        )
        for item in reading.rows
    ]


CLEAN = [
    (
        "人行道违停抓拍",
        "《道路交通安全法》第五十六条",
        12,
        "36000.00",
        False,
        (),
        "保留并继续使用",
        "",
    ),
    (
        "渣土车称重检测",
        "《公路安全保护条例》第三十三条",
        3,
        "0.00",
        True,
        (4,),
        "停止使用",
        "已断电",
    ),
]


def codes(reading: Reading) -> list[str]:
    """Return the codes of what reading ran into."""
    return [finding.code for finding in reading.findings]


def with_line(line: Line) -> tuple[Line, ...]:
    """Return a form with one row of devices."""
    return ((TITLE,), HEADER, HEADS, line)

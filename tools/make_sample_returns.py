"""Make the messy returns of the sample campaign: real files as units send them, all invented.

Run `python tools/make_sample_returns.py` after a change; a test proves that the committed files
are what it makes.
"""

import io
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.form import COLUMNS, FORM_SHEET, QUESTIONS, QUESTIONS_SHEET
from docgen.intake.campaign import read_campaign
from docgen.publish.writer import write_file
from docgen.sheets.book import pack
from docgen.sheets.unit_book import FIRST_QUESTION, write_unit_book

CAMPAIGN = Path(__file__).resolve().parents[1] / "data" / "wangchao-2024"
RETURNS = CAMPAIGN / "returns"
HEADS = tuple(column.label for column in COLUMNS)
FIRE = "《中华人民共和国消防法》第二十八条、第六十条"
WASTE = "《中华人民共和国固体废物污染环境防治法》第四十九条、第一百一十一条"


def approximate() -> bytes:
    """Return a form whose count is 约20, whose money is in 万元, and whose total is missing."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ("执法类电子技术监控设备清理规范情况汇报表",),
        ("填报单位（公章）：区文旅广电局", None, None, "填报人：韩示例", None, "联系方式：0000011"),
        ("填报日期：2024.11.18",),
        HEADS,
        (
            1,
            "文物保护单位周边违法建设巡查",
            "无依据",
            "约20",
            "0",
            "是",
            "没有法律依据",
            "停用",
            "",
        ),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:I1")
    return pack(book, "汇报表", "示例数据")


def merged() -> bytes:
    """Return a form with one basis over two rows, counts with their unit, money in 万元."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ("附件1",),
        ("执法类电子技术监控设备清理规范情况汇总表",),
        ("填报单位：望潮区消防救援大队（盖章）", None, None, "填报人：严示例"),
        ("联系电话：0000017", None, None, "日期：2024年11月19日"),
        HEADS,
        ("1", "消防车通道占用抓拍", FIRE, "12台", "3.5万元", "√", "画面模糊", "停止使用", ""),
        ("2", "疏散通道堵塞抓拍", None, "3套", "0", "×", "", "保留使用", ""),
        ("合计", None, None, "15", "3.5万元", None, None, "停止使用12台，保留并继续使用3台"),
        ("注：以上为清理前情况。",),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("C6:C7")
    return pack(book, "汇总表", "示例数据")


def wrong_total() -> bytes:
    """Return a form whose total is not the sum of its rows, and that keeps what it must stop."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ("执法类电子技术监控设备清理规范情况汇总表",),
        (
            "填报单位",
            "观海街道",
            "填报人",
            "陈示例",
            "联系方式",
            "0000019",
            "填报日期",
            "2024-11-20",
        ),
        HEADS,
        (1, "垃圾乱倒抓拍", WASTE, 4, 3000, "是", "由某公司投资建设并分成", "保留并继续使用", ""),
        (2, "占道经营抓拍", "相关法律法规", 6, 5200, "否", "", "保留并继续使用", ""),
        ("总计", None, None, 11, 8200, None, None, "保留并继续使用11台", None),
    ]
    for row in rows:
        sheet.append(row)
    return pack(book, "汇总表", "示例数据")


def files() -> dict[str, bytes]:
    """Return every messy return by its file name."""
    return {
        "区文旅广电局.xlsx": approximate(),
        "消防大队 汇总表(1).xlsx": merged(),
        "观海街道最终版2.xlsx": wrong_total(),
    }


def unit_book() -> bytes:
    """Return the workbook of a street, filled in as a clerk would."""
    folder = read_campaign(CAMPAIGN)
    unit = next(unit for unit in folder.units if unit.id == "S01")
    if folder.campaign is None:
        raise ValueError("the sample campaign cannot be read")
    book = load_workbook(io.BytesIO(write_unit_book(folder.campaign, unit)))
    answers = {
        "used": "有",
        "handler": "综合行政执法队",
        "start": "2024-11-06",
        "end": "2024-11-12",
        "methods": "现场查看",
        "problems": "抓拍点位没有设置明显标志",
        "disposal": "拆除",
        "stop_by": "2024-12-15",
    }
    for row, question in enumerate(QUESTIONS, start=FIRST_QUESTION):
        if question.key in answers:
            put_value(book[QUESTIONS_SHEET], f"C{row}", answers[question.key])
    cells: dict[str, str | int] = {
        "B8": "消防车通道占用抓拍",
        "C8": FIRE,
        "D8": 5,
        "E8": 12000,
        "F8": "是",
        "G8": "7.没有设置明显标志",
        "H8": "停止使用",
        "H5": "2024-11-19",
        # What Excel keeps when a person saves: the sums, not only their formulas.
        "D38": 5,
        "E38": 12000,
        "H38": "停止使用5台，保留并继续使用0台",
    }
    for place, value in cells.items():
        put_value(book[FORM_SHEET], place, value)
    return pack(book, f"{unit.name}填报工作簿", "示例数据")


def put_value(sheet: Worksheet, place: str, value: str | int) -> None:
    """Write a value into a cell as a person would: its look stays."""
    sheet[place] = value


if __name__ == "__main__":
    for name, data in files().items():
        write_file(RETURNS / name, data)
    write_file(CAMPAIGN / "听潮街道-填报工作簿.xlsx", unit_book())

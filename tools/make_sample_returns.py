"""Make the messy returns of the sample campaign: real files as units send them, all invented.

Run `python tools/make_sample_returns.py` after a change; a test proves that the committed files
are what it makes.
"""

import io
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.archive import assemble, deflated, read_package
from docgen.form import FORM_SHEET, QUESTIONS, QUESTIONS_SHEET
from docgen.intake.campaign import read_campaign
from docgen.publish.writer import write_file
from docgen.sheets.book import pack
from docgen.sheets.unit_book import FIRST_QUESTION, write_unit_book

CAMPAIGN = Path(__file__).resolve().parents[1] / "data" / "wangchao-2024"
RETURNS = CAMPAIGN / "returns"
HEADS = (
    "序号",
    "具体情形",
    "设置依据",
    "设备数量",
    "近三年罚款金额",
    "是否需要清理",
    "具体事由",
    "清理规范结果",
    "备注",
)
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


def reordered() -> bytes:
    """Return a form saved as text by an old Excel: columns in another order, money in 万元."""
    rows = (
        ("填报单位：区综合行政执法局", "填报人：王示例", "电话：0000002", "2024年11月14日"),
        (
            "序号",
            "清理规范结果",
            "具体情形",
            "数量（台）",
            "近三年罚款金额（万元）",
            "是否需要清理",
            "事由",
            "设置依据",
        ),
        (
            "1",
            "继续使用",
            "人行道违法停车抓拍",
            "４１",
            "88.65",
            "否",
            "",
            "道路交通安全法第56条、第93条",
        ),
        (
            "2",
            "继续使用",
            "建筑垃圾运输车辆卡口",
            "6",
            "13.2",
            "是",
            "逾期未检定",
            "大气污染防治法第70条、第116条",
        ),
        ("3", "已停用", "流动摊点抓拍", "三", "无", "是", "没有依据", "无"),
    )
    text = "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    return f"{text}\r\n".encode("gb18030")


def letter_with_form() -> bytes:
    """Return a whole letter with the form inside it, two devices in one row."""
    document = Document()
    document.add_paragraph("关于执法类电子技术监控设备清理规范情况的报告")
    document.add_paragraph("区司法局：")
    document.add_paragraph(
        "按照要求，我局对使用的电子技术监控设备进行了自查，现将有关情况报告如下，详见下表。"
    )
    rows = (
        HEADS,
        (
            "1",
            "①建设工地扬尘在线监测②建设工地噪声监测",
            "①《中华人民共和国大气污染防治法》第六十九条②《中华人民共和国噪声污染防治法》第四十二条",
            "①32台②18台",
            "①18.6万元②4.5万元",
            "①否②是",
            "②设备老化",
            "①保留②保留",
            "/",
        ),
        ("合计", "", "", "50台", "23.1万元", "", "", "", ""),
    )
    table = document.add_table(len(rows), len(HEADS))
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    document.add_paragraph("海州市望潮区住房和城乡建设局")
    document.add_paragraph("2024年11月12日")
    return _same_each_time(document)


def beside_a_decoy() -> bytes:
    """Return a form on the second sheet: merged counts, Chinese numerals, a hidden row, notes."""
    book = Workbook()
    decoy = book.worksheets[0]
    decoy.title = "通讯录"
    decoy.append(("姓名", "职务", "电话"))
    decoy.append(("严示例", "大队长", "0000027"))
    sheet = book.create_sheet("附件1（定稿）")
    rows = [
        (None, "生态环境望潮分局执法类电子技术监控设备清理规范情况汇总表"),
        (None, "填报人：严示例", None, "手机：0000027", None, "填报日期：2024.11.20"),
        (None, *HEADS),
        (
            None,
            "一",
            "污染源自动监控",
            "《大气污染防治法》第二十四条",
            "二十八",
            "陆拾贰万肆仟元",
            "×",
        ),
        (None, "二", "黑烟车抓拍", "同上", None, "1.25005万", "需要", "不符合行业标准", "停用"),
        (None, "三", "（已删除）"),
        (None, "总 计", None, None, "32", "63.65005万元"),
        (None, "填表说明：以上数据截至2024年10月31日。"),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("B1:J1")
    sheet.merge_cells("E4:E5")
    sheet.row_dimensions[6].hidden = True
    return pack(book, "汇总表", "示例数据")


def nameless() -> bytes:
    """Return a form of nobody: no unit in it, none in its name."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADS)
    sheet.append((1, "占道经营抓拍", "相关规定", "若干", "约3万元", "", "", "视情况保留", ""))
    return pack(book, "工作表", "示例数据")


def scan() -> bytes:
    """Return a sealed paper as a scanner saves it: a page without text."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def letter(unit: str, sentences: tuple[str, ...]) -> bytes:
    """Return a letter (.docx) without a table."""
    document = Document()
    document.add_paragraph(f"{unit}关于未使用电子技术监控设备开展行政执法的情况说明")
    document.add_paragraph("区司法局：")
    for sentence in sentences:
        document.add_paragraph(sentence)
    document.add_paragraph(unit)
    document.add_paragraph("2024年11月19日")
    return _same_each_time(document)


def _same_each_time(document: DocumentObject) -> bytes:
    """Return a file without the day on which it was saved."""
    stream = io.BytesIO()
    document.save(stream)
    parts = read_package(stream.getvalue())
    return assemble([deflated(name, data) for name, data in parts.items()])


def files() -> dict[str, bytes]:
    """Return every messy return by its file name."""
    none = "经查，我单位未设置、未使用电子技术监控设备收集、固定违法事实，近三年无相关罚款。"
    past = "我街道未使用电子技术监控设备。原有3台抓拍设备已于2024年9月停用，近三年罚款2.1万元。"
    return {
        "区文旅广电局.xlsx": approximate(),
        "消防大队 汇总表(1).xlsx": merged(),
        "观海街道最终版2.xlsx": wrong_total(),
        "执法局.csv": reordered(),
        "住建局报告（含表）.docx": letter_with_form(),
        "附件1 生态环境.xlsx": beside_a_decoy(),
        "新建 Microsoft Excel 工作表.xlsx": nameless(),
        "听潮街道盖章扫描件.pdf": scan(),
        "区自然资源局情况说明.docx": letter("海州市望潮区自然资源局", (none, "特此说明。")),
        "白鹭街道情况说明.docx": letter("海州市望潮区白鹭街道办事处", (past, "特此说明。")),
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

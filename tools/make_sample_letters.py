"""Make the letters of the sample campaign, and what units sent before they mended it: all invented.

Run `python tools/make_sample_letters.py` after a change; a test proves that the committed files
are what it makes.
"""

import io
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from openpyxl import Workbook

from docgen.archive import assemble, deflated, read_package
from docgen.form import COLUMNS
from docgen.publish.writer import write_file
from docgen.sheets.book import pack

RETURNS = Path(__file__).resolve().parents[1] / "data" / "wangchao-2024" / "returns"
HEADS = tuple(column.label for column in COLUMNS)


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
    """Return every one of them by its file name."""
    none = "经查，我单位未设置、未使用电子技术监控设备收集、固定违法事实，近三年无相关罚款。"
    past = "我街道未使用电子技术监控设备。原有3台抓拍设备已于2024年9月停用，近三年罚款2.1万元。"
    return {
        "执法局.csv": reordered(),
        "住建局报告（含表）.docx": letter_with_form(),
        "附件1 生态环境.xlsx": beside_a_decoy(),
        "新建 Microsoft Excel 工作表.xlsx": nameless(),
        "听潮街道盖章扫描件.pdf": scan(),
        "区自然资源局情况说明.docx": letter("海州市望潮区自然资源局", (none, "特此说明。")),
        "白鹭街道情况说明.docx": letter("海州市望潮区白鹭街道办事处", (past, "特此说明。")),
    }


if __name__ == "__main__":
    for name, data in files().items():
        write_file(RETURNS / name, data)

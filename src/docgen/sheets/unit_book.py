"""The unit's workbook (填报工作簿): questions, form and the campaign's facts in one file.

The sheets are locked but for what a unit fills, without a password: a lock against slips, no more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from docgen.chinese.dates import format_date
from docgen.form import CATEGORIES, COLUMNS, FACTS_SHEET, FORM_SHEET, QUESTIONS, QUESTIONS_SHEET
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import Result
from docgen.sheets.book import (
    CENTRED,
    COUNT,
    HEAD,
    INPUT,
    MONEY,
    PLAIN,
    TEXT,
    TITLE,
    Look,
    formula,
    lay_out,
    pack,
    put,
    widen,
)
from docgen.sheets.form import FIRST, LETTERS, LOOKS, frame, total_row

ROWS = 30
LAST = FIRST + ROWS - 1
DATE_FORMAT = "yyyy-mm-dd"
ANSWER = Look(fill=INPUT, open=True)
FIRST_QUESTION = 6
FIRST_ITEM = 2
# What of the campaign stays in the house: units are not told by what they are looked at.
INTERNAL = {"heavy_fine_per_device"}
ASKED = {
    "all": "都要填",
    "devices": "有设备的填",
    "no_devices": "没有设备的填",
    "stopped": "有停用设备的填",
    "corrected": "有整改后保留设备的填",
    "kept": "有继续使用设备的填",
}
NOTES = (
    "填报说明：",
    "1.“具体情形”按清理规范前的实际情形逐项填写，一行填一种情形、一项依据、一种结果。",
    "2.“设置依据”写明法律、法规、规章的名称和第几条；没有依据的填“无依据”；"
    "以规范性文件为依据的，写明文件名称、发文机关和文号。",
    "3.需要清理的，“具体事由”写明属于第几项情形和原因；整改后保留的，“备注”写明整改结果。",
    "4.“总计”自动计算，不用填写。没有设备的单位不填本表，只填“报告要素”。",
)


def write_unit_book(campaign: Campaign, unit: Unit) -> bytes:
    """Return the workbook that a unit fills in and sends back."""
    book = Workbook()
    questions = book.worksheets[0]
    questions.title = QUESTIONS_SHEET
    _questions(questions, campaign, unit)
    form = book.create_sheet(FORM_SHEET)
    _form(form, campaign, unit)
    facts = book.create_sheet(FACTS_SHEET)
    _facts(facts, campaign, unit)
    for sheet in book.worksheets:
        sheet.protection.sheet = True
        sheet.protection.formatRows = sheet.protection.formatColumns = False
    return pack(book, f"{unit.name}填报工作簿", campaign.issuer)


def _questions(sheet: Worksheet, campaign: Campaign, unit: Unit) -> None:
    due = f"请于{format_date(campaign.deadline)}前" if campaign.deadline else "请"
    lines = (
        (1, "报告要素", TITLE),
        (2, f"填报单位：{unit.name}", PLAIN),
        (3, f"先答第1题。没有设备的，只填标“都要填”的题；有设备的，还要填“{FORM_SHEET}”。", PLAIN),
        (4, f"黄色格子由您填写。{due}把这个文件发回{campaign.issuer}。", PLAIN),
    )
    for row, text, look in lines:
        put(sheet, f"A{row}", text, look)
        sheet.merge_cells(f"A{row}:E{row}")
    for letter, text in zip("ABCDE", ("题号", "问题", "填写", "谁填", "说明"), strict=True):
        put(sheet, f"{letter}{FIRST_QUESTION - 1}", text, HEAD)
    known = {"filler": unit.contact, "phone": unit.phone}
    for number, question in enumerate(QUESTIONS, start=1):
        row = FIRST_QUESTION + number - 1
        put(sheet, f"A{row}", number, CENTRED)
        put(sheet, f"B{row}", question.text)
        answer = f"C{row}"
        look = ANSWER if question.type != "date" else replace(ANSWER, number_format=DATE_FORMAT)
        put(sheet, answer, known.get(question.key) or None, look)
        asked = ASKED[question.asked]
        optional = "可不填" if question.asked == "all" else f"{asked}，可不填"
        put(sheet, f"D{row}", asked if question.required else optional)
        put(sheet, f"E{row}", question.hint)
        if question.choices:
            _choose(sheet, answer, question.choices)
        elif question.type == "date":
            _only_dates(sheet, answer)
        sheet.row_dimensions[row].height = 36
    widen(sheet, (6, 34, 36, 18, 52))
    sheet.freeze_panes = f"A{FIRST_QUESTION}"
    lay_out(sheet, heads=f"{FIRST_QUESTION - 1}:{FIRST_QUESTION - 1}")


def _answer_place(key: str) -> str:
    """Return where the answer to a question stands, as other sheets refer to it."""
    row = FIRST_QUESTION + [question.key for question in QUESTIONS].index(key)
    return f"{QUESTIONS_SHEET}!$C${row}"


def _form(sheet: Worksheet, campaign: Campaign, unit: Unit) -> None:
    put(sheet, "A1", FORM_SHEET, PLAIN)
    frame(sheet, campaign, unit)
    formula(sheet, "A5", f'="填报人："&{_answer_place("filler")}', PLAIN)
    formula(sheet, "D5", f'="联系方式："&{_answer_place("phone")}', PLAIN)
    put(sheet, "G5", "填报日期：", PLAIN)
    put(sheet, "H5", None, replace(ANSWER, number_format=DATE_FORMAT))
    _only_dates(sheet, "H5")
    for row in range(FIRST, LAST + 1):
        put(sheet, f"A{row}", row - FIRST + 1, CENTRED)
        for key, letter in LETTERS.items():
            if key != "n":
                put(
                    sheet,
                    f"{letter}{row}",
                    None,
                    replace(LOOKS.get(key, TEXT), fill=INPUT, open=True),
                )
    _form_totals(sheet)
    _form_entry(sheet)
    for row, note in enumerate(NOTES, start=LAST + 3):
        put(sheet, f"A{row}", note, PLAIN)
        sheet.merge_cells(f"A{row}:I{row}")


def _form_totals(sheet: Worksheet) -> None:
    place = LAST + 1
    total_row(sheet, place)
    counts, results = f"$D${FIRST}:$D${LAST}", f"$H${FIRST}:$H${LAST}"
    stop, keep = (f'SUMIF({results},"{result.value}",{counts})' for result in Result)
    formula(sheet, f"D{place}", f"=SUM({counts})", COUNT)
    formula(sheet, f"E{place}", f"=SUM($E${FIRST}:$E${LAST})", MONEY)
    told = f'="停止使用"&{stop}&"台，保留并继续使用"&{keep}&"台"'
    formula(sheet, f"H{place}", told, CENTRED)


def _form_entry(sheet: Worksheet) -> None:
    """Set the drop-downs, the limits and the hints of the cells to fill."""
    choices = {"need": ("是", "否"), "result": tuple(result.value for result in Result)}
    for column in COLUMNS:
        cells = f"{LETTERS[column.key]}{FIRST}:{LETTERS[column.key]}{LAST}"
        if column.key in choices:
            rule = _list(choices[column.key])
        elif column.key == "count":
            rule = DataValidation("whole", operator="greaterThanOrEqual", formula1="1")
        elif column.key == "amount":
            rule = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0")
        elif column.key == "reason":
            last = FIRST_ITEM + len(CATEGORIES) - 1
            rule = DataValidation("list", formula1=f"{FACTS_SHEET}!$E${FIRST_ITEM}:$E${last}")
            rule.showErrorMessage = False  # the items are offered, other words are taken, too
        elif column.key == "n":
            continue
        else:
            rule = DataValidation()
        _explain(rule, column.label, column.hint)
        sheet.add_data_validation(rule)
        rule.add(cells)


def _list(choices: tuple[str, ...]) -> DataValidation:
    return DataValidation("list", formula1=f'"{",".join(choices)}"')


def _choose(sheet: Worksheet, place: str, choices: tuple[str, ...]) -> None:
    rule = _list(choices)
    _explain(rule, "请选择", "、".join(choices))
    sheet.add_data_validation(rule)
    rule.add(place)


def _only_dates(sheet: Worksheet, place: str) -> None:
    rule = DataValidation("date", operator="greaterThan", formula1="36526")  # 2000-01-01
    _explain(rule, "日期", "写成 2024-11-01 的样子。")
    sheet.add_data_validation(rule)
    rule.add(place)


def _explain(rule: DataValidation, title: str, hint: str) -> None:
    rule.allow_blank = True
    rule.promptTitle, rule.prompt = title, hint
    rule.showInputMessage = True
    if rule.type is not None and rule.showErrorMessage is not False:
        rule.showErrorMessage = True
        rule.errorTitle, rule.error = "请改正", hint


def _facts(sheet: Worksheet, campaign: Campaign, unit: Unit) -> None:
    """Write the campaign's facts, one a row: by these the file alone is all that a unit needs."""
    for letter, text in zip("ABC", ("项目", "内容", "代号"), strict=True):
        put(sheet, f"{letter}1", text, HEAD)
    put(sheet, "E1", "七种情形", HEAD)
    facts = {
        "campaign": campaign.model_dump(mode="json", exclude=INTERNAL),
        "unit": unit.model_dump(mode="json"),
    }
    for row, (key, value) in enumerate(_flat(facts), start=2):
        put(sheet, f"A{row}", _label(key))
        put(sheet, f"B{row}", value)
        put(sheet, f"C{row}", key)
    for row, item in enumerate(CATEGORIES, start=FIRST_ITEM):
        put(sheet, f"E{row}", f"{item.number}.{item.reason}")
    widen(sheet, (18, 60, 26, 3, 70))
    lay_out(sheet)


def _flat(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every fact that there is, by its path: `campaign.contact.phone`."""
    if isinstance(value, Mapping):
        for name, child in value.items():
            yield from _flat(child, f"{key}.{name}" if key else str(name))
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from _flat(child, f"{key}.{number}")
    elif value not in (None, ""):
        yield (
            key,
            {True: "是", False: "否"}.get(value, "") if isinstance(value, bool) else str(value),
        )


def _label(key: str) -> str:
    """Return the Chinese name of a fact, as the models give it."""
    section, name = key.split(".")[:2]
    model = Campaign if section == "campaign" else Unit
    return model.model_fields[name].title or name

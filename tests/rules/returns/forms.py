"""A sound form, and forms that differ from it in what a test names; all names are invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from docgen.findings import Finding, Severity
from docgen.form import QUESTIONS
from docgen.model.campaign import Campaign, Unit
from docgen.model.readings import Cell, Reading, RowReading, Slip, TotalReading
from docgen.model.returns import DeviceRow, ReturnKind
from docgen.rules.returns import Setting, check_return

COLUMNS = "ABCDEFGHI"
KEYS = ("n", "situation", "basis", "count", "amount", "need", "reason", "result", "note")
CAMPAIGN = Campaign.model_validate(
    {
        "id": "lake-2024",
        "title": "清理规范",
        "issuer": "海州市望潮区司法局",
        "notice": {"number": "望司发〔2024〕7号", "issued": "2024-10-25"},
        "deadline": "2024-11-20",
        "heavy_fine_per_device": "300000",
    }
)
UNITS = tuple(
    Unit.model_validate(unit)
    for unit in (
        {"id": "D01", "name": "海州市望潮区城市管理局", "short": "区城管局", "kind": "区直"},
        {"id": "D02", "name": "海州市公安局望潮分局", "kind": "驻区", "aliases": ["望潮公安分局"]},
        {"id": "S01", "name": "望潮区听潮街道办事处", "kind": "街道", "extension": "2024-11-25"},
    )
)
SETTING = Setting(CAMPAIGN, UNITS, date(2024, 11, 22))
HEADER = {
    "unit": Cell("望潮区城市管理局（公章）", "附件1!A4"),
    "filler": Cell("张示例", "附件1!C4"),
    "phone": Cell("0400-0000000", "附件1!E4"),
    "date": Cell("2024年11月13日", "附件1!G4"),
}
FIRST = {
    "situation": "人行道违法停车抓拍",
    "basis": "《道路交通安全法》第一百一十四条",
    "count": "12",
    "amount": "36000元",
    "need": "否",
    "result": "保留并继续使用",
}
SECOND = {
    "situation": "渣土车称重检测",
    "basis": "《公路安全保护条例》第三十三条",
    "count": "3",
    "amount": "0",
    "need": "是",
    "reason": "4.检定到期未检定",
    "result": "停止使用",
}
READ: dict[str, object] = {"count": 12, "amount_yuan": Decimal(36000), "categories": ()}
READ_TOO: dict[str, object] = {"count": 3, "amount_yuan": Decimal(0), "categories": (4,)}
# What a form with few rows or answers gives beside the fault that a test is about.
BESIDE = {"total_missing", "answer_missing"}
TOTAL = TotalReading(
    count=15,
    amount_yuan=Decimal(36000),
    stop=3,
    keep=12,
    cells={
        "count": Cell("15", "附件1!D8"),
        "amount": Cell("36000元", "附件1!E8"),
        "result": Cell("停止使用3台，保留并继续使用12台", "附件1!H8"),
    },
)


def row(
    n: int, texts: dict[str, str], read: dict[str, object], slips: dict[str, Slip] | None = None
) -> RowReading:
    """Return a row in the line n + 5 of the sheet; texts that a value needs reading are in read."""
    values = {key: text for key, text in texts.items() if key not in ("count", "amount")}
    device = DeviceRow.model_validate(values | read | {"n": n})
    cells = {
        key: Cell(texts.get(key, ""), f"附件1!{column}{n + 5}")
        for key, column in zip(KEYS, COLUMNS, strict=True)
    }
    return RowReading(device, cells, slips or {})


def first(slips: dict[str, Slip] | None = None, read: object = None, **texts: str) -> RowReading:
    """Return the first row with other texts, and other values where reading differs."""
    changes = read if isinstance(read, dict) else {}
    return row(1, FIRST | texts, READ | changes, slips)


def second(slips: dict[str, Slip] | None = None, read: object = None, **texts: str) -> RowReading:
    """Return the second row with other texts, and other values where reading differs."""
    changes = read if isinstance(read, dict) else {}
    return row(2, SECOND | texts, READ_TOO | changes, slips)


def shared() -> Reading:
    """Return a form in which one count is merged over both rows, as a reader tells it."""
    slip = {"count": Slip("merged", "15")}
    rows = (first(slip, {"count": 15}, count="15"), second(slip, {"count": None}, count=""))
    where = rows[0].cells["count"].where
    cells = {**rows[1].cells, "count": Cell("", where)}
    return form(rows[0], replace(rows[1], cells=cells))


def form(*rows: RowReading, **changes: object) -> Reading:
    """Return the sound form with other rows or other fields."""
    sound = Reading(
        file="望潮区城市管理局.xlsx",
        kind=ReturnKind.TABLE,
        header=HEADER,
        date=date(2024, 11, 13),
        rows=rows or (first(), second()),
        total=TOTAL,
    )
    return replace(sound, **changes)  # type: ignore[arg-type]


def answers(**texts: str) -> dict[str, Cell]:
    """Return answers to all questions of a unit that stopped some devices, or other ones."""
    sound = {
        "used": "有",
        "filler": "张示例",
        "phone": "0400-0000000",
        "handler": "法规科",
        "start": "2024-11-01",
        "end": "2024年11月12日",
        "methods": "查阅资料",
        "problems": "无",
        "disposal": "下线",
        "stop_by": "2024-12-31",
        "upkeep": "检定",
    }
    order = [question.key for question in QUESTIONS]
    return {
        key: Cell(text, f"报告要素!C{order.index(key) + 3}")
        for key, text in (sound | texts).items()
    }


def found(reading: Reading, setting: Setting = SETTING) -> list[Finding]:
    """Return what all rules find."""
    return list(check_return(reading, setting))


def only_fault(reading: Reading) -> tuple[str, Severity, str]:
    """Return the code, the severity and the cell of the one fault that a form has."""
    (finding,) = found(reading)
    assert finding.place.file == reading.file
    assert finding.message.endswith(("。", "）"))
    return finding.code, finding.severity, finding.place.where


def codes_beside(reading: Reading) -> set[str]:
    """Return what is found besides what a form with few rows or answers gives anyway."""
    return {finding.code for finding in found(reading)} - BESIDE

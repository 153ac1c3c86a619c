"""A return as a data file (.yaml, .json): its values as they are, each with its line."""

from docgen.intake.cleaning import cleaned
from docgen.intake.document import Document, Where
from docgen.intake.validation import validate
from docgen.model.readings import Cell, Reading, RowReading, TotalReading
from docgen.model.returns import DeviceRow, Result, Return, ReturnKind

_FIELDS = {
    "n": "n",
    "situation": "situation",
    "basis": "basis",
    "count": "count",
    "amount": "amount_yuan",
    "need": "need",
    "reason": "reason",
    "result": "result",
    "note": "note",
}
_FLAGS = {"True": "是", "False": "否"}
_HEADER = ("unit", "filler", "phone", "date")


def read_data(document: Document) -> Reading:
    """Return what a data file says; one that does not fit its model is refused with reasons."""
    document = cleaned(document)
    sent, findings = validate(Return, document, document.value, ())
    told = (*document.findings, *findings)
    if sent is None:
        return Reading(document.file, ReturnKind.REFUSED, findings=told)
    return Reading(
        file=document.file,
        kind=sent.kind,
        header={
            key: _cell(document, (key,), value)
            for key in _HEADER
            if (value := getattr(sent, key)) is not None
        },
        date=sent.date,
        rows=tuple(_row(document, index, row) for index, row in enumerate(sent.rows)),
        total=_total(document, sent),
        answers={
            key: _cell(document, ("answers", key), value) for key, value in sent.answers.items()
        },
        has_report=bool(sent.has_report) or sent.kind is ReturnKind.REPORT,
        sent=sent,
        findings=told,
    )


def _row(document: Document, index: int, row: DeviceRow) -> RowReading:
    cells = {
        key: _cell(document, ("rows", index, name), getattr(row, name))
        for key, name in _FIELDS.items()
    }
    return RowReading(row, cells)


def _total(document: Document, sent: Return) -> TotalReading | None:
    total = sent.totals_declared
    if total is None:
        return None
    where: Where = ("totals_declared",)
    parts = ((Result.STOP, total.stop), (Result.KEEP, total.keep))
    results = "，".join(f"{name}{count}台" for name, count in parts if count is not None)
    cells = {
        "count": _cell(document, (*where, "count"), total.count),
        "amount": _cell(document, (*where, "amount_yuan"), total.amount_yuan),
        "result": _cell(document, where, results),
    }
    return TotalReading(total.count, total.amount_yuan, total.stop, total.keep, cells)


def _cell(document: Document, where: Where, value: object) -> Cell:
    text = "" if value is None else _FLAGS.get(str(value), str(value))
    place = document.place(where)
    return Cell(text, f"第{place.line}行 {place.field}" if place.line else place.field)

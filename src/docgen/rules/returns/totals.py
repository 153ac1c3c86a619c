"""Rules on the row of totals (总计): declared beside computed, never instead of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial

from docgen.chinese.money import format_yuan
from docgen.findings import Finding, Severity
from docgen.form import LABELS
from docgen.model.readings import Cell, RowReading, TotalReading
from docgen.model.returns import DeviceRow, Result, ReturnKind
from docgen.model.totals import total
from docgen.rules.returns.case import Case, Rule, has_column, without_nothing, written
from docgen.rules.returns.further_totals import RULES as FURTHER
from docgen.rules.returns.further_totals import added_twice, unreadable_amounts

_BARE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_NONE = frozenset({"无", "没有", "零"})  # of a row of totals: the sum is nothing
_RESULTS = frozenset(result.value for result in Result)
_SUMMED = {"count": ("count",), "amount": ("amount",), "result": ("result", "count")}
_REMEDIES = {
    "count": "改成不带文字的数字",
    "amount": "改成不带文字的数字",
    "result": "改成下拉选项里的结果和不带文字的数字",
}


def totals_are_told(case: Case) -> Iterator[Finding]:
    """A form has a row of totals, with count, fines and results."""
    if case.reading.kind is not ReturnKind.TABLE or not case.rows:
        return
    declared = case.reading.total
    if declared is None:
        message = "没有填写“总计”，已按各行计算。"
        yield case.at_total("total_missing", Severity.WARNING, "", message)
        return
    known = {
        "count": declared.count is not None,
        "amount": declared.amount_yuan is not None,
        "result": declared.stop is not None or declared.keep is not None,
    }
    for key, told in known.items():
        if (
            not told
            and not _text(declared, key)
            and any(has_column(item, key) for item in case.rows)
        ):
            message = f"没有填写“总计”的{LABELS[key]}，已按各行计算。"
            yield case.at_total("total_missing", Severity.WARNING, key, message)


def total_count_is_right(case: Case) -> Iterator[Finding]:
    """The declared number of sets is the sum of the rows, if each row has one."""
    declared, computed = case.reading.total, case.computed
    if declared is None or any(item.row.count is None for item in case.rows):
        return
    if _differs(declared, "count", declared.count, computed.whole.count):
        given = _given(declared, "count", declared.count)
        why = _left_out(case, "count", lambda rows: total(rows).whole.count == declared.count)
        why = why or added_twice(case, lambda one: one.count, computed.whole.count)
        message = f"总计设备数量填{given}，各行合计{computed.whole.count}，{why or '请核对'}。"
        yield case.at_total("total_count_mismatch", Severity.ERROR, "count", message)


def total_amount_is_right(case: Case) -> Iterator[Finding]:
    """The declared fines are the sum of the rows; a row left blank counts nothing."""
    declared, computed = case.reading.total, case.computed
    if declared is None or any(unreadable_amounts(case.rows)):
        return
    amount = declared.amount_yuan
    if _differs(declared, "amount", amount, computed.whole.amount_yuan):
        given = _given(declared, "amount", None if amount is None else f"{format_yuan(amount)}元")
        whole = format_yuan(computed.whole.amount_yuan)
        why = _left_out(case, "amount", lambda rows: total(rows).whole.amount_yuan == amount)
        why = why or added_twice(case, lambda one: one.amount_yuan, computed.whole.amount_yuan)
        message = f"总计罚款金额填{given}，各行合计{whole}元，{why or '请核对'}。"
        yield case.at_total("total_amount_mismatch", Severity.ERROR, "amount", message)


def total_results_are_right(case: Case) -> Iterator[Finding]:
    """The declared sets stopped and kept are the sums of the rows."""
    declared, computed = case.reading.total, case.computed
    if declared is None or any(
        item.row.count is None or item.row.result is None for item in case.rows
    ):
        return
    parts = {
        "停止使用": (declared.stop, computed.stop.count),
        "保留并继续使用": (declared.keep, computed.keep.count),
    }
    wrong = {name: (told, sum_) for name, (told, sum_) in parts.items() if told not in (None, sum_)}
    if wrong:
        given = "、".join(f"{name}{told}台" for name, (told, _) in wrong.items())
        sums = "、".join(f"{name}{sum_}台" for name, (_, sum_) in wrong.items())
    elif (
        declared.stop is None
        and declared.keep is None
        and _differs(declared, "result", None, computed.stop.count + computed.keep.count)
    ):
        given = f"“{_text(declared, 'result')}”"
        sums = "、".join(f"{name}{sum_}台" for name, (_, sum_) in parts.items())
    else:
        return
    told_parts = (declared.stop, declared.keep)
    left_out = _left_out(
        case,
        "result",
        lambda rows: (total(rows).stop.count, total(rows).keep.count) == told_parts,
    )
    message = f"总计清理规范结果填{given}，各行合计{sums}，{left_out or '请核对'}。"
    yield case.at_total("total_result_mismatch", Severity.ERROR, "result", message)


def zero_return_is_a_letter(case: Case) -> Iterator[Finding]:
    """A unit without devices answers by letter, not by a table of nothing."""
    if case.reading.kind is ReturnKind.ZERO:
        message = "本单位无设备，请按通知书面反馈情况。"
        yield case.at_header("zero_return_needs_letter", Severity.WARNING, "unit", message)


def _left_out(case: Case, key: str, adds_up: Callable[[Iterable[DeviceRow]], bool]) -> str:
    """Tell which cells a sheet's own sum passed over, if that is why it differs.

    A sum of Excel or WPS counts bare numbers only, and results only in the words of the form.
    """
    bare = [item for item in case.rows if all(map(partial(_is_bare, item), _SUMMED[key]))]
    if len(bare) == len(case.rows) or not adds_up(item.row for item in bare):
        return ""
    cells = [
        f"{item.cells.get(column, Cell()).where}“{written(item, column)}”"
        for item in case.rows
        for column in _SUMMED[key]
        if not _is_bare(item, column)
    ]
    return f"{'、'.join(cells)}没有合计进去，请{_REMEDIES[key]}"


def _is_bare(item: RowReading, column: str) -> bool:
    text = written(item, column)
    return not text or (text in _RESULTS if column == "result" else bool(_BARE.fullmatch(text)))


def _text(declared: TotalReading, key: str) -> str:
    return without_nothing(declared.cells.get(key, Cell()).text)


def _differs(
    declared: TotalReading, key: str, told: int | Decimal | None, computed: int | Decimal
) -> bool:
    if told is None:
        text = _text(declared, key)
        return bool(text) and not (text in _NONE and computed == 0)
    return told != computed


def _given(declared: TotalReading, key: str, told: object) -> str:
    return f"“{_text(declared, key)}”" if told is None else str(told)


RULES: tuple[Rule, ...] = (
    totals_are_told,
    total_count_is_right,
    total_amount_is_right,
    total_results_are_right,
    *FURTHER,
    zero_return_is_a_letter,
)

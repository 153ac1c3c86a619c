"""Rules on counts (设备数量) and fines (近三年罚款金额): exact, with a unit, row by row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from docgen.chinese.money import format_wan, format_yuan
from docgen.findings import Finding, Severity
from docgen.model.readings import Cell, RowReading
from docgen.rules.returns.case import Case, Rule, doubted, has_column, slip, written

_NONE = re.compile(r"\s*[0０零〇]+(?:[.．][0０]+)?\s*\D{0,6}")  # 0, 0台, 零套
_UNREADABLE = ("invalid", "range", "negative", "mixed", "formula")
_QUANTITIES = {"count": "数量", "amount": "金额"}


def count_is_told(case: Case) -> Iterator[Finding]:
    """Each row has its number of sets."""
    for item in case.rows:
        unmarked = item.row.count is None and not slip(item, "count").kind
        if slip(item, "count").kind == "missing" or (unmarked and not written(item, "count")):
            message = "没有填写“设备数量”，请填整数。"
            yield case.at_row("count_missing", Severity.ERROR, (item, "count"), message)


def count_is_a_whole_number(case: Case) -> Iterator[Finding]:
    """A count is a whole number of at least one, not a range."""
    for item in case.rows:
        unmarked = item.row.count is None and not slip(item, "count").kind
        if slip(item, "count").kind in _UNREADABLE or (unmarked and written(item, "count")):
            told = doubted(item, "count")
            message = (
                f"“设备数量”填的是“{told}”，请填实际的台（套）数；没有设备的，不填这一行。"
                if _NONE.fullmatch(told)
                else f"“设备数量”“{told}”无法识别，请填整数。"
            )
            yield case.at_row("count_invalid", Severity.ERROR, (item, "count"), message)


def count_is_exact(case: Case) -> Iterator[Finding]:
    """A count is not 约20 or 20余."""
    for item in case.rows:
        if slip(item, "count").kind == "approximate":
            message = f"数量是约数“{doubted(item, 'count')}”，请填准确台数。"
            yield case.at_row("count_approximate", Severity.ERROR, (item, "count"), message)


def count_is_in_sets(case: Case) -> Iterator[Finding]:
    """A count is in sets (台、套), not in places or ways."""
    for item in case.rows:
        if slip(item, "count").kind == "unit_nonstandard":
            unit = doubted(item, "count")
            message = f"单位是“{unit}”，请确认是否等于设备台（套）数。"
            yield case.at_row("count_unit_nonstandard", Severity.WARNING, (item, "count"), message)


def count_stands_for_itself(case: Case) -> Iterator[Finding]:
    """No words beside a count change it (每处); others (备用4台) go unread and are told."""
    for item in case.rows:
        given = f"数量“{doubted(item, 'count')}”"
        spot = (item, "count")
        if slip(item, "count").kind == "qualified":
            message = f"{given}旁边的文字改变了数量的意思，请只填总台（套）数。"
            yield case.at_row("count_qualified", Severity.ERROR, spot, message)
        elif slip(item, "count").kind == "nonstandard":
            message = f"{given}已按{item.row.count}台理解，旁边的文字没有采用，请核对。"
            yield case.at_row("count_nonstandard", Severity.WARNING, spot, message)


def quantities_are_not_merged(case: Case) -> Iterator[Finding]:
    """No quantity stands in a cell that spans rows."""
    for key, name in _QUANTITIES.items():
        for first, last in _merged(case.rows, key):
            message = f"第{first.row.n}–{last}行合并填了一个{name}，请分行填写。"
            finding = case.at_row("merged_quantity", Severity.ERROR, (first, key), "")
            yield replace(finding, message=message)


def amount_is_told(case: Case) -> Iterator[Finding]:
    """Each row has its fines, 0 if there were none; not if the form lacks the column."""
    for item in case.rows:
        if not has_column(item, "amount"):
            continue
        unmarked = item.row.amount_yuan is None and not slip(item, "amount").kind
        if slip(item, "amount").kind == "missing" or (unmarked and not written(item, "amount")):
            message = "没有罚款金额（没有请填0）。"
            yield case.at_row("amount_missing", Severity.WARNING, (item, "amount"), message)


def amount_is_exact(case: Case) -> Iterator[Finding]:
    """An amount is not 约3万元."""
    for item in case.rows:
        if slip(item, "amount").kind == "approximate":
            message = f"金额是约数“{doubted(item, 'amount')}”，请填准确金额。"
            yield case.at_row("amount_approximate", Severity.ERROR, (item, "amount"), message)


def amount_has_a_unit(case: Case) -> Iterator[Finding]:
    """An amount says whether it is in 元 or 万元; the campaign's unit is taken and told."""
    for item in case.rows:
        if slip(item, "amount").kind == "unit_missing":
            taken = case.setting.campaign.money_unit
            other = "万元" if taken == "元" else "元"
            message = f"金额“{doubted(item, 'amount')}”没有单位，暂按{taken}计；若为{other}请注明。"
            yield case.at_row("amount_unit_missing", Severity.WARNING, (item, "amount"), message)


def amount_stands_for_itself(case: Case) -> Iterator[Finding]:
    """No words beside fines change them (每年, 待缴); others (已缴) go unread and are told."""
    for item in case.rows:
        given = f"金额“{doubted(item, 'amount')}”"
        spot, yuan = (item, "amount"), item.row.amount_yuan
        if slip(item, "amount").kind == "qualified":
            message = f"{given}旁边的文字改变了金额的意思，请只填近三年罚款总额。"
            yield case.at_row("amount_qualified", Severity.ERROR, spot, message)
        elif slip(item, "amount").kind == "nonstandard" and yuan is not None:
            message = f"{given}已按{format_yuan(yuan)}元理解，旁边的文字没有采用，请核对。"
            yield case.at_row("amount_nonstandard", Severity.WARNING, spot, message)


def amount_is_a_number(case: Case) -> Iterator[Finding]:
    """An amount is a number that is not negative."""
    for item in case.rows:
        unmarked = item.row.amount_yuan is None and not slip(item, "amount").kind
        if slip(item, "amount").kind in _UNREADABLE or (unmarked and written(item, "amount")):
            message = f"金额“{doubted(item, 'amount')}”无法识别，请填数字和单位（没有请填0）。"
            yield case.at_row("amount_invalid", Severity.ERROR, (item, "amount"), message)


def heavy_fines_are_looked_at(case: Case) -> Iterator[Finding]:
    """Fines per set that reach the campaign's threshold (畸高) call for a look at the place."""
    limit = case.setting.campaign.heavy_fine_per_device
    for item in case.rows:
        merged = "merged" in (slip(item, "count").kind, slip(item, "amount").kind)
        each = item.row.fines_for_each
        if each is not None and not merged and item.row.fines_reach(limit):
            message = f"平均每台三年罚款{format_wan(each)}，列入重点核查。"
            yield case.at_row("heavy_fines", Severity.WARNING, (item, "amount"), message)


def _merged(rows: tuple[RowReading, ...], key: str) -> Iterator[tuple[RowReading, int]]:
    """Yield the first row and the last number of each run of rows that share a cell."""
    merged = (item for item in rows if slip(item, key).kind == "merged")
    for _, run in groupby(merged, lambda item: item.cells.get(key, Cell()).where):
        sharing = list(run)
        yield sharing[0], sharing[-1].row.n


RULES: tuple[Rule, ...] = (
    count_is_told,
    count_is_a_whole_number,
    count_is_exact,
    count_is_in_sets,
    count_stands_for_itself,
    quantities_are_not_merged,
    amount_is_told,
    amount_is_exact,
    amount_has_a_unit,
    amount_stands_for_itself,
    amount_is_a_number,
    heavy_fines_are_looked_at,
)

"""A clerk's own row of totals is compared as well, and named where the form's own adds it up."""

from dataclasses import replace
from decimal import Decimal

import pytest

from docgen.model.readings import Cell, TotalReading
from tests.rules.returns.forms import TOTAL, first, form, found, second

OWN = TotalReading(
    count=15,
    amount_yuan=Decimal(36000),
    stop=3,
    keep=12,
    cells={
        "n": Cell("3", "附件1!A8"),
        "situation": Cell("合计", "附件1!B8"),
        "count": Cell("15", "附件1!D8"),
        "amount": Cell("36000", "附件1!E8"),
        "result": Cell("停止使用3台，保留并继续使用12台", "附件1!H8"),
    },
    rows=2,
)


def told(*before: TotalReading, declared: TotalReading = TOTAL) -> list[tuple[str, str, str]]:
    findings = found(form(total=replace(declared, rows=2, before=before)))
    return [(finding.code, finding.place.where, finding.message) for finding in findings]


def test_a_further_total_that_is_right_is_no_fault() -> None:
    assert told(OWN) == []


def test_a_further_total_that_is_wrong_is_told_at_its_cell() -> None:
    wrong = replace(OWN, count=99, amount_yuan=Decimal(1), stop=4)

    assert told(wrong) == [
        (
            "total_count_mismatch",
            "附件1!D8",
            "附件1第8行“合计”的设备数量填99，上面各行合计15，请核对各行，并删去这一行的内容。",
        ),
        (
            "total_amount_mismatch",
            "附件1!E8",
            "附件1第8行“合计”的近三年罚款金额填1.00元，上面各行合计36,000.00元，"
            "请核对各行，并删去这一行的内容。",
        ),
        (
            "total_result_mismatch",
            "附件1!H8",
            "附件1第8行“合计”的清理规范结果“停止使用”填4，上面各行合计3，"
            "请核对各行，并删去这一行的内容。",
        ),
    ]


@pytest.mark.parametrize(
    ("rows", "count", "amount"), [(1, 12, 36000), (0, 15, 36000), (1, 15, 36000)]
)
def test_a_sum_of_the_rows_above_or_of_all_of_them_is_right_wherever_it_stands(
    rows: int, count: int, amount: int
) -> None:
    part = replace(OWN, count=count, amount_yuan=Decimal(amount), stop=None, keep=None, rows=rows)
    assert told(part) == []


def test_a_sum_of_one_page_is_right() -> None:
    page = replace(OWN, count=12, amount_yuan=Decimal(36000), stop=0, keep=12, rows=1)
    last = replace(OWN, count=3, amount_yuan=Decimal(0), stop=3, keep=0, rows=2)
    assert told(page, last) == []


def test_a_total_that_added_up_the_clerks_own_names_its_row_and_what_to_do() -> None:
    doubled = replace(TOTAL, count=30, amount_yuan=Decimal(72000))

    count, amount = told(OWN, declared=doubled)

    assert count == (
        "total_count_mismatch",
        "附件1!D8",
        "总计设备数量填30，各行合计15，“总计”把附件1第8行“合计”也加了进去，"
        "请删去附件1第8行“合计”。",
    )
    assert "请删去附件1第8行“合计”" in amount[2]


def test_a_wrong_one_that_was_added_up_is_told_for_both_reasons() -> None:
    wrong = replace(OWN, count=99)
    codes = [message for _, _, message in told(wrong, declared=replace(TOTAL, count=114))]
    assert "也加了进去" in codes[0]
    assert "“合计”的设备数量填99" in codes[1]


def test_a_total_that_is_wrong_for_another_reason_asks_to_check() -> None:
    (finding,) = told(OWN, declared=replace(TOTAL, count=16))
    assert finding[2] == "总计设备数量填16，各行合计15，请核对。"


def test_a_row_of_totals_in_a_paper_is_named_by_its_table() -> None:
    cells = {"n": Cell("合计", "表1 第5行第1列"), "count": Cell("99", "表1 第5行第4列")}
    (finding,) = told(TotalReading(count=99, cells=cells, rows=2))
    assert finding[2].startswith("表1 第5行“合计”的设备数量填99")


def test_what_no_row_tells_is_not_compared() -> None:
    unknown = first(read={"count": None}, count="约12")
    reading = form(unknown, second(), total=replace(TOTAL, before=(replace(OWN, count=99),)))
    assert {finding.code for finding in found(reading)} & {"total_count_mismatch"} == set()

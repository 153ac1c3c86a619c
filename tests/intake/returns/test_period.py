"""The campaign's own period beside an amount is read over; any other one changes it."""

from datetime import date
from decimal import Decimal

import pytest

from docgen.intake.returns.amounts import Amount, read_amount
from docgen.intake.returns.grid import GridCell

WINDOW = (date(2021, 11, 1), date(2024, 10, 31))


@pytest.mark.parametrize(
    "period",
    [
        "截至2024年10月31日",
        "截止2024年10月底",
        "2021年11月至2024年10月",
        "2021年11月1日至2024年10月31日",
        "自2021年11月1日起至2024年10月31日止",
        "2021.11-2024.10",
        "2021/11/01—2024/10/31",
    ],
)
def test_the_own_period_of_the_campaign_says_nothing_new(period: str) -> None:
    for text in (f"36000元（{period}）", f"36000元（{period}，共5起）", f"{period}共36000元"):
        assert read_amount(GridCell(text), "", "元", WINDOW) == Amount(Decimal("36000.00"))
        assert read_amount(GridCell(text), "", "元").value is None
    pending = read_amount(GridCell(f"36000元（{period}，待缴1000元）"), "", "元", WINDOW)
    assert pending.slip is not None
    assert pending.slip.kind == "qualified"


@pytest.mark.parametrize(
    "period",
    [
        "截至2024年9月30日",
        "截至2024年10月3日",
        "2022年11月至2024年10月",
        "2021年11月至2023年10月",
        "2021年11月至2024年10月15日",
        "2021.1-2024.10",
        "2024年10月31日",
    ],
)
def test_another_period_changes_an_amount(period: str) -> None:
    assert read_amount(GridCell(f"36000元（{period}）"), "", "元", WINDOW).value is None


def test_a_window_within_a_month_is_not_told_by_its_months() -> None:
    window = (date(2021, 11, 2), date(2024, 10, 30))
    assert read_amount(GridCell("1元（2021年11月至2024年10月）"), "", "元", window).value is None
    whole = "1元（2021年11月2日至2024年10月30日）"
    assert read_amount(GridCell(whole), "", "元", window).value == 1

"""Fines are read in yuan; the unit is never guessed without telling."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.amounts import Amount, read_amount
from docgen.intake.returns.grid import GridCell
from docgen.model.readings import Slip


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("35000元", "35000.00"),
        ("3.5万元", "35000.00"),
        ("3.5万", "35000.00"),
        ("３．５万元", "35000.00"),
        ("1,246.38万元", "12463800.00"),
        ("3万5千元", "35000.00"),
        ("12万3456元", "123456.00"),
        ("¥35,000.00元", "35000.00"),
        ("人民币35000元整", "35000.00"),
        ("三万五千元", "35000.00"),
        ("叁万伍仟元整", "35000.00"),
        ("0.35亿元", "35000000.00"),
        ("35千元", "35000.00"),
        ("0", "0.00"),
        ("0元", "0.00"),
        ("无", "0.00"),
        ("/", "0.00"),
        ("—", "0.00"),
        ("－", "0.00"),
        ("无罚款", "0.00"),
        ("暂无罚款", "0.00"),
        ("近三年无罚款", "0.00"),
        ("近3年来未实施处罚", "0.00"),
        ("尚未产生罚款。", "0.00"),
        ("没有罚款记录", "0.00"),
        ("35000元。", "35000.00"),
        ("12.345元", "12.35"),
        ("3万5", "35000.00"),
        ("12万5", "125000.00"),
        ("5千6", "5600.00"),
        ("1亿2", "120000000.00"),
        ("3万5千6", "35600.00"),
        ("三万五", "35000.00"),
        ("叁万伍", "35000.00"),
        ("三万零五元", "30005.00"),
        ("三万五千", "35000.00"),
        ("3万零5元", "30005.00"),
        ("3万05元", "30005.00"),
        ("3万5000", "35000.00"),
        ("3万500", "30500.00"),
        ("3万5千6百元", "35600.00"),
        ("12万3456.78元", "123456.78"),
        ("1 234 567元", "1234567.00"),
        ("3 万 5 千元", "35000.00"),
        ("36 000.50 元", "36000.50"),
    ],
)
def test_amounts_with_their_unit_are_read(text: str, yuan: str) -> None:
    found = read_amount(GridCell(text), "", "元")
    assert (str(found.value), found.slip) == (yuan, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing"),
        ("约3万元", "approximate"),
        ("3万余元", "approximate"),
        ("近3万元", "approximate"),
        ("3-5万元", "range"),
        ("-35000元", "negative"),
        ("待统计", "invalid"),
        ("未缴罚款", "invalid"),
        ("未统计罚款", "invalid"),
        ("无罚款统计", "invalid"),
        ("近三万元", "approximate"),
        ("近三年约3万元", "approximate"),
        ("数万元", "approximate"),
        ("。", "invalid"),
        ("#REF!", "invalid"),
        ("3千5万元", "invalid"),
        ("12台", "invalid"),
        ("99999999999999999元", "invalid"),
        ("5000 8000", "invalid"),
        ("5000\u30008000元", "invalid"),
        ("3万 5000 8000元", "invalid"),
        ("3 5000元", "invalid"),
        ("3万元2", "invalid"),
        ("3万元5000元", "invalid"),
        ("3万5元", "invalid"),
        ("三万五元", "invalid"),
        ("3万12000元", "invalid"),
        ("3.5万5", "invalid"),
        ("12万34", "invalid"),
        ("5千60", "invalid"),
        ("零5万元", "invalid"),
        ("5千", "invalid"),
        ("12₁元", "invalid"),
        ("5×10⁴元", "invalid"),
        ("10⁴元", "invalid"),
        ("两三万元", "approximate"),
        ("三五万", "approximate"),
    ],
)
def test_what_is_no_exact_amount_says_why(text: str, kind: str) -> None:
    found = read_amount(GridCell(text), "万元", "元")
    assert found.value is None
    assert found.slip
    assert found.slip.kind == kind


def test_a_bare_number_takes_the_unit_of_its_head() -> None:
    assert read_amount(GridCell("3.5"), "万元", "元").value == Decimal(35000)


def test_the_unit_in_the_cell_beats_that_of_the_head() -> None:
    found = read_amount(GridCell("35000元"), "万元", "元")
    assert (found.value, found.slip) == (Decimal(35000), None)


def test_a_bare_number_without_any_unit_is_told() -> None:
    found = read_amount(GridCell("3.5"), "", "万元")
    assert (found.value, found.slip) == (Decimal(35000), Slip("unit_missing", "3.5"))


@given(st.integers(1, 9999), st.integers(1, 9))
def test_one_figure_behind_a_unit_is_of_the_unit_below(whole: int, tenth: int) -> None:
    found = read_amount(GridCell(f"{whole}万{tenth}"), "", "元")
    assert (found.value, found.slip) == (Decimal(whole * 10_000 + tenth * 1000), None)


@given(st.integers(0, 10**13), st.sampled_from([" ", "\u3000", "\u00a0"]))
def test_blanks_that_group_figures_by_three_say_nothing(number: int, blank: str) -> None:
    found = read_amount(GridCell(f"{number:,}元".replace(",", blank)), "", "元")
    assert (found.value, found.slip) == (Decimal(number), None)


@given(st.lists(st.integers(0, 99_999_999), min_size=2, max_size=3))
def test_figures_apart_are_never_one_number_unless_in_groups_of_three(numbers: list[int]) -> None:
    text = " ".join(map(str, numbers))
    in_groups = re.fullmatch(r"\d{1,3}( \d{3})+", text)
    assert (read_amount(GridCell(text), "元", "元").value is None) == (not in_groups)


def test_nothing_needs_no_unit() -> None:
    assert read_amount(GridCell("0.00"), "", "元").slip is None


@pytest.mark.parametrize(
    "text",
    [
        "36000元（三年合计）",
        "36000元（近三年）",
        "3.6万元（近3年罚款总额）",
        "3.6（万元）",
        "3.6（万）",
        "近三年共3.6万元",
        "36000（元）",
        "36000元（元）",
        "36000元（人民币）",
        "36000元（共5件案件）",
        "36000元（12起，不含警告）",
    ],
)
def test_harmless_words_beside_an_amount_are_not_told(text: str) -> None:
    assert read_amount(GridCell(text), "", "元") == Amount(Decimal("36000.00"))


@pytest.mark.parametrize("text", ["36000元（已缴）", "3.6万元（均已入库）", "36000元（见备注）"])
def test_other_words_beside_an_amount_go_unread_and_are_told(text: str) -> None:
    found = read_amount(GridCell(text), "", "元")
    assert found == Amount(Decimal("36000.00"), Slip("nonstandard", text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5万元（每年）", "qualified"),
        ("2万元（每台）", "qualified"),
        ("3万元（待缴）", "qualified"),
        ("3万元（年均）", "qualified"),
        ("3万元（未缴纳）", "qualified"),
        ("3万元（仅今年）", "qualified"),
        ("3万元（2023年）", "qualified"),
        ("3万元（其中1万元未缴）", "qualified"),
        ("3.5万元（估算）", "approximate"),
        ("5万元（预估）", "approximate"),
        ("0（待统计）", "qualified"),
        ("3.6元（万元）", "qualified"),
    ],
)
def test_words_that_change_an_amount_leave_none(text: str, kind: str) -> None:
    assert read_amount(GridCell(text), "", "元") == Amount(None, Slip(kind, text))


@pytest.mark.parametrize(
    "text", ["0（未启用）", "0元（近三年）", "无（未处罚）", "0（2023年启用）"]
)
def test_words_on_why_there_are_no_fines_are_not_told(text: str) -> None:
    assert read_amount(GridCell(text), "", "元") == Amount(Decimal("0.00"))


def test_a_missing_unit_weighs_more_than_words_that_go_unread() -> None:
    found = read_amount(GridCell("36000（已缴）"), "", "元")
    assert found == Amount(Decimal("36000.00"), Slip("unit_missing", "36000（已缴）"))

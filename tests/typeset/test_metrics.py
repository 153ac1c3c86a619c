"""Gaps and widths are measured in ink, as the standard's figures show them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from docgen.standard.facts import POINTS_PER_MM
from docgen.typeset.metrics import Line, space_before, text_width

TEXT = Line(Decimal("28.95"), Decimal(16))


def test_a_wanted_gap_is_the_white_of_both_lines_and_the_space() -> None:
    space = Decimal(space_before(TEXT, TEXT, Decimal("10.39"))) / 20
    gap = (TEXT.below + space + TEXT.above) / POINTS_PER_MM
    assert abs(gap - Decimal("10.39")) < Decimal("0.02")


def test_a_gap_smaller_than_the_white_needs_no_space() -> None:
    assert space_before(TEXT, TEXT, Decimal(1)) == 0


def test_a_full_width_character_takes_its_size_and_tracking() -> None:
    assert text_width("盘锦市", Decimal(16), Decimal("-0.25")) == Decimal("47.25")


def test_digits_take_half_and_stand_off_from_chinese() -> None:
    alone = text_width("年", Decimal(16)) + text_width("2024", Decimal(16))
    assert text_width("年2024", Decimal(16)) == alone + Decimal("3.2")


def test_brackets_need_no_distance_from_digits() -> None:
    assert text_width("〔2024〕", Decimal(16)) == Decimal(16 * 2 + 8 * 4)


@given(st.text(alphabet="年月日0123456789〔〕号", max_size=20), st.sampled_from("年1〕"))
def test_a_longer_text_is_wider(text: str, more: str) -> None:
    assert text_width(text + more, Decimal(16)) > text_width(text, Decimal(16))

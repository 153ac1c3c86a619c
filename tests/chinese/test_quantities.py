"""Counts, shares and ranges carry their unit."""

from decimal import Decimal

import pytest

from docgen.chinese.quantities import format_count, format_percent, format_range


def test_devices_are_counted_in_sets() -> None:
    assert format_count(86) == "86台（套）"


@pytest.mark.parametrize(("share", "text"), [("0.153", "15.3%"), ("1", "100%"), ("0", "0%")])
def test_a_share_is_as_exact_as_it_is_given(share: str, text: str) -> None:
    assert format_percent(Decimal(share)) == text


def test_both_ends_of_a_range_keep_their_unit() -> None:
    assert format_range("15%", "30%") == "15%～30%"

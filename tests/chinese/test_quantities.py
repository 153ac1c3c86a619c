"""Both ends of a range carry their unit."""

from docgen.chinese.quantities import format_range


def test_both_ends_of_a_range_keep_their_unit() -> None:
    assert format_range("15%", "30%") == "15%～30%"

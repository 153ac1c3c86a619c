"""The issuer's mark fits the type area."""

from decimal import Decimal

import pytest

from docgen.typeset.marks import issuer_mark, mark_size, mark_space
from tests.typeset.parsed import height, value

WIDTH = Decimal(156) * 72 / Decimal("25.4") * 20


def test_a_short_mark_keeps_its_full_width() -> None:
    assert value(issuer_mark("望潮区司法局文件"), "w:w") is None


def test_a_longer_mark_is_narrowed_to_the_type_area() -> None:
    width = value(issuer_mark("盘锦市兴隆台区司法局文件"), "w:w")
    assert width is not None
    assert 12 * 42 * 20 * int(width) / 100 <= WIDTH


def test_a_very_long_mark_is_set_smaller_and_raised() -> None:
    mark = issuer_mark("中共海州市望潮区委全面依法治区委员会办公室文件")
    assert int(value(mark, "w:sz") or 0) < 84
    assert int(value(mark, "w:position") or 0) > 0


def test_marks_of_full_size_are_all_of_one_height() -> None:
    full = height(mark_space(""))
    assert height(mark_space("望潮区司法局文件")) == full
    assert height(mark_space("盘锦市兴隆台区司法局文件")) == full


def test_the_space_shrinks_with_the_mark() -> None:
    name = "中共海州市望潮区委全面依法治区委员会办公室文件"
    lower = Decimal(height(mark_space("")) - height(mark_space(name))) / 20
    assert lower == pytest.approx((42 - mark_size(name)) * Decimal("0.98"), abs=Decimal("0.1"))


def test_a_mark_of_any_length_leaves_a_line() -> None:
    assert height(mark_space("海" * 200)) >= 1


def test_a_mark_is_escaped() -> None:
    assert "甲&amp;乙&lt;" in issuer_mark("甲&乙<")

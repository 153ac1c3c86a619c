"""Words, numbers and days are text; what a program alone can read is not."""

from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from docgen.stamp.plain import is_text


@pytest.mark.parametrize("value", ["甲", 1, 2.5, Decimal(3), date(2026, 1, 2), Markup("<w:br/>")])
def test_what_a_reader_can_read_is_text(value: object) -> None:
    assert is_text(value)


@pytest.mark.parametrize("value", [[], (), {}, {"a": 1}, b"a", None, object(), str, range(3)])
def test_what_only_a_program_can_read_is_none(value: object) -> None:
    assert not is_text(value)

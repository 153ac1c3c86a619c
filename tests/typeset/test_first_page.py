"""Page 1 keeps a row of text under whatever stands above it."""

from decimal import Decimal

import pytest

from docgen.typeset.first_page import mark_room, recipients_rows


@pytest.mark.parametrize(
    ("recipients", "rows"), [("", 0), ("区直各部门", 1), ("区直各部门" * 6, 2)]
)
def test_recipients_take_rows_as_they_wrap(recipients: str, rows: int) -> None:
    assert recipients_rows(recipients) == rows


def test_every_row_and_every_line_of_a_title_takes_from_the_mark() -> None:
    assert mark_room(1, 2) - mark_room(1, 3) == Decimal("28.95")
    assert mark_room(1, 2) - mark_room(2, 2) == 33

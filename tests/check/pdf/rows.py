"""Pages put together from rows of text, as a .pdf would show them."""

from docgen.check.pdf.model import Character, Line, Sheet

_CELL = 5.57  # mm


def sheet(*rows: tuple[float, str], first: float = 100) -> Sheet:
    """Return a page of rows, each with the place where it begins; the first baseline, in mm."""
    lines = tuple(
        Line(
            tuple(
                Character(one, x0 + at * _CELL, x0 + (at + 1) * _CELL, row, "仿宋", 16, "000000")
                for at, one in enumerate(text)
            )
        )
        for row, (x0, text) in ((first + 10.2 * number, row) for number, row in enumerate(rows))
    )
    return Sheet(1, 210, 297, lines, ())

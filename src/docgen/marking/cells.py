"""Names of cells, E9 is row 9, column 5; and the numbers that stand in attributes."""

import re

CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)  # no file has more of anything


def row_and_column(name: str) -> tuple[int, int] | None:
    """Return row and column of a cell, counted from one; None if it is no name of a cell."""
    match = CELL.match(name)
    return (int(match[2]), _number(match[1])) if match else None


def plain_name(name: str) -> str | None:
    """Return the name of a cell, or of the first of a range, without `$`."""
    match = CELL.match(name)
    return match[1] + match[2] if match else None


def whole(text: str | None, default: int) -> int:
    """Return the whole number that an attribute holds, else a default."""
    return int(text) if text and _WHOLE.fullmatch(text) else default


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number

"""Heads below the head of a quantity (分列的表头): 2022年, 2023年, 2024年; 停用 and 在用.

Columns of one quantity are added up where that surely makes the whole of it, else none is taken.
"""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from docgen.intake.returns.grid import Grid
from docgen.intake.returns.meanings import narrows, plain_head
from docgen.intake.returns.numbers import plain, to_number

_SEVERAL = 2
_YEARS = (3, 4)  # a window of three years may begin within a calendar year
_THIS_CENTURY = (2000, 2100)
_WHOLE = re.compile(
    r"(?:近?[三3]年)?(?:合计|总计|小计|总数|总量|总额|共计|累计)(?:数量?|金额|台数)?"
)
_YEAR = re.compile(r"(20\d\d)年?度?(?:[\d月日号至到]+)?")
_STOPPED = re.compile("(?:已经?)?(?:停用|停止使用|停运|关停)(?:设备|数量?|台数|的)*")
_IN_USE = re.compile(
    "(?:现|仍)?(?:在用|使用|使用中|正在使用|正常使用|继续使用|保留|保留并继续使用|运行|正常运行)"
    "(?:设备|数量?|台数|的)*"
)
_FIGURE = re.compile(r"\d[\d.,]*(?:台|套|台\(套\)|个|处|万?元)")
_IN_TURN = (("前年", "去年", "今年"), ("第一年", "第二年", "第三年"))


class Span(NamedTuple):
    """The columns under the head of a key, and the line that this head stands in."""

    row: int
    first: int
    last: int


def is_second_line(grid: Grid, row: int, spans: Collection[Span]) -> bool:
    """Tell whether a line is one more of the head: words below wide heads, or beside high ones."""
    own = [column for column in grid.rows.get(row, ()) if grid.anchor(row, column)[0] == row]
    if not own or not all(_is_words(grid, row, column) for column in own):
        return False
    if any(grid.anchor(row, span.first)[0] <= span.row for span in spans):
        return True
    under = [[column for column in own if span.first <= column <= span.last] for span in spans]
    wide = [columns for columns in under if len(columns) >= _SEVERAL]
    return bool(wide) and sum(map(len, wide)) == len(own)


def has_figures(grid: Grid, row: int) -> bool:
    """Tell a line with numbers that are no years: it says what the head asks for."""
    return not all(_is_words(grid, row, column) for column in grid.rows.get(row, ()))


def _is_words(grid: Grid, row: int, column: int) -> bool:
    cell = grid.at(row, column)
    first, last = _THIS_CENTURY
    number = to_number(plain(cell.text)) if cell.number is None else cell.number
    return not _FIGURE.fullmatch(plain(cell.text)) if number is None else first <= number <= last


def below_heads(grid: Grid, bottom: int, span: Span) -> Mapping[int, str]:
    """Return the heads below that of a quantity by column; none if only a hint stands there."""
    if span.row == bottom:
        return {}
    columns = range(span.first, span.last + 1)
    texts = {column: text for column in columns if (text := grid.at(bottom, column).text)}
    several = len(texts) >= _SEVERAL
    return texts if several or any(map(narrows, texts.values())) else {}


def summed(key: str, heads: Mapping[int, str], year: int | None) -> tuple[int, ...]:
    """Return the columns that make up a quantity, none if that is not clear.

    `year` is that of the campaign, with which three years end.
    """
    words = {column: plain_head(text) for column, text in heads.items()}
    whole = [column for column, text in words.items() if _WHOLE.fullmatch(text)]
    if len(whole) == 1:
        return (whole[0],)
    texts = tuple(words.values())
    sure = _are_years(texts, year) if key == "amount" else _are_both(texts)
    return tuple(words) if sure else ()


def _are_years(texts: tuple[str, ...], year: int | None) -> bool:
    if texts in _IN_TURN or texts[::-1] in _IN_TURN:
        return True
    found = [int(match[1]) for text in texts if (match := _YEAR.fullmatch(text))]
    first, last = min(found, default=0), max(found, default=0)
    in_turn = sorted(found) == list(range(first, last + 1))
    return len(texts) == len(found) in _YEARS and in_turn and year in (None, last)


def _are_both(texts: tuple[str, ...]) -> bool:
    """Tell devices in use and devices that are not, which together are all of them."""
    if len(texts) != _SEVERAL:
        return False
    one, other = texts
    pairs = ((one, other), (other, one))
    return any(_STOPPED.fullmatch(stop) and _IN_USE.fullmatch(use) for stop, use in pairs)

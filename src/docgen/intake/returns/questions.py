"""Answers to the questions of the report (报告要素), wherever their sheet has them."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from docgen.form import QUESTIONS
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.heads import plain_head
from docgen.model.readings import Cell

_FEWEST = 3
_SHORTEST, _LONGEST = 3, 80


def read_answers(grids: Sequence[Grid]) -> dict[str, Cell]:
    """Return the answers by the question's key, from the grid that asks the most of them."""
    return max((_answers(grid) for grid in grids), key=len, default={})


def _answers(grid: Grid) -> dict[str, Cell]:
    asked: dict[str, Cell] = {}
    for row, column in grid.cells:
        key = _key(grid.at(row, column).text)
        if key and key not in asked:
            answer = grid.at(row, column + 1)
            text = answer.day.isoformat() if answer.day else answer.text
            asked[key] = Cell("" if answer.formula else text, grid.where(row, column + 1))
    return asked if len(asked) >= _FEWEST else {}


def _key(text: str) -> str | None:
    return _key_of_short(text) if _SHORTEST <= len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _key_of_short(text: str) -> str | None:
    return _keys().get(plain_head(text))


@cache
def _keys() -> Mapping[str, str]:
    return {plain_head(question.text): question.key for question in QUESTIONS}

"""Answers to the questions of the report (报告要素), wherever their sheet has them."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from docgen.chinese.lists import join_like, parted
from docgen.form import QUESTIONS, Question
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.meanings import plain_head
from docgen.model.readings import Cell
from docgen.model.scalars import half_width

_FEWEST = 3
_SHORTEST, _LONGEST = 3, 80
_LONGEST_ITEM = 8
_FULL_STOPS = "。.！!"
_DASHES = re.compile(r"\s*[—–－―]+\s*")


def read_answers(grids: Sequence[Grid]) -> dict[str, Cell]:
    """Return the answers by the question's key, from the grid that asks the most of them."""
    return max((_answers(grid) for grid in grids), key=len, default={})


def asks(grid: Grid) -> bool:
    """Tell whether a grid asks the questions of the report."""
    return bool(_answers(grid))


def _answers(grid: Grid) -> dict[str, Cell]:
    asked: dict[str, Cell] = {}
    for row, column in grid.cells:
        key = _key(grid.at(row, column).text)
        if key and key not in asked:
            answer = grid.at(row, column + 1)
            text = answer.day.isoformat() if answer.day else _meant(key, answer.text)
            asked[key] = Cell("" if answer.formula else text, grid.where(row, column + 1))
    return asked if len(asked) >= _FEWEST else {}


def _meant(key: str, text: str) -> str:
    """Return an answer as the papers print it, where what is meant is beyond doubt."""
    question = _questions()[key]
    if question.type == "choice":
        bare = text.strip().rstrip(_FULL_STOPS)
        return question.also.get(bare, bare if bare in question.choices else text)
    if question.type == "phone":
        return _DASHES.sub("-", half_width(text))
    if question.type == "list":
        items = parted(text)
        return join_like(items) if all(map(_names_a_thing, items)) else text
    return text


def _names_a_thing(item: str) -> bool:
    """Tell an item of a list from a part of a sentence, whose commas stay."""
    return len(item) <= _LONGEST_ITEM and not item.endswith(tuple(_FULL_STOPS))


def _key(text: str) -> str | None:
    return _key_of_short(text) if _SHORTEST <= len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _key_of_short(text: str) -> str | None:
    return _keys().get(plain_head(text))


@cache
def _questions() -> Mapping[str, Question]:
    return {question.key: question for question in QUESTIONS}


@cache
def _keys() -> Mapping[str, str]:
    return {plain_head(question.text): question.key for question in QUESTIONS}

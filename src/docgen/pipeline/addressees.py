"""Addressees (收件单位): which bodies the words of 主送 and 抄送 mean, by the roster.

A group (各街道办事处) is known by its whole phrase alone: 听潮街道党工委 is one body, of no roster.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from docgen.chinese.lists import parted
from docgen.compose.facts import Facts
from docgen.model.campaign import Unit
from docgen.model.standing import GROUPS
from docgen.rules.units import match_unit

_LISTED = "附件所列"
_MARKS = "、，,；;\n"
_KEPT = {ord(mark): 0xE000 + place for place, mark in enumerate(_MARKS)}  # inside a name
_MARKS_BACK = {kept: mark for mark, kept in _KEPT.items()}
_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|《[^《》]*》")
# How a group is called: 区直各行政执法部门, 全区各街道办事处, 驻区有关单位; or all: 各有关单位.
_AND = re.compile("以及|[和及与]")
_SOME = "(?:各|有关|相关|各有关|各相关)"
_DOING = "(?:机关|行政|综合|执法)*"
_BODIES = "(?:单位|部门|机关|机构|办事处|党工委|部门和单位|单位和部门)"


def addressees(facts: Facts, paper: Mapping[str, object]) -> tuple[str, ...]:
    """Return each body that a paper goes to, by its full name, in the order of the paper.

    A body that is not on the roster (a superior, an office) keeps the words of the paper.
    """
    words = [str(paper.get(name) or "").rstrip("。：:") for name in ("recipients", "copy_to")]
    reader = _Reader(facts, paper)
    return tuple(dict.fromkeys(name for text in words for name in reader.read(text)))


@dataclass(frozen=True)
class _Reader:
    """Reads the words of one paper; the unit to which it belongs is known beside the roster."""

    facts: Facts
    paper: Mapping[str, object]

    def read(self, text: str) -> Iterator[str]:
        """Yield the bodies that a list means; a mark inside a name or a bracket parts nothing."""
        for part in parted(_whole(text, self._marked_names)):
            yield from self._meant(part.translate(_MARKS_BACK))

    @cached_property
    def _units(self) -> Sequence[Unit]:
        return [one.unit for one in self.facts.standing.units] if self.facts.standing else []

    @cached_property
    def _marked_names(self) -> list[str]:
        """The names that hold a mark, the longest first."""
        own = [self.facts.unit] if self.facts.unit else []
        names = {name for unit in (*own, *self._units) for name in _names(unit)}
        return sorted((name for name in names if set(name) & set(_MARKS)), key=len, reverse=True)

    def _meant(self, part: str) -> Iterator[str]:
        if part.startswith(_LISTED):
            yield from _in_lists(self.paper)
            return
        pieces = [self._known(piece) for piece in _AND.split(part)]
        yield from chain(*pieces) if all(pieces) else self._known(part) or [part]

    def _known(self, words: str) -> list[str]:
        """Return the units that words mean, as the name of one or the phrase for a group."""
        own, one = self.facts.unit, match_unit(words, self._units)
        if own is not None and words in _names(own):
            return [own.name]
        if one is not None:
            return [one.name]
        found = _phrase(self.facts.campaign.district).fullmatch(words)
        if found is None:
            return []
        return [unit.name for unit in self._units if found["group"] in (None, unit.kind)]


def _names(unit: Unit) -> tuple[str, ...]:
    return tuple(name for name in (unit.name, unit.short, *unit.aliases) if name)


def _whole(text: str, names: Iterable[str]) -> str:
    """Return a list in which the marks inside brackets and names do not part it."""
    for name in names:
        alone = f"(?<![^{_MARKS}\\s]){re.escape(name)}(?![^{_MARKS}\\s])"
        text = re.sub(alone, _kept, text)
    return _BRACKETS.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    return found[0].translate(_KEPT)


@lru_cache(maxsize=8)
def _phrase(district: str) -> re.Pattern[str]:
    """Return the pattern of what a group, or all of the roster, is called in a district."""
    here = "|".join(["全区", "本区", "我区", "辖区", *([re.escape(district)] if district else [])])
    kinds = "|".join(GROUPS)
    group = f"{_SOME}?[中央省市]*(?P<group>{kinds}){_SOME}?{_DOING}{_BODIES}?"
    return re.compile(f"(?:{here})?(?:{group}|{_SOME}(?:单位|部门和单位))")


def _in_lists(paper: Mapping[str, object]) -> Iterator[str]:
    """Yield the units that the lists of a paper name."""
    for rows in paper.values():
        for row in rows if isinstance(rows, tuple | list) else ():
            if isinstance(row, Mapping) and row.get("unit"):
                yield str(row["unit"])

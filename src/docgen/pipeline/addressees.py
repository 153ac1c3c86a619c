"""Addressees (收件单位): which bodies the words of 主送 and 抄送 mean, by the roster."""

import re
from collections.abc import Iterator, Mapping, Sequence

from docgen.chinese.lists import parted
from docgen.compose.facts import Facts
from docgen.model.campaign import Unit
from docgen.model.standing import GROUPS
from docgen.rules.units import match_unit

_LISTED = "附件所列"
_ALL = re.compile(r"^(?:各|全区|各有关|有关|各相关)(?:单位|部门和单位)$|^各单位")


def addressees(facts: Facts, paper: Mapping[str, object]) -> tuple[str, ...]:
    """Return each body that a paper goes to, by its full name, in the order of the paper.

    A body that is not on the roster (a superior, an office) keeps the words of the paper.
    """
    units = [one.unit for one in facts.standing.units] if facts.standing else []
    words = [str(paper.get(name) or "").rstrip("。：:") for name in ("recipients", "copy_to")]
    meant = (name for text in words for part in parted(text) for name in _meant(part, units, paper))
    return tuple(dict.fromkeys(meant))


def _meant(part: str, units: Sequence[Unit], paper: Mapping[str, object]) -> Iterator[str]:
    if part.startswith(_LISTED):
        yield from _in_lists(paper)
        return
    one = match_unit(part, units)
    if one is not None:
        yield one.name
        return
    groups = [group for group in GROUPS if group in part]
    if not groups and not _ALL.match(part):
        yield part
        return
    yield from (unit.name for unit in units if not groups or unit.kind in groups)


def _in_lists(paper: Mapping[str, object]) -> Iterator[str]:
    """Yield the units that the lists of a paper name."""
    for rows in paper.values():
        for row in rows if isinstance(rows, tuple | list) else ():
            if isinstance(row, Mapping) and row.get("unit"):
                yield str(row["unit"])

"""Which unit of the roster (应报单位名单) a name means; a file name is only a hint."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from docgen.chinese.typography import clean
from docgen.model.campaign import Campaign, Unit
from docgen.rules.home import Home, district_of

_SEAL = re.compile(r"[(（\[【]?(?:公章|盖章|签章|加盖公章|单位公章|印章|章)[)）\]】]?$")
_LABEL = re.compile(r"^(?:填报|报送|上报)?单位(?:名称)?(?:[(（](?:公章|盖章|签章)[)）])?[:：]")
# What may be left out before a name: the city, the district.
_PREFIX = re.compile(r"^[\u4e00-\u9fff]{1,30}(?:省|市|区|县|自治州|盟|旗)$")
_CITY = re.compile(r"^[\u4e00-\u9fff]{2,4}?市(?=[\u4e00-\u9fff]{1,4}[区县])")
_DISTRICT = re.compile(r"^[\u4e00-\u9fff]{1,5}?[区县]")
_NEAR = 0.6


def plain_name(text: str) -> str:
    """Return a unit's name without blanks, label and （公章）."""
    name = re.sub(r"\s", "", unicodedata.normalize("NFKC", clean(text)))
    return _SEAL.sub("", _LABEL.sub("", name)).strip("_：:，。")


def find_unit(told: str, units: Sequence[Unit]) -> Unit | None:
    """Return the unit that is told by its id in the roster, or else by one of its names."""
    return _index(_Roster(units)).by_id.get(told) or match_unit(told, units)


def match_unit(text: str, units: Sequence[Unit], campaign: Campaign | None = None) -> Unit | None:
    """Return the one unit that bears a name: in full, short, as an alias, with or without its city.

    A name that fits two units means neither; one with the city or district of somebody else, which
    neither the roster nor the campaign names, means none.
    """
    name = plain_name(text)
    if not name:
        return None
    roster = _Roster(units)
    index, home = _index(roster), _home(roster, *_told(campaign))
    return _only(index.named.get(name, ())) or _only(index.same_office(name, home))


def _told(campaign: Campaign | None) -> tuple[tuple[str, ...], str]:
    """Return the names of a campaign that begin with its city or district, and its district."""
    if campaign is None:
        return (), ""
    names = (campaign.issuer, campaign.district, campaign.government, campaign.superior)
    return names, campaign.district or district_of(campaign.issuer)


class _Roster:
    """A roster as the key of its index: the same object is the same roster."""

    __slots__ = ("units",)

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Roster) and other.units is self.units

    def __hash__(self) -> int:
        return id(self.units)


@dataclass(frozen=True)
class _Index:
    """Units by their ids, their names, and what is left of a name without city and district."""

    by_id: Mapping[str, Unit]
    named: Mapping[str, Sequence[Unit]]
    shortened: Mapping[str, Sequence[Unit]]

    def same_office(self, name: str, home: Home) -> Iterator[Unit]:
        """Yield the units whose name is this one with or without a place of theirs before it."""
        yield from self.shortened.get(name, ())
        for place, rest in _without_place(name):
            if rest in self.named and home.holds(place, rest):
                yield from self.named[rest]


@lru_cache(maxsize=8)
def _index(roster: _Roster) -> _Index:
    named: dict[str, list[Unit]] = defaultdict(list)
    shortened: dict[str, list[Unit]] = defaultdict(list)
    for unit in roster.units:
        for name in _names(unit):
            named[name].append(unit)
            for _, rest in _without_place(name):
                shortened[rest].append(unit)
    by_id = {unit.id: unit for unit in roster.units}
    return _Index(by_id, dict(named), dict(shortened))


def _without_place(name: str) -> Iterator[tuple[str, str]]:
    """Yield a place that a name may begin with, and what is left behind it: 某局, or 区某局."""
    for end in range(1, len(name)):
        if _PREFIX.match(name[:end]):
            yield name[:end], name[end:]
            yield name[:end], name[end - 1 :]


@lru_cache(maxsize=64)
def _home(roster: _Roster, told: tuple[str, ...], district: str) -> Home:
    return Home((*told, *_index(roster).named), district)


def suggest_unit(file: str, text: str, units: Sequence[Unit]) -> Unit | None:
    """Return the unit that a name or else the file's name reminds of, if there is just one."""
    name = plain_name(text)
    names = {known: unit for unit in units for known in _names(unit)}
    near = difflib.get_close_matches(name, names, n=1, cutoff=_NEAR) if name else []
    if near:
        return names[near[0]]
    stem = plain_name(file.rpartition("/")[2])
    inside = {part: names[known] for known in names for part in _parts(known) if part in stem}
    longest = max(map(len, inside), default=0)
    return _only(unit for part, unit in inside.items() if len(part) == longest)


def _names(unit: Unit) -> tuple[str, ...]:
    return tuple(plain_name(name) for name in (unit.name, unit.short, *unit.aliases) if name)


def _parts(name: str) -> Iterator[str]:
    """Yield a name, and what is left of it without its city and its district."""
    for part in (name, _CITY.sub("", name), _DISTRICT.sub("", _CITY.sub("", name))):
        if len(part) > 2:
            yield part


def _only(units: Iterable[Unit]) -> Unit | None:
    found = {unit.id: unit for unit in units}
    return next(iter(found.values())) if len(found) == 1 else None

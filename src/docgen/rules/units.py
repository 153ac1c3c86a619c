"""Which unit of the roster (应报单位名单) a name means; a file name is only a hint."""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from docgen.chinese.typography import clean
from docgen.model.campaign import Campaign, Unit
from docgen.rules.customary import customary
from docgen.rules.home import Home, district_of

_SEAL = re.compile(r"[(（\[【]?(?:公章|盖章|签章|加盖公章|单位公章|印章|章)[)）\]】]?$")
_LABEL = re.compile(r"^(?:填报|报送|上报)?单位(?:名称)?(?:[(（](?:公章|盖章|签章)[)）])?[:：]")
# What may be left out before a name: the city, the district.
_PREFIX = re.compile(r"^[\u4e00-\u9fff]{1,30}(?:省|市|区|县|自治州|盟|旗)$")
_CITY = re.compile(r"^[\u4e00-\u9fff]{2,4}?市(?=[\u4e00-\u9fff]{1,4}[区县])")
_DISTRICT = re.compile(r"^[^局\W]{1,5}?[区县]")
# What tells no office from others: the field before it does.
_OF_CITY = re.compile(r"^[\u4e00-\u9fff]{2,4}?市(?![场政容民监])")
_OFFICE_END = re.compile("(?:管理)?(?:局|委员会|委|办公室|分局|大队|街道)$")
_NEAR = 0.6


def plain_name(text: str) -> str:
    """Return a unit's name without blanks, label and （公章）."""
    name = re.sub(r"\s", "", unicodedata.normalize("NFKC", clean(text)))
    return _SEAL.sub("", _LABEL.sub("", name)).strip('_：:，。；;、“”"【】')


def find_unit(told: str, units: Sequence[Unit]) -> Unit | None:
    """Return the unit that is told by its id in the roster, or else by one of its names."""
    return _index(_Roster(units)).by_id.get(told) or match_unit(told, units)


def match_unit(text: str, units: Sequence[Unit], campaign: Campaign | None = None) -> Unit | None:
    """Return the one unit that bears a name: in full, short, as an alias, with or without its city.

    Only then customary short forms count. A name that fits two units means neither; one with the
    city or district of somebody else, which neither the roster nor the campaign names, means none.
    """
    name = plain_name(text)
    if not name:
        return None
    roster = _Roster(units)
    home = _home(roster, *_told(campaign))
    return _index(roster).find(name, home) or _customary_index(roster).find(customary(name), home)


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

    def find(self, name: str, home: Home) -> Unit | None:
        """Return the one unit of a name, with or without a place of theirs before it."""
        return _only(self.named.get(name, ())) or _only(self._same_office(name, home))

    def _same_office(self, name: str, home: Home) -> Iterator[Unit]:
        yield from self.shortened.get(name, ())
        for place, rest in _without_place(name):
            if rest in self.named and home.holds(place, rest):
                yield from self.named[rest]


@lru_cache(maxsize=8)
def _index(roster: _Roster) -> _Index:
    return _indexed(roster.units, _names)


@lru_cache(maxsize=8)
def _customary_index(roster: _Roster) -> _Index:
    return _indexed(roster.units, _customary_names)


def _indexed(units: Sequence[Unit], names: Callable[[Unit], Iterable[str]]) -> _Index:
    named: dict[str, list[Unit]] = defaultdict(list)
    shortened: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for name in names(unit):
            named[name].append(unit)
            for _, rest in _without_place(name):
                shortened[rest].append(unit)
    by_id = {unit.id: unit for unit in units}
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
    near = _near(plain_name(text), units) if plain_name(text) else None
    if near:
        return near
    names = {known: unit for unit in units for known in _names(unit)}
    stem = plain_name(file.rpartition("/")[2])
    inside = {part: names[known] for known in names for part in _parts(known) if part in stem}
    longest = max(map(len, inside), default=0)
    return _only(unit for part, unit in inside.items() if len(part) == longest)


def _near(name: str, units: Sequence[Unit]) -> Unit | None:
    """Return the unit that a name begins with (听潮街道…队), or whose field is spelt nearly so."""
    core = _core(customary(name))
    cores = {
        _core(known): unit for unit in units for known in (*_names(unit), *_customary_names(unit))
    }
    begun = max(
        (known for known in cores if core.startswith(known) and len(known) > 1), key=len, default=""
    )
    if begun:
        return cores[begun]
    fields = {_OFFICE_END.sub("", known): unit for known, unit in cores.items()}
    for told in (core, _core(name)):
        near = difflib.get_close_matches(_OFFICE_END.sub("", told), fields, n=1, cutoff=_NEAR)
        if near:
            return fields[near[0]]
    return None


def _core(name: str) -> str:
    """Return a name without its city and district: 综合执法局, 听潮街道."""
    return re.sub("^[区县市](?!监)", "", _DISTRICT.sub("", _OF_CITY.sub("", name)))


def _customary_names(unit: Unit) -> tuple[str, ...]:
    return tuple(map(customary, _names(unit)))


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

"""Where a campaign is at home (本地): which places before a unit's name are its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

# 凉山州 is short for 凉山彝族自治州, as 杭州 is for 杭州市; 通州区 and 贵州省 end later.
_PARTS = re.compile(r"[\u4e00-\u9fff]+?(?:省|自治[区州县旗]|市|区|县|州(?![省市区县])|盟|旗)")
_PROVINCE = re.compile("(?:省|自治区)$")
_CITY = re.compile("[市州盟]$")
# A city that a name begins with; 城市管理局 and 区市场监管局 name none.
_BEGINS_IN_CITY = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?([^省市区县旗局\W]{2,12}?(?:市(?![场政容民])|自治州|盟))"
)
_DISTRICT = re.compile(r"[^省市州盟]{1,12}?(?:自治[县旗]|区|县|旗)")
_RANK = re.compile("(?:自治)?[区县旗]$")


def district_of(name: str) -> str:
    """Return the district or county that a name begins with, behind its province and city."""
    parts = [part for part in _PARTS.findall(name) if not _PROVINCE.search(part)]
    return next((part for part in parts[:2] if _DISTRICT.fullmatch(part)), "")


@dataclass(frozen=True)
class Home:
    """The names that tell where a campaign is, and its district if anybody says which that is."""

    names: tuple[str, ...]
    district: str = ""

    def holds(self, place: str, rest: str) -> bool:
        """Tell whether each part of a place is named at home, before what is left of a name.

        Of a province the rest has to be, and of a city where nobody says which one it is.
        """
        parts = [part for part in _PARTS.findall(place) if not _PROVINCE.search(part)]
        if not self._tells_city:
            parts = self._without_city(
                [*parts, self.district] if self._is_of_district(rest) else parts
            )
        return bool(parts) and all(self._names(part) for part in parts)

    @cached_property
    def _tells_city(self) -> bool:
        """Tell whether any name says in which city the district lies."""
        return any(map(self._lies_in_city, self.names))

    def _lies_in_city(self, name: str) -> bool:
        begins = _BEGINS_IN_CITY.match(name)
        if begins and begins[1] != self.district:
            return True
        before = name.partition(self.district)[0] if self._has_district(name) else ""
        return bool(re.sub("^.*(?:省|自治区)", "", before))

    def _has_district(self, name: str) -> bool:
        return bool(self.district) and self.district in name

    def _is_of_district(self, name: str) -> bool:
        """Tell an office of the district by its name: 望潮区水务局, 公安局望潮大队."""
        stem = _RANK.sub("", self.district)
        return self._has_district(name) or (len(stem) > 1 and stem in name)

    def _without_city(self, parts: Sequence[str]) -> list[str]:
        return [part for part in parts if part == self.district or not _CITY.search(part)]

    def _names(self, part: str) -> bool:
        return any(_names_part(name, part) for name in self.names)


def _names_part(home: str, part: str) -> bool:
    """Tell whether a name has a part of a place: 望潮区, or 海州望潮区 for 海州市望潮区."""
    bare = home.replace("市", "", 1)
    if re.search(f"(?:^|[省市区县州盟旗]){part}", home) or bare.startswith(part):
        return True
    stem = part.removesuffix("州")
    return stem != part and bool(re.search(rf"(?:^|[省区]){stem}\w{{0,16}}自治州", home))

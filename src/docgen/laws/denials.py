"""What a basis (设置依据) says against itself: that there is none, that a law does not apply."""

import re
from collections.abc import Sequence

from docgen.laws.citations import Citation
from docgen.model.returns import BasisLevel

_RANKS = "法律|行政|法规|规章|规范性文件|上位法?|政策|文件"
NO_BASIS = re.compile(
    "(?:目前|暂时?|现|尚)?(?:均|都)?(?:没有|无|未有|缺乏|缺少)(?:任何|明确的?|相应的?|直接的?)*"
    f"(?:{_RANKS}|设置|设定|使用|执法|[、，和及与或的])*(?:依据|规定|支撑)?"
)
# 没有依据的不得收费 is a rule that somebody quotes, and denies nothing.
_DENIES = re.compile(
    "(?:^|[，。；：（）])(?:但|而|故|设备|设置|使用|该设备|其他|现|目前|[、和])*"
    f"(?P<denied>{NO_BASIS.pattern[:-1]})(?<=依据)"
    "(?!的(?:[，、]|不[得予能应]|均|都|应|一律|禁止|由|处|责令|可以))"
)
_STATUTES = frozenset({BasisLevel.LAW, BasisLevel.ADMINISTRATIVE})
# Which cited ranks a denied one contradicts: people say 法律依据 of regulations too.
_OF_RANK: dict[str, frozenset[BasisLevel]] = {
    "行政法规": frozenset({BasisLevel.ADMINISTRATIVE}),
    "法律": _STATUTES,
    "法规": _STATUTES,
    "上位": _STATUTES,
    "规章": frozenset(),
    "文件": frozenset(),
    "政策": frozenset(),
}
_RANK = re.compile("|".join(_OF_RANK))
_LIKENED = re.compile("参照|参考|比照|类推")
_ON_A_DAY = r"(?:(?:已?于|自)?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|时)?)?"
_BEHIND = re.compile(
    "[，（]*(?:但|该|本|此|条款?|法|办法|条例|规定|目前|现|现在|现行|均|都|也)*已?经?"
    f"{_ON_A_DAY}已?经?(?:同时)?"
    "(?:不(?:再|能|宜)?适用|被?(?:依法)?(?:废止|废除)|失效|作废|除外|不(?:能|得|再)?作为)"
)
_BEFORE = re.compile("(?:不(?:再|能)?适用|未依据|不依据|没有依据)$")


def is_denied(before: str, behind: str) -> bool:
    """Tell whether a citation stands there as one that does not apply, by the words around it."""
    return bool(_BEHIND.match(behind) or _BEFORE.search(before))


def without_denial(before: str) -> str:
    """Return the words before a citation without those that deny it: they deny no earlier one."""
    return _BEFORE.sub("", before)


def without_basis(text: str, citations: Sequence[Citation]) -> BasisLevel | None:
    """Return NONE for a text that denies its basis beyond doubt, UNKNOWN for one in doubt.

    None is returned for one that denies nothing, or only a rank that it does not cite.
    """
    found = _DENIES.search(text)
    if not found:
        return None
    ranks = _RANK.findall(found["denied"])
    denied = frozenset[BasisLevel]().union(*(_OF_RANK[rank] for rank in ranks))
    if ranks and citations and denied.isdisjoint(one.level for one in citations):
        return None
    if not citations or _LIKENED.search(text, found.end()):
        return BasisLevel.NONE
    return BasisLevel.UNKNOWN

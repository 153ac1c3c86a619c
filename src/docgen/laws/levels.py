"""Ranks of a basis (依据层级): from the table, else from the form of a name and its number."""

import re

from docgen.chinese.typography import HAN
from docgen.laws.table import STATE, look_up
from docgen.model.returns import BasisLevel

RANKS = (
    BasisLevel.LAW,
    BasisLevel.ADMINISTRATIVE,
    BasisLevel.LOCAL,
    BasisLevel.RULE,
    BasisLevel.NORMATIVE,
    BasisLevel.UNKNOWN,
)
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    "广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆"
)
# Who may legislate: provinces, cities with districts, autonomous areas, special zones.
_LEGISLATOR = re.compile(
    rf"(?:{_PROVINCES})|(?!城市|县市|都市|上市|超市|门市)[{HAN}]{{2,5}}?市|"
    rf"[{HAN}]{{2,12}}?(?:自治州|自治县|自治旗|经济特区|浦东新区)|市(?!场|容|政|民|区|郊|值)|省(?!级|道|际)"
)
_LOCAL_OFFICE = re.compile(
    rf"(?!城区|社区|景区|灌区|矿区|地区|自然保护区|风景|市区)[{HAN}]{{1,12}}?(?:区|县|街道|镇|乡)(?=[{HAN}])"
)
_TAIL = r"(?:（(?:试行|暂行|草案)）)?$"
_REGULATION = re.compile(rf"条例{_TAIL}")
_RULE = re.compile(rf"(?:规定|办法|规则|细则){_TAIL}")
_STATUTE = re.compile(rf"(?<![办做方执违用看司非合])法(?:典)?{_TAIL}")
_NORMATIVE = re.compile(
    "(?:通知|意见|方案|纪要|批复|通告|公告|函|决定|决议|制度|要点|计划|清单|请示|报告|文件|通报|措施)"
    f"{_TAIL}"
)
_IMPLEMENTS = re.compile(r"实施《.+》")
# What a people's congress with the power to legislate decides is a local regulation (立法法).
_ASSEMBLY = re.compile(
    r"(?:省|市|(?:壮族|回族|维吾尔)?自治区)?(?:人民代表大会|人大)(?:常务委员会|常委会)?"
    r"关于.*(?:决定|决议|规定|办法)$"
)
_SESSION = re.compile(r"^全国人民代表大会(?:常务委员会)?|^全国人大")


def level_of(name: str, number: str = "") -> BasisLevel:
    """Return the rank of what is cited; UNKNOWN where neither table nor form tells it."""
    law = look_up(name)
    if law:
        return law.level
    return _by_decree(number) or _by_name(name, number)


def best(levels: tuple[BasisLevel, ...]) -> BasisLevel:
    """Return the highest of some ranks, UNKNOWN for none."""
    return min(levels, key=RANKS.index, default=BasisLevel.UNKNOWN)


def looks_national(name: str) -> bool:
    """Tell whether a name looks like one of a national law or administrative regulation."""
    if _LEGISLATOR.match(name) or _LOCAL_OFFICE.match(name) or "关于" in name:
        return False
    return bool(_STATUTE.search(name) or _REGULATION.search(name))


def _by_decree(number: str) -> BasisLevel | None:
    """Return what an order (令) or an assembly's proclamation says of rank."""
    if "人大" in number or "人民代表大会" in number:
        return BasisLevel.LOCAL
    if "令" not in number:
        return None
    if "主席令" in number:
        return BasisLevel.LAW
    return BasisLevel.ADMINISTRATIVE if re.match("(?:国务院|国)令", number) else BasisLevel.RULE


def _by_name(name: str, number: str) -> BasisLevel:
    legislator = _LEGISLATOR.match(name)
    if assembly := _by_assembly(name, legislator):
        return assembly
    if _STATUTE.search(name) and not legislator:
        return BasisLevel.LAW if name.startswith(STATE) else BasisLevel.UNKNOWN
    if _REGULATION.search(name):
        return _regulation(name, local=bool(legislator))
    if _RULE.search(name):
        return _rule(name, number, local=bool(legislator))
    if _NORMATIVE.search(name) or number:
        return BasisLevel.NORMATIVE
    return BasisLevel.UNKNOWN


def _by_assembly(name: str, legislator: re.Match[str] | None) -> BasisLevel | None:
    """Return the rank of what a people's congress decided, if a name begins with one."""
    if _SESSION.match(name):
        return BasisLevel.LAW
    local = legislator is not None and _ASSEMBLY.match(name, legislator.end())
    return BasisLevel.LOCAL if local else None


def _regulation(name: str, *, local: bool) -> BasisLevel:
    if local:
        return BasisLevel.LOCAL
    if name.startswith(STATE):
        return BasisLevel.ADMINISTRATIVE
    return BasisLevel.UNKNOWN


def _rule(name: str, number: str, *, local: bool) -> BasisLevel:
    """Rank 规定 and 办法: those that carry a document number were issued as papers, not decrees."""
    if local and _IMPLEMENTS.search(name):
        return BasisLevel.LOCAL
    if number or "关于印发" in name or (not local and _LOCAL_OFFICE.match(name)):
        return BasisLevel.NORMATIVE
    return BasisLevel.RULE

"""What is found in a basis (设置依据) at one place: names and numbers; its spelling evened out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from docgen.chinese.typography import HAN, clean
from docgen.laws.table import bare_name, known_names

_LONGEST = 4000  # characters of a cell that are read
_EVEN = str.maketrans("(),;:<>", "（），；：〈〉")
_YEAR = re.compile(r"[\[［【（(〔﹝]((?:19|20)\d\d)年?[\]］】）)〕﹞]第?(\d+)号")
_BLANK_BETWEEN = re.compile(rf"(?<=[{HAN}])[ \t\u00a0\u3000]+(?=[{HAN}])|\s*[\r\n]+\s*")

QUOTED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
# 辽宁省实施《…法》办法: the outer marks were left out.
IMPLEMENTING = re.compile(
    rf"[{HAN}]{{2,14}}实施《[^《》]+》(?:的)?(?:办法|条例|细则|若干规定|规定)"
)
NUMBER = re.compile(rf"([{HAN}]{{1,24}})(〔\d{{4}}〕\d+号)")
ORDER = re.compile(
    rf"[{HAN}]{{1,20}}?(?:令(?:〔?\d{{4}}〕?年?)?第?\d+号|(?:〔?\d{{4}}〕?年?)第?\d+号令|第\d+号令"
    r"|公告(?:〔?\d{4}〕?年?)?第?\d+号)"
)
SESSION = re.compile(r"(?:〔?\d{4}〕?年?)?第?\d+[期次]")
_FORMS = (
    "条例|规定|办法|细则|规则|规范|规程|决定|通知|意见|方案|纪要|批复|通告|函|制度|法典|"
    "(?<![办做方执违用看司非合])法"
)
_FORMED = re.compile(
    rf"[{HAN}]{{2,60}}?(?:{_FORMS})(?:（(?:试行|暂行|草案)）)?"
    r"(?=$|[、，。；：（〔《\d]|第[\d〇零一二三四五六七八九十百]|\s)"
)
_VAGUE = re.compile(
    "违反|(?:本|该|此)(?:法|条例|办法|规定|细则|条|款)|"
    "(?:暂|尚|目前|现)?(?:均|都)?(?:无|没有|未有|缺乏)"
    "(?:其[他它]|相[关应]|明确|具体|直接|专门|地方|国家|法律|行政|法规|规章|规范性|上位)|"
    "(?:国家|省|市|区|上级|法律|地方|本单位)*(?:的)?(?:相关|有关|现行|其他)|"
    "(?:上级|法律|国家|法规)?(?:的)?(?:规定|办法|法|文件|通知)$"
)
_OFFICE = (
    "局|委员会|委|人民政府|政府|办公室|办公厅|厅|部|院|署|常委会|"
    "支队|大队|总队|中心|街道|办事处|指挥部|领导小组"
)
OFFICE_AT_END = re.compile(
    rf"([{HAN}、]{{2,40}}?(?:{_OFFICE}))(?:联合)?(?:关于印发|印发|下发|发布|制定|出台|发文)?(?:的)?$"
)
OFFICE_IN_TITLE = re.compile(
    rf"(?:\d{{4}}年)?([{HAN}、]{{1,40}}?(?:{_OFFICE}))"
    rf"(?:关于|印发|转发|第\d|[{HAN}]{{0,6}}纪要$|〔?\d{{4}}〕?年)"
)
# 区城管局2023年第5期会议纪要, 2023年区政府第5次会议纪要: the number stands inside the name.
MINUTES = re.compile(
    rf"(?:\d{{4}}年)?[{HAN}]{{0,30}}?((?:〔?\d{{4}}〕?年?)?第?\d+[期次])[{HAN}]{{0,10}}纪要"
)
# 辽宁省《大气污染防治条例》: the place belongs to the name.
PLACE_AT_END = re.compile(
    rf"(?:^|[；。、（），：])([{HAN}]{{2,12}}(?:省|市|自治区|自治州|自治县|经济特区))$"
)
# 道路交通安全法114: an article without 第 and 条, right behind a name.
BARE_ARTICLES = re.compile(r"\d{1,3}(?:[-－—–~～、]\d{1,3})*(?=[；。，）]|$)")
OFFICE_BEHIND = re.compile(
    rf"(?:发文(?:机关|单位)(?:[：为是])?|[（，；、]|^)(?:由)?([{HAN}]{{2,30}}?(?:{_OFFICE}))"
    r"(?:联合)?(?:印发|下发|发布|制定|出台|发文)?(?=[，；、）。]|$)"
)
_OFFICE_BEFORE_CODE = re.compile(rf"^([{HAN}]{{2,20}}(?:{_OFFICE}))(?=[{HAN}]{{2,}}$)")
LEADING = re.compile(
    "(?:主要|设置|设定|执法|使用)*(?:依据|根据|按照|依照|参照|遵照|执行|贯彻|落实)(?:了|的|为|是|：)?|[为系见按据]"
)
JOINING = re.compile("以及|[和及与或]")


def even(text: str) -> str:
    """Return a text without blanks, with full-width marks, half-width digits and 〔2024〕5号."""
    plain = "".join(
        unicodedata.normalize("NFKC", character)
        if character.isdigit() and unicodedata.decimal(character, None) is not None
        else character
        for character in clean(text[:_LONGEST])
    )
    plain = re.sub(r"<<|＜＜|〈〈", "《", re.sub(r">>|＞＞|〉〉", "》", plain))
    plain = QUOTED.sub(lambda found: re.sub(r"\s", "", found[0]), plain)
    plain = re.sub(r"[ \t\u00a0\u3000]", "", _BLANK_BETWEEN.sub("；", plain.strip()))
    plain = _YEAR.sub(r"〔\1〕\2号", plain)
    return plain.translate(_EVEN)


def known_name_at(text: str, place: int) -> str:
    """Return the longest name of the table that begins at a place of an even text."""
    for name in _names_by_start().get(text[place : place + 2], ()):
        if text.startswith(name, place) and not re.match(
            "律|制|规(?!定)|[院官庭]", text[place + len(name) :]
        ):
            return name
    return ""


def formed_name_at(text: str, place: int) -> str:
    """Return what looks like a name at a place: …条例, …办法, …通知; vague words are none."""
    found = _FORMED.match(text, place)
    if found is None or _VAGUE.match(bare_name(found[0])):
        return ""
    return found[0]


def split_number(found: re.Match[str]) -> tuple[str, str]:
    """Return the issuer that stands before a document number's code, and the number."""
    office = _OFFICE_BEFORE_CODE.match(found[1])
    issuer = office[1] if office else ""
    return issuer, found[1][len(issuer) :] + found[2]


@cache
def _names_by_start() -> Mapping[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for name in known_names():
        names[name[:2]].append(name)
    return {start: tuple(sorted(group, key=len, reverse=True)) for start, group in names.items()}

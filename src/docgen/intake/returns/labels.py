"""Labels in a text and what stands behind each (填报人：张三), up to where that ends.

A value ends at the next label, one of the header or not (审核人：), at a day, and at a gap.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

_LABELS = {
    "unit": (
        "填报单位名称|填报单位|填表单位|报送单位|上报单位|填报机关|单位名称|单位全称"
        "|单位(?=[(（][^()（）]*章)"
    ),
    "filler": "填报人姓名|填报人员|填报人|填表人|经办人|制表人|联系人(?!\\s*电话|\\s*及)",
    "phone": "联系方式|联系人?电话|联系手机|办公电话|手机号码?|手机|电话",
    "date": (
        "填报日期|填报时间|填表日期|填表时间|报送日期|报送时间|上报日期|(?<!\\w)日期(?=\\s*[:：])"
    ),
}
_PEOPLE = (
    "(?:单位|部门|科室|分管|主管|主要)?"
    "(?:负责人|领导|审核人员?|审批人|签发人|复核人|批准人|核对人|校对人)"
)
_THINGS = "审核|审批|复核|日期|时间|备注|职务|邮箱|传真|邮编|地址|(?<![一-鿿])(?:金额|计量)?单位"
_SEAL = r"(?:\s*[(（【][^()（）【】]*[章字名][^()（）【】]*[)）】])"


def _spread(words: str) -> str:
    """Return the pattern of words whose characters may be spread out for alignment."""
    return re.sub(r"(?<=[一-鿿])(?=[一-鿿])", "[ 　]*", words)


_FIELD = re.compile(
    rf"(?:{{}}){_SEAL}*\s*(?P<colon>[:：])?".format(
        "|".join(f"(?P<{key}>{_spread(words)})" for key, words in _LABELS.items())
    )
)
_OTHER = re.compile(
    rf"(?:{_spread(_PEOPLE)}|{_spread(_THINGS)}){_SEAL}*\s*[:：]"
    rf"|(?<=\s)(?:{_spread(_PEOPLE)})(?:{_SEAL}|(?=\s)|$)"
)
_UNKNOWN = re.compile(rf"(?<![^\s;；|])[一-鿿]{{2,8}}{_SEAL}?[:：]")
_ALONE = re.compile(rf"(?:{_spread(_PEOPLE)}|{_spread(_THINGS)}){_SEAL}*")
_DAY_ALONE = re.compile(rf"日[ 　]*期{_SEAL}*")
_SEALS = re.compile(r"\s{0,9}[(（【]\s*(?:公\s*章|盖\s*章|印\s*章|签\s*章|章|签\s*字)\s*[)）】]\s*")
_EDGES = " 　\t\n;；,，、_＿|"
_DAY = re.compile(
    r"(?<![\d-])(?:(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]"
    r"|(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?!\d)"
    r"|[一二][〇○零九]\S\S年[一二十]{1,2}月[一二三四五六七八九十]{1,3}[日号])"
)
_SLOT = re.compile(
    r"(?<=[\s)）])\d{0,4}[\s_＿]{0,9}年[\s_＿]{0,9}\d{0,2}[\s_＿]{0,9}月[\s_＿]{0,9}\d{0,2}[\s_＿]{0,9}[日号]"
)
_FILLED = re.compile(r"\S")
_GAP = re.compile(r"[ 　\xa0]{2,}|\t\s*")
_SURNAME = re.compile(r"(?:^|\s)[一-鿿]{1,2}$")
_ONE = re.compile(r"[一-鿿](?!\S)")
_PART_OF_NAME = re.compile(
    r"\S*(?:局|办|处|委|会|队|所|站|院|厅|科|室|镇|乡|中心|街道|政府|部门|公司)[)）]?(?:\s|$)"
)
_PART_OF_NUMBER = re.compile(r"[\d(（+/／转]")


class Piece(NamedTuple):
    """A field that a text names: its key, its value, a day behind that which has no label."""

    key: str
    value: str
    day: str = ""


def find_pieces(text: str) -> Iterator[Piece]:
    """Yield each field that a text names; one without a value may have it in the next cell."""
    if _DAY_ALONE.fullmatch(text):
        yield Piece("date", "")
    labels = _labels(text)
    if not labels:
        return
    begins = (match.start() for match in chain(labels, _OTHER.finditer(text)))
    known = sorted({*begins, len(text)})
    unknown = [*(match.start() for match in _UNKNOWN.finditer(text)), len(text)]
    for label in labels:
        # What nobody knows as a label may begin a value: 联系方式： 办公室：0427-1234567.
        value = _FILLED.search(text, label.end())
        after = bisect_right(unknown, value.start()) if value else -1
        end = min(known[bisect_left(known, label.end())], unknown[min(after, len(unknown) - 1)])
        key = next(key for key in _LABELS if label[key])
        yield Piece(key, *end_value(key, text[label.end() : end]))


def before_label(text: str, *, begins: bool = True) -> str | None:
    """Return what of a cell stands before the first label in it, None if it has none.

    `begins` tells that the cell is the first of a value, which may begin like a label.
    """
    if _ALONE.fullmatch(text):
        return ""
    starts = [match.start() for match in chain(_labels(text), _OTHER.finditer(text))]
    starts += [match.start() for match in _UNKNOWN.finditer(text) if match.start() or not begins]
    first = min(starts, default=None)
    return None if first is None else text[:first].strip(_EDGES)


def has_label(text: str) -> bool:
    """Tell whether a text has a label that forms like this have, with or without its value."""
    return bool(_ALONE.fullmatch(text) or _labels(text) or _OTHER.search(text))


def end_value(key: str, text: str) -> tuple[str, str]:
    """Return a value without what no longer belongs to it, and the day that ends it, if any."""
    value = _within(_SEALS.sub("  ", text)).strip(_EDGES)
    if key == "date":
        return _to_gap(key, value), ""
    found = _DAY.search(value)
    blank = _SLOT.search(value)
    day = ""
    if found:
        rest = value[found.end() :]
        day = found[0] if not rest.strip(_EDGES + ")）") or rest[0].isspace() else ""
    ends = [match.start() for match in (found, blank) if match]
    return _to_gap(key, value[: min(ends, default=None)].rstrip(_EDGES + "(（")), day


def without_seals(text: str) -> str:
    """Return a value without the seals asked for (公章) and the marks around it."""
    return _SEALS.sub("", text).strip(_EDGES)


def is_day(text: str) -> bool:
    """Tell a text that is a day with its year, and nothing else."""
    return bool(_DAY.fullmatch(text))


def _labels(text: str) -> Sequence[re.Match[str]]:
    found: list[re.Match[str]] = []
    for match in _FIELD.finditer(text):
        if _is_label(match, text, behind_another=bool(found)):
            found.append(match)
    return found


def _is_label(match: re.Match[str], text: str, *, behind_another: bool) -> bool:
    """Tell a label from the same words in a sentence: a colon, or nothing but a value beside it."""
    if match["colon"]:
        return True
    before, rest = text[: match.start()], text[match.end() :]
    whole = match[0].rstrip()
    parted = not rest.strip() or rest[0].isspace() or match[0] != whole or whole[-1] in ")）】"
    return parted and (not before.strip() or (behind_another and before[-1].isspace()))


def _within(text: str) -> str:
    """Return what stands before a bracket that closes around the label and its value."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character in "(（") - (character in ")）")
        if depth < 0:
            return text[:at]
    return text


def _to_gap(key: str, value: str) -> str:
    """Return a value up to the first gap that does not stand inside it."""
    for gap in _GAP.finditer(value):
        if not _spans(key, value, gap):
            return value[: gap.start()]
    return value


def _spans(key: str, value: str, gap: re.Match[str]) -> bool:
    """Tell a gap inside a value: 张　　三, 2024年　　月, a second number, the rest of a name."""
    start, end = gap.span()
    if key == "date":
        return not _DAY.fullmatch(value, 0, start)
    if key == "phone" and _PART_OF_NUMBER.match(value, end):
        return True
    if key == "unit" and _PART_OF_NAME.match(value, end):
        return True
    return bool(_SURNAME.search(value, max(start - 3, 0), start) and _ONE.match(value, end))

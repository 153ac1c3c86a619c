"""The unit of money (金额单位) that a head or a caption names: one, or none where it names two."""

import re
from functools import lru_cache

from docgen.intake.returns.numbers import plain

_MONEY = "百万元|千万元|亿元|万元|千元|元"
_HAN = "\u4e00-\u9fff"
_AFTER = "计|为|填|单位|整|列|统|核|口径|表|保留|精确|人民币|取|或|和|及|与|不含|不计|下同"
# 十万元, 1万元, 美元, 单元 are no units of a column; nor are 万元 in 万元以上, 元 in 元宝区.
_NAMED = re.compile(
    r"(?<![\d.零一二三四五六七八九十百千万亿两几数多每])"
    rf"(?:({_MONEY})(?<![美欧日港澳公单状纪]元)|万(?=\)|$))(?:(?![{_HAN}])|(?={_AFTER}))"
)
_ROUNDED = re.compile("(?:精确|保留|取整|四舍五入|舍入)[到至]?[^,;、。()]*")
_APART = re.compile(r"(?<=\d)\s+(?=[百千万亿元])")
_TOLD = re.compile(rf"(?:单位:?(?:人民币)?|\((?:人民币)?)({_MONEY})(?!旦)")
_HEAD_END = re.compile(r"(?:额|款|[:/、,])(万元|千元|亿元|元)$")
_CAPTION = re.compile(
    rf"(?<![报表送])单位:(?:人民币|台|\(套\)|/|、|,|套)*(?:{_MONEY})(?![{_HAN}])"
    rf"|金额(?:单位)?(?:均|统一)?[为:](?:人民币)?(?:{_MONEY})(?![{_HAN}])"
    rf"|(?:金额|\()(?:单位)?(?:均|统一)?[以按](?:人民币)?(?:{_MONEY})(?:为单位|计)"
)


@lru_cache(maxsize=256)
def told_unit(text: str) -> str:
    """Return the unit of money that a head names: （万元）, 单位：元, 以万元计; or nothing."""
    bare = _ROUNDED.sub("", plain(_APART.sub(",", text)))
    if named := _named(bare):
        return named.pop() if len(named) == 1 else ""
    match = _TOLD.search(bare) or _HEAD_END.search(bare)
    return match[1] if match else ""


def caption_unit(text: str) -> str:
    """Return the unit that a line above the table gives for all of it: 单位：万元."""
    bare = plain(text)
    match = _CAPTION.search(bare)
    named = _named(_ROUNDED.sub("", bare[match.start() :])) if match else set()
    return named.pop() if len(named) == 1 else ""


def _named(bare: str) -> set[str]:
    return {match[1] or "万元" for match in _NAMED.finditer(bare)}

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
# 请勿填万元, 而不是万元
_DENIED = re.compile(
    r"(?:勿|不要?|不得|不能|不可以?|不应|不宜|不用|非|(?<![分类级性个])别|莫|严禁|禁止|避免)"
    rf"(?:再|以|用|按|是|填写?|填报|报|写|使用|采用|成|为|作|做|单位|金额|[:：“\"])*(?:{_MONEY})"
)
_TOLD = re.compile(rf"(?:单位:?(?:人民币)?|\((?:人民币)?)({_MONEY})(?!旦)")
_HEAD_END = re.compile(r"(?:额|款|[:/、,])(万元|千元|亿元|元)$")
_CAPTION = re.compile(
    rf"(?<![报表送])单位(?:均|统一)?[为是:](?:人民币|台|\(套\)|/|、|,|套)*(?:{_MONEY})(?![{_HAN}])"
    rf"|金额(?:的?单位)?(?:均|统一)?[为是:](?:人民币)?(?:{_MONEY})(?![{_HAN}])"
    rf"|(?:金额|\()(?:的?单位)?(?:均|统一|请)*[以按用](?:人民币)?(?:{_MONEY})(?:为单位|[计填统列核表报])"
)


@lru_cache(maxsize=256)
def told_unit(text: str) -> str:
    """Return the unit of money that a head names: （万元）, 单位：元, 以万元计; or nothing."""
    bare = _without(plain(_APART.sub(",", text)))
    if named := _named(bare):
        return named.pop() if len(named) == 1 else ""
    match = _TOLD.search(bare) or _HEAD_END.search(bare)
    return match[1] if match else ""


def caption_unit(text: str) -> str:
    """Return the unit that a line above the table gives for all of it: 单位：万元."""
    bare = _without(plain(text))
    match = _CAPTION.search(bare)
    named = _named(bare[match.start() :]) if match else set()
    return named.pop() if len(named) == 1 else ""


def _without(bare: str) -> str:
    """Return a text without what it rounds to, and without units that it denies."""
    return _DENIED.sub(",", _ROUNDED.sub("", bare))


def _named(bare: str) -> set[str]:
    return {match[1] or "万元" for match in _NAMED.finditer(bare)}

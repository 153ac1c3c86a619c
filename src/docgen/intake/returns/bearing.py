"""Which of the seven items (七种情形) words bear out: what they deny or only mention is none."""

import re
from functools import cache

from docgen.form import CATEGORIES

# Whoever only verifies a device does not run it.
_VERIFIER = re.compile(
    "(?:检定|检测|计量|校准|检验|测试)(?:技术|服务|科技|有限|责任)*公司"
    "|(?:公司|第三方)(?:机构|单位|公司|有资质的?|进行|依法|定期|按期|及时|未)*(?:检定|检测|计量|校准|检验|测试)"
)
_RUN = 6
_FISCAL = re.compile("财政(?:资金|全额|统一)*(?:投资|出资|投入|资金|拨款|保障)")
# Marks on the road, and boards beside it, are no records.
_BOARD = re.compile(
    "(?:标[志识线牌示]|提示牌|警示牌|告知牌)[^,;。、]{0,6}(?:模糊|不清晰?|损坏|破损|老化|不完整|不准确)"
)
_RECORDS = 3
# Devices that are not set up by need are not by reason either, and that is nothing else of them.
_EXCESS, _ELSE = 5, 7
_UNREASONABLE = re.compile("(?<!标[志识牌])(?<!标[志识牌]设置)(?:不合理|不必要|没有?必要|无必要)")
_SENTENCE = re.compile(r"[;。\n]")
_END = re.compile(r"[,;。\n]|(?=但|而(?!且)|不过)")
# What a clause denies from here on; 不存在法律依据 is no such denial.
_DENIED = re.compile(
    "未(?:发现|见|出现|发生|涉及|存在)|没有发现|不涉及|不属于?|不是|并非|无上述|无此类?"
    "|不存在(?!(?:任何|明确|相应|法律|行政|法规|规章|设置|使用|上位法?|[、和或的])*依据)"
)
_NOT_SAID = re.compile(
    r"是否|疑似|可能|待核|待查|不清楚|不确定|"
    r"(?:(?:不存在|不属实|不成立|不属于?|不涉及)|(?:没有|无)(?:此|该))"
    r"(?:该|此类?|上述)?(?:种|类|项)?(?:情形|问题|情况|现象)?\)?$"
)
_NOT = (
    "(?<!有)(?:未|没有?|无(?!人机)|不|非)"
    "(?:与|由|和|有|因|任何|明显|设备|质量|企业|公司|第三方|罚款|[、或及])*"
)


def borne_out(words: str) -> set[int]:
    """Return the items that words bear out, clause by clause."""
    return {number for sentence in _SENTENCE.split(words) for number in _of_sentence(sentence)}


def _of_sentence(sentence: str) -> set[int]:
    found = _of_clauses(sentence)
    if found >= {_EXCESS, _ELSE} and _ELSE not in _of_clauses(_UNREASONABLE.sub("", sentence)):
        found -= {_ELSE}
    return found


def _of_clauses(sentence: str) -> set[int]:
    return {number for clause in _END.split(sentence) for number in _of_clause(clause)}


def _of_clause(clause: str) -> set[int]:
    if _NOT_SAID.search(clause):
        return set()
    told = _DENIED.split(clause, maxsplit=1)[0]
    return {item.number for item in CATEGORIES if _shows(item.number, told)} if told else set()


def _shows(number: int, words: str) -> bool:
    if number == _RUN:
        words = "" if _FISCAL.search(words) else _VERIFIER.sub(",", words)
    if number == _RECORDS:
        words = _BOARD.sub(",", words)
    sign, denied = _patterns(number)
    return bool(sign.search(denied.sub(",", words)))


@cache
def _patterns(number: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the signs of an item, and the words that deny one or several of them."""
    item = next(item for item in CATEGORIES if item.number == number)
    sign = "|".join((re.escape(item.gist), *item.signs))
    return re.compile(sign), re.compile(f"{_NOT}(?:{sign})(?:[、或及和](?:{sign}))*")

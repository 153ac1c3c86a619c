"""What came of the devices (清理规范结果): stopped or kept; in doubt neither, never the other."""

import re
from dataclasses import dataclass
from functools import lru_cache

from docgen.intake.returns.numbers import is_nothing, plain
from docgen.model.readings import Slip
from docgen.model.returns import Result

_KEPT = "保留(?:并?继续)?(?:使用)?|继续(?:保持|保留|投入)?使用|恢复使用|重新启用"
_STOPPED = "停止使用|停用|停止|停运|停机"
_NOT = (
    "不得(?!不)|不能够?(?!不)|不可以?(?!不)|不宜|不应该?|不准|不许|不允许|不予|不再|不会|不必|不用|不需要?|"
    "无需|无须|没有?|不|未予?|勿|严禁|禁止"
)
_ENDED = "不拟|不应当|停止|暂停|终止|中止|取消|撤[销消]|放弃|无"
_SURELY = r"(?<![不未无没非勿])"  # 不取消保留 is no 取消保留
_NOT_KEPT = re.compile(rf"{_SURELY}(?:{_NOT}|{_ENDED})(?:再|予以)?(?:{_KEPT})")
_NOT_STOPPED = re.compile(rf"{_SURELY}(?:{_NOT})(?:再|予以)?(?:{_STOPPED})")
_STOP = re.compile(
    f"{_STOPPED}|暂停|已停|关停|{_SURELY}(?:不再|不得|不准|不许|不予|严禁|禁止|撤[销消]|取消|终止|停止)使用"
)
_KEEP_WORDS = "保留|继续使用|继续保持使用|正常使用|恢复使用|重新启用"
_KEEP = re.compile(_KEEP_WORDS)
# Devices may be in order, or not be cleaned, and therefore be kept.
_SOUND = re.compile(
    "(?:无需|不需要?|无须|不必|不用|暂不|不予|不|未)(?:进行|作|做)?(?:清理|整改|规范|调整|处理|拆除|更换|变更|变动)+"
    "|(?:无|没有|未发现|未见|不存在|不涉及)(?:任何|上述|此类|其他|明显)?"
    "(?:质量)?(?:问题|异常|隐患|违规|违法|故障|情形|情况)+"
    "|未(?:过期|到期|超期|逾期)|不影响|不变|无条件"
)
_OPEN = re.compile(
    "是否|能否|可否|与否|[?]|待(?:定|议|商|批|研究|确定|确认|决定|明确|审批|上级)|[未没](?:有)?(?:定|确定|决定|明确)"
    "|视.{0,10}(?:情|结果|而定)|另行|(?:正在|进一步|继续)研究|研究中|不[得能可]不|并非|非不|若(?!干)|如果"
    f"|待[^,;。]{{0,12}}(?:{_KEPT})"
)
# Denials that govern one of the words, but in a way that is not known.
_CLAUSE = "[^,;:。、()]"
_STOP_IN_DOUBT = re.compile(
    "(?:不建议|不具备|不同意|不考虑|没有?必要|无必要|不打算|不计划|不拟|反对|拒绝|避免|免[于予]"
    f"|取消|撤[销消]|解除|结束|推迟|暂缓){_CLAUSE}{{0,3}}(?:{_STOPPED}|关停)"
)
_KEEP_IN_DOUBT = re.compile(
    "(?:[不未无非没勿莫禁难拒免缓停]|取消|撤[销消]|终止|中止|放弃|反对)"
    f"{_CLAUSE}{{0,8}}(?:{_KEEP_WORDS})"
    f"|[不未没]{_CLAUSE}{{0,6}}(?<!继续)(?:使用|用于|启用)"
)
_PARTLY = re.compile(rf"部分(?:设备)?(?:{_KEPT}|{_STOPPED})")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the devices, if the cell tells."""

    value: Result | None
    slip: Slip | None = None


@lru_cache(maxsize=1024)
def read_result(text: str) -> Outcome:
    """Read one of the two results; both in one cell are mixed, what is not decided is none."""
    bare = plain(text)
    if bare in (Result.STOP, Result.KEEP):
        return Outcome(Result(bare))
    if not bare or is_nothing(bare):
        return Outcome(None, Slip("missing", text))
    found = frozenset[Result]() if _OPEN.search(bare) else _told(_SOUND.sub(",", bare))
    if len(found) == 1 and not _PARTLY.search(bare):
        return Outcome(next(iter(found)), Slip("nonstandard", text))
    return Outcome(None, Slip("mixed" if found else "invalid", text))


def _told(words: str) -> frozenset[Result]:
    """Return the results that words tell; none if a denial in them is not understood."""
    words, stopped = _NOT_KEPT.subn(",", words)
    words, kept = _NOT_STOPPED.subn(",", words)
    if _STOP_IN_DOUBT.search(words):
        return frozenset()
    words, stopped_too = _STOP.subn(",", words)
    if _KEEP_IN_DOUBT.search(words):
        return frozenset()
    found = {Result.STOP: stopped or stopped_too, Result.KEEP: kept or _KEEP.search(words)}
    return frozenset(result for result, told in found.items() if told)

"""Words beside a number (旁注): they leave it as it is, go unread, or change what it means."""

import re
from enum import Enum

_PERIOD = r"近?(?:三|3)个?整?年(?:度|来|内|间)?"
_SUM = "共计|合计|总计|小计|累计|总额|总数|总量|[共总计整正]"
_MARKS = r"[\s,，、;；:：.。/()]"
_PLACES = r"\d+(?:个点位|个路口|个卡口|条路|点位|路口|卡口|处|个|路|组|点|杆|根|条)"
_HARMLESS_COUNT = re.compile(
    rf"(?:{_MARKS}|{_SUM}|{_PLACES}|全部|[均都在]|在用|使用|正常|设备|监控|摄像[头机]|抓拍机|单位|数量|[台套]数?)*"
)
_HARMLESS_FINE = re.compile(
    rf"(?:{_MARKS}|{_PERIOD}|{_SUM}|罚款|罚没|处罚|金额|收入|数额|人民币|[大小]写|元|圆)*"
)
_PENDING = (
    "待(?:定|核|查|确认|统计|补|报|汇总|审)|不详|不明|不确定|存疑|暂定|未(?:核实|统计|确定|确认)"
)
_CHANGED_COUNT = re.compile(rf"{_PENDING}|每(?![台套])|每[台套]\D{{0,4}}\d|平均")
_CHANGED_FINE = re.compile(
    rf"{_PENDING}|待|每|均(?![已为无系])|/|单[台价次笔处]|[未欠][缴收交执到入处]|未含|应[缴收]|拟|[仅只]"
    r"|不[含包]|除外|扣除|[今本当去上前]年|[一二两半]个?年|年[初底末度]|季度|[月日\d]|[百千万亿](?:元|$)"
)
_UNSURE = re.compile(_PENDING)


class Weight(Enum):
    """What words beside a number do to it."""

    HARMLESS = "harmless"
    UNREAD = "unread"
    CHANGING = "changing"


def weigh_count_note(words: str) -> Weight:
    """Tell what words beside a count do: （4处） nothing, （备用4台） unread, （每处） change."""
    return _weigh(words, _HARMLESS_COUNT, _CHANGED_COUNT)


def weigh_fine_note(words: str) -> Weight:
    """Tell what words beside fines do: （三年合计） nothing, （已缴） unread, （每年） change."""
    return _weigh(words, _HARMLESS_FINE, _CHANGED_FINE)


def weigh_zero_note(words: str) -> Weight:
    """Tell what words beside no fines do: nothing, if they only say why there are none."""
    return Weight.CHANGING if _UNSURE.search(words) else Weight.HARMLESS


def _weigh(words: str, harmless: re.Pattern[str], changed: re.Pattern[str]) -> Weight:
    if harmless.fullmatch(words):
        return Weight.HARMLESS
    return Weight.CHANGING if changed.search(words) else Weight.UNREAD

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
# 每个路口1台, beside the number of all.
_SHARE = re.compile(
    r"每(?:[一个条处]*[^\d台套,，;；]{0,6}?)?(?:设置?|安装|各|有)?(\d+)[台套](?:,?共(\d+)[^台套\d]{1,4})?"
)
_PART = re.compile(r"(?<![\d年月.])(\d+)(?:[台套个部只]|(?=[、,;)]|$))")
_DAYS = re.compile(
    r"(?:(?:19|20)\d\d年)(?:\d{1,2}月(?:\d{1,2}日)?|[初底末中]|[上下]半年)?|第?\d{1,2}(?:号|期)"
)
# Words that narrow what a number counts, doubt it, or share it with somebody else.
_NARROWING = re.compile(
    r"[\d每各]|其中|部分|个别|少数|大多|多(?!功能)|另|除|余|剩|仅|只|不|未|无(?!线|人机)|没|非|拟|计划|规划|预|待"
    r"|在建|建设中|筹|试|(?<!设)备[用件份注]|库存|闲置|损坏|故障|[借租]|共[用享建]|合用|他|外单位|代|移交|划转"
    r"|重复|作废|[错误约或估疑近几原曾拆撤增减加扣新]|可能|暂|大概|左右|上下|上[年次]"
)
_CASES = r"共?\d+(?:件|起|宗|笔|例|人次|案)(?:违法|处罚|罚款)?(?:案件|行为|记录|案)?"
_HARMLESS_FINE = re.compile(
    rf"(?:{_MARKS}|{_PERIOD}|{_SUM}|{_CASES}|罚款|罚没|处罚|金额|收入|数额|人民币|[大小]写|元|圆"
    rf"|不[含计]警告)*"
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


def weigh_count_note(words: str, count: int | None, *, in_sets: bool) -> Weight:
    """Tell what words beside a count do.

    Nothing, if they say no more than where (4处), of which parts (球机1台、枪机2台), or of what
    kind the devices are (固定式); unread goes what narrows them (备用4台), and 每处 changes them.
    """
    shared = _SHARE.search(words)
    if shared and count is not None and in_sets and _adds_up(shared, count):
        words = words.replace(shared[0], "")
    weight = _weigh(words, _HARMLESS_COUNT, _CHANGED_COUNT)
    kind_only = weight is Weight.UNREAD and not _narrows(words, count)
    return Weight.HARMLESS if kind_only else weight


def _narrows(words: str, count: int | None) -> bool:
    """Tell whether words narrow a count; parts of it that make up the whole do not by themselves.

    Parts that are stopped (停用1台、在用2台) are no parts of one row.
    """
    parts = sum(map(int, _PART.findall(words)))
    whole = bool(parts) and parts == count
    rest = _DAYS.sub("", _PART.sub("", words) if whole else words)
    return bool(_NARROWING.search(rest)) or (whole and "停" in rest)


def _adds_up(shared: re.Match[str], count: int) -> bool:
    """Tell whether a share (每处1台) is one of several of the whole, as often as it says."""
    each, places = int(shared[1]), shared[2]
    return each * int(places) == count if places else 0 < each < count and count % each == 0


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

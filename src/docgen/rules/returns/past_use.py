"""What a letter without devices tells of the past (曾经用过): devices that are gone, their fines.

Fines are no word of devices if they came of patrols on the spot (现场执法), all of them.
"""

import re

# A denial in front of it is none.
_GONE = re.compile(
    r"(?<![未无])(?:已(?:经|全部|于[^，。；]{1,20})*(?:停用|停止使用|拆除|下线|关停|报废|淘汰|撤除)|"
    r"曾经?(?:设置|使用|安装))"
)
# What is gone and never caught anybody is no past use; that it catches nobody now, says nothing.
_NEVER = re.compile(
    "(?:从未|未曾|从没)[^，。；]{0,4}(?:用于|作为|参与)[^，。；]{0,10}(?:执法|取证|处罚)|"
    "(?:不|并非)属于?[^，。；]{0,6}(?:执法类|此类|该类|技术监控)"
)
_FINES = re.compile(
    r"(?:罚款|罚没)(?:金额|数额)?(?:共计?|合计|累计|为|约)*"
    r"(?:[\d.,]*[1-9][\d.,]*|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][一二两三四五六七八九十百千万亿〇零壹贰叁肆伍陆柒捌玖拾佰仟点]*)[万亿]?元"
)
# Fines that were all imposed by officers on the spot; what is said of some of them is not enough.
_ON_THE_SPOT = re.compile(
    "(?:均|全部|都)[^，。；]{0,12}(?<!非)现场(?:执法|检查|巡查|查处|发现|处罚|取证|监督检查)[^，。；]*"
)
_SPOT_FINES = re.compile("(?<!非)现场(?:执法|检查|巡查|查处|处罚)[^，。；、和及]{0,12}$")
_NOT_BY_DEVICES = re.compile(
    "^(?:也|且|并|我局|均|全部|都|从)*(?:未|没有|不是|非)(?:使用|利用|通过|借助|依托|运用|涉及|采用)"
    "[^，。；、]{0,16}(?:监控|抓拍|非现场|(?:此|该|这)类设备|(?:相关|上述|任何)设备)"
)
_BY_DEVICES = re.compile("监控|抓拍|非现场|设备|视频|摄像")
_SENTENCES = re.compile(r"[^。；;！!？?\n]+")
_CLAUSES = re.compile(r"，|,(?!\d)")
_DENIED = re.compile("未|没有|无|不|非(?!现场)")


def told_past_use(text: str) -> str:
    """Return the words of a paper that tell of devices once used, or of fines that they brought."""
    for sentence in map(_bare, _SENTENCES.findall(text)):
        used = _GONE.search(sentence)
        if used and not _NEVER.search(sentence):
            return _clause(sentence, used.start())
        for fines in _FINES.finditer(sentence):
            if not _by_officers(sentence, fines):
                return _clause(sentence, fines.start())
    return ""


def _by_officers(sentence: str, fines: re.Match[str]) -> bool:
    """Tell whether fines came of patrols on the spot (现场执法), and not of devices."""
    if _SPOT_FINES.search(_CLAUSES.split(sentence[: fines.start()])[-1]):
        return True
    said = _CLAUSES.split(sentence[fines.end() :])
    if any(_BY_DEVICES.search(clause) and not _DENIED.search(clause) for clause in said):
        return False
    return any(_NOT_BY_DEVICES.search(one) or _ON_THE_SPOT.search(one) for one in said)


def _bare(sentence: str) -> str:
    return "".join(sentence.split())


def _clause(sentence: str, at: int) -> str:
    """Return the clause in which a place of a sentence lies."""
    before = _CLAUSES.split(sentence[:at])[-1]
    return before + _CLAUSES.split(sentence[at:])[0]

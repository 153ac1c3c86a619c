"""What a paper says of devices (有无设备): that there are none, and whether that is all it says.

Only the denial of the devices themselves is one: that of faults, complaints or wrongs is not, nor
is a question. A paper that tells of devices as well, of its own or borrowed, settles nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.intake.returns.numbers import plain
from docgen.intake.returns.tellings import clauses, told_of_devices
from docgen.model.readings import Slip

_SURELY = r"(?<![有非论])(?<!不是)(?<!是否)(?<!不存在)"  # 有无, 并非无, 不是没有
_NONE = "无|没有|没|不存在|不涉及"
_NEVER = "(?:从未|未曾|尚未|未)(?=[有设使安配建启采运利拥])"  # 未监控到 is no 未使用
_FILL = (
    "(?:设置|使用|安装|配备|配置|建设|设立|启用|采用|运用|利用|拥有|有|过|和|或者?|及|、|任何(?:形式的|种类的|类型的)?|此类|该类|这类|"
    "相关|上述|执法类?|用于|行政|电子|技术|监控|非现场|一[台套个部处])*"
)
# What follows the noun if something of the devices is denied, and not they themselves.
_OF_ITSELF = (
    "(?!(?:的|存在|出现|发生|有|被|因)*(?:故障|老化|损坏|质量|问题|投诉|举报|违规|违法行为|缺陷|隐患|"
    "异常|不|未|超期|逾期|过期|需|应|可|能|停用|闲置|报废|到|室|人?员|中心|盲区|死角|覆盖))"
    "(?!的(?!情况|情形|行为|说明|函|回复|报告|反馈|复函|$))"
)
_DEVICES = f"(?:设备|设施|监控(?!设备|设施|系统)){_OF_ITSELF}"
_DENIES = re.compile(
    f"{_SURELY}(?:{_NONE}|{_NEVER}){_FILL}{_DEVICES}|{_SURELY}(?:{_NONE})此类(?=[,。]|$)"
)
# 不存在上述情形: what is denied, the other words have to tell.
_DENIES_CASES = re.compile(f"{_SURELY}(?:{_NONE}){_FILL}(?:情形|情况)(?!下|发生)")
NO_DEVICES = re.compile(f"{_DENIES.pattern}|{_DENIES_CASES.pattern}")
_WRONGS = re.compile(
    "[七7]种|(?:需要?|应当?|须)清理|违规|违法(?!事实|行为)|不合[法规]|不符合|检定|校准|投诉|举报|整改|"
    "依法(?:依规)?(?:设置|使用|安装)|合法|合规"
)
_SUBJECT = re.compile(
    "(?:本|我)(?:单位|局|街道|办|部门|辖区|委|镇|乡|队|大队|支队|中心|所)|经(?:自查|核查|排查)|不存在|均"
)
_PAPER = re.compile(r"(?:报告|说明|函|反馈|总结|回复)$")
_QUOTED = re.compile("《[^》]*》|〈[^〉]*〉")
_SENTENCES = re.compile(r"[^。；;！!？?]+[？?]?")
_ASKS = re.compile(
    r"[?]|请问|是否(?:需|要|应|可|必|算|属)|能否|可否|请(?:予)?(?:明确|指示|答复|批示)"
)
_SUPPOSED = re.compile("(?:但|而|且)?(?:如|若|倘|假如|凡|按照?|根据|今后|以后|下一步|除)")
_TITLE_LINES = 8
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Denial:
    """That a paper denies devices; a doubt says by which of its own words it may be no denial.

    Kinds of doubt: mixed (it tells of devices, too), asked (it is a question), vague (nobody can
    tell whether it is devices that are denied, or wrongs).
    """

    doubt: Slip | None = None


def read_denial(lines: Sequence[str]) -> Denial | None:
    """Return what a paper says against having devices, None if it does not deny any."""
    asked = [sentence for sentence in _sentences(lines) if _ASKS.search(sentence)]
    stated = [sentence for sentence in _sentences(lines) if not _ASKS.search(sentence)]
    titles = [plain(line) for line in lines[:_TITLE_LINES]]
    surely = any(_denies(_DENIES, one) for one in stated) or any(map(_in_title, titles))
    vaguely = next((one for one in stated if _denies(_DENIES_CASES, one)), "")
    if not surely and not vaguely:
        wondered = next((one for one in asked if NO_DEVICES.search(one)), "")
        return Denial(_doubt("asked", wondered)) if wondered else None
    if told := next(filter(None, map(told_of_devices, stated)), ""):
        return Denial(_doubt("mixed", told))
    if not surely and any(map(_WRONGS.search, stated)):
        return Denial(_doubt("vague", vaguely))
    return Denial()


def _sentences(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        for piece in _QUOTED.sub("", line).splitlines():
            yield from filter(None, map(plain, _SENTENCES.findall(piece)))


def _denies(pattern: re.Pattern[str], sentence: str) -> bool:
    """Tell whether one says of the unit that it has none; what is supposed says nothing."""
    if not _SUBJECT.search(sentence):
        return False
    return any(pattern.search(one) and not _SUPPOSED.match(one) for one in clauses(sentence))


def _in_title(title: str) -> bool:
    return bool(_PAPER.search(title) and NO_DEVICES.search(title) and not _ASKS.search(title))


def _doubt(kind: str, words: str) -> Slip:
    return Slip(kind, f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words)

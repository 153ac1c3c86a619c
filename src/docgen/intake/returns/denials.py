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

_SURELY = r"(?<![有非论])(?<!不是)(?<!是否)(?<!不存在)(?<!不得)(?<!可能)"  # 有无, 并非无, 不是没有
_NONE = (
    "(?:无(?![需须法论关线人])|没有|没(?!收)|不存在|[不未]涉及|不(?:具[有备]|拥有|使用|设置|设有))"
)
# 未监控到 is no 未使用.
_NEVER = "(?:从未|未曾|尚未|未)(?=[有设使安配建启采运利拥购架布投装自独单借依通发涉])"
_ACTS = (
    "设置|使用|安装|配备|配置|建设|建有|设立|设有|启用|采用|运用|利用|拥有|购置|采购|购买|架设|布设|装设|"
    "投入|(?<=、)(?:租用|借用|租赁|共用|共享)|通过|借助|依托|涉及|发现|存在|有|过|(?:我|本)(?:局|单位|街道|办|委|队)"
)
_KINDS = (
    "执法[类用]?|行政|电子(?:警察|眼)?类?|技术类?|监控类?|非现场|固定式?(?:[、和或及]|或者|、?也(?:没有|无))移动式?|车载|"
    "违法停车|违停|自动|抓拍|测速|卡口|雷达|称重|视频|(?:设备|设施|系统)?等"
)
_JOINTS = (
    "的|(?:和|或者?|以?及|、)(?:也|均|从)?(?:未|没有)?|任何(?:形式的?|种类的?|类型的?)?|以任何形式|[此该这本]类?项?|相关|上述|"
    "各类|各种|一[台套个部处]"
)
# Words that only say which devices the campaign is about (方案所指, 清理范围) narrow nothing.
_SCOPE = (
    "用于(?:收集|固定|违法事实|非现场|行政|执法|处罚|取证|、)+的?|以执法为目的的|"
    "(?:属于|纳入|列入|符合)?(?:此次|本次|这次)?清理(?:规范)?范围(?:内|之内)?的?|"
    "(?:属于|符合)?(?:此次|本次|这次)?(?:方案|通知|文件)(?:中|里|要求)?所?(?:指|述|列|称|规定|明确|清理)的?|"
    "(?:在用|已建|在建)、(?:(?:停用|闲置|在建|拟建|已建)、?)+的?"
)
_FILL = f"(?:{_SCOPE}|(?:{_ACTS})(?!的)|{_KINDS}|{_JOINTS})*"  # 未使用的设备 are there
_NOUN = "(?:(?:设备|设施){1,2}|装置|系统|摄像头|探头|监控(?:手段|点位)?(?!设备|设施|系统|平台))"
# After the noun comes nothing that would be denied in its place: 没有设备管理制度.
_ITSELF = (
    "(?=$|[,。;:、()]|等|是否|和|或|及|也|现予?以?|特此|"
    "的?(?:(?:设置|安装|使用|建设)[和、及或与]?)*的?(?:情况|情形|行为)(?!良好|正常)|"
    "的(?:(?:设置|安装|使用|建设)[和、及或与]?)+(?=$|[,。;、()])|"
    "的(?:说明|函|回复|报告|反馈|复函)|"
    "(?:对[^,]{1,20})?(?:来|去|用于|作为|开展|进行|实施|从事|作出|收集|固定|、)*"
    "(?:行政|非现场|现场)*(?:执法(?!权|资格|证|人员|依据)|处罚|取证|抓拍|违法事实|证据|罚款)|"
    "(?:需要?|可以?|可供|应当?)(?:上报|报送|填报|报告|反馈|报))"
)
_DENIES = re.compile(
    f"{_SURELY}(?:{_NONE}|{_NEVER}){_FILL}{_NOUN}{_ITSELF}|{_SURELY}{_NONE}此类(?=[,。]|$)"
)
# 执法类电子技术监控设备为0台, 设备情况:无
_NUMBERED_NONE = re.compile(
    f"(?:^|[,。;]|局|单位|街道|[委办队所]|中心|辖区内?|目前|现有?|共有?)(?:{_KINDS}|[此该这]类|的)*{_NOUN}"
    "的?(?:数量|台数|总数|设置|使用|和|情况)*(?:共计|合计|为|是|共|有|:)*"
    r"(?:0(?![.\d])|零(?![点报])|暂?无|没有)(?:[台套个处部](?:\(套\)|套)?)?(?=$|[,。;、])"
)
# 不存在上述情形, 不涉及此项工作: what is denied, the other words have to tell.
_DENIES_CASES = re.compile(
    f"{_SURELY}{_NONE}{_FILL}(?:(?:情形|情况)(?!下|发生)|(?<=[此该这类项])(?:清理|规范)*(?:工作|事项|内容|业务))"
)
NO_DEVICES = re.compile(f"{_DENIES.pattern}|{_NUMBERED_NONE.pattern}|{_DENIES_CASES.pattern}")
# Some devices are denied, nobody knows whether all: 没有新增设备, 没有设备需要清理, 均未设置.
_DENIES_SOME = re.compile(
    f"{_SURELY}(?:{_NONE}|{_NEVER})[^,的未无不没]{{0,12}}(?:的[^,的]{{0,16}})?(?:设备|监控(?!到)|摄像头)"
    "(?!(?:的|存在|出现|发生|有|被|因)*(?:故障|老化|损坏|质量|问题|投诉|举报|违规|违法行为|缺陷|隐患|异常))"
    "(?!的(?!情况|情形|行为|说明|设置|使用))(?!.*(?:制度|办法|人员|经费|资金|验收|台账)$)|"
    "(?:^|局|单位|街道|[委办队所]|均|都)(?:[、和或]?(?:均|都)?(?:未|没有)(?:设置|使用|安装|配备|建设))+$"
)
_WRONGS = re.compile(
    "[七7]种|(?:需要?|应当?|须)清理|违规|违法(?!事实|行为)|不合[法规]|不符合|检定|校准|投诉|举报|整改|"
    "依法(?:依规)?(?:设置|使用|安装)|合法|合规"
)
_SUBJECT = re.compile(
    "(?:本|我)(?:单位|局|街道|办|部门|辖区|委|镇|乡|队|大队|支队|中心|所)|经[^,]{0,6}[查实理]|不存在|均|"
    "辖区|(?:局|街道|办事处|委员会|大队|支队)(?!长)"
)
_BEGINS = re.compile(
    r"^(?:\W|[一二三四五六七八九十\d])*(?:目前|暂时?|现|一直|近三年来?)?(?:无|没有|未|从未|不)"
)
_PAPER = re.compile(r"(?:报告|说明|函|反馈|总结|回复)$")
_QUOTED = re.compile("《[^》]*》|〈[^〉]*〉")
_SENTENCES = re.compile(r"[^。；;！!？?]+[？?]?")
_ASKS = re.compile(
    r"[?]|请问|是否(?:需|要|应|可|必|算|属)|能否|可否|请(?:予)?(?:明确|指示|答复|批示)"
)
_SUPPOSED = re.compile("(?:但|而|且)?(?:如(?!实)|若|倘|假如|凡|按照?|根据|今后|以后|下一步)")
_EXCEPT = re.compile("(?:^|(?<=,))除[^,]*?外|(?<=没有)其[他它]|(?<=无)其[他它]")
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
    asked = [sentence for sentence in sentences(lines) if _ASKS.search(sentence)]
    stated = [sentence for sentence in sentences(lines) if not _ASKS.search(sentence)]
    titles = [plain(line) for line in lines[:_TITLE_LINES]]
    surely = any(map(_denies_all, stated)) or any(map(_in_title, titles))
    vaguely = next((one for one in stated if _denies(_DENIES_CASES, one)), "")
    told = next(filter(None, map(told_of_devices, stated)), "")
    if surely or vaguely:
        if told:
            return Denial(_doubt("mixed", told))
        wrongs = not surely and any(map(_WRONGS.search, stated))
        return Denial(_doubt("vague", vaguely) if wrongs else None)
    if wondered := next((one for one in asked if NO_DEVICES.search(one)), ""):
        return Denial(_doubt("asked", wondered))
    some = next((one for one in stated if _denies(_DENIES_SOME, one)), "")
    return Denial(_doubt("vague", some)) if some and not told else None


def tells_of_devices(lines: Sequence[str]) -> bool:
    """Tell whether a paper tells of devices, whatever else it says."""
    return any(map(told_of_devices, sentences(lines)))


def sentences(lines: Sequence[str]) -> Iterator[str]:
    """Yield the sentences of a paper as `plain` leaves them, without the titles that it quotes."""
    for line in lines:
        for piece in _QUOTED.sub("", line).splitlines():
            yield from filter(None, map(plain, _SENTENCES.findall(piece)))


def _denies_all(sentence: str) -> bool:
    return _denies(_DENIES, sentence) or bool(_NUMBERED_NONE.search(sentence))


def _denies(pattern: re.Pattern[str], sentence: str) -> bool:
    """Tell whether one says of the unit that it has none; what is supposed says nothing.

    What is excepted (除执法记录仪外) leaves the others (其他) to be denied.
    """
    if not (_SUBJECT.search(sentence) or _BEGINS.search(sentence)):
        return False
    if "除" in sentence and "外" in sentence:
        sentence = _EXCEPT.sub("", sentence)
    return any(pattern.search(one) and not _SUPPOSED.match(one) for one in clauses(sentence))


def _in_title(title: str) -> bool:
    return bool(_PAPER.search(title) and NO_DEVICES.search(title) and not _ASKS.search(title))


def _doubt(kind: str, words: str) -> Slip:
    return Slip(kind, f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words)

"""Words that tell of devices (说到设备): counted, owned, borrowed, used, and what is gone.

Cameras that guard an office or record the officers are none, nor is what is denied or supposed.
"""

import re

_NUMBER = (
    "(?<![第\\d])(?<!第[一二三四五六七八九])(?:[1-9]\\d*|[一二两三四五六七八九十百千]+)(?:余|多)?"
)
_THING = (
    "(?:监控|监测|摄像|抓拍|探头|点位|卡口|设备|测速|雷达|"
    "电子警察|电子眼|枪机|球机|视频|称重|检测仪)"
)
_SETS = (
    f"(?:{_NUMBER}|若干|[多数])[台套](?:\\(套\\)|套)?"
    "(?!县|子|镇|乡|村|区|街|州|湾|账|[^,]{0,4}(?:制度|机制|方案|流程|体系|办法|班子|程序|工作))"
)
_OTHERS = f"{_NUMBER}[部架个处路组只枚](?!月|工作日|方面|部门|科室|单位|社区|街道|情形|问题)"
_COUNTED = re.compile(
    f"{_SETS}|{_OTHERS}[^,、方]{{0,5}}{_THING}"
    f"|{_THING}(?:点位?|头|机|仪|设备|系统|终端|镜头|设施)?(?:现有|共有|共计|合计|总计|数量|约|共|有|为|:)*{_OTHERS}"
)
_OWNED = re.compile(
    "(?:设有|建有|装有|配有|安有|布设|拥有|现有|共有|原有|建成|正在使用|在用|借用|租用|租赁|共用|"
    "(?:建设|安装|设置|使用|配备|购置|接入|启用)[有了着]|(?<![没未所具含如凡若无])有(?![关无效线利权]))"
    f"[^,]{{0,14}}{_THING}(?!的(?:单位|部门)|情况|情形|[^,]{{0,8}}(?:0(?![.\\d])|零))"
)
_USED = re.compile(
    f"{_THING}[^,]{{0,8}}由[^,]{{1,16}}提供|"
    "(?:使用|设置|安装|运用)[^,、的]{0,10}(?:监控|设备|抓拍|探头)(?![^,]{0,8}(?:情况|情形|工作|的))"
    "|(?:利用|通过|依托|借助|调用|调取)[^,]{0,10}(?:监控|抓拍|视频|探头)[^,]{0,12}"
    "(?:处罚|查处|取证|执法|罚款|违法)"
)
_GONE = re.compile(
    f"{_THING}[^,]{{0,14}}(?:已|曾|年|全部|均|先后)[^,]{{0,8}}"
    "(?:报废|停用|拆除|下线|关停|停止使用|停运|移交|淘汰|弃用|撤除)"
)
# 除上述设备外,没有其他: there are those.
_EXCEPTED = re.compile(
    f"除(?![^,]*(?:公安|交警))(?:了|却)?(?:上述|以上|前述|[^,]{{0,16}}{_THING})[^,]{{0,8}}外"
)
_TOLD = (_COUNTED, _OWNED, _USED, _GONE, _EXCEPTED)
_NOT = re.compile("未|没|从无|无(?!人机|线|锡)|不(?!仅|但|只|断|同|少)|非(?!现场|机动)|零")
_NONE_OF_ALL = re.compile("(?:均|都)(?:无|没有)$")  # 在用的测速仪等均无
_LIKE_BEFORE = re.compile("或|及|以及|和|与")
_ABOUT = re.compile(
    "^(?:但|而|且)?(?:如|若|倘|假如|凡|按照?|根据|为|今后|以后|下一步)|(?:对|就|关于)"
)
# 我局如使用……: what is supposed, and what then will be done; what is there already is told.
_IF = re.compile(
    "(?<![例诸比假正犹])(?:如|若|倘)(?:果|有|需|要|确|遇|因|今后|以后|将来)*(?:新增|增设|设|安装|建|使用|启用|采用|购|配|利用|运用|有|需|要|确|遇|因)"
)
_THEN = re.compile("(?<!已)(?:将(?!继续)|应当?|须|方可|一律|再)|(?:使用|设置|安装|启用)[^,]{0,6}前")
_ALREADY = re.compile("现有|已有|目前|原有|已经?[设安建使]")
# 共检查点位56处: what was looked at is a place, and no device.
_LOOKED_AT = re.compile("(?:检|排|核|清|自|巡|抽|普|踏)查(?![出到明实])[^,监抓摄控测]{0,6}点位")
_GUARDS = re.compile(
    "执法(?:过程|现场)?记录|记录仪|安防|安保|安全防范|办公|内部|机关大院|门禁|会议|电脑|计算机|打印|车辆|"
    "公务车|执法车|对讲|消防控制|大厅|食堂|停车场|值班|考勤|服务器|机房|网络|"
    "办案(?:区|场所|中心|过程)|(?:接待|会见|询问|讯问|调解|会客|档案)室|便携|手持|校园(?!周边|外|门口)|校内"
)
# 执法记录仪20台、监控设备5台: the guards are one thing, what is counted beside them another.
_APART = re.compile("(?<=[台套部架个处路组只枚])(?:[、和及与]|以及)")
# What officers carry is used for enforcement (用于日常执法) and catches nobody by itself.
_CARRIED = re.compile("记录仪|打印|对讲|电脑|计算机|便携|手持")
# What catches offences guards nothing, wherever it stands: 办公楼前违停抓拍.
_CATCHES = re.compile("违停|违章|违法|抓拍(?!人脸)|电子警察|卡口|测速|超限|治超|称重|非现场")
_NO_EVIDENCE = re.compile(
    "(?:不|未|没有|并非|非)(?:得|曾|作|直接|在|被)?(?:用于|作为|用作|用来|属于|参与|涉及|是|纳入|用)"
    "[^;]{0,14}(?:执法|取证|处罚|此类|该类|清理范围|非现场|技术监控)"
)
_EVIDENCE = re.compile(
    "(?<![不未非])(?<!没有)(?<!不得)(?<!未曾)(?:用于|用来)[^,]{0,8}"
    "(?:抓拍|(?<!现场执法)(?<![^非]现场)取证|处罚|收集|固定|非现场|"
    "(?<![^非]现场)执法(?!过程|记录|全过程|办案[区场中]|现场[^取]))"
)
_ALIEN = "公安|交警|派出所|上级|其他(?:部门|单位)|有关部门|相关部门"
_OF_OTHERS = re.compile(
    f"由(?!我|本)[^,]{{0,12}}(?:{_ALIEN}|局|支队|大队)[^,]{{0,14}}(?:设置|建设|安装|管理|使用|维护|运维|负责)"
    f"|(?:{_ALIEN})[^,]{{0,8}}(?:设|建|装)"
)
_OURS = re.compile("所属|下属|直属|借用|共用|利用|通过|依托|调用|调取")
_CLAUSE = re.compile("[,:()]|(?=但|而(?!且)|不过|其余)")


def told_of_devices(sentence: str) -> str:
    """Return the part of a sentence (as `plain` leaves it) that tells of devices, or nothing."""
    told = _not_denied(sentence)
    if not told or (_EVIDENCE.search(sentence) and not _is_carried(told, sentence)):
        return told
    alien = _OF_OTHERS.search(sentence) and not _OURS.search(sentence)
    return "" if alien or _NO_EVIDENCE.search(sentence) or _is_guarded(told) else told


def clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence; what it denies or supposes, each does for itself."""
    return [clause for clause in _CLAUSE.split(sentence) if clause]


def _not_denied(sentence: str) -> str:
    denied = supposed = False
    for clause in clauses(sentence):
        carried = denied and _LIKE_BEFORE.match(clause)
        supposed = supposed or bool(_IF.search(clause))
        if not carried and not (supposed and _is_supposed(clause)) and _tells(clause):
            return clause
        denied = bool(carried or _NOT.search(clause))
    return ""


def _tells(clause: str) -> bool:
    """Tell whether a clause tells of devices, and does not deny them first."""
    words = _LOOKED_AT.sub("", clause)
    for pattern in _TOLD:
        found = pattern.search(words)
        before = words[: found.start()] if found else ""
        denied = _NOT.search(before) or (pattern is not _COUNTED and _NONE_OF_ALL.search(words))
        if found and not (denied or _ABOUT.search(before + words[:2])):
            return True
    return False


def _is_supposed(clause: str) -> bool:
    """Tell what is or will be if something else is, from what is there already."""
    return not _ALREADY.search(clause) and bool(_IF.search(clause) or _THEN.search(clause))


def _is_carried(told: str, sentence: str) -> bool:
    caught = _CATCHES.search(sentence)
    return bool(_CARRIED.search(told)) and not caught and _is_guarded(told)


def _is_guarded(told: str) -> bool:
    """Tell whether all that is told of guards an office or records the officers."""
    if not _GUARDS.search(told) or _CATCHES.search(told):
        return False
    others = [piece for piece in _APART.split(told) if not _GUARDS.search(piece)]
    return not any(map(_tells, others))

"""Heads that hold the name of a quantity but mean another (另有所指): 停用设备数量, 2024年罚款金额.

Words that narrow a quantity, deny it or name another refuse the head; words that leave it what it
is say nothing; of all others nobody can tell, and the head is taken in doubt.
"""

import re
import unicodedata

from docgen.intake.returns.numbers import plain

MEASURED = ("count", "amount")
_THREE_YEARS = re.compile(
    r"(?:近|最近|过去|前|这|上)?(?<![第十一二两\d])[三3]个?(?:自然|完整|整)?年(?:年?度)?(?:以?来|之?内|期?间)?"
)
_DEVICES = (
    "执法类?|电子|技术|监控|监测|监管|非现场|设备|设施|抓拍|电子警察|摄像头?|前端|点位|此类|该类|该|各类|同类|类|上述|"
    "相关|相应|对应|所?涉及?|产生|的|共计?|总计?|总量|总数|合计|累计|总|数额?|金额|全部|所有|全|各|"
    "[本我该]?(?:单位|局|委|办|街道|镇|乡|区|队|辖区|部门|系统|项|情形|类别)|[此本]类?|这些|下|中|如下|"
    "情况|统计|实际|具体|准确|目前|当前|截至|截止|至|到|自查|排查|清查|核查|上报|填报|申报|报送|"
    r"使用|利用|投入|基本|纳入清理|[本此]次(?:清理)?|及|和|与|、"
)
_HARMLESS = {
    "count": f"{_DEVICES}|已有?|现有|实有|原有|既有|自有|拥有|共有|清理前|建设?|设置|安装|配备|"
    r"配置|启用|登记|在册|台|套|个|处|路|\d{4}年?|\d{1,2}月底?|\d{1,2}[日号]",
    "amount": f"{_DEVICES}|年度|行政|处罚|罚没|交通|违法|案件|罚款|因|由|通过|采用|用于|依据|依托|"
    r"根据|凭|作出|决定|处以|所处|开具|\d{4,}年?度?|\d{1,2}月份?|\d{1,2}[日号]|自|从|至今|起|止|以?来|内|间|期间|"
    "人民币|百?千?万?亿?元|万|计|按|以|为",
}
_KNOWN = {key: re.compile(f"(?:{words})*") for key, words in _HARMLESS.items()}
# Fines that were paid may be fewer than those imposed.
_COLLECTED = re.compile(
    "(?:仅|只|指|为|按)?(?:已经?|实际?|应)(?:缴纳?|收缴?|收取|入库)(?:部分|数额?|金额|罚款|的|计)*"
)
_OTHERS = (
    "新增|新建|新购|增设|增加|增长|扩建|在建|停用|停止使用|停运|关停|报废|拆除|撤除|淘汰|闲置|故障|损坏|备用|"
    "在用|正在使用|正常使用|继续使用|保留|清理后|整改后|规范后|[需须应]要?(?:清理|整改|建|设|罚)|其[他它余中]|"
    "部分|仅|以外|之外|除|扣除|占|比例|比重|同比|环比|率|幅|变化|差额|标准|上限|下限|最[高低大小多少]|限额|"
    "区间|指标|任务|目标|预|拟|计划|规划|待|未|欠|不|无|没有|非(?!现场)|减免|退[还回]|滞纳|加处|均|每|"
    "单[台件笔次处]|超期|过期|逾期|违规|合格|检定|校准|移交|公布|公示|审核"
)
_OTHER = {
    "count": re.compile(_OTHERS),
    "amount": re.compile(
        f"{_OTHERS}|[上前去今本当全往历半]年|年初|季度?|月度|(?<!\\d)\\d\\d?年|[一二两四五六七八九十]年"
    ),
}
_YEARLY = re.compile("年度")
_NARROWER = re.compile(
    "(?:仅|只|指|限|为)?(?:已|现|拟|计划|预计|待|将)?(?:新增|新建|增设|增加|停用|停止使用|报废|拆除|闲置|故障|"
    "在用|正常使用|继续使用|保留|保留并继续使用|[未欠]缴纳?|减免|退还|[年月日人]均|平均|每[年月台套个]|单台|平均每[年台套]|"
    "上年|去年|今年|本年|当年|全年|(?:最近|过去|近)?[一二两四五十1245]年|清理后|整改后|其他|占比|比例)"
    "(?:设备|部分|情况|数量?|的|度|罚款|金额|值)*"
)
_ONE_YEAR = re.compile(r"(?:20)?\d\d年?度?")
_BRACKETED = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")
_BRACKETS = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_NO_LETTERS = re.compile(r"[^\w]|_")
_CIRCLED = re.compile("[①-⑳⓪❶-❿㈠-㈩]")
_ORDINAL = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.:)](?=\D)")
_LEADING = re.compile(r"^(?:\d{1,2}(?![年个\d])|[A-Za-z])(?=[一-鿿])")
_TRAILING = re.compile(r"(?<=[一-鿿])(?:\d{1,2}|[A-Za-z])$")
_BETWEEN = re.compile(
    "(设备|罚款)(?:总|累计|合计|的|实际|具体|准确|设置|安装|配备|配置|拥有)+(?=数量|金额|数额|台数|台套数)"
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SINCE = re.compile("以来|起|至今|截至|截止|至|前|底|末|止|含")
_WINDOW = (2, 3)  # between its first and its last calendar year


def plain_head(text: str) -> str:
    """Return the words of a head: no blanks, brackets, marks, numbers or letters around them."""
    bare = "".join(unicodedata.normalize("NFKC", _CIRCLED.sub("", text)).split())
    before = None
    while before != bare:
        before, bare = bare, _BRACKETS.sub("", bare)
    words = _NO_LETTERS.sub("", _ORDINAL.sub("", bare))
    return _TRAILING.sub("", _LEADING.sub("", words))


def plain_name(text: str) -> str:
    """Return the words of a head with names as the form has them: 设备总数量, 过去三年罚款金额."""
    return _BETWEEN.sub(r"\1", _THREE_YEARS.sub("近三年", plain_head(text)))


def means_another(key: str, text: str, around: str) -> bool:
    """Tell whether a head means another quantity; `around` are its words without the name."""
    if key not in MEASURED:
        return False
    bare = unicodedata.normalize("NFKC", text)
    words = _THREE_YEARS.sub("", around)
    if _OTHER[key].search(words) or any(map(narrows, _BRACKETED.findall(bare))):
        return True
    if key == "count":
        return False
    years = _THREE_YEARS.search(text) or _YEAR.search(bare)
    return bool(not years and _YEARLY.search(words)) or _is_of_other_years(bare)


def is_doubtful(key: str, text: str, around: str) -> bool:
    """Tell a head of a quantity with words beside its name that are not understood, or 已缴."""
    if key not in MEASURED:
        return False
    collected = any(map(_COLLECTED.fullmatch, map(plain, _BRACKETED.findall(plain(text)))))
    words = _THREE_YEARS.sub("", around)
    return collected or not _KNOWN[key].fullmatch(words)


def narrows(text: str) -> bool:
    """Tell words that make a quantity another one: 停用, 年均, 2024年."""
    bare = plain(text)
    return bool(_NARROWER.fullmatch(bare) or _ONE_YEAR.fullmatch(bare))


def _is_of_other_years(text: str) -> bool:
    """Tell whether a head names years that are not the three of the form."""
    years = {int(year) for year in _YEAR.findall(text)}
    if len(years) == 1:
        return not _SINCE.search(text)
    return bool(years) and not _WINDOW[0] <= max(years) - min(years) <= _WINDOW[1]

"""Heads that hold the name of a quantity but mean another (另有所指): 停用设备数量, 2024年罚款金额.

Around the name only words are known that leave it what it is; brackets, and a head above, may hold
any hint but those that narrow it.
"""

import re
import unicodedata

from docgen.intake.returns.numbers import plain

MEASURED = ("count", "amount")
_DEVICES = (
    "执法类?|电子|技术|监控|监测|监管|非现场|设备|设施|抓拍|电子警察|摄像头?|此类|该类|上述|相关|涉及|产生|"
    "的|共计?|总计?|总量|总数|合计|累计|总|数额?|金额|全部|所有|本?单位|本局|全区|情况|统计"
)
_AROUND = {
    "count": f"{_DEVICES}|现有|实有|原有|既有|清理前|使用|设置|安装|配备|配置|建设|登记|在册|"
    r"台|套|个|处|路|项|截至|截止|至|\d{4}年?|\d{1,2}月底?|\d{1,2}[日号]",
    "amount": f"{_DEVICES}|(?:近|最近|过去|前)?[三3]个?年度?|行政|处罚|罚没|交通|违法|案件|"
    "利用|通过|使用|采用|用于|作出|决定|"
    r"\d{4,}年?度?|\d{1,2}月份?|\d{1,2}[日号]|自|从|至今|至|到|起|止|截至|截止|以来|来|内|间|期间|"
    "人民币|百?千?万?亿?元|万|计|按|以|为",
}
_KNOWN = {key: re.compile(f"(?:{words})*") for key, words in _AROUND.items()}
_NARROWER = re.compile(
    "(?:仅|只|指|限|为)?(?:已|现|拟|计划|预计|待|将)?(?:新增|新建|增设|增加|停用|停止使用|报废|拆除|闲置|故障|"
    "在用|正常使用|继续使用|保留|保留并继续使用|[未欠应实已]缴纳?|减免|退还|[年月日人]均|平均|每[年月台套个]|单台|平均每[年台套]|"
    "上年|去年|今年|本年|当年|全年|近?[一二两四五]年|清理后|整改后|其他|占比|比例)"
    "(?:设备|部分|情况|数量?|的|度|罚款|金额|值)*"
)
_ONE_YEAR = re.compile(r"(?:20)?\d\d年?度?")
_BRACKETED = re.compile(r"[(\[【〔]([^()\[\]【】〔〕]*)[)\]】〕]")
_BRACKETS = re.compile(r"[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]")
_NO_LETTERS = re.compile(r"[^\w]|_")
_LEADING = re.compile(r"^(?:\d{1,2}(?!年)|[一二三四五六七八九十]{1,2}、)(?=\D)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SINCE = re.compile("以来|起|至今|截至|截止|至|前|底|末|止|含")
_WINDOW = (2, 3)  # between its first and its last calendar year


def plain_head(text: str) -> str:
    """Return the words of a head: no blanks, brackets, marks, numbers before them."""
    bare = unicodedata.normalize("NFKC", text)
    before = None
    while before != bare:
        before, bare = bare, _BRACKETS.sub("", bare)
    return _LEADING.sub("", _NO_LETTERS.sub("", "".join(bare.split())))


def means_another(key: str, text: str, around: str) -> bool:
    """Tell whether a head means another quantity; `around` are its words without the name."""
    if key not in MEASURED:
        return False
    bare = unicodedata.normalize("NFKC", text)
    if not _KNOWN[key].fullmatch(around) or any(map(narrows, _BRACKETED.findall(bare))):
        return True
    return key == "amount" and _is_of_other_years(bare)


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

"""What docxtpl-lint's rules mean to a clerk: our code, its weight, and one Chinese sentence.

The sentences are filled with the facts that the linter hands over, and with the tag itself (`tag`).
"""

import re
from dataclasses import dataclass

from docgen.findings import Severity


@dataclass(frozen=True)
class Rule:
    """A rule of the linter as docgen tells it."""

    code: str
    message: str
    severity: Severity = Severity.ERROR


RULES: dict[str, Rule] = {
    "DTL001": Rule("tag_unclosed", "标签“{tag}”没有写完：请补上“{close}”。"),
    "DTL002": Rule("tag_split", "标签“{tag}”被拆在两段里：请把它写在同一段，中间不换行。"),
    "DTL003": Rule("tag_in_revision", "被删的修订里还有标签“{tag}”：请先接受或拒绝全部修订。"),
    "DTL005": Rule(
        "suppression_unused", "检查指令“{directive}”没有用处：请删去。", Severity.WARNING
    ),
    "DTL101": Rule("block_unclosed", "“{tag}”没有收尾：请在它管的内容后面补上“{{%p end{kw} %}}”。"),
    "DTL102": Rule("block_stray", "“{raw}”前面没有与它成对的标签：请删去它，或补上开头的标签。"),
    "DTL103": Rule("tag_syntax", "标签“{tag}”写法不对，{msg}：请改正。"),
    "DTL104": Rule("filter_unknown", "标签“{tag}”用了不存在的过滤器“{name}”：请改正或删去。"),
    "DTL105": Rule("test_unknown", "标签“{tag}”用了不存在的判断“is {name}”：请改正或删去。"),
    "DTL106": Rule(
        "loop_name_outside", "“{name}”只在它的循环里有效，这里用不了：请把标签“{tag}”移进循环。"
    ),
    "DTL201": Rule("tag_prefix_marks", "标签“{tag}”里不能有“%”或“}}”：请改用不含这些符号的写法。"),
    "DTL202": Rule("tag_prefix_space", "标签“{tag}”应写成“{{%{prefix} …”：请删去 % 后面的空格。"),
    "DTL203": Rule("tag_outside_table", "标签“{raw}”只能写在表格里：请改用“{{%p … %}}”。"),
    "DTL204": Rule(
        "tag_prefix_pair",
        "“{open_raw}”与“{close_raw}”的写法不成对（{{%p 配 {{%p，{{%tr 配 {{%tr）：请改成一致。",
    ),
    "DTL205": Rule(
        "rows_two_tables", "“{open_raw}”与“{close_raw}”不在同一张表里：请放进同一张表。"
    ),
    "DTL206": Rule("rows_same_row", "“{open_raw}”与“{close_raw}”在同一行：请让它们各占一行。"),
    "DTL207": Rule("cells_two_rows", "“{open_raw}”与“{close_raw}”不在同一行：请放进同一行。"),
    "DTL208": Rule("tag_outside_cell", "标签“{raw}”只能写在表格的单元格里：请移进去或删去。"),
    "DTL209": Rule(
        "text_beside_tag", "标签“{raw}”应独占一{unit_zh}，旁边的“{rest}”会丢失：请把它移到别处。"
    ),
    "DTL210": Rule("block_one_paragraph", "“{open_raw}”与“{close_raw}”在同一段：请各占一段。"),
    "DTL304": Rule("name_unknown", "“{path}”不是这种文书的字段：请用 docgen kinds 核对字段名。"),
    "DTL305": Rule("not_a_list", "“{path}”不是列表，不能用 for 循环：请改用“{{{{ {path} }}}}”。"),
}

_JINJA_SAYS = (
    (r"unknown tag '([^']+)'", "不认识“{}”"),
    (r"expected token '([^']+)', got '([^']+)'", "“{1}”写错了地方"),
    (r"unexpected char '?(.+?)'? at", "有不能用的字符“{}”"),
    (r"unexpected '([^']+)'", "“{}”写错了地方"),
    (r"Expected an expression", "缺少要打印的字段"),
)


def translate(message: str) -> str:
    """Say in Chinese what Jinja complains of."""
    for pattern, chinese in _JINJA_SAYS:
        if found := re.search(pattern, message):
            return chinese.format(*found.groups())
    return "不合标签的语法"

"""What stands beside the rows of a form (表外文字): fields of the header, notes, group headings."""

import re

from docgen.intake.returns.grid import Grid
from docgen.intake.returns.head_names import rank
from docgen.intake.returns.header import fields
from docgen.intake.returns.heads import Head
from docgen.intake.returns.labels import has_label
from docgen.intake.returns.numbers import plain
from docgen.intake.returns.signs import read_signs
from docgen.intake.returns.sub_heads import has_figures

_NOTE = re.compile(
    r"(?:注|备注|说明|附注|填表说明|填报说明|填写说明|填表要求|填报要求|温馨提示|联系人)(?:\d*[:、.]|\d|$)|\d[.、]"
    r"|[(（]?[一二三四五六七八九][)）]?、|\*"
)
_SIGNED = re.compile(
    r".{0,8}(?:负责人|审核人|审批人|领导|制表|签字|签章|盖章|公章)[^:：]{0,6}[:：]"
)
# What groups rows (一、固定设备) is short; what ends in a mark or quotes is a note.
_HEADING = re.compile(
    r"(?:[(（]?[一二三四五六七八九][)）]?、|\d[.、])[^,，.。;；:：!“”\"《》]{1,20}"
)
_FEWEST_HEADS = 3
_HAN = re.compile("[一-鿿]")


def is_beside(grid: Grid, row: int, head: Head, *, few: bool, after_end: bool) -> bool:
    """Tell notes and fields of the header; `few` says that the line has few cells of the form."""
    if _is_of_fields(grid, row, head, few=few):
        return True
    heading = is_heading(grid, row) and not after_end
    return few and not heading and _is_note(grid, row, head, after_end=after_end)


def is_heading(grid: Grid, row: int) -> bool:
    """Tell the heading of a group of rows, which ends nothing."""
    columns = grid.rows[row]
    return len(columns) == 1 and bool(_HEADING.fullmatch(plain(grid.at(row, columns[0]).text)))


def begins_other_table(grid: Grid, row: int) -> bool:
    """Tell the head of a table that is none of the form's: 序号, 点位名称, 设备编号, 安装时间."""
    columns = grid.rows[row]
    texts = [grid.at(row, column).text for column in columns]
    is_head = len(texts) >= _FEWEST_HEADS and not has_figures(grid, row)
    return is_head and rank(texts[0])[1] == "n" and len(set(texts)) == len(texts)


def may_be_devices(grid: Grid, row: int, head: Head) -> bool:
    """Tell a short line behind the end that is more like devices than like a note."""
    signs = read_signs(grid, row, head)
    count = head.columns.get("count")
    others = (grid.at(row, column).text for column in grid.rows[row] if column != count)
    return signs.several or (signs.counted and any(map(_HAN.search, others)))


def _is_field(text: str) -> bool:
    """Tell a field of the header, and a place to sign."""
    return len(text) > 2 and bool(_SIGNED.match(text) or any(True for _ in fields(text)))


def _is_of_fields(grid: Grid, row: int, head: Head, *, few: bool) -> bool:
    """Tell the header's fields, at the head of a line or in further cells of a short one.

    The situation of devices may read like one: 接打手机：路口抓拍.
    """
    columns = grid.rows[row]
    found = [column for column in columns if _is_field(grid.at(row, column).text)]
    first = columns[0]
    # 负责人 | 李四 | 填报人 | 张三
    if found and found[0] != first and has_label(grid.at(row, first).text):
        found = [first, *found]
    if not found or not (few or found[0] == first):
        return False
    signs = read_signs(grid, row, head)
    situation = head.columns.get("situation")
    alone = found == [situation] and all(value for _, value in fields(grid.at(row, found[0]).text))
    return not (signs.several or (signs.counted and alone))


def _is_note(grid: Grid, row: int, head: Head, *, after_end: bool) -> bool:
    """Tell notes from rows that begin like one."""
    columns = grid.rows[row]
    if not _NOTE.match(plain(grid.at(row, columns[0]).text)):
        return False
    return len(columns) == 1 or (after_end and not may_be_devices(grid, row, head))

"""What a line of the form is (行的性质): devices, totals, a note, a repeated head, nothing."""

import re
from collections.abc import Mapping, Set
from enum import Enum

from docgen.intake.returns.denials import NO_DEVICES
from docgen.intake.returns.grid import Grid, GridCell
from docgen.intake.returns.header import fields
from docgen.intake.returns.heads import Head
from docgen.intake.returns.numbers import is_nothing, plain

_TOTAL = re.compile(r"(?:总计|合计|共计|总合计|总数|累计)(?:\W.*)?")
_WHOLE = (
    "(?:(?:[本我全各该]|以上|上述|所有|全部|近?三年)?"
    "(?:单位|局|委|街道|街|办事处|办|镇|乡|区|县|市|辖区|部门|系统|[大支中]?队|所|项|表|设备|数量|罚款|金额)*"
    "|.{1,20}(?:局|委员会|街道|办事处))"
)
# Totals under other names: sure only where no basis stands beside them, as one does in a row.
_NAMED = re.compile(
    rf"{_WHOLE}(?:总?合计|总计|共计|累计|总数|汇总|总和|总共|总额|总(?=数|金|台))"
    r"(?:数量|数额|数|台数|台套数|金额)?(?:情况)?(?:[:(][\d台套处个项条元万亿千/、,.:()单位数量金额-]*)?"
)
_COUNTED = re.compile(
    r"(?:总计|合计|共计|总数|总共|累计|汇总|共有?)(?:为|是|共)?:?\d[\d.]*(?:台|套|处|个|路|万?元|项).*"
)
_SUBTOTAL = re.compile(r"(?:小计|本页合计|本页小计)(?:\W.*)?")
_OF_SOME = re.compile(r"[^\W\d].{0,15}(?:小计|合计|总计|共计)(?:数|数量|金额)?:?")
_SUM = re.compile("[计总汇共]")
_NOTE = re.compile(
    r"(?:注|备注|说明|附注|填表说明|填报说明|填写说明|填表要求|填报要求|温馨提示|联系人)(?:\d*[:、.]|\d|$)|\d[.、]"
    r"|[(（]?[一二三四五六七八九][)）]?、|\*"
)
_SIGNED = re.compile(
    r".{0,8}(?:负责人|审核人|审批人|领导|制表|签字|签章|盖章|公章)[^:：]{0,6}[:：]"
)
_EXAMPLE = re.compile(r"(?:示例|样例|填写示例|例)(?:[:：\d].*)?")
_WIDE = 4
_FEW = 2
_USUAL = 5
_ODD = re.compile(r"[\W\d无没未总合共例示小本累]|$")


class Line(Enum):
    """The kinds of line below a head."""

    DEVICES = "devices"
    TOTAL = "total"
    ZERO = "zero"
    NOTE = "note"
    PASSED = "passed"


def classify(grid: Grid, row: int, head: Head, *, after_end: bool) -> Line:
    """Return what a line is; after totals or notes only a full line is one of devices."""
    cells = {key: grid.at(row, column) for key, column in head.columns.items()}
    written = {key: cell for key, cell in cells.items() if cell.text and key != "n"}
    if _is_plain(cells, len(written)):
        return Line.DEVICES
    first = next((grid.at(row, column).text for column in grid.rows[row]), "")
    words = plain(first)
    few = len(written) <= _FEW
    if _is_total(words, cells):
        return Line.TOTAL
    if _is_zero(grid, row, written):
        return Line.ZERO
    if _is_field(first) or (few and _is_beside(grid, row, words, after_end=after_end)):
        return Line.NOTE
    passed = not written or (after_end and few) or _is_passed(grid, row, cells)
    return Line.PASSED if passed or _is_subtotal(words, cells) else Line.DEVICES


def _is_plain(cells: Mapping[str, GridCell], written: int) -> bool:
    """Tell the usual line at once: numbered, with a count, words and more."""
    number, count = cells.get("n"), cells.get("count")
    situation = cells.get("situation")
    if number is None or count is None or situation is None or written < _USUAL:
        return False
    told = number.number is not None and count.number is not None and count.number > 0
    odd = _ODD.match(situation.text) or _SUM.search(situation.text)
    return told and situation.number is None and not odd


def _is_total(words: str, cells: Mapping[str, GridCell]) -> bool:
    """Tell a line of totals by the words at its head or in place of the situation."""
    names = {words, plain(cells.get("situation", GridCell()).text)}
    if any(_TOTAL.fullmatch(name) for name in names):
        return True
    if not _is_blank(cells, names, "basis"):
        return False
    if any(_NAMED.fullmatch(name) for name in names):
        return True
    return any(_COUNTED.fullmatch(name) for name in names) and _is_sum(cells, names)


def is_total(words: str) -> bool:
    """Tell the words at the head of a line of totals."""
    return bool(_TOTAL.fullmatch(words) or _NAMED.fullmatch(words))


def _is_subtotal(words: str, cells: Mapping[str, GridCell]) -> bool:
    """Tell a sum of some rows, which the rows themselves tell again."""
    names = {words, plain(cells.get("situation", GridCell()).text)}
    if any(_SUBTOTAL.fullmatch(name) for name in names):
        return True
    return any(_OF_SOME.fullmatch(name) for name in names) and _is_sum(cells, names)


def _is_sum(cells: Mapping[str, GridCell], names: Set[str]) -> bool:
    """Tell a line of which nothing says why or by what law it would be one of devices."""
    return all(_is_blank(cells, names, key) for key in ("basis", "need", "reason"))


def _is_blank(cells: Mapping[str, GridCell], names: Set[str], key: str) -> bool:
    text = cells.get(key, GridCell()).text
    return not text or is_nothing(text) or plain(text) in names


def _is_zero(grid: Grid, row: int, written: Mapping[str, GridCell]) -> bool:
    """Tell a line that says 无, 0 or 本单位无设备."""
    if not written:
        only = [grid.at(row, column).text for column in grid.rows[row]]
        return len(only) == 1 and bool(NO_DEVICES.search(plain(only[0])))
    count, situation = written.get("count"), written.get("situation")
    counted = count is not None and not is_nothing(count.text) and plain(count.text) not in _ZEROS
    if counted:
        return False
    if situation is None:
        zeros = all(
            is_nothing(cell.text) or plain(cell.text) in _ZEROS for cell in written.values()
        )
        stated = any(NO_DEVICES.search(plain(cell.text)) for cell in written.values())
        return zeros or stated
    words = plain(situation.text)
    return is_nothing(words) or words in _ZEROS or bool(NO_DEVICES.match(_without_subject(words)))


_ZEROS = ("0", "0台", "0套", "零", "0台(套)", "0.0", "0.00", "0元", "0万元")
_SUBJECT = re.compile(
    r"(?:经(?:自查|核查|排查|清查)[,，]?)?(?:(?:本|我)(?:单位|局|街道|办|辖区|部门)[,，]?(?:目前|暂|均)?)?"
)


def _without_subject(words: str) -> str:
    return _SUBJECT.sub("", words, count=1)


def _is_field(text: str) -> bool:
    """Tell a field of the header, and a place to sign."""
    return len(text) > 2 and bool(_SIGNED.match(text) or any(True for _ in fields(text)))


def _is_beside(grid: Grid, row: int, words: str, *, after_end: bool) -> bool:
    """Tell notes, and the header's fields in further cells."""
    texts = [grid.at(row, column).text for column in grid.rows[row]]
    if any(_is_field(text) for text in texts):
        return True
    return bool(_NOTE.match(words)) and (after_end or len(texts) == 1)


def _is_passed(grid: Grid, row: int, cells: Mapping[str, GridCell]) -> bool:
    """Tell a line of column numbers, an example, a heading across the table."""
    number = cells.get("n", GridCell()).text
    situation = cells.get("situation", GridCell()).text
    if _EXAMPLE.fullmatch(plain(number)) or plain(situation).startswith(
        ("示例:", "例:", "填写示例")
    ):
        return True
    texts = [plain(grid.at(row, column).text).strip("()") for column in grid.rows[row]]
    if len(texts) >= _WIDE and texts == [str(place) for place in range(1, len(texts) + 1)]:
        return True
    if len(texts) > 1:
        return False
    column = grid.rows[row][0]
    merge = grid.covered.get((row, column))
    return merge is not None and merge.right - merge.left >= _WIDE

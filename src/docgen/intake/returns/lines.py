"""What a line of the form is (行的性质): devices, totals, a note, a repeated head, nothing."""

import re
from collections.abc import Mapping, Set
from enum import Enum

from docgen.intake.returns.amounts import read_amount
from docgen.intake.returns.column_marks import are_marks
from docgen.intake.returns.denials import NO_DEVICES
from docgen.intake.returns.grid import Grid, GridCell
from docgen.intake.returns.groups import is_group, is_group_sum
from docgen.intake.returns.heads import Head
from docgen.intake.returns.notes import is_beside, is_heading, may_be_devices
from docgen.intake.returns.numbers import NUMERALS, is_nothing, plain
from docgen.intake.returns.sums import telling_cell
from docgen.intake.returns.zero_words import says_zero

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
# What is carried from one page to the next (过次页) is told by the rows again, as a 小计 is.
_SUBTOTAL = re.compile(
    r"(?:小计|本页合计|本页小计|过次页|[承接][前上]页|[转过]下?次?页|结转[下次]页|[前上]页(?:结转|累计|合计|小计))(?:\W.*)?"
)
_MARKED = re.compile(r"[(\[【〔*※★·]+([^()\[\]【】〔〕]+?)[)\]】〕*※★·]*")
_PART = re.compile(r"[-—(]*(?:其中(?![之心])|(?:包括|内含|含):)")
_OF_SOME = re.compile(r"[^\W\d].{0,15}(?:小计|合计|总计|共计)(?:数|数量|金额)?:?")
# Below the totals: what they are compared with, or how many of them came to what.
_COMPARED = re.compile(
    r"(?:与?(?:[上去前]一?年|往年|上期|同期|历年)|同比|环比|核[对验算查]|校[验核对]|检[查验]|复核|平均|[年月台人]均|每台"
    r"|占比|比例|比率|差[额异值]|增减|增长|变化)"
    r"(?:上?年?度?|同期|[年月台人]均|每[年月台套]|设备|罚款|数量?|金额|总?额|值|合计|总计"
    r"|对比|比较|相比|增减|增长|变化|情况|率|结果)*"
)
_OF_RESULT = re.compile(
    "(?:(?:[不无][须需]要?|需要?|应)清理|停止使用|停用|保留(?:并?继续)?(?:使用)?|继续使用)"
    "(?:的|设备|数量?|台数|合计|小计|共计)*"
)
_SUM = re.compile("[计总汇共]")
_EXAMPLE = re.compile(r"(?:示例|样例|填写示例|例)(?:[:：\d].*)?")
_TEXTS = ("basis", "need", "reason", "result", "note")
_WIDE = 4
_FEW = 2
_USUAL = 5
_ODD = re.compile(r"[\W\d无没未总合共例示小本累其包内含]|$")


class Line(Enum):
    """The kinds of line below a head; a doubtful one stands below the end, and may be devices."""

    DEVICES = "devices"
    DOUBTFUL = "doubtful"
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    PART = "part"
    ZERO = "zero"
    NOTE = "note"
    PASSED = "passed"


def classify(grid: Grid, row: int, head: Head, *, after_end: bool) -> Line:
    """Return what a line is; after totals or notes only a full line is one of devices."""
    cells = {key: grid.at(row, column) for key, column in head.columns.items()}
    cells |= {key: telling_cell(grid, row, head, key) for key in head.parts}
    written = {key: cell for key, cell in cells.items() if cell.text and key != "n"}
    if _is_plain(cells, len(written)):
        return Line.DEVICES
    first = next((grid.at(row, column).text for column in grid.rows[row]), "")
    words = plain(first)
    few = len(written) + _merged_down(grid, row, head) <= _FEW
    stated = _stated(grid, row, words, cells)
    stated = stated or (_behind_end(words, cells) if after_end else None)
    if stated or is_group_sum(grid, row, head):
        return stated or Line.SUBTOTAL
    if is_beside(grid, row, head, few=few, after_end=after_end):
        return Line.NOTE
    passed = not written or is_heading(grid, row) or _is_passed(grid, row, cells)
    passed = passed or is_group(grid, row, head)
    if passed:
        return Line.PASSED
    if not after_end or not few:
        return Line.DEVICES
    return Line.DOUBTFUL if may_be_devices(grid, row, head) else Line.PASSED


def _stated(grid: Grid, row: int, words: str, cells: Mapping[str, GridCell]) -> Line | None:
    """Return what a line says itself to be: a sum, a part of what stands above, nothing."""
    if _is_total(words, cells):
        return Line.TOTAL
    if _is_subtotal(words, cells):
        return Line.SUBTOTAL
    if any(map(_PART.match, (words, plain(cells.get("situation", GridCell()).text)))):
        return Line.PART
    written = {key: cell for key, cell in cells.items() if cell.text and key != "n"}
    return Line.ZERO if _is_zero(grid, row, written) else None


def _behind_end(words: str, cells: Mapping[str, GridCell]) -> Line | None:
    """Return what a line below the totals is if it sets something beside them, None if not that."""
    if not _is_sum(cells, {words}) or not _is_blank(cells, {words}, "result"):
        return None
    if _COMPARED.fullmatch(words):
        return Line.PASSED
    return Line.PART if _OF_RESULT.fullmatch(words) else None


def _merged_down(grid: Grid, row: int, head: Head) -> int:
    """Count the texts that a line shares with the lines above it."""
    if not grid.merges:
        return 0
    spots = (grid.anchor(row, head.columns[key]) for key in _TEXTS if key in head.columns)
    return sum(head.bottom < top < row and (top, left) in grid.cells for top, left in spots)


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
    names = _names(words, cells)
    if any(_TOTAL.fullmatch(name) for name in names):
        return True
    if not _is_blank(cells, names, "basis"):
        return False
    if any(_NAMED.fullmatch(name) for name in names):
        return True
    return any(_COUNTED.fullmatch(name) for name in names) and _is_sum(cells, names)


def _names(words: str, cells: Mapping[str, GridCell]) -> Set[str]:
    """Return what a line is called, with the marks around it and without: 【合计】."""
    names = {words, plain(cells.get("situation", GridCell()).text)}
    return names | {_without_marks(name) for name in names}


def _without_marks(name: str) -> str:
    return match[1] if (match := _MARKED.fullmatch(name)) else name


def _is_subtotal(words: str, cells: Mapping[str, GridCell]) -> bool:
    """Tell a sum of some rows, which the rows themselves tell again."""
    names = _names(words, cells)
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
        words = plain(only[0]) if len(only) == 1 else ""
        return says_zero(words) or bool(NO_DEVICES.search(words))
    count, situation = written.get("count"), written.get("situation")
    counted = count is not None and not is_nothing(count.text) and plain(count.text) not in _ZEROS
    if counted or _is_fined(written.get("amount", GridCell())):
        return False
    if situation is None:
        zeros = all(
            is_nothing(cell.text) or plain(cell.text) in _ZEROS for cell in written.values()
        )
        stated = any(NO_DEVICES.search(plain(cell.text)) for cell in written.values())
        return zeros or stated
    words = plain(situation.text)
    if is_nothing(words) or words in _ZEROS or says_zero(words):
        return True
    return bool(NO_DEVICES.match(_without_subject(words)))


def _is_fined(cell: GridCell) -> bool:
    """Tell that there were fines, whether or not their amount can be read."""
    fines = read_amount(cell, "元", "元").value
    return bool(_MONEY.search(plain(cell.text))) if fines is None else fines > 0


_MONEY = re.compile(rf"(?!0)[\d{NUMERALS}][\d.{NUMERALS}]*(?:余|多)?(?:元|万|千)")
_ZEROS = ("0", "0台", "0套", "零", "0台(套)", "0.0", "0.00", "0元", "0万元")
_SUBJECT = re.compile(
    r"(?:经(?:自查|核查|排查|清查)[,，]?)?(?:(?:本|我)(?:单位|局|街道|办|辖区|部门)[,，]?(?:目前|暂|均)?)?"
)


def _without_subject(words: str) -> str:
    return _SUBJECT.sub("", words, count=1)


def _is_passed(grid: Grid, row: int, cells: Mapping[str, GridCell]) -> bool:
    """Tell a line of column numbers, an example, a heading across the table."""
    number = cells.get("n", GridCell()).text
    situation = cells.get("situation", GridCell()).text
    if _EXAMPLE.fullmatch(plain(number)) or plain(situation).startswith(
        ("示例:", "例:", "填写示例")
    ):
        return True
    texts = [grid.at(row, column).text for column in grid.rows[row]]
    if are_marks(texts):
        return True
    if len(texts) > 1:
        return False
    column = grid.rows[row][0]
    merge = grid.covered.get((row, column))
    return merge is not None and merge.right - merge.left >= _WIDE

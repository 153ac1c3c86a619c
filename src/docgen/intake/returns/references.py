"""Cells that say what another row says (同上, 〃, 同第1行), and which row that is."""

import re
from collections.abc import Sequence

from docgen.intake.returns.numbers import plain, to_number
from docgen.model.readings import RowReading

_NUMBER = "[0-9一二三四五六七八九十百]{1,4}"
_LIKE = "(?:相同|一样|一致)"
_ABOVE = re.compile(
    r"(?:[与和跟]?同样?(?:以?上|前)(?:面|边|述)?(?:一?[行格栏列条项]|内容|所述|情形|情况|依据|事由|单元格)?"
    rf"|[与和跟同]?(?:以?上|前)(?:面|边|述)?(?:一?[行格栏列条项])?(?:内容)?{_LIKE}|[与和跟]?上同|如上"
    r"|(?:[〃\"”“〞〝〟↑⇧⬆]|['′’‘]{2})+)"
)
# 同一行 is the same row; 同第一行 is the first.
_WHICH = rf"(?:第?(?:序号|编号)?([0-9]{{1,4}})|(?:第|序号|编号)+({_NUMBER}))[行号]?"
_NUMBERED = re.compile(rf"[与和跟]?同{_WHICH}(?:内容)?|[与和跟]{_WHICH}(?:内容)?{_LIKE}")
_ELSEWHERE = re.compile(
    r"[与和跟]?同(?:[左右下后](?:一?[行格栏列面边])?|上?一?(?:单元格|列))|[↓←→⬇⬅]+"
)
_ITEM = re.compile(rf"[与和跟]?同第?{_NUMBER}[条项款]")  # of the seven items, in a reason
_PARTLY = re.compile(rf"同(?:上|前|第?{_NUMBER}行)[行格栏]?[,;、:(。+和及与]\S+")
_LONGEST = 20
_END = "。.,;、!"


def refers(text: str, key: str) -> bool:
    """Tell whether the cell of a column only refers to another one."""
    if len(text) > _LONGEST:
        return False
    words = _bare(text)
    known = any(pattern.fullmatch(words) for pattern in (_ABOVE, _NUMBERED, _ELSEWHERE))
    return known or (key != "reason" and bool(_ITEM.fullmatch(words)))


def refers_partly(text: str) -> bool:
    """Tell whether a cell refers to another one and goes on: 同上，夜间."""
    return "同" in text[:_LONGEST] and bool(_PARTLY.fullmatch(_bare(text)))


def find_row(text: str, rows: Sequence[RowReading]) -> RowReading | None:
    """Return the row that a cell refers to, None if nobody can say which that is."""
    words = _bare(text)
    if _ABOVE.fullmatch(words):
        return rows[-1] if rows else None
    match = _NUMBERED.fullmatch(words)
    told = next(filter(None, match.groups()), "") if match else ""
    number = to_number(told)
    return None if number is None else _numbered(int(number), rows)


def _numbered(number: int, rows: Sequence[RowReading]) -> RowReading | None:
    """Return the row that bears a number on paper, or has that place if none bears any."""
    numbers = [plain(row.cells["n"].text) if "n" in row.cells else "" for row in rows]
    bearing = [row for row, own in zip(rows, numbers, strict=True) if own == str(number)]
    if len(bearing) == 1:
        return bearing[0]
    unnumbered = not any(map(str.isdecimal, numbers))
    return rows[number - 1] if unnumbered and 1 <= number <= len(rows) else None


def _bare(text: str) -> str:
    words = plain(text).rstrip(_END)
    inner = words[1:-1] if words.startswith("(") and words.endswith(")") else words
    return inner.rstrip(_END)

"""The header of a form (表头信息): who filled it and when, in one cell or spread over many."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docgen.intake.returns.grid import Grid, GridCell
from docgen.model.readings import Cell

_LABELS = {
    "unit": (
        "填报单位名称|填报单位|填表单位|报送单位|上报单位|填报机关|单位名称|单位全称"
        "|单位(?=[(（][^()（）]*章)"
    ),
    "filler": "填报人姓名|填报人员|填报人|填表人|经办人|制表人|联系人(?!\\s*电话|\\s*及)",
    "phone": "联系方式|联系人?电话|联系手机|办公电话|手机号码?|手机|电话",
    "date": (
        "填报日期|填报时间|填表日期|填表时间|报送日期|报送时间|上报日期|(?<!\\w)日期(?=\\s*[:：])"
    ),
}
_SEAL = r"(?:\s*[(（【][^()（）【】]*[章字名][^()（）【】]*[)）】])"
_FIELD = re.compile(
    rf"(?:{{}}){_SEAL}*\s*(?P<colon>[:：])?".format(
        "|".join(
            f"(?P<{key}>{re.sub(r'(?<=[一-鿿])(?=[一-鿿])', r'[ 　]*', words)})"
            for key, words in _LABELS.items()
        )
    )
)
_SEALS = re.compile(r"\s*[(（【]\s*(?:公\s*章|盖\s*章|印\s*章|签\s*章|章|签\s*字)\s*[)）】]\s*")
_EDGES = " 　\t\n;；,，、_＿|"


@dataclass
class Header:
    """The fields found so far; the first that is filled wins."""

    cells: dict[str, Cell] = field(default_factory=dict)
    days: dict[str, GridCell] = field(default_factory=dict)

    def note(self, key: str, text: str, where: str, behind: GridCell | None = None) -> None:
        """Keep a field unless a filled one is known."""
        value = _SEALS.sub("", text).strip(_EDGES)
        if not self.cells.get(key, Cell()).text:
            self.cells[key] = Cell(value, where)
            if behind is not None:
                self.days[key] = behind


def read_header(rows: Iterable[tuple[Grid, int]], lines: Iterable[Cell]) -> Header:
    """Return the header fields in some rows, each of its grid, and in lines of text beside it."""
    header = Header()
    for grid, row in rows:
        for column in grid.rows.get(row, ()):
            cell = grid.at(row, column)
            # What nobody computed yet is not what somebody wrote.
            for key, value in () if cell.formula else fields(cell.text):
                if value:
                    header.note(key, value, grid.where(row, column))
                else:
                    _note_beside(header, key, grid, (row, column))
    for line in lines:
        for key, value in fields(line.text):
            header.note(key, value, line.where)
    return header


def fields(text: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of each field that a text names."""
    matches = [match for match in _FIELD.finditer(text) if _is_label(match, text)]
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=False):
        key = next(key for key in _LABELS if match[key])
        yield key, _within(_SEALS.sub("", text[match.end() : end])).strip(_EDGES)


def names_field(text: str) -> bool:
    """Tell whether a text names a field of the header, with or without its value."""
    return any(True for _ in fields(text))


def _within(text: str) -> str:
    """Return what stands before a bracket that closes around the label and its value."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character in "(（") - (character in ")）")
        if depth < 0:
            return text[:at]
    return text


def _is_label(match: re.Match[str], text: str) -> bool:
    """Tell a label from the same words in a sentence: a colon, or nothing but a value beside it."""
    if match["colon"]:
        return True
    rest = text[match.end() :]
    whole = match[0].rstrip()
    parted = not rest.strip() or rest[0].isspace() or match[0] != whole or whole[-1] in ")）】"
    return not text[: match.start()].strip() and parted


def _note_beside(header: Header, key: str, grid: Grid, spot: tuple[int, int]) -> None:
    """Take a value from the cells to the right, up to the next label."""
    row, column = spot
    texts: list[str] = []
    first: tuple[int, int] | None = None
    for beside in grid.rows[row]:
        if beside <= column:
            continue
        cell = grid.at(row, beside)
        if names_field(cell.text):
            break
        first = first or (row, beside)
        texts.append(cell.text)
    where = grid.where(*(first or spot))
    behind = grid.at(*first) if first and len(texts) == 1 else None
    header.note(key, "".join(texts), where, behind)

"""The form of another unit below the one that is read (同一张表上两家单位): where it begins."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.grid import Grid
from docgen.intake.returns.header import fields, read_header
from docgen.intake.returns.heads import Head
from docgen.intake.returns.lines import Line, classify
from docgen.model.readings import Cell

_BESIDE = (Line.NOTE, Line.PASSED)
_TEAM = "(?:[大中支分]?队|[站所科股室]|中心|服务点|窗口)"
# 区交通运输局执法大队 is one of 区交通运输局, and so is 执法大队 on the second page of its form.
_OF_BODY = re.compile(
    rf"(?P<body>.*(?:局|委员会|委|办事处|办|街道|镇|乡|政府|法院|检察院))[^局委]{{0,12}}{_TEAM}"
)
_BARE_TEAM = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,2}|综合|行政|直属|执法|治超|监察|巡查|稽查|机动|片区)*"
    rf"{_TEAM}(?:[(（].*[)）])?"
)
_REGION = re.compile("^(?:[^市]{1,8}市(?=.*[区县旗]))?[^区县旗]{0,6}[区县旗](?=.*(?:局|委|办|队))")


class OtherForm(NamedTuple):
    """A further form: the line it begins in, both units as named, where the other is named.

    That of a team of the same unit (`team`) is read on.
    """

    row: int
    unit: str
    other: str
    where: str
    team: bool = False


class _Named(NamedTuple):
    row: int
    unit: str
    where: str


def find_other_form(grid: Grid, heads: Sequence[Head]) -> OtherForm | None:
    """Return where a form begins that names another unit than the first, None if none does.

    Units are named above their form or below it; a name above tells which it is.
    """
    names = list(_named(grid, heads[0]))
    above = [name for name in names if name.row < heads[0].top]
    below = [name for name in names if name.row > heads[0].bottom]
    if any(name.unit for name in above):
        found = _first_other(below, next(name.unit for name in above if name.unit))
        # A unit may be named at the end of its form again, under another name.
        return found if found and any(_rows_below(grid, heads[0], found.row)) else None
    first = next((name for name in below if name.unit), None)
    begins = next(_rows_below(grid, heads[0], first.row), None) if first else None
    if first is None or begins is None:
        return None
    if above and any(head.top > first.row for head in heads):
        return OtherForm(first.row, "", first.unit, first.where)
    found = _first_other(below, first.unit)
    return found._replace(row=min(begins, found.row)) if found else None


def _rows_below(grid: Grid, head: Head, line: int) -> Iterator[int]:
    """Yield the lines below one that are more than notes."""
    for row in grid.rows:
        if row > line and classify(grid, row, head, after_end=True) not in _BESIDE:
            yield row


def tell_other_form(form: OtherForm, grid: Grid, file: str) -> Finding:
    """Tell that a sheet holds the forms of two units, of which only the first is read.

    The form of a team counts as its unit's, which is told too.
    """
    if form.team:
        message = (
            f"“{grid.name}”第{form.row}行起填报单位写的是“{form.other}”，已并入“{form.unit}”。"
        )
        place = Place(file, "填报单位", where=form.where)
        return Finding("unit_of_team", Severity.INFO, message, place)
    units = f"“{form.unit}”和“{form.other}”两家" if form.unit else f"另一家“{form.other}”"
    message = (
        f"“{grid.name}”上填有{units}单位的表，第{form.row}行起未计入；"
        "一份表只填一家单位，请分开另存，各自报送。"
    )
    place = Place(file, "填报单位", where=form.where)
    return Finding("units_mixed", Severity.ERROR, message, place)


def find_teams(grid: Grid, heads: Sequence[Head], end: int | None) -> Iterator[OtherForm]:
    """Yield the forms of teams of the first unit that stand below its own, up to a line."""
    if len(heads) == 1:
        return
    names = [name for name in _named(grid, heads[0]) if name.unit and (not end or name.row < end)]
    for name in names[1:]:
        own = names[0].unit
        if not _same(own, name.unit) and _is_akin(own, name.unit):
            yield OtherForm(name.row, own, name.unit, name.where, team=True)


def _first_other(names: Sequence[_Named], own: str) -> OtherForm | None:
    other = next((name for name in names if name.unit and not _is_akin(own, name.unit)), None)
    return other and OtherForm(other.row, own, other.unit, other.where)


def _named(grid: Grid, head: Head) -> Iterator[_Named]:
    """Yield the lines beside the rows that have a field for the unit, filled or not."""
    for row, columns in grid.rows.items():
        texts = (grid.at(row, column).text for column in columns)
        texts = (text for text in texts if "位" in text or "关" in text)  # 单位, 机关; else at once
        if not any(key == "unit" for text in texts for key, _ in fields(text)):
            continue
        if row < head.top or classify(grid, row, head, after_end=True) is Line.NOTE:
            cell = read_header([(grid, row)], ()).cells.get("unit", Cell())
            yield _Named(row, "".join(cell.text.split()), cell.where)


def _is_akin(one: str, other: str) -> bool:
    """Tell whether two names mean one unit, or one means a team of the other."""
    return _same(one, other) or _is_team(one, other) or _is_team(other, one)


def _is_team(unit: str, team: str) -> bool:
    if _BARE_TEAM.fullmatch(team):
        return True
    of = _OF_BODY.fullmatch(team)
    return of is not None and _same(_REGION.sub("", unit), _REGION.sub("", of["body"]))


def _same(one: str, other: str) -> bool:
    """Tell whether a name may be the other one in short: 区城管局, 望潮区城市管理局."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)

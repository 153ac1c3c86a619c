"""From the content of a file to its reading (识读): the form, its header, answers, or prose."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from docgen.findings import Finding
from docgen.intake.returns.content import Content
from docgen.intake.returns.days import read_day
from docgen.intake.returns.denials import read_denial
from docgen.intake.returns.grid import Grid, GridCell, is_error
from docgen.intake.returns.header import Header, fields, read_header
from docgen.intake.returns.left_out import tell_hidden, tell_left_out
from docgen.intake.returns.other_papers import tell_no_form
from docgen.intake.returns.prose import (
    has_report,
    left_open,
    prose_kind,
    signature,
    titled_unit,
)
from docgen.intake.returns.questions import read_answers
from docgen.intake.returns.setting import ReadSetting
from docgen.intake.returns.struck import tell_struck
from docgen.intake.returns.table import Table, find_tables, read_table
from docgen.model.readings import Cell, Reading, Slip
from docgen.model.returns import ReturnKind


def understand(content: Content, file: str, setting: ReadSetting) -> Reading:
    """Return what a file says; one without the form may still be a letter or a report."""
    candidates = find_tables(content.grids)
    visible = [candidate for candidate in candidates if not candidate.grid.hidden]
    if not visible:
        told = (*tell_hidden(candidates, file), *tell_struck(content, file))
        return _prose(content, file, setting, told)
    texts = [cell.text for cell in content.lines]
    table = read_table(visible[0], content, file, setting)
    forms = [candidate.grid for candidate in candidates]
    others = [grid for grid in content.grids if not any(grid is form for form in forms)]
    answers = read_answers(others)
    header = read_header(table.beside, _lines(content, table.grid))
    for key, cell in signature(content.lines, setting.year).items():
        header.note(key, cell.text, cell.where)
    day, slips = _date(header.cells, header, setting)
    found = (
        *tell_hidden(candidates, file),
        *tell_left_out(candidates, content.grids, table, file),
        *tell_struck(content, file),
        *left_open(content.lines, file),
    )
    return Reading(
        file=file,
        kind=_table_kind(table, answers),
        header=header.cells,
        date=day,
        slips=slips,
        rows=table.rows,
        total=table.total,
        answers=answers,
        text="\n".join(texts),
        has_report=has_report(texts),
        findings=(*content.findings, *found, *table.findings),
    )


def _table_kind(table: Table, answers: Mapping[str, Cell]) -> ReturnKind:
    """Tell a form from one of nothing.

    A workbook that asks whether there are devices (第1题) has a note on units without any, and sums
    that are 0 before anybody writes: these say nothing until the question is answered.
    """
    used = answers.get("used")
    told = table.zero and (used is None or bool(used.text) or _is_written_in(table.grid))
    none = told or (used is not None and used.text == "没有")
    return ReturnKind.ZERO if none and not table.rows else ReturnKind.TABLE


def _is_written_in(grid: Grid) -> bool:
    """Tell whether something stands beside one of the numbers that the form has for its rows."""
    lines = (list(columns) for columns in grid.rows.values())
    numbered = ((row, columns) for row, columns in zip(grid.rows, lines, strict=True) if columns)
    return any(
        len(columns) > 1 and grid.at(row, columns[0]).number is not None
        for row, columns in numbered
    )


def _lines(content: Content, grid: Grid) -> Iterator[Cell]:
    yield from (Cell(line.text, grid.name) for line in grid.texts if line.text)
    yield from content.lines


def _date(
    cells: Mapping[str, Cell], header: Header, setting: ReadSetting
) -> tuple[date | None, dict[str, Slip]]:
    failed = {key: Slip("error", cell.text) for key, cell in cells.items() if is_error(cell.text)}
    if "date" not in cells:
        return None, failed
    text = cells["date"].text
    day, slip = read_day(text, setting.year, header.days.get("date") or GridCell(text))
    return day, {**failed, "date": slip} if slip else failed


def _prose(
    content: Content, file: str, setting: ReadSetting, findings: tuple[Finding, ...]
) -> Reading:
    lines = (*_grid_lines(content.grids), *content.lines)
    texts = [line.text for line in lines]
    denial = read_denial(texts)
    kind = prose_kind(texts, denial)
    beside = [line.text for line in content.lines]
    told = (*content.findings, *findings)
    found = tuple(left_open(lines, file)) if kind else (tell_no_form(texts, beside, file),)
    header = Header()
    for line in lines:
        if len(line.text) < 80:
            for key, value in fields(line.text):
                header.note(key, value, line.where)
    filled = {key: cell for key, cell in header.cells.items() if cell.text}
    cells = {"unit": titled_unit(lines)} | signature(lines, setting.year) | filled
    day, slips = _date(cells, header, setting)
    if denial and denial.doubt and kind is ReturnKind.LETTER:
        slips["denial"] = denial.doubt
    return Reading(
        file,
        kind or ReturnKind.REFUSED,
        cells,
        day,
        slips,
        text="\n".join(texts),
        has_report=has_report(texts),
        findings=(*told, *found),
    )


def _grid_lines(grids: Sequence[Grid]) -> Iterator[Cell]:
    for grid in grids:
        if not grid.hidden:
            yield from (
                Cell(grid.at(row, column).text, grid.where(row, column))
                for row, columns in grid.rows.items()
                for column in columns
            )

"""A workbook (.xlsx) as grids, one a sheet; much faster than a library that also edits."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import TypeAlias

from lxml import etree

from docgen.intake.returns.grid import Grid, GridCell, text_cell
from docgen.intake.returns.number_formats import NumberFormat
from docgen.intake.returns.refusal import RefusedError
from docgen.intake.returns.runs import Run, run_cell
from docgen.intake.returns.xlsx_formats import read_formats, read_struck
from docgen.intake.returns.xlsx_sheet import Book, read_sheet
from docgen.intake.returns.xlsx_strings import lone_text, read_drawn_runs, read_runs
from docgen.intake.returns.xml_part import parse_tree, walk

WORKBOOK = "xl/workbook.xml"
_MOST_SHEETS = 40
_MOST_STRINGS = 400_000
_RELATION = "id"
_LARGEST_KNOWN = 64 * 1024
_Styles: TypeAlias = tuple[tuple[NumberFormat, ...], frozenset[int]]
_NO_STYLES: _Styles = ((), frozenset())


def read_workbook(parts: Mapping[str, bytes]) -> tuple[Grid, ...]:
    """Return the sheets of a workbook that hold anything, in their order."""
    workbook = parse_tree(parts[WORKBOOK])
    targets = _relations(parts, WORKBOOK)
    book = _book(parts, workbook, targets)
    grids: list[Grid] = []
    for sheet in workbook.iter("{*}sheet"):
        grid = _sheet(parts, sheet, targets, book)
        if grid and (grid.cells or grid.texts or grid.emptied):
            grids.append(grid)
        if len(grids) > _MOST_SHEETS:
            raise RefusedError("file_too_large", f"有内容的工作表超过{_MOST_SHEETS}张")
    return tuple(grids)


def _sheet(
    parts: Mapping[str, bytes],
    sheet: etree._Element,
    targets: Mapping[str, tuple[str, str]],
    book: Book,
) -> Grid | None:
    identity = next(
        (value for key, value in sheet.attrib.items() if str(key).endswith(f"}}{_RELATION}")), ""
    )
    kind, part = targets.get(str(identity), ("", ""))
    if kind != "worksheet":
        return None
    if part not in parts:
        raise RefusedError("file_damaged")
    hidden = sheet.get("state", "visible") != "visible"
    texts = tuple(_drawn(parts, part))
    return read_sheet(parts[part], book, sheet.get("name", ""), hidden=hidden, texts=texts)


def _book(
    parts: Mapping[str, bytes],
    workbook: etree._Element,
    targets: Mapping[str, tuple[str, str]],
) -> Book:
    by_kind = dict(targets.values())
    styles = parts.get(by_kind.get("styles", ""))
    properties = workbook.find("{*}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    formats, struck = _NO_STYLES if styles is None else _styles(styles)
    strings, dressed = _strings(parts.get(by_kind.get("sharedStrings", "")))
    return Book(strings, dressed, formats, struck, from_1904)


def _styles(styles: bytes) -> _Styles:
    """Return the styles of a workbook; the forms of one campaign share them."""
    return _known_styles(styles) if len(styles) <= _LARGEST_KNOWN else _read_styles(styles)


def _read_styles(styles: bytes) -> _Styles:
    tree = parse_tree(styles)
    return read_formats(tree), read_struck(tree)


@lru_cache(maxsize=32)
def _known_styles(styles: bytes) -> _Styles:
    return _read_styles(styles)


def _strings(part: bytes | None) -> tuple[list[GridCell], dict[int, tuple[Run, ...]]]:
    """Return the shared strings, and the runs of those that have a dress of their own."""
    strings: list[GridCell] = []
    dressed: dict[int, tuple[Run, ...]] = {}
    for item in walk(part, ("si",)) if part else ():
        lone = lone_text(item)
        if lone is None:
            runs = tuple(read_runs(item))
            if any(run.struck is not None for run in runs):
                dressed[len(strings)] = runs
            strings.append(run_cell(runs))
        else:
            strings.append(text_cell(lone))
        if len(strings) > _MOST_STRINGS:
            raise RefusedError("file_too_large")
    return strings, dressed


def _relations(parts: Mapping[str, bytes], part: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of a part's relations by their ids."""
    folder = dirname(part)
    name = f"{folder}/_rels/{part.removeprefix(folder + '/')}.rels"
    if name not in parts:
        return {}
    found = {}
    for item in parse_tree(parts[name]):
        if item.get("TargetMode") != "External":
            target = item.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else join(folder, target)
            kind = item.get("Type", "").rpartition("/")[2]
            found[item.get("Id", "")] = (kind, normpath(whole))
    return found


def _drawn(parts: Mapping[str, bytes], sheet: str) -> Iterator[GridCell]:
    """Yield the lines of the text boxes on a sheet."""
    for kind, part in _relations(parts, sheet).values():
        if kind == "drawing" and part in parts:
            for paragraph in parse_tree(parts[part]).iter("{*}p"):
                line = run_cell(read_drawn_runs(paragraph))
                if line.text or line.struck:
                    yield line

"""Which of several tables (汇总表) of a unit counts: an earlier version, a copy, or another one."""

import re
from collections.abc import Iterator, Sequence

from docgen.chinese.headings import without_label
from docgen.findings import Finding, Place, Severity
from docgen.model.readings import Cell, RowReading
from docgen.model.returns import DeviceRow
from docgen.model.submissions import Submission

SET_ASIDE = "table_set_aside"
_MARKS = re.compile(r"[\W_]")


def tell_unclear(tables: Sequence[Submission]) -> Iterator[Finding]:
    """Yield that nobody knows which of several tables of one version came last.

    The same table sent twice (with the report, as xlsx and docx, in two e-mails) is one table.
    """
    if not tables:
        return
    days = [table.arrived for table in tables]
    maybe_last = tables if None in days else [t for t in tables if t.arrived == days[-1]]
    if all(_same_rows(table, tables[-1]) for table in maybe_last):
        return
    message = (
        f"同一版次有{len(tables)}份汇总表，分不清先后，暂用这一份，"
        "请在 received.csv 写明收到日期和版次。"
    )
    place = Place(tables[-1].reading.file)
    yield Finding("version_unclear", Severity.WARNING, message, place)


def tell_set_aside(tables: Sequence[Submission]) -> Iterator[Finding]:
    """Yield the tables that do not count beside the last, and have no row in common with it.

    A unit corrects some of its rows and leaves others; two offices of it (科室) that each send
    their own devices share none.
    """
    for table in tables[:-1]:
        mine, last = _rows(table), _rows(tables[-1])
        if mine and last and not any(_alike(one, other) for one in mine for other in last):
            file, counted = table.reading.file, tables[-1].reading.file
            message = (
                f"同一单位后来又报了“{counted}”，与这份汇总表没有一行相同，只计了后一份，这份没有计入。"
                "两份都算的，请单位合并成一张汇总表重新报送；"
                "这份是作废的前一稿的，请在 received.csv 写明第几次报送。"
            )
            yield Finding(SET_ASIDE, Severity.WARNING, message, Place(file))


def _same_rows(one: Submission, other: Submission) -> bool:
    """Tell whether two tables say the same, row by row."""
    return [*map(_said, one.reading.rows)] == [*map(_said, other.reading.rows)]


def _said(item: RowReading) -> tuple[object, ...]:
    """Return what a row says, its texts without marks; of a value that is unknown, its words."""
    row = item.row
    texts = (without_label(row.situation), row.basis, row.reason, row.note)
    values = {
        "count": row.count,
        "amount": row.amount_yuan,
        "need": row.need,
        "result": row.result,
    }
    unread = {key: item.cells.get(key, Cell()).text for key in values if values[key] is None}
    return (*map(_bare, texts), *values.values(), *map(_bare, unread.values()))


def _rows(table: Submission) -> tuple[DeviceRow, ...]:
    return tuple(item.row for item in table.reading.rows)


def _alike(one: DeviceRow, other: DeviceRow) -> bool:
    """Tell whether two rows may be the same before and after a correction."""
    first, second = _bare(without_label(one.situation)), _bare(without_label(other.situation))
    if first and second and (first in second or second in first):
        return True
    figures = (one.count, one.amount_yuan) == (other.count, other.amount_yuan)
    told = one.count is not None and one.amount_yuan is not None
    return figures and told and (bool(one.amount_yuan) or _bare(one.basis) == _bare(other.basis))


def _bare(text: str) -> str:
    return _MARKS.sub("", text)

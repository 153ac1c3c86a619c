"""The standing of a campaign (填报情况) out of a data file: each unit, its status, its rows.

`accepted` lists the numbers of the rows that count; without it all of them do.
"""

from pydantic import BaseModel, ConfigDict, Field

from docgen.findings import Finding
from docgen.intake.cleaning import on_one_line
from docgen.intake.document import Data, Document, Where
from docgen.intake.validation import validate
from docgen.model.campaign import Unit
from docgen.model.returns import DeviceRow, Status
from docgen.model.scalars import Day
from docgen.model.standing import Standing, UnitStanding


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _UnitEntry(_Frozen):
    unit: Unit = Field(title="单位")
    status: Status = Field(title="报送状态")
    rows: tuple[DeviceRow, ...] = Field(default=(), title="各行")
    accepted: tuple[int, ...] | None = Field(default=None, title="核收的行号")


class _StandingEntry(_Frozen):
    day: Day = Field(title="统计日期")
    units: tuple[_UnitEntry, ...] = Field(title="各单位")


def read_standing(
    document: Document, given: Data, where: Where
) -> tuple[Standing | None, tuple[Finding, ...]]:
    """Read the section of a data file that says where the campaign stands."""
    given, joined = _names_joined(document, given, where)
    entry, faults = validate(_StandingEntry, document, given, where)
    findings = (*joined, *faults)
    if entry is None:
        return None, findings
    units = tuple(
        UnitStanding(item.unit, item.status, item.rows, _accepted(item)) for item in entry.units
    )
    return Standing(entry.day, units), findings


def _names_joined(
    document: Document, given: Data, where: Where
) -> tuple[Data, tuple[Finding, ...]]:
    """Join the names of units that stand on several lines; what they reported may have lines."""
    units = given.get("units") if isinstance(given, dict) else None
    if document.plain or not isinstance(given, dict) or not isinstance(units, list):
        return given, ()
    findings: list[Finding] = []
    joined: list[Data] = []
    for index, item in enumerate(units):
        if isinstance(item, dict) and "unit" in item:
            place = (*where, "units", index, "unit")
            unit, found = on_one_line(document, item["unit"], place)
            findings += found
            joined.append(item | {"unit": unit} if found else item)
        else:
            joined.append(item)
    return ({**given, "units": joined} if findings else given), tuple(findings)


def _accepted(item: _UnitEntry) -> tuple[DeviceRow, ...]:
    if item.accepted is None:
        return item.rows
    return tuple(row for row in item.rows if row.n in item.accepted)

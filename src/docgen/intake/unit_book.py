"""The campaign's facts out of a unit's workbook (专项工作): the file alone is all that it needs."""

from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding
from docgen.form import FACTS_SHEET
from docgen.intake.cleaning import cleaned, on_one_line
from docgen.intake.document import Data, Document, Where
from docgen.intake.validation import validate
from docgen.intake.workbook import read_sheet
from docgen.model.campaign import Campaign, Unit

REMEDY = "请用牵头部门发来的填报工作簿填写，不要只复制其中一张表。"


@dataclass(frozen=True)
class BookFacts:
    """What a workbook says of the campaign and of the unit whose it is."""

    campaign: Campaign | None
    unit: Unit | None
    findings: tuple[Finding, ...]


def read_book_facts(path: Path) -> BookFacts:
    """Read the campaign and the unit; a workbook without them stops whoever needs it."""
    rows = read_sheet(path, FACTS_SHEET)
    if rows is None:
        raise DataError(f"“{path.name}”里没有“{FACTS_SHEET}”工作表：{REMEDY}")
    facts: dict[str, Data] = {}
    lines: dict[Where, int] = {(): 1}
    for number, row in enumerate(rows[1:], start=2):
        value, key = (row[index] if index < len(row) else None for index in (1, 2))
        if isinstance(key, str) and key and value is not None:
            way = tuple(key.split("."))
            _enter(facts, way, str(value))
            lines[way] = number
    document = cleaned(Document(f"{path.name} {FACTS_SHEET}", _lists(facts), lines))
    value, joined = on_one_line(document, document.value, ())
    content = value if isinstance(value, dict) else {}
    campaign, about_campaign = validate(Campaign, document, content.get("campaign"), ("campaign",))
    unit, about_unit = validate(Unit, document, content.get("unit"), ("unit",))
    return BookFacts(campaign, unit, (*document.findings, *joined, *about_campaign, *about_unit))


def _enter(facts: dict[str, Data], way: tuple[str, ...], value: str) -> None:
    """Put a value where its path leads; a path that crosses a value is passed over."""
    level = facts
    for step in way[:-1]:
        below = level.setdefault(step, {})
        if not isinstance(below, dict):
            return
        level = below
    level[way[-1]] = value


def _lists(value: Data) -> Data:
    """Turn mappings whose keys are counted from 0 into lists."""
    if not isinstance(value, dict):
        return value
    children = {key: _lists(child) for key, child in value.items()}
    counted = [str(number) for number in range(len(children))]
    return (
        [children[key] for key in counted]
        if children and set(children) == set(counted)
        else children
    )

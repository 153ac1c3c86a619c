"""Internal sheets (内部资料): what the bureau works with and never sends out."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docgen.model.new_devices import NewDevice
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.press import XLSX
from docgen.pipeline.shelf import Shelf
from docgen.publish.names import safe_name
from docgen.rules.new_devices import check_first_days, check_new_devices, has_lapsed, name_of
from docgen.sheets import checks, filings
from docgen.sheets.filings import Filed

FOLDER = "内部资料"


class _Sheet(NamedTuple):
    name: str
    content: bytes


def put_internal_sheets(shelf: Shelf, briefs: Briefs) -> None:
    """Put every internal sheet for which there is something to tell."""
    campaign = briefs.collected.campaign
    folder = f"{safe_name(campaign.issuer, '')}/{FOLDER}"
    for sheet in _sheets(briefs):
        shelf.put_table(f"{folder}/{sheet.name}{XLSX}", sheet.content, sheet.name, campaign.id)


def _sheets(briefs: Briefs) -> Iterator[_Sheet]:
    collected = briefs.collected
    if collected.standing.reported:
        content = checks.write_working_sheet(collected.standing, collected.campaign)
        yield _Sheet(checks.NAME, content)
    listed = briefs.new_devices
    if listed.entries:
        filed, left_out = _filed(briefs), len(listed.entries) - len(listed.items)
        content = filings.write_filing_register(filed, collected.campaign, collected.day, left_out)
        yield _Sheet(filings.NAME, content)


def _filed(briefs: Briefs) -> list[Filed]:
    """Return the new devices in the order of the roster, with what each still lacks."""
    of_unit: defaultdict[str, list[NewDevice]] = defaultdict(list)
    for device in briefs.new_devices.items:
        of_unit[device.unit].append(device)
    day = briefs.collected.day
    return [
        Filed(device, unit.name, tuple(_hints(device, day)))
        for unit in briefs.collected.units
        for device in of_unit[unit.id]
    ]


def _hints(device: NewDevice, day: date) -> Iterator[str]:
    """Yield in short what the rules find in a device; the row itself says which one it is."""
    for finding in (*check_new_devices([device]), *check_first_days([device])):
        yield finding.message.partition(f"“{name_of(device)}”")[2].rstrip("。")
    if has_lapsed(device, day):
        yield "检定有效期已过，请核实是否重新检定"

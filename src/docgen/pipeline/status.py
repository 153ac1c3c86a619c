"""Where a campaign stands (报送情况): the ledger, and one sentence for the leader."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from docgen.chinese.dates import format_date
from docgen.findings import Severity
from docgen.model.campaign import Unit
from docgen.model.returns import OWED, STATUS_NAMES
from docgen.pipeline.collecting import Collected
from docgen.pipeline.shelf import Shelf
from docgen.publish.ledger import read_manifest
from docgen.publish.manifest import Document
from docgen.publish.papers import Published
from docgen.rules.statuses import UnitStatus
from docgen.sheets.ledger import LedgerEntry, write_ledger

LEDGER = "台账.xlsx"
CHASING = ("reminder", "reminder_notice")


def leaders_sentence(collected: Collected) -> str:
    """Return where the campaign stands in one sentence for the leader."""
    standing = collected.standing
    if not standing.owing:
        return "应报单位名单是空的：请填写 campaign.yaml 里 roster 写明的名单（如 units.yaml）。"
    counts = Counter(unit.status for unit in standing.unanswered)
    still = len(standing.unanswered)
    parts = "、".join(f"{STATUS_NAMES[status]}{count}家" for status, count in counts.items())
    return (
        f"截至{format_date(standing.day)}，应报{len(standing.owing)}家，"
        f"已报齐{len(standing.owing) - still}家"
        + (f"，尚未报齐{still}家（{parts}）。" if still else "。")
    )


def publish_ledger(collected: Collected, folder: Path) -> Published:
    """Write the ledger; one in which a person has written is kept."""
    manifest = read_manifest(folder)
    finals = [paper for paper in manifest.documents if paper.issued] if manifest else []
    entries = [
        replace(_entry(collected, unit), chased=_chased(unit.unit, finals, collected.day))
        for unit in collected.collection.units
    ]
    content = write_ledger(entries, collected.campaign, leaders_sentence(collected))
    with Shelf(folder, collected.day) as shelf:
        return shelf.put_table(LEDGER, content, "收件台账", collected.campaign.id)


def _chased(unit: Unit, finals: Iterable[Document], day: date) -> str:
    """Return when a unit was sent which reminder, up to a day."""
    sent = sorted(
        (paper.issued, paper.number or "")
        for paper in finals
        if paper.kind in CHASING
        and unit.name in paper.recipients
        and paper.issued is not None
        and paper.issued <= day
    )
    return "；".join(f"{format_date(issued)} {number}".rstrip() for issued, number in sent)


def _entry(collected: Collected, status: UnitStatus) -> LedgerEntry:
    current = collected.collection.last_from(status.unit.id)
    return LedgerEntry(
        unit=status.unit,
        status=status.status,
        arrived=status.arrived,
        missing=OWED.get(status.status, ""),
        problems=sum(
            finding.severity is Severity.ERROR for file in current for finding in file.decided.open
        ),
        corrections=current[0].submission.version - 1 if current else 0,
        has_scan=status.has_scan,
    )

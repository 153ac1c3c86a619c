"""What of a file nobody can read (盖章扫描件) the register has to tell: whose it is, and what."""

from dataclasses import replace

from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission

_UNREAD = (ReturnKind.SCAN, ReturnKind.REFUSED)
WHOSE = "请在 received.csv 的“单位”写明是哪家的。"
WHAT = (
    "看不出内容：是无设备书面反馈的，请在 received.csv 的“无设备反馈”填“是”；"
    "是总体情况报告的，在“有总体情况报告”填“是”。"
)


def is_unexplained(item: Submission) -> bool:
    """Tell whether this is a stamped copy of which nobody said what is on it."""
    is_scan = item.reading.kind is ReturnKind.SCAN
    return is_scan and item.has_report is None and not item.has_denial


def as_registered(item: Submission) -> Submission:
    """Return a file with what is to be said of it once the register has spoken.

    A denial that somebody has looked at needs no table; of other copies the remedy is told.
    """
    if item.reading.kind not in _UNREAD:
        return item
    if item.has_denial and item.unit:
        return replace(item, reading=replace(item.reading, findings=()))
    if item.reading.kind is ReturnKind.REFUSED:
        return item
    remedy = ("" if item.unit else WHOSE) + (WHAT if is_unexplained(item) else "")
    told = tuple(
        replace(finding, message=finding.message + remedy) for finding in item.reading.findings
    )
    return replace(item, reading=replace(item.reading, findings=told))

"""What came and counts for nobody yet (尚未认定): told wherever its unit would be chased."""

from collections.abc import Iterator, Sequence

from docgen.findings import Finding, Place, Severity
from docgen.model.submissions import Submission
from docgen.pipeline.collecting import DECISIONS, RECEIVED, RETURNS, Collected
from docgen.rules.denials import DOUBT, says_nothing
from docgen.rules.scans import WHAT, is_unexplained
from docgen.rules.unfilled import PENDING
from docgen.rules.versions import SET_ASIDE

NAMED = 10  # files that one message names


def unsettled(collected: Collected) -> Iterator[Finding]:
    """Yield the files of nobody, tables set aside, and what does not count of silent units."""
    yield from _strays(collected)
    yield from _set_aside(collected)
    waiting = {unit.unit.id for unit in collected.standing.with_status(["outstanding"])}
    files = (file.submission for file in collected.collection.files)
    came = [item for item in files if item.unit in waiting]
    if scans := list(filter(is_unexplained, came)):
        message = f"有{len(scans)}个盖章件没有计入：{_names(scans)}。{WHAT}"
        yield Finding("scan_only", Severity.WARNING, message, Place(RETURNS))
    if unclear := list(filter(says_nothing, came)):
        message = (
            f"有{len(unclear)}份材料看不出有没有设备，没有计入：{_names(unclear)}。"
            f"核实确无设备的，请在 {RECEIVED} 的“无设备反馈”填“是”。"
        )
        yield Finding(DOUBT, Severity.WARNING, message, Place(RETURNS))
    if blank := [item for item in came if item.unfilled]:
        message = f"有{len(blank)}个文件还没有填好，没有计入：{_names(blank)}。请单位填好后重报。"
        yield Finding(PENDING, Severity.WARNING, message, Place(RETURNS))


def _strays(collected: Collected) -> Iterator[Finding]:
    files = (file.submission for file in collected.collection.files)
    if strays := [item for item in files if not item.unit]:
        message = (
            f"有{len(strays)}个文件看不出是哪家单位报的，没有计入：{_names(strays)}。"
            f"请在 {RECEIVED} 的“文件”和“单位”两列写明，或者在名单里加别名；"
            "在此之前，相关单位可能被误催。"
        )
        yield Finding("unit_unknown", Severity.ERROR, message, Place(RETURNS))


def _set_aside(collected: Collected) -> Iterator[Finding]:
    told = (finding for unit in collected.collection.units for finding in unit.findings)
    if files := [finding.place.file for finding in told if finding.code == SET_ASIDE]:
        message = (
            f"有{len(files)}份汇总表被同一单位后来报的另一份替下，没有计入：{_listed(files)}。"
            "两份都算的，请单位合并成一张重新报送。"
        )
        yield Finding(SET_ASIDE, Severity.WARNING, message, Place(RETURNS))


def still_open(collected: Collected) -> Finding | None:
    """Tell the rows that a report upward does not count, because an error stands at them."""
    rows = {
        unit.unit.short or unit.unit.name: len(unit.reported) - len(unit.accepted)
        for unit in collected.standing.units
        if len(unit.reported) > len(unit.accepted)
    }
    if not rows:
        return None
    message = (
        f"还有{len(rows)}家单位的{sum(rows.values())}行数据有错误没有处理（{'、'.join(rows)}），"
        f"报告没有计入。能等的，请单位补正或者在 {DECISIONS} 写明决定后再签发。"
    )
    return Finding("errors_open", Severity.WARNING, message, Place(RETURNS))


def _names(items: Sequence[Submission]) -> str:
    return _listed([item.reading.file for item in items])


def _listed(files: Sequence[str]) -> str:
    names = "、".join(files[:NAMED])
    return f"{names}等" if len(files) > NAMED else names

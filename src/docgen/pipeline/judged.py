"""What the independent judge says of a paper before it is handed out (成品检查).

Only what does not meet the standard is told; known departures carry their reason in the paper's
own data. It is docgen's own fault, or that of a template or draft that a person edited.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from docgen.check import Report, Verdict, judge_docx
from docgen.findings import Finding, Place, Severity
from docgen.model.stage import Stage
from docgen.pipeline.press import Ready
from docgen.rules.waivers import waivers_of

FORMAT = "format_"  # begins the code of each of these findings
UNFILLED = "unfilled"  # of a draft it is told as pending facts


def with_verdict(ready: Ready) -> Ready:
    """Return a paper with what the judge finds in its .docx."""
    layout, waivers = ready.composed.facts.kind.layout, waivers_of(ready.composed.paper)
    report = judge_docx(ready.sheet.content, layout, None, waivers)
    found = (*ready.sheet.findings, *_faults(report, ready, ready.sheet.name))
    return replace(ready, sheet=replace(ready.sheet, findings=found))


def faults_of_pages(ready: Ready, docx: bytes, pdf: Path) -> tuple[Finding, ...]:
    """Return what the judge finds on the printed pages of a paper."""
    from docgen.check import judge_pdf  # noqa: PLC0415 - see there

    layout = ready.composed.facts.kind.layout
    report = judge_pdf(pdf, layout, waivers_of(ready.composed.paper), docx)
    return tuple(_faults(report, ready, pdf.name))


def _faults(report: Report, ready: Ready, name: str) -> Iterator[Finding]:
    final = ready.composed.facts.stage is Stage.FINAL
    for result in report.results:
        if result.verdict is Verdict.FAIL and (final or result.code != UNFILLED):
            message = f"格式检查：不符合{result.clause}，{result.message}"
            place = Place(name, where=result.place)
            yield Finding(f"{FORMAT}{result.code}", Severity.WARNING, message, place)

"""Days that people write into the texts of a paper (正文里的日期): the calendar has to have them.

Fields that hold one date are judged where they are read (`chinese.dates.parse_date`).
"""

from collections.abc import Iterator

from docgen.chinese.dates import impossible_days
from docgen.findings import Finding, Severity
from docgen.rules.composed import Paper, texts_in

_WRITTEN = ("text", "phrase", "lines", "blocks", "records")


def written_days_exist(paper: Paper) -> Iterator[Finding]:
    """Every day in what was written for this paper exists; each is told once."""
    told: set[str] = set()
    for field in paper.kind.fields:
        value = paper.values.get(field.name)
        if not value or (type(value) is str and "月" not in value):  # a quick look first
            continue
        if field.by == "data" or field.type not in _WRITTEN:
            continue
        for place, text in texts_in(value, field.name):
            for day in impossible_days(text):
                if day not in told:
                    told.add(day)
                    message = f"“{field.label}”里写的“{day}”，日历上没有这一天，请改正。"
                    yield paper.finding("day_impossible", Severity.WARNING, place, message)

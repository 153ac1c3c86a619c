"""Rules on the days that a paper names: none of them lies on the wrong side of another."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Severity
from docgen.model.stage import Stage
from docgen.rules.composed import Paper, Rule

# The day on which a paper is signed, and the one on which it is printed after that.
ISSUE = "date_of_issue"
SIGNED = (ISSUE, "print_date")


def answer_is_due_later(paper: Paper) -> Iterator[Finding]:
    """Nobody can answer by a day that is over when the paper goes out."""
    if paper.day and paper.answer_by and paper.answer_by < paper.day:
        name = paper.kind.answer_by
        label = next(field.label for field in paper.kind.fields if field.name == name)
        message = f"“{label}”{format_date(paper.answer_by)}已经过了，请改填 {name}。"
        yield paper.finding("answer_by_passed", Severity.ERROR, name, message)


def days_follow_each_other(paper: Paper) -> Iterator[Finding]:
    """What comes first ends first: a check before it is told, preparations before the visit."""
    yield from _out_of_order(paper, paper.kind.in_order)
    yield from _out_of_order(paper, SIGNED)


def _out_of_order(paper: Paper, names: Sequence[str]) -> Iterator[Finding]:
    """Yield where a day is earlier than the one that is named before it."""
    # Only a final paper has a day of its own; what a copy prints is its original's.
    known = names if paper.stage is Stage.FINAL else [one for one in names if one not in SIGNED]
    days = [(one, day) for one in known if isinstance(day := paper.given.get(one), date)]
    for (first, before), (second, after) in pairwise(days):
        if after < before and (first, second) != (ISSUE, paper.kind.answer_by):  # told already
            labels = {field.name: field.label for field in paper.kind.fields}
            message = (
                f"“{labels[second]}”{format_date(after)}早于“{labels[first]}”{format_date(before)}，"
                f"请改正 {_where(first)}或者 {_where(second).strip()}。"
            )
            # The day of issue is often told by the command alone: the other stands in a file.
            at = first if second == ISSUE else second
            yield paper.finding("days_out_of_order", Severity.ERROR, at, message)


def _where(name: str) -> str:
    return f"{name}（签发时用 --date 写的日期）" if name == ISSUE else f"{name} "


RULES: tuple[Rule, ...] = (answer_is_due_later, days_follow_each_other)

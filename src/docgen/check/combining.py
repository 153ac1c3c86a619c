"""Two reports on one paper made one: the .docx tells how it is set, the .pdf what it shows."""

from collections.abc import Iterable

from docgen.check.clause import load_clauses
from docgen.check.verdicts import Report, Result, Verdict

# What a report says of a clause weighs by its gravest verdict; an open one weighs least.
_WEIGHT = {
    Verdict.FAIL: 4,
    Verdict.WARN: 3,
    Verdict.WAIVED: 2,
    Verdict.PASS: 1,
    Verdict.UNVERIFIED: 0,
}


def combine(docx: Report, pdf: Report) -> Report:
    """Return one report: of each clause the graver word, and of equal ones the page's.

    What is no clause, such as a figure that differs from the data, only the .docx tells.
    """
    clauses = load_clauses()
    results = [result for result in docx.results if result.code not in clauses]
    for code in clauses:
        set_as, shown = _of(docx.results, code), _of(pdf.results, code)
        results += set_as if _weight(set_as) > _weight(shown) else shown
    return Report(docx.layout, docx.profile, tuple(results))


def _of(results: Iterable[Result], code: str) -> list[Result]:
    return [result for result in results if result.code == code]


def _weight(results: Iterable[Result]) -> int:
    return max((_WEIGHT[result.verdict] for result in results), default=-1)

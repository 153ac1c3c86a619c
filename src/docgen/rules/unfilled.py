"""What came unfilled (没有填的表样): templates sent back as they were are no answer to anything.

Such a file is told; it neither contradicts what else its unit sent nor stands in for it.
"""

from collections.abc import Iterable

from docgen.findings import Finding
from docgen.form import said
from docgen.model.readings import Cell, Reading
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission

PENDING = "pending_fact"


def is_unfilled(item: Submission, still_open: Iterable[Finding]) -> bool:
    """Tell whether nobody has filled a file in yet: a fact is pending in it, its form is blank.

    `still_open` is what decisions left to be mended. A file of which the register says what it is
    was looked at by somebody.
    """
    if item.has_denial or item.has_report or item.has_table is not None:
        return False
    if item.reading.kind in (ReturnKind.LETTER, ReturnKind.REPORT):
        return any(finding.code == PENDING for finding in still_open)
    is_form = item.reading.kind is ReturnKind.TABLE
    return is_form and not item.reading.has_report and is_blank(item.reading)


def is_blank(reading: Reading) -> bool:
    """Tell whether a form holds no row, and does not say either whether there are devices."""
    return not reading.rows and not said("used", reading.answers.get("used", Cell()).text)

"""Which denials (无设备反馈) are believed: not one that tells of devices or past use as well."""

from collections.abc import Iterable

from docgen.findings import Finding
from docgen.form import said
from docgen.model.readings import Cell, Slip
from docgen.model.returns import ReturnKind
from docgen.model.submissions import Submission

DOUBT = "denial_unclear"
_DOUBTS = frozenset({DOUBT, "no_device_but_past_use", "other_device_used"})
_SAYS_NOTHING = ("asked", "vague")
_DENIALS = (ReturnKind.ZERO, ReturnKind.LETTER)


def is_doubted(item: Submission, still_open: Iterable[Finding]) -> bool:
    """Tell whether a denial is belied by its own words, and nobody has settled that.

    `still_open` is what decisions left to be mended. A file with rows contradicts itself instead.
    """
    if item.has_denial is not None or item.reading.rows:
        return False
    return any(finding.code in _DOUBTS for finding in still_open)


def says_nothing(item: Submission) -> bool:
    """Tell whether a doubted denial does not tell of devices either: a question, a vague word."""
    return item.doubted and item.reading.slips.get("denial", Slip("")).kind in _SAYS_NOTHING


def is_denial(item: Submission) -> bool:
    """Tell whether a file says that its unit has no devices; the register goes before its words."""
    if item.has_denial is not None:
        return item.has_denial
    return not item.doubted and (item.reading.kind in _DENIALS or _says_none(item))


def _says_none(item: Submission) -> bool:
    return said("used", item.reading.answers.get("used", Cell()).text) == "没有"

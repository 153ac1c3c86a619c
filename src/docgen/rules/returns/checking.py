"""All rules on one return, and the rows as they are understood."""

from docgen.findings import Finding
from docgen.form import LABELS
from docgen.model.readings import Reading
from docgen.model.returns import BasisLevel, DeviceRow, ReturnKind
from docgen.rules.returns import answers, basis, cleaning, header, quantities, row_texts, totals
from docgen.rules.returns.case import HEADER_LABELS, TOTAL, Case, Rule, Setting, read_bases

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *row_texts.RULES,
    *basis.RULES,
    *quantities.RULES,
    *cleaning.RULES,
    *totals.RULES,
    *answers.RULES,
)
_COLUMNS = {label: place for place, label in enumerate(LABELS.values())}
_HEADER = tuple(HEADER_LABELS.values())
# Nothing of a scan or of a refused file was read.
_UNREAD = (ReturnKind.SCAN, ReturnKind.REFUSED)


def check_return(reading: Reading, setting: Setting) -> tuple[Finding, ...]:
    """Return the findings of every rule in the order of the form: header, cell by cell, totals.

    Those that reading itself gave are not repeated.
    """
    if reading.kind in _UNREAD:
        return ()
    case = Case(reading, setting)
    return tuple(sorted((finding for rule in RULES for finding in rule(case)), key=_spot))


def _spot(finding: Finding) -> tuple[int, int, int]:
    """Return where on the form a finding stands: part, row, column."""
    row, field = finding.place.row, finding.place.field
    if row == TOTAL:
        return 2, 0, _COLUMNS.get(field, 0)
    if isinstance(row, int):
        return 1, row, _COLUMNS.get(field, 0)
    return (0, 0, _HEADER.index(field)) if field in _HEADER else (3, 0, 0)


def understood(reading: Reading) -> tuple[DeviceRow, ...]:
    """Return the rows with the rank of each basis; what the text does not tell stays as given."""
    levels = [basis.level for basis in read_bases(reading.rows)]
    return tuple(
        item.row
        if level is BasisLevel.UNKNOWN
        else item.row.model_copy(update={"basis_level": level})
        for item, level in zip(reading.rows, levels, strict=True)
    )

"""All rules on one return, in the order of the form: header, rows, totals."""

from docgen.findings import Finding
from docgen.model.readings import Reading
from docgen.model.returns import BasisLevel, DeviceRow, ReturnKind
from docgen.rules.returns import answers, basis, cleaning, header, quantities, row_texts, totals
from docgen.rules.returns.case import Case, Rule, Setting, read_bases

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *row_texts.RULES,
    *basis.RULES,
    *quantities.RULES,
    *cleaning.RULES,
    *totals.RULES,
    *answers.RULES,
)
# Nothing of a scan or of a refused file was read.
_UNREAD = (ReturnKind.SCAN, ReturnKind.REFUSED)


def check_return(reading: Reading, setting: Setting) -> tuple[Finding, ...]:
    """Return the findings of every rule; those that reading itself gave are not repeated."""
    if reading.kind in _UNREAD:
        return ()
    case = Case(reading, setting)
    return tuple(finding for rule in RULES for finding in rule(case))


def understood(reading: Reading) -> tuple[DeviceRow, ...]:
    """Return the rows with the rank of each basis; what the text does not tell stays as given."""
    levels = [basis.level for basis in read_bases(reading.rows)]
    return tuple(
        item.row
        if level is BasisLevel.UNKNOWN
        else item.row.model_copy(update={"basis_level": level})
        for item, level in zip(reading.rows, levels, strict=True)
    )

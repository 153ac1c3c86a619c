"""Several signatories (签发人) beside the number of a joint paper to superiors (7.2.5, 7.2.6).

They stand in the order of their agencies, from left to right and from top to bottom, two a row
where there is room, the wrapped ones under the first name. The number stands on the last row.
"""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from docgen.standard import load_facts
from docgen.standard.facts import to_twips
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.ooxml import Node, fragment
from docgen.typeset.paragraph import paragraph, run
from docgen.typeset.spreading import spread
from docgen.typeset.style import width_in_text

LABEL = "签发人："
A_ROW = 2
# Names of two characters are spread to the three that most names have.
USUAL = 3
SHORT = 2


def signatory_rows(number: str, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the names by rows: two a row, or one where the number leaves no room for two."""
    facts = load_facts()
    insets = (facts["number.inset"].value + facts["signatory.inset"].value) * facts.cell
    room = facts["type_area.width"].points - insets - width_in_text(f"{number}　")
    beside = room >= width_in_text(LABEL) + A_ROW * _column(names) + facts.cell
    count = A_ROW if beside else 1
    return tuple(tuple(names[at : at + count]) for at in range(0, len(names), count))


def signatory_block(number: str, names: Sequence[str]) -> Markup:
    """Return the paragraph of the number and the signatories, a line for each row of names."""
    rows = signatory_rows(number, names)
    columns = _columns(names, len(rows[0]))
    label = columns[0] - to_twips(width_in_text(LABEL))
    stops = tuple(("left", place) for place in (label, *columns))
    content: list[Node] = []
    for place, row in enumerate(rows):
        beside = number if place == len(rows) - 1 else ""
        # The label ends where the first name begins.
        before = f"{beside}\t{LABEL}" if place == 0 else f"\n{beside}\t\t"
        content += [run(before), *_names(row)]
    node = paragraph("NumberAndSignatory", *content, look=ParagraphFormat(tabs=stops))
    return Markup(fragment(node))  # noqa: S704 - built from elements, escaped


def _names(row: Sequence[str]) -> list[Node]:
    """Return the names of a row in 楷体, parted by tabs."""
    facts = load_facts()
    tracking = facts["text.tracking"].points
    nodes: list[Node] = []
    for place, name in enumerate(row):
        lacking = USUAL * facts.cell - width_in_text(name) if len(name) == SHORT else Decimal(0)
        nodes += [run("\t")] if place else []
        nodes += spread(name, lacking, RunFormat(), tracking, "SignatoryName")
    return nodes


def _columns(names: Sequence[str], count: int) -> tuple[int, ...]:
    """Return where the names of a row begin, in twips; the last ends one cell from the right."""
    facts = load_facts()
    right = facts["type_area.width"].points - facts["signatory.inset"].value * facts.cell
    step = _column(names) + facts.cell
    first = right + facts.cell - count * step
    return tuple(to_twips(first + place * step) for place in range(count))


def _column(names: Sequence[str]) -> Decimal:
    return max([load_facts().cell * USUAL, *map(width_in_text, names)])

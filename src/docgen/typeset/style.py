"""A named style, and the two rows of which all distances are counted: of text and of titles."""

from dataclasses import dataclass
from decimal import Decimal

from docgen.standard import Facts, load_facts
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.metrics import TITLE_INK, Line, text_width

AS_TEXT = RunFormat()


@dataclass(frozen=True)
class Style:
    """A named style: what Word shows (`name`), what documents refer to (`id`), how it looks."""

    id: str
    name: str
    paragraph: ParagraphFormat | None
    run: RunFormat = AS_TEXT


def text_line(facts: Facts) -> Line:
    """Return a row of text, and where its ink stands."""
    return Line(facts["text.line_pitch"].points, facts["text.size"].points)


def width_in_text(text: str) -> Decimal:
    """Return how wide some words run in a row of text, in points."""
    facts = load_facts()
    return text_width(text, facts["text.size"].points, facts["text.tracking"].points)


def title_line(facts: Facts) -> Line:
    """Return a row of a title, and where its ink stands."""
    return Line(facts["title.line_pitch"].points, facts["title.size"].points, TITLE_INK)

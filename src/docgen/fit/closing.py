"""Signature and date never stand on a page without text (7.3.5.5).

Rows, then characters are set a little closer or wider, in small steps, until at least two rows
of text stand above them; where that is not enough, the last rows of text go over to their page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.fit.document import (
    Document,
    Node,
    find_all,
    pitch_of,
    properties,
    qualified,
    spacing,
    style_of,
)
from docgen.fit.drawing import Frame, white_run
from docgen.fit.measures import NOTES, TEXT, Donor, Measures, signature_of
from docgen.standard import load_facts

ENOUGH = 2  # rows of text above the signature
# Where between two baselines a block neither touches the row above nor misses the row below.
_BETWEEN_ROWS = 0.4
_STEPS = 5


@dataclass(frozen=True)
class Step:
    """A change of the rows' pitch and of the characters' tracking, in twips."""

    pitch: int = 0
    tracking: int = 0


def stands_alone(measures: Measures) -> bool:
    """Tell whether the signature stands on a later page with too little text above it."""
    page = measures.signed_on
    return page is not None and page > 1 and measures.text_rows < ENOUGH


def well_closed(measures: Measures) -> bool:
    """Tell whether text stands above the signature, and its page begins as a page should.

    Where much text follows, one awkward row is left: it is not worth another spacing of the whole.
    """
    return not stands_alone(measures) and not _is_awkward(measures)


def _is_awkward(measures: Measures) -> bool:
    return measures.awkward and measures.text_rows <= ENOUGH + 1


def better(measures: Measures, than: Measures) -> bool:
    """Tell whether a try leaves more text above the signature, and text on page 1 as before.

    Of two with enough text the one whose page does not begin awkwardly is the better one.
    """
    if measures.signed_on is None or measures.text_on_first < than.text_on_first:
        return False
    return _faults(measures) < _faults(than)


def _faults(measures: Measures) -> int:
    """Return how far a closing is from a good one."""
    if stands_alone(measures):
        return ENOUGH + 1 - measures.text_rows
    return int(_is_awkward(measures))


def pitch_steps() -> tuple[Step, ...]:
    """Return the steps of the pitch, the smallest first, closer before wider."""
    play = load_facts()["text.pitch_play"].twips
    sizes = [play * number // _STEPS for number in range(1, _STEPS + 1)]
    return tuple(Step(pitch=sign * size) for size in sizes for sign in (-1, 1))


def tracking_steps() -> tuple[Step, ...]:
    """Return the steps for what the pitch alone does not mend: a character more or less a row."""
    facts = load_facts()
    play, pitch = facts["text.tracking_play"].twips, facts["text.pitch_play"].twips
    return (Step(tracking=-play), Step(tracking=play), Step(-pitch, -play), Step(pitch, play))


def respaced(paper: Document, step: Step) -> Document:
    """Return the paper with the text before its signature set closer or wider."""
    changed = paper.copy()
    text = list(_text(changed))
    if step.pitch:
        pitch = pitch_of(paper) + step.pitch
        for paragraph in text:
            line = spacing(properties(paragraph, "w:pPr"))
            line.set(qualified("w:line"), str(pitch))
            line.set(qualified("w:lineRule"), "exact")
    if step.tracking:
        tracking = str(load_facts()["text.tracking"].twips + step.tracking)
        for run in (run for paragraph in text for run in find_all(paragraph, "w:r[w:t]")):
            spacing(properties(run, "w:rPr")).set(qualified("w:val"), tracking)
    return changed


def with_rows_over(paper: Document, measures: Measures) -> list[Document]:
    """Return the paper with its last rows of text gone over to the signature's page.

    Where they were, a white block keeps the page's foot; more rows are tried where one is split or
    would begin its page awkwardly.
    """
    donor, lacking = measures.donor, max(1, ENOUGH - measures.text_rows)
    if donor is None:
        return []
    return [
        _with_white_foot(paper, donor, rows)
        for rows in (lacking, lacking + 1, lacking + 2)
        if rows <= len(donor.baselines)
    ]


def _with_white_foot(paper: Document, donor: Donor, rows: int) -> Document:
    facts = load_facts()
    pitch = pitch_of(paper) / 20
    top = donor.baselines[rows - 1] - pitch * _BETWEEN_ROWS
    left, width = facts["margin.binding"].points, facts["type_area.width"].points
    foot = float(facts["page.height"].points - facts["margin.foot"].points)
    changed = paper.copy()
    paragraph = [node for node, _ in changed.flow()][donor.paragraph]
    block = Frame(float(left), top, float(width), foot - top)
    properties(paragraph, "w:pPr").addnext(white_run(changed, block))
    return changed


def _text(paper: Document) -> Iterator[Node]:
    """Yield the paragraphs of the text before the signature."""
    signature = signature_of(paper)[0][0]
    for node in paper.body:
        if node is signature:
            return
        if style_of(node) in (*TEXT, *NOTES):
            yield node

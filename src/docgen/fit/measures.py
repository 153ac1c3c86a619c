"""What decides the fit of a paper, in numbers: taken from its .docx and its pages together.

Signature and colophon are found on the pages by their words, which the .docx knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from docgen.fit.document import Document, Node, find_all, text_of
from docgen.fit.pages import Page, Row, Spot, bare, spot_of

SIGNED, DATED = "SignedBy", "DateOfIssue"
# With signers' stamps the closing begins with the room of the first one.
OFFICE, ROOM = "SignerOffice", "SignerRoom"
NOTES = (
    "AttachmentNote",
    *("AttachmentNoteFirst", "AttachmentNoteNext"),
    *("AttachmentNoteFirstOfTens", "AttachmentNoteNextOfTens"),
)
TEXT = ("BodyText", "Closing", "Level1", "Level2", "Level3", "Level4")
COLOPHON_BOX = "//wp:docPr[@name='版记']/ancestor::w:drawing[descendant::w:tbl]"
_SHORT = 3  # characters that are no row of their own at the head of a page
_YEAR = "〔"
_TAIL = 8  # characters of the text before the signature, by which it is told from other places


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Donor(_Frozen):
    """The page before the signature's, from which rows could go over.

    `baselines` are those of its last rows in points, the last one first; `paragraph` is the first
    that begins on it, counted in the running text.
    """

    baselines: tuple[float, ...]
    paragraph: int


class Measures(_Frozen):
    """The pages of a paper; what it does not have is None.

    `signed_on` is the page of signature and date, `text_rows` how many rows of text stand above
    them on it; `awkward` tells whether that page begins with the short end of a paragraph or within
    the number of a document, `text_on_first` whether page 1 shows text (7.3.3), `colophon_alone`
    whether the last page holds nothing but the colophon. `unseen` are those whose words the pages
    do not show as the .docx says them: nothing is known of their place.
    """

    pages: int
    signed_on: int | None = None
    text_rows: int = 0
    awkward: bool = False
    text_on_first: bool = True
    donor: Donor | None = None
    colophon_alone: bool | None = None
    unseen: tuple[Literal["signature", "colophon"], ...] = ()
    pdf: str = ""


@dataclass(frozen=True)
class _Before:
    """A paragraph before the signature: its style, its words, where they begin in the pages."""

    style: str
    words: str
    start: int


def take_measures(document: Document, pages: Sequence[Page]) -> Measures:
    """Measure a paper by its pages."""
    measures = Measures(pages=len(pages)).model_copy(update=_colophon(document, pages))
    block = signature_of(document)
    if not block:
        return measures
    whole = "".join(page.text for page in pages)
    before = _before(document, block, whole)
    spot = spot_of(pages, before[-1].start + len(before[-1].words)) if before else None
    if spot is None:
        return measures.model_copy(update={"unseen": ("signature", *measures.unseen)})
    above = [row.text for row in pages[spot.page].rows[: spot.row]]
    notes = "".join(one.words for one in before if one.style in NOTES)
    first = next((spot_of(pages, one.start) for one in before if one.style in TEXT), None)
    return measures.model_copy(
        update={
            "signed_on": spot.page + 1,
            "text_rows": _rows_of_text(above, notes),
            "awkward": _begins_awkwardly(before, pages, spot),
            "text_on_first": first is None or first.page == 0,
            "donor": _donor(before, pages, spot),
        }
    )


def signature_of(document: Document) -> list[tuple[Node, str]]:
    """Return the paragraphs from the signature to the date of issue, none if there are none."""
    flow = list(document.flow())
    starts = [place for place, (_, style) in enumerate(flow) if style in (SIGNED, ROOM)]
    if not starts:
        return []
    ends = [place for place, (_, style) in enumerate(flow) if style == DATED and place > starts[0]]
    return flow[starts[0] : ends[0] + 1] if ends else []


def _colophon(document: Document, pages: Sequence[Page]) -> dict[str, object]:
    """Return what the last page, where the colophon stands, says of it."""
    boxes = find_all(document.root, COLOPHON_BOX)
    if not boxes or not pages:
        return {}
    words = bare("".join(piece.text or "" for piece in find_all(boxes[0], "descendant::w:t")))
    last = pages[-1].text
    unseen = () if last.endswith(words) else ("colophon",)
    return {"colophon_alone": last == words, "unseen": unseen}


def _before(document: Document, block: Sequence[tuple[Node, str]], whole: str) -> list[_Before]:
    """Return the paragraphs before the signature with their places, none if it is not found."""
    flow = list(document.flow())
    end = next(at for at, (node, _) in enumerate(flow) if node is block[0][0])
    words = [bare(text_of(node)) for node, _ in flow[:end]]
    signed = bare("".join(text_of(node) for node, _ in block))
    place = whole.rfind("".join(words)[-_TAIL:] + signed)
    if place < 0 or not words:
        return []
    place += len("".join(words)[-_TAIL:])
    found: list[_Before] = []
    for (_, style), text in zip(reversed(flow[:end]), reversed(words), strict=True):
        place -= len(text)
        found.insert(0, _Before(style, text, place))
    return found


def _rows_of_text(above: Sequence[str], notes: str) -> int:
    """Count the rows of text above the signature; the attachment note is no text."""
    everything = "".join(above)
    if notes.endswith(everything):
        return 0
    left = len(everything) - (len(notes) if everything.endswith(notes) else 0)
    count = 0
    for row in above:
        left -= len(row)
        count += left >= 0
    return count


def _begins_awkwardly(before: Sequence[_Before], pages: Sequence[Page], signed: Spot) -> bool:
    """Tell whether the signature's page begins with a row that should not begin a page.

    Such are a few characters that end a paragraph, and a number that was parted (国发|〔2024〕).
    """
    place = sum(len(page.text) for page in pages[: signed.page])
    if signed.page == 0 or signed.row == 0 or any(one.start == place for one in before):
        return False
    row = pages[signed.page].rows[0].text
    return row.startswith(_YEAR) or sum(map(str.isalnum, row)) <= _SHORT


def _donor(before: Sequence[_Before], pages: Sequence[Page], signed: Spot) -> Donor | None:
    """Return the page before the signature's, if a paragraph begins on it."""
    if signed.page == 0:
        return None
    rows: tuple[Row, ...] = pages[signed.page - 1].rows
    for number, paragraph in enumerate(before):
        spot = spot_of(pages, paragraph.start) if paragraph.words else None
        if spot is not None and spot.page == signed.page - 1:
            lower = rows[spot.row + 1 :]
            baselines = tuple(row.baseline for row in reversed(lower))
            return Donor(baselines=baselines[:4], paragraph=number)
    return None

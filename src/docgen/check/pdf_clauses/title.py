"""Title and recipients as they are printed (7.3.1, 7.3.2)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.pdf.model import LEFT, MIDDLE
from docgen.check.pdf.paper import PdfPaper
from docgen.check.pdf_clauses.masthead import TWO_LINES

# "One line" between edges is 10.39 mm; one whole empty row is 15.4.
ONE_LINE = (8.3, 17.4)


def title_size(paper: PdfPaper) -> Iterator[Outcome]:
    """The title is of size 2 (7.3.1)."""
    for piece in paper.parts.title:
        yield either(abs(piece.size - 22) < 1.05, f"{piece.size:g} 磅", piece)


def title_centred(paper: PdfPaper) -> Iterator[Outcome]:
    """Each row of the title is centred (7.3.1)."""
    for piece in paper.parts.title:
        if not piece.sheet.turned:
            for line in piece.lines:
                middle = (line.x0 + line.x1) / 2
                # Closing marks have their ink in the left half of their cell.
                yield either(abs(middle - MIDDLE) < 2, f"中线 {middle:.1f} 毫米", piece)


def title_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The title stands two lines below the rule (7.3.1)."""
    title, number = paper.parts.title, paper.parts.number
    if (
        paper.layout in ("general", "minutes")
        and title
        and number is not None
        and title[0].page == 1
    ):
        rules = [one for one in paper.head_rules if one.y > number.first.baseline]
        ink = paper.ink_of(title[0])
        if rules and ink is not None:
            gap = ink.top - rules[-1].bottom
            yield either(TWO_LINES[0] <= gap <= TWO_LINES[1], f"{gap:.1f} 毫米", title[0])


def recipients_gap(paper: PdfPaper) -> Iterator[Outcome]:
    """The recipients stand one line below the title (7.3.2)."""
    title, recipients = paper.parts.title, paper.parts.recipients
    if title and recipients is not None and title[-1].page == recipients.page:
        upper = paper.ink_of(title[-1], title[-1].lines[-1])
        lower = paper.ink_of(recipients)
        if upper is not None and lower is not None:
            gap = lower.top - upper.bottom
            yield either(ONE_LINE[0] <= gap <= ONE_LINE[1], f"{gap:.1f} 毫米", recipients)


def recipients_flush(paper: PdfPaper) -> Iterator[Outcome]:
    """Recipients stand flush left (7.3.2)."""
    piece = paper.parts.recipients
    if piece is not None:
        yield either(abs(piece.first.x0 - LEFT) <= 1.2, f"左边缘 {piece.first.x0:.1f} 毫米", piece)


JUDGES: tuple[Judge[PdfPaper], ...] = (
    title_size,
    title_centred,
    title_gap,
    recipients_gap,
    recipients_flush,
)

"""Review (审阅): a paper that goes out bears no open changes and no comments (条例第二十五条)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, right, wrong
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx.review import Trace


def changes_open(paper: DocxPaper) -> Iterator[Outcome]:
    """No tracked change is left open: Word shows and prints them."""
    return _left(paper, "change", "还没有接受或拒绝")


def comments_left(paper: DocxPaper) -> Iterator[Outcome]:
    """No comment is left: it goes out with the file."""
    return _left(paper, "comment", "还没有删除")


def _left(paper: DocxPaper, trace: Trace, told: str) -> Iterator[Outcome]:
    document = paper.document
    marked = [piece for piece in document.paragraphs if trace in piece.traces]
    footers = (one for section in document.sections for one in section.footers.values())
    yield from (wrong(told, piece) for piece in marked)
    if any(trace in piece.traces for footer in footers for piece in footer):
        yield wrong(f"页脚里的{told}")
    elif not marked:
        yield right()


JUDGES: tuple[Judge[DocxPaper], ...] = (changes_open, comments_left)

"""Title and recipients (7.3.1, 7.3.2)."""

from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.paper import DocxPaper
from docgen.check.docx_clauses.setting import described, is_size
from docgen.check.typefaces import typeface_of
from docgen.standard import Typeface


def title_font(paper: DocxPaper) -> Iterator[Outcome]:
    """The title is set in 小标宋, which is bold enough by itself (7.3.1)."""
    for piece in paper.parts.title:
        faces = {typeface_of(run.font) for run in piece.inked}
        bold = any(run.bold for run in piece.inked)
        met = faces == {Typeface.XIAOBIAOSONG} and not bold
        yield either(met, described(piece, sized=False) + ("加粗" if bold else ""), piece)


def title_size(paper: DocxPaper) -> Iterator[Outcome]:
    """The title is of size 2 (7.3.1)."""
    for piece in paper.parts.title:
        met = all(is_size(run.size, 22) for run in piece.inked)
        yield either(met, f"{piece.size:g} 磅", piece)


def title_centred(paper: DocxPaper) -> Iterator[Outcome]:
    """The title is centred (7.3.1)."""
    for piece in paper.parts.title:
        off = abs(piece.left + piece.first - piece.right)
        yield either(piece.align == "center" and off < 8, "没有居中" if off >= 8 or
                     piece.align != "center" else "居中", piece)  # fmt: skip


def recipients_flush(paper: DocxPaper) -> Iterator[Outcome]:
    """Recipients stand flush left (7.3.2)."""
    piece = paper.parts.recipients
    if piece is not None:
        met = not piece.indented and piece.align in ("left", "both") and piece.left < 4
        yield either(met, "顶格" if met else "没有顶格", piece)


JUDGES: tuple[Judge[DocxPaper], ...] = (title_font, title_size, title_centred, recipients_flush)

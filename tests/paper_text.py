"""The text of a finished .docx as a reader meets it, read without docgen.

Tests judge papers with this, so it shares nothing with what makes them: it opens the zip and walks
the XML itself.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH = f"{_W}p"
_UNSEEN = frozenset({_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr"})
_MARKS = {f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}


def paper_paragraphs(docx: Path | bytes) -> list[str]:
    r"""Return the body's paragraphs in order, with table cells and text boxes, each once.

    A tab reads as `\t`, a line break as `\n`; page breaks, headers and footers are not text.
    A text box stands before the paragraph it is anchored in unless text precedes its anchor.
    """
    with ZipFile(BytesIO(docx) if isinstance(docx, bytes) else docx) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    return list(_read_paragraphs(document))


def _read_paragraphs(element: etree._Element) -> Iterator[str]:
    """Yield the paragraphs below an element, outermost first."""
    for child in element:
        if child.tag in _UNSEEN:
            continue
        if child.tag == _PARAGRAPH:
            yield from _read_paragraph(child)
        else:
            yield from _read_paragraphs(child)


def _read_paragraph(paragraph: etree._Element) -> Iterator[str]:
    """Yield a paragraph's own text and, before or after it, the text boxes anchored in it."""
    own, after = "", list[str]()
    for piece in _read_pieces(paragraph):
        if isinstance(piece, str):
            own += piece
        elif own:
            after += _read_paragraph(piece)
        else:
            yield from _read_paragraph(piece)
    yield own
    yield from after


def _read_pieces(element: etree._Element) -> Iterator[str | etree._Element]:
    """Yield the strings of a paragraph and the paragraphs nested in it, in document order."""
    for child in element:
        if child.tag in _UNSEEN:
            continue
        if child.tag == _PARAGRAPH:
            yield child
        elif child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}br":
            yield "\n" if child.get(f"{_W}type", "textWrapping") == "textWrapping" else ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _read_pieces(child)

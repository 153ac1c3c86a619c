"""Joint papers (联合行文) as a .docx tells them: who signs for whom (条例第二十二条)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.paper import DocxPaper
from docgen.check.patterns import NUMBER, SIGNATORY

_BETWEEN = re.compile(r"[\s\u3000、，]+")


def signatory_count(paper: DocxPaper) -> Iterator[Outcome]:
    """On a joint paper to superiors each issuer has a signatory (7.2.6, 条例第二十二条)."""
    piece, issuing = paper.parts.signatory, len(paper.parts.issuers)
    found = SIGNATORY.search(piece.text) if piece is not None else None
    if piece is None or found is None or issuing < 2:
        return
    names = [name for name in _BETWEEN.split(NUMBER.sub("", piece.text[found.end() :])) if name]
    if names:
        yield either(len(names) == issuing, f"{issuing} 个机关，{len(names)} 位签发人", piece)


JUDGES: tuple[Judge[DocxPaper], ...] = (signatory_count,)

"""The last paragraph of a text stays with the signature, which never stands alone (7.3.5.5).

Word keeps its last row there and breaks it as it likes. LibreOffice sends it over whole: a long
one would leave its page half empty, an only one page 1 without text (7.3.3); these are let go.
"""

from dataclasses import replace

from docgen.model.text import Block, BlockStyle
from docgen.standard import load_facts
from docgen.typeset.style import width_in_text

MOST_ROWS = 5  # of 22 on a page
_HEADINGS = (BlockStyle.LEVEL_1, BlockStyle.LEVEL_2, BlockStyle.LEVEL_3, BlockStyle.LEVEL_4)


def keep_last(body: object) -> object:
    """Return the blocks of a text with the last one kept, if it is short and text stands above."""
    if not isinstance(body, tuple) or len(body) < 2 or not isinstance(body[-1], Block):
        return body
    *before, last = body
    text_above = any(isinstance(one, Block) and one.style not in _HEADINGS for one in before)
    if not text_above or last.style in _HEADINGS or not _is_short(last.head + last.text):
        return body
    return (*before, replace(last, kept=True))


def _is_short(text: str) -> bool:
    facts = load_facts()
    indent = facts["text.first_line"].value * facts.cell
    return width_in_text(text) + indent <= MOST_ROWS * facts["type_area.width"].points

"""The end of a text stays with the signature, which never stands alone (7.3.5.5).

Two rows at least: a last paragraph of one row takes the one before it along. Word keeps the last
row of a paragraph there and breaks it as it likes. LibreOffice sends it over whole: a long one
would leave its page half empty, an only one page 1 without text (7.3.3); these are let go.
"""

from dataclasses import replace
from math import ceil

from docgen.model.text import Block, BlockStyle
from docgen.standard import load_facts
from docgen.typeset.style import width_in_text

MOST_ROWS = 5  # of 22 on a page
ENOUGH_ROWS = 2  # above the signature
_HEADINGS = (BlockStyle.LEVEL_1, BlockStyle.LEVEL_2, BlockStyle.LEVEL_3, BlockStyle.LEVEL_4)


def keep_last(body: object) -> object:
    """Return the blocks of a text with its end kept, if that is short and text stands above."""
    if not isinstance(body, tuple) or not all(isinstance(one, Block) for one in body):
        return body
    blocks: tuple[Block, ...] = body
    kept = 0
    for count in range(1, len(blocks)):
        end = blocks[-count:]
        if not _can_go(blocks[:-count], end):
            break
        kept = count
        if sum(map(_rows, end)) >= ENOUGH_ROWS:
            break
    first_kept = len(blocks) - kept
    return (*blocks[:first_kept], *(replace(one, kept=True) for one in blocks[first_kept:]))


def _can_go(before: tuple[Block, ...], end: tuple[Block, ...]) -> bool:
    """Tell whether an end of a text may go over whole."""
    text_above = any(one.style not in _HEADINGS for one in before)
    headed = any(one.style in _HEADINGS for one in end)
    return text_above and not headed and sum(map(_rows, end)) <= MOST_ROWS


def _rows(block: Block) -> int:
    facts = load_facts()
    indent = facts["text.first_line"].value * facts.cell
    width = width_in_text(block.head + block.text) + indent
    return ceil(width / facts["type_area.width"].points)

"""The text of a paper as blocks: headings of four levels (结构层次) and paragraphs."""

from dataclasses import dataclass
from enum import StrEnum


class BlockStyle(StrEnum):
    """How a block is set: a heading on its own line, a heading run in, or plain text.

    `RUN_IN_1` and `RUN_IN_2` are paragraphs that open with a heading of level 1 or 2 and go on in
    the same line; levels 3 and 4 look like the text (GB/T 9704-2012, 7.3.3), so they need none.
    """

    TEXT = "text"
    LEVEL_1 = "level1"
    LEVEL_2 = "level2"
    LEVEL_3 = "level3"
    LEVEL_4 = "level4"
    RUN_IN_1 = "run_in1"
    RUN_IN_2 = "run_in2"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `head` is the heading with its label, `text` what follows it on the line.

    A heading on its own line has an empty `text`; a plain paragraph has an empty `head`. `kept` is
    a paragraph that stays on the page of what follows, as the last one with the signature.
    """

    style: BlockStyle
    head: str = ""
    text: str = ""
    kept: bool = False

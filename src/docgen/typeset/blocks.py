"""Free text of a paper: blocks in a loop, each in the style of its level (7.3.3)."""

from docgen.model.text import BlockStyle
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import each, paragraph, run, tag

HEAD = "{{ block.head }}"
TEXT = "{{ block.text }}"


def _paragraphs() -> dict[BlockStyle, Node]:
    return {
        BlockStyle.LEVEL_1: paragraph("Level1", HEAD),
        BlockStyle.LEVEL_2: paragraph("Level2", HEAD),
        BlockStyle.LEVEL_3: paragraph("Level3", HEAD),
        BlockStyle.LEVEL_4: paragraph("Level4", HEAD),
        BlockStyle.RUN_IN_1: paragraph("BodyText", run(HEAD, "RunIn1"), TEXT),
        BlockStyle.RUN_IN_2: paragraph("BodyText", run(HEAD, "RunIn2"), TEXT),
    }


def blocks(path: str) -> list[Node]:
    """Return the loop over the blocks at a path of the context."""
    content: list[Node] = []
    for index, (style, look) in enumerate(_paragraphs().items()):
        word = "elif" if index else "if"
        content += [tag(f"{word} block.style == '{style.value}'"), look]
    content += [tag("else"), paragraph("BodyText", TEXT), tag("endif")]
    return each(f"block in {path}", *content)

"""Free text of a paper: blocks in a loop, each in the style of its level (7.3.3)."""

from docgen.model.text import BlockStyle
from docgen.typeset.ooxml import Node
from docgen.typeset.paragraph import each, paragraph, run, tag

SIGNED = "paper.body"  # the text that a signature may follow
HEAD = "{{ block.head }}"
TEXT = "{{ block.text }}"
_FREE, _KEPT = "BodyText", "Closing"  # the styles of text, the second kept with what follows


def _paragraphs(text: str) -> dict[BlockStyle, Node]:
    return {
        BlockStyle.LEVEL_1: paragraph("Level1", HEAD),
        BlockStyle.LEVEL_2: paragraph("Level2", HEAD),
        BlockStyle.LEVEL_3: paragraph("Level3", HEAD),
        BlockStyle.LEVEL_4: paragraph("Level4", HEAD),
        BlockStyle.RUN_IN_1: paragraph(text, run(HEAD, "RunIn1"), TEXT),
        BlockStyle.RUN_IN_2: paragraph(text, run(HEAD, "RunIn2"), TEXT),
    }


def blocks(path: str) -> list[Node]:
    """Return the loop over the blocks at a path of the context."""
    choices = [*(_kept() if path == SIGNED else []), *_in_their_styles()]
    content = [
        node
        for index, (condition, look) in enumerate(choices)
        for node in (tag(f"{'elif' if index else 'if'} {condition}"), look)
    ]
    content += [tag("else"), paragraph(_FREE, TEXT), tag("endif")]
    return each(f"block in {path}", *content)


def _in_their_styles() -> list[tuple[str, Node]]:
    looks = _paragraphs(_FREE)
    return [(f"block.style == '{style.value}'", look) for style, look in looks.items()]


def _kept() -> list[tuple[str, Node]]:
    """Return what stays with the paragraph after it; a heading does so by its style."""
    run_in = (BlockStyle.RUN_IN_1, BlockStyle.RUN_IN_2)
    looks = _paragraphs(_KEPT)
    return [
        *((f"block.kept and block.style == '{one.value}'", looks[one]) for one in run_in),
        ("block.kept", paragraph(_KEPT, TEXT)),
    ]

"""Paragraphs and runs of a template: text with its tags, in a named style."""

from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.ooxml import Node, element, text_element


def run(text: str, style: str | None = None, look: RunFormat | None = None) -> Node:
    """Return one run; a tab in the text becomes a tab stop, a line feed a line break."""
    node = element("w:r", (look or RunFormat()).properties(style))
    for index, line in enumerate(text.split("\n")):
        if index:
            node.append(element("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                node.append(element("w:tab"))
            if piece:
                node.append(text_element(piece))
    return node


def paragraph(
    style: str,
    *content: Node | str,
    look: ParagraphFormat | None = None,
    section: Node | None = None,
) -> Node:
    """Return a paragraph in a style; `look` is what differs from the style."""
    node = element("w:p", (look or ParagraphFormat()).properties(style, section))
    node.extend(run(piece) if isinstance(piece, str) else piece for piece in content)
    return node


def tag(expression: str) -> Node:
    """Return the paragraph of a control tag, which leaves no trace in the paper: `{%p … %}`."""
    return paragraph("BodyText", "{%p " + expression + " %}")


def when(condition: str, *nodes: Node) -> list[Node]:
    """Return paragraphs that appear only when a condition holds."""
    return [tag(f"if {condition}"), *nodes, tag("endif")]


def each(loop: str, *nodes: Node) -> list[Node]:
    """Return paragraphs that are repeated: `each("item in list", …)`."""
    return [tag(f"for {loop}"), *nodes, tag("endfor")]

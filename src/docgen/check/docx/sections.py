"""The sections of a document: their sheet, margins and grid."""

from docgen.check.docx.model import Paragraph, Section
from docgen.check.docx.ooxml import MM_PER_TWIP, Node, W, attribute, find, is_on, number


def section_nodes(body: Node) -> list[Node]:
    """Return the w:sectPr of every section in order."""
    return [node for node in body.iter(W + "sectPr") if _holds(node)]


def _holds(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag in (W + "pPr", W + "body")


def read_section(node: Node) -> Section:
    """Return a section without its footers."""
    size, margins, grid = (find(node, name) for name in ("pgSz", "pgMar", "docGrid"))

    def mm(owner: Node | None, name: str, default: float = 0.0) -> float:
        return number(attribute(owner, name), default) * MM_PER_TWIP

    title = find(node, "titlePg")
    return Section(
        width=mm(size, "w", 12240),
        height=mm(size, "h", 15840),
        top=abs(mm(margins, "top", 1440)),
        bottom=abs(mm(margins, "bottom", 1440)),
        left=mm(margins, "left", 1440),
        right=mm(margins, "right", 1440),
        gutter=mm(margins, "gutter"),
        first_differs=title is not None and is_on(attribute(title)),
        grid=attribute(grid, "type") or "",
        pitch=number(attribute(grid, "linePitch")) / 20,
        starts=attribute(find(node, "type")) or "nextPage",
    )


def inherit(
    footers: list[dict[str, tuple[Paragraph, ...]]],
) -> list[dict[str, tuple[Paragraph, ...]]]:
    """A section without a footer of a kind shows that of the section before."""
    shown: dict[str, tuple[Paragraph, ...]] = {}
    inherited = []
    for own in footers:
        shown = shown | own
        inherited.append(shown)
    return inherited

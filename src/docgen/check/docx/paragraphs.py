"""One paragraph resolved: document defaults, table style, style chain, numbering, direct."""

from dataclasses import dataclass

from docgen.check.docx.drawing import borders
from docgen.check.docx.model import Align, Paragraph, Place
from docgen.check.docx.numbering import Numbering
from docgen.check.docx.ooxml import Node, W, attribute, find, is_on, number
from docgen.check.docx.properties import Properties, Styles, ThemeFonts, flatten, merge
from docgen.check.docx.runs import Inline, make_run, read_inline

_ALIGN: dict[str, Align] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "distribute",
}


@dataclass(frozen=True)
class Sources:
    """Where properties come from."""

    styles: Styles
    theme: ThemeFonts
    numbering: Numbering


@dataclass(frozen=True)
class Where:
    """Where a paragraph stands: its kind of place, its numbers in the part, its section."""

    place: Place
    node: int
    anchor: int
    section: int
    table_style: str | None = None


def read_paragraph(node: Node, sources: Sources, where: Where) -> tuple[Paragraph, Inline]:
    """Return a paragraph with every property resolved, and what its runs held besides text."""
    styles = sources.styles
    direct = flatten(find(node, "pPr"))
    direct.pop("rPr.val", None)
    named = direct.get("pStyle.val") or styles.default("paragraph")
    list_name, level = _numbering(node, named, sources)
    properties = styles.under(where.table_style, named, "pPr")
    label = ""
    if list_name:
        properties = merge(properties, sources.numbering.properties(list_name, level))
        label = sources.numbering.next_label(list_name, level)
    properties = merge(properties, direct)
    base = styles.under(where.table_style, named, "rPr")
    inline = read_inline(node, base, styles, sources.theme)
    size = inline.runs[0].size if inline.runs else make_run("", base, sources.theme).size
    tabs = _tabs(node, named, styles)
    return _paragraph(properties, inline, size, label, tabs, where), inline


def _numbering(node: Node, style: str | None, sources: Sources) -> tuple[str, int]:
    numbered = find(node, "pPr", "numPr")
    if numbered is None:
        numbered = sources.styles.element(style, "pPr", "numPr")
    name = attribute(find(numbered, "numId")) or ""
    return ("" if name == "0" else name), int(number(attribute(find(numbered, "ilvl"))))


def _tabs(node: Node, style: str | None, styles: Styles) -> tuple[tuple[str, float], ...]:
    tabs = find(node, "pPr", "tabs")
    if tabs is None:
        tabs = styles.element(style, "pPr", "tabs")
    found = tabs.iter(W + "tab") if tabs is not None else ()
    return tuple(
        (attribute(tab) or "left", number(attribute(tab, "pos")) / 20)
        for tab in found
        if attribute(tab) != "clear"
    )


def _paragraph(  # noqa: PLR0913, PLR0917 - the six sources of one value
    properties: Properties,
    inline: Inline,
    size: float,
    label: str,
    tabs: tuple[tuple[str, float], ...],
    where: Where,
) -> Paragraph:
    def points(name: str) -> float:
        characters = number(properties.get(f"{name}Chars"))
        return characters / 100 * size if characters else number(properties.get(name)) / 20

    align = properties.get("jc.val", "left")
    spacing = {key: number(properties.get(f"spacing.{key}")) for key in ("before", "after", "line")}
    rule = properties.get("spacing.lineRule", "auto")
    breaks = properties.get("pageBreakBefore.val")
    return Paragraph(
        runs=tuple(inline.runs),
        align=_ALIGN.get(align, "both"),
        left=points("ind.left"),
        right=points("ind.right"),
        first=points("ind.firstLine") - points("ind.hanging"),
        before=spacing["before"] / 20,
        after=spacing["after"] / 20,
        line=(spacing["line"] or 240) / 20,
        rule=rule,
        label=label,
        borders=borders(properties, "pBdr"),
        tabs=tabs,
        breaks_page=(breaks is not None and is_on(breaks)),
        snaps=is_on(properties.get("snapToGrid.val", "1")),
        place=where.place,
        node=where.node,
        anchor=where.anchor,
        section=where.section,
        fields=tuple(inline.fields),
        traces=inline.traces,
    )

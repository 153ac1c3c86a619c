"""The characters of a paragraph: runs as they print, drawings and fields on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.check.docx.model import Run
from docgen.check.docx.ooxml import MC, Node, W, attribute, children, find, is_on, number
from docgen.check.docx.properties import Properties, Styles, ThemeFonts, flatten, merge
from docgen.check.docx.review import Trace, traces

_BREAKS = {"page": "\f", "column": "\f"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "cr": "\n"}
_GONE = {"del", "moveFrom", "pPr", "rPr", "footnoteReference", "endnoteReference"}


@dataclass
class Inline:
    """What was met in a paragraph: runs, drawings, codes of fields, traces of review."""

    runs: list[Run] = field(default_factory=list)
    drawings: list[Node] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    traces: frozenset[Trace] = frozenset()


def read_inline(paragraph: Node, base: Properties, styles: Styles, theme: ThemeFonts) -> Inline:
    """Return what a paragraph holds; `base` are the properties its style gives its runs."""
    inline = Inline(traces=traces(paragraph))
    for node in _visible(paragraph):
        if node.tag == W + "r":
            _read_run(node, base, styles, theme, inline)
        elif node.tag == W + "fldSimple":
            inline.fields.append((attribute(node, "instr") or "").strip())
    return inline


def _visible(node: Node) -> Iterator[Node]:
    """Yield runs and simple fields, into links, tags and controls, past what is deleted."""
    for child in chosen(node):
        name = child.tag.removeprefix(W)
        if name in _GONE:
            continue
        if name == "r":
            yield child
            continue
        if name == "fldSimple":
            yield child
        yield from _visible(child)


def _read_run(
    node: Node, base: Properties, styles: Styles, theme: ThemeFonts, inline: Inline
) -> None:
    direct = flatten(find(node, "rPr"))
    named = styles.properties(direct.get("rStyle.val"), "rPr")
    properties = merge(merge(base, named), direct)
    if "vanish.val" in properties and is_on(properties["vanish.val"]):
        return
    text = ""
    for child in chosen(node):
        name = child.tag.removeprefix(W)
        if name == "t":
            text += child.text or ""
        elif name == "br":
            text += _BREAKS.get(attribute(child, "type") or "", "\n")
        elif name in _CHARACTERS:
            text += _CHARACTERS[name]
        elif name == "instrText":
            inline.fields.append((child.text or "").strip())
        elif name in ("drawing", "pict", "object"):
            inline.drawings.append(child)
    if text:
        inline.runs.append(make_run(text, properties, theme))


def chosen(node: Node) -> Iterator[Node]:
    """Yield the children of a run; of alternatives, the first."""
    for child in children(node):
        if child.tag == MC + "AlternateContent":
            choice = child.find(MC + "Choice")
            taken = choice if choice is not None else child.find(MC + "Fallback")
            yield from children(taken) if taken is not None else ()
        else:
            yield child


def make_run(text: str, properties: Mapping[str, str], theme: ThemeFonts) -> Run:
    """Return a run with its properties resolved."""
    colour = properties.get("color.val", "auto")
    bold = properties.get("b.val")
    return Run(
        text=text,
        font=theme.resolve(properties, "eastAsia"),
        latin=theme.resolve(properties, "ascii"),
        size=number(properties.get("sz.val"), 20) / 2,
        colour="000000" if colour == "auto" else colour.upper(),
        bold=bold is not None and is_on(bold),
        tracking=number(properties.get("spacing.val")) / 20,
        scale=number((properties.get("w.val") or "").removesuffix("%"), 100),
        raised=number(properties.get("position.val")) / 2,
    )

"""Properties of paragraphs and runs: flattened, merged through styles, resolved.

A property is one attribute (`ind.left`, `rFonts.eastAsia`); a nearer source overrides a farther
one: document defaults, table style, paragraph style with its ancestors, character style, direct.
"""

from collections.abc import Mapping
from functools import lru_cache

from docgen.check.docx.ooxml import Node, W, attribute, children, find, parse

Properties = Mapping[str, str]
_NESTED = ("pBdr", "tcBorders", "tblBorders", "tblCellMar")
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
# Attributes of one pair are one property: setting either unsets the other.
_RIVALS = {
    "ind.firstLine": ("ind.hanging", "ind.hangingChars"),
    "ind.hanging": ("ind.firstLine", "ind.firstLineChars"),
    "ind.firstLineChars": ("ind.hanging", "ind.hangingChars"),
    "ind.hangingChars": ("ind.firstLine", "ind.firstLineChars"),
    **{f"rFonts.{slot}": (f"rFonts.{slot}Theme",) for slot in _SLOTS},
}
_SAME = {"ind.start": "ind.left", "ind.end": "ind.right", "ind.startChars": "ind.leftChars",
         "ind.endChars": "ind.rightChars"}  # fmt: skip


def flatten(node: Node | None) -> dict[str, str]:
    """Return the properties that a pPr, rPr, tblPr or tcPr element itself sets."""
    flat: dict[str, str] = {}
    for child in children(node) if node is not None else ():
        name = child.tag.removeprefix(W)
        if name in _NESTED:
            for side in children(child):
                flat |= _attributes(f"{name}.{side.tag.removeprefix(W)}", side)
        else:
            flat |= _attributes(name, child)
    return flat


def _attributes(name: str, node: Node) -> dict[str, str]:
    found = {f"{name}.{str(key).removeprefix(W)}": str(value) for key, value in node.items()}
    return {_SAME.get(key, key): value for key, value in found.items()} or {f"{name}.val": "1"}


def merge(far: Properties, near: Properties) -> Properties:
    """Return the far properties overridden by the near ones."""
    gone = {rival for key in near for rival in _RIVALS.get(key, ()) if rival not in near}
    kept = {key: value for key, value in far.items() if key not in gone} if gone else far
    return {**kept, **near}


class Styles:
    """The styles of a document, and the defaults under them.

    Many paragraphs ask for the same few: what a style comes to is worked out once.
    """

    def __init__(self, root: Node | None) -> None:
        self._styles: dict[str, Node] = {}
        self._default: dict[str, str] = {}
        self._defaults: dict[str, Properties] = {}
        self._known: dict[tuple[str | None, str], Properties] = {}
        self._under: dict[tuple[str | None, str | None, str], Properties] = {}
        self._held: dict[tuple[str | None, tuple[str, ...]], Node | None] = {}
        if root is not None:
            defaults = find(root, "docDefaults")
            for what in ("pPr", "rPr"):
                self._defaults[what] = flatten(find(defaults, f"{what}Default", what))
            for style in root.iter(W + "style"):
                self._take(style)

    def _take(self, style: Node) -> None:
        name, kind = attribute(style, "styleId") or "", attribute(style, "type") or ""
        self._styles[name] = style
        if attribute(style, "default") in ("1", "true", "on"):
            self._default[kind] = name

    def default(self, kind: str) -> str | None:
        """Return the id of the default style of a kind (`paragraph`, `table`)."""
        return self._default.get(kind)

    def properties(self, style: str | None, what: str) -> Properties:
        """Return what a style sets (`pPr`, `rPr`, `tblPr`), its ancestors' included."""
        if (style, what) not in self._known:
            merged: Properties = {}
            for node in reversed(self._chain(style)):
                merged = merge(merged, flatten(find(node, what)))
            self._known[style, what] = merged
        return self._known[style, what]

    def under(self, table: str | None, paragraph: str | None, what: str) -> Properties:
        """Return what lies under a paragraph's own `pPr` or its runs' `rPr`: all that is styled."""
        key = (table, paragraph, what)
        if key not in self._under:
            far = merge(self._defaults.get(what, {}), self.properties(table, what))
            self._under[key] = merge(far, self.properties(paragraph, what))
        return self._under[key]

    def element(self, style: str | None, *path: str) -> Node | None:
        """Return an element that a style or its nearest ancestor holds."""
        if (style, path) not in self._held:
            found = (find(node, *path) for node in self._chain(style))
            self._held[style, path] = next((node for node in found if node is not None), None)
        return self._held[style, path]

    def _chain(self, style: str | None) -> list[Node]:
        chain: list[Node] = []
        while style and (node := self._styles.get(style)) is not None and node not in chain:
            chain.append(node)
            style = attribute(find(node, "basedOn"))
        return chain


class ThemeFonts:
    """The fonts of the theme: what `minorEastAsia` and its like stand for."""

    _SCRIPTS = {"EastAsia": "ea", "Ascii": "latin", "HAnsi": "latin", "Bidi": "cs"}  # noqa: RUF012

    def __init__(self, root: Node | None) -> None:
        self._fonts: dict[str, str] = {}
        if root is None:
            return
        for group in ("major", "minor"):
            for node in root.iter(f"{{*}}{group}Font"):
                self._take(group, node)

    def _take(self, group: str, node: Node) -> None:
        han = next(
            (
                font.get("typeface", "")
                for font in node.iter("{*}font")
                if font.get("script") == "Hans"
            ),
            "",
        )
        for suffix, tag in self._SCRIPTS.items():
            font = node.find(f"{{*}}{tag}")
            named = font.get("typeface", "") if font is not None else ""
            self._fonts[f"{group}{suffix}"] = named or (han if tag == "ea" else "")

    def resolve(self, properties: Mapping[str, str], slot: str) -> str:
        """Return the font of a slot (`eastAsia`, `ascii`); a theme's name goes first."""
        theme = properties.get(f"rFonts.{slot}Theme", "")
        return self._fonts.get(theme, "") or properties.get(f"rFonts.{slot}", "")


@lru_cache(8)
def read_styles(part: bytes | None) -> Styles:
    """Return the styles of a document; papers of one kind have the same, and are read in a row."""
    return Styles(parse(part, "word/styles.xml") if part is not None else None)


@lru_cache(8)
def read_theme(part: bytes | None) -> ThemeFonts:
    """Return the fonts of a document's theme."""
    return ThemeFonts(parse(part, "word/theme/theme1.xml") if part is not None else None)

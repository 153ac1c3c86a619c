"""The text of a paragraph (.docx) as a reader sees it: its runs, by their dress and by styles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from docgen.intake.returns.runs import Run
from docgen.intake.returns.xml_part import is_on, parse_tree

# What is not there for a reader, or is no text of a paragraph.
UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr"})
_STRIKES = ("strike", "dstrike")
_ON_OFF = frozenset({*_STRIKES, "vanish"})
# In styles of a paragraph and of its letters, two of these cancel each other (ECMA-376, 17.7.3).
_TOGGLED = frozenset({"strike", "vanish"})
_DEEPEST = 20
_SYMBOLS = {"F0FC": "√", "F0FB": "×", "F052": "☑", "F0A8": "□", "F06F": "□"}  # of Wingdings
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

_Dress: TypeAlias = Mapping[str, bool]
_PLAIN: _Dress = {}


@dataclass(frozen=True)
class RunStyles:
    """What the styles of a paper (样式) say of letters, by the styles' ids."""

    dresses: Mapping[str, _Dress] = field(default_factory=dict)

    def of(self, paragraph: str, letters: str, name: str) -> bool:
        """Tell whether the styles of a paragraph and of some letters in it give them a dress."""
        below = self.dresses.get(paragraph, _PLAIN).get(name, False)
        above = self.dresses.get(letters, _PLAIN).get(name)
        if above is None:
            return below
        return above != below if name in _TOGGLED else above


def read_run_styles(part: bytes | None) -> RunStyles:
    """Return the styles of a paper, each with what it has from those that it is based on."""
    if part is None:
        return RunStyles()
    own: dict[str, tuple[str, _Dress]] = {}
    for style in parse_tree(part).iter("{*}style"):
        parent = value(style.find("{*}basedOn"))
        own[attribute(style, "styleId")] = (parent, _dress(style.find("{*}rPr")))
    dresses = {name: _inherited(name, own) for name in own}
    return RunStyles({name: dress for name, dress in dresses.items() if dress})


def _inherited(name: str, own: Mapping[str, tuple[str, _Dress]]) -> _Dress:
    chain: list[_Dress] = []
    while name in own and len(chain) < _DEEPEST:
        name, dress = own[name]
        chain.append(dress)
    found: dict[str, bool] = {}
    for dress in reversed(chain):
        found.update(dress)
    return found


def read_runs(paragraph: etree._Element, styles: RunStyles) -> Iterator[Run]:
    """Yield the runs of a paragraph that are to be seen."""
    return _runs(paragraph, value(paragraph.find("{*}pPr/{*}pStyle")), styles)


def _runs(element: etree._Element, style: str, styles: RunStyles) -> Iterator[Run]:
    for child in element:
        tag = local_name(child)
        if tag == "r":
            yield from _seen(child, style, styles)
        elif tag not in UNSEEN and tag != "txbxContent":
            yield from _runs(child, style, styles)


def _seen(run: etree._Element, style: str, styles: RunStyles) -> Iterator[Run]:
    properties = run.find("{*}rPr")
    dress = _PLAIN if properties is None else _dress(properties)
    letters = "" if properties is None else value(properties.find("{*}rStyle"))

    def has(name: str) -> bool:
        return dress[name] if name in dress else styles.of(style, letters, name)

    if has("vanish"):
        return
    if text := "".join(_pieces(run)):
        yield Run(text, any(map(has, _STRIKES)), has("raised"))


def _dress(properties: etree._Element | None) -> _Dress:
    found: dict[str, bool] = {}
    for item in () if properties is None else properties:
        name = local_name(item)
        if name in _ON_OFF:
            found[name] = is_on(item)
        elif name == "vertAlign":
            found["raised"] = value(item) == "superscript"
    return found


def _pieces(run: etree._Element) -> Iterator[str]:
    for child in run:
        name = local_name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _SYMBOLS.get(attribute(child, "char"), "")
        elif name not in UNSEEN and name != "txbxContent":
            yield from _pieces(child)


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: etree._Element | None) -> str:
    """Return the value (w:val) of a property, empty if there is none."""
    return "" if element is None else attribute(element, "val")


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its local name, empty if there is none."""
    found = (str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}"))
    return next(found, "")

"""Styles by name: word processors rename ids, names stay. What the clerk added is carried over."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.formats import clean_other
from docgen.typeset.adopt.telling import tell
from docgen.typeset.adopt.vocabulary import words
from docgen.typeset.ooxml import Node, qualified

STYLE, NAME, VAL = qualified("w:style"), qualified("w:name"), qualified("w:val")
ID, TYPE = qualified("w:styleId"), qualified("w:type")
REFERENCES = {"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"}
_ALIASES = {"table normal": "normal table"}  # what LibreOffice and Word call the same style

Key = tuple[str, str]


@dataclass
class StyleNames:
    """The official styles, the edited ones, and the clerk's own that have been carried over."""

    official: Node
    edited: Node | None
    added: list[str] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Match the edited ids with the official ones by type and name."""
        ours = {style_key(style): style.get(ID, "") for style in self.official.iter(STYLE)}
        for style in self._edited_styles():
            if (key := style_key(style)) in ours:
                self._known[style.get(ID, "")] = ours[key]

    def id_for(self, edited_id: str) -> str | None:
        """Return the id in the adopted template; a style of the clerk's own is carried over."""
        if edited_id not in self._known:
            style = next((s for s in self._edited_styles() if s.get(ID) == edited_id), None)
            if style is None:
                return None
            self._carry_over(style, edited_id)
        return self._known[edited_id]

    def missing(self, used: frozenset[str]) -> list[str]:
        """Return the names of the official styles that the edited template has lost, if used."""
        kept = {style_key(style) for style in self._edited_styles()}
        return [
            _name(style)
            for style in self.official.iter(STYLE)
            if style.get(ID) in used and style_key(style) not in kept
        ]

    def _edited_styles(self) -> list[Node]:
        return [] if self.edited is None else list(self.edited.iter(STYLE))

    def _carry_over(self, style: Node, edited_id: str) -> None:
        new_id = self._free_id()
        self._known[edited_id] = new_id
        self.added.append(_name(style))
        carried = copy.deepcopy(style)
        carried.set(ID, new_id)
        carried.attrib.pop(qualified("w:default"), "")
        self._tie(carried)
        clean_other(carried)
        self.official.append(carried)

    def _free_id(self) -> str:
        """Return an id that no style here has; one that was carried before may still be here."""
        taken = {style.get(ID) for style in self.official.iter(STYLE)} | {*self._known.values()}
        return next(name for n in count(1) if (name := f"Own{n}") not in taken)

    def _tie(self, style: Node) -> None:
        """Point a carried style at its base by the id used here, and loosen its other ties."""
        for tie in list(style.iter(*words("next link aliases"))):
            style.remove(tie)
        base = style.find(qualified("w:basedOn"))
        if base is not None:
            known = self.id_for(base.get(VAL, ""))
            if known is None:
                style.remove(base)
            else:
                base.set(VAL, known)


def style_key(style: Node) -> Key:
    """Return what identifies a style everywhere: its type and its name."""
    name = _name(style).lower()
    return style.get(TYPE, ""), _ALIASES.get(name, name)


def _name(style: Node) -> str:
    name = style.find(NAME)
    return "" if name is None else name.get(VAL, "")


def rename_styles(body: Node, names: StyleNames, official_body: Node) -> list[Finding]:
    """Let every paragraph, run and table refer to its style by the id used here."""
    official = {style.get(ID) for style in names.official.iter(STYLE)}
    for tag in REFERENCES:
        for reference in list(body.iter(qualified(tag))):
            known = names.id_for(reference.get(VAL, ""))
            parent = reference.getparent()
            if known is not None:
                reference.set(VAL, known)
            elif parent is not None and reference.get(VAL) not in official:
                parent.remove(reference)
    return _tell_styles(names, frozenset(_references(official_body)))


def _references(body: Node) -> Iterator[str]:
    for reference in body.iter(*map(qualified, REFERENCES)):
        yield reference.get(VAL, "")


def _tell_styles(names: StyleNames, used: frozenset[str]) -> list[Finding]:
    findings: list[Finding] = []
    if missing := names.missing(used):
        message = "模板里的这些样式被删了，已补回；原来用它们的段落请重新套用样式。"
        findings += tell("style_missing", Severity.WARNING, message, missing)
    if names.added:
        message = "收回了新加的样式，它们的字体和行距不受版式管，请自行核对。"
        findings += tell("style_added", Severity.INFO, message, names.added)
    return findings

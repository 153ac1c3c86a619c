"""Paragraph and run formats, written in the order that the schema demands."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, Self

from docgen.standard import FONTS, Typeface
from docgen.standard.facts import to_twips
from docgen.typeset.ooxml import Node, element

RED = "FF0000"


@dataclass(frozen=True)
class RunFormat:
    """How characters look: typeface, size and tracking in points, colour, width in per cent."""

    typeface: Typeface | None = None
    size: Decimal | None = None
    tracking: Decimal | None = None
    color: str | None = None
    width: int | None = None
    raised: Decimal | None = None
    shading: str | None = None

    def properties(self, style: str | None = None) -> Node | None:
        """Return `w:rPr`, or None when there is nothing to say."""
        fonts = FONTS[self.typeface] if self.typeface else None
        half_points = None if self.size is None else int(self.size * 2)
        children = [
            element("w:rStyle", val=style) if style else None,
            element("w:rFonts", ascii=fonts, hAnsi=fonts, eastAsia=fonts, cs=fonts, hint="eastAsia")
            if fonts
            else None,
            element("w:color", val=self.color) if self.color else None,
            None if self.tracking is None else element("w:spacing", val=to_twips(self.tracking)),
            element("w:w", val=self.width) if self.width else None,
            element("w:position", val=int(self.raised * 2)) if self.raised else None,
            element("w:sz", val=half_points) if half_points else None,
            element("w:szCs", val=half_points) if half_points else None,
            element("w:shd", val="clear", color="auto", fill=self.shading)
            if self.shading
            else None,
        ]
        return element("w:rPr", *children) if any(c is not None for c in children) else None


@dataclass(frozen=True)
class Rule:
    """A line above or below a paragraph: weight in points, colour, distance in points."""

    weight: Decimal
    color: str = "auto"
    space: int = 0

    def border(self, side: str) -> Node:
        """Return the border element of that side (`w:top`, `w:bottom`)."""
        eighths = int(self.weight * 8)
        return element(side, val="single", sz=eighths, space=self.space, color=self.color)


@dataclass(frozen=True)
class ParagraphFormat:
    """How a paragraph stands: lengths in twips, `line` an exact pitch (行距, 固定值).

    `first` is the first line's indent; a negative one hangs. None means: as the style says.
    """

    line: int | None = None
    before: int | None = None
    after: int | None = None
    left: int | None = None
    right: int | None = None
    first: int | None = None
    align: Literal["left", "right", "center", "both"] | None = None
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    tabs: tuple[tuple[str, int], ...] = ()
    rule_below: Rule | None = None
    outline: int | None = None
    grounded: bool = False

    def with_(self, **changes: object) -> Self:
        """Return the same format with some values changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def properties(self, style: str | None = None, section: Node | None = None) -> Node | None:
        """Return `w:pPr`, or None when there is nothing to say."""
        children = [
            element("w:pStyle", val=style) if style else None,
            element("w:keepNext") if self.keep_next else None,
            element("w:keepLines") if self.keep_lines else None,
            element("w:pageBreakBefore") if self.new_page else None,
            element("w:widowControl", val=0) if self.grounded else None,
            self._borders(),
            self._tabs(),
            *self._line_rules(),
            self._spacing(),
            self._indent(),
            element("w:jc", val=self.align) if self.align else None,
            None if self.outline is None else element("w:outlineLvl", val=self.outline),
            section,
        ]
        return element("w:pPr", *children) if any(c is not None for c in children) else None

    def _borders(self) -> Node | None:
        rule = self.rule_below
        return None if rule is None else element("w:pBdr", rule.border("w:bottom"))

    def _tabs(self) -> Node | None:
        stops = [element("w:tab", val=kind, pos=place) for kind, place in self.tabs]
        return element("w:tabs", *stops) if stops else None

    def _line_rules(self) -> tuple[Node, ...]:
        """Say the line rules outright: LibreOffice reads an absent overflowPunct as hanging."""
        if not self.grounded:
            return ()
        return (
            element("w:kinsoku", val=1),
            element("w:wordWrap", val=1),
            element("w:overflowPunct", val=1),
            element("w:topLinePunct", val=0),
            element("w:snapToGrid", val=0),
        )

    def _spacing(self) -> Node | None:
        values: dict[str, object] = {}
        if self.before is not None:
            values["before"] = self.before
        if self.after is not None:
            values["after"] = self.after
        if self.line is not None:
            values |= {"line": self.line, "lineRule": "exact"}
        return element("w:spacing", **values) if values else None

    def _indent(self) -> Node | None:
        values: dict[str, object] = {}
        if self.left is not None:
            values["left"] = self.left
        if self.right is not None:
            values["right"] = self.right
        if self.first is not None:
            values["hanging" if self.first < 0 else "firstLine"] = abs(self.first)
        return element("w:ind", **values) if values else None

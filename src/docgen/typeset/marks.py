"""The issuer's mark (发文机关标志), as large as its widths allow (7.2.4).

It is returned as finished WordprocessingML (`Markup`), for the tags `{{r …}}` and `{{p …}}`: a
template that Word can open has no other way to say a computed width.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from docgen.standard import load_facts, remembered
from docgen.standard.facts import POINTS_PER_MM, mm_to_twips, to_twips
from docgen.typeset.casting import cast_run
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.metrics import HALF, TITLE_INK, Line, cells_of
from docgen.typeset.ooxml import Node, fragment
from docgen.typeset.paragraph import paragraph, run
from docgen.typeset.shapes import Box, box_run
from docgen.typeset.spreading import spread

# Below this width Chinese glyphs look squeezed; a longer mark is set smaller instead.
NARROWEST = Decimal("0.66")
# Word raises by the points that are said, LibreOffice 7.4 by a tenth to a fifth more (measured):
# between the two, the ink keeps its height within a millimetre in both.
RAISED = Decimal("0.93")
DOCUMENT = "文件"
# Marks of several issuers, in sizes of their characters: from row to row, and before 文件.
ROW = Decimal("1.3")
BEFORE_DOCUMENT = HALF
# Smaller than this a mark is no mark: the recipients leave page 1 instead (7.3.2).
SMALLEST = Decimal(26)
# A box is wider than its text, so that a line never wraps for a rounding.
OVERHANG = Decimal(5)
INK = TITLE_INK.above + TITLE_INK.below
# What the first line of a template holds of a mark's height already, in millimetres. In a letter
# it begins lower than the mark; a mark that is not even as high would be of 65 characters.
HELD = Decimal("3.5")


def issuer_mark(text: str) -> Markup:
    """Return the run of the issuer's mark (发文机关标志), narrowed to fit the type area.

    A mark too long for narrowing is set smaller and raised, so that its ink keeps its height.
    """
    return cast_run(text, _look_of_mark(cells_of(text) or Decimal(1)))


@remembered
def _look_of_mark(count: Decimal) -> RunFormat:
    """Return the look of a mark of so many cells."""
    facts = load_facts()
    room, size = facts["type_area.width"].points, facts["mark.size"].points
    fit = min(Decimal(1), room / (count * size))
    if fit >= NARROWEST:
        return RunFormat(width=int(fit * 100) if fit < 1 else None)
    smaller = Decimal(int(room / (count * NARROWEST)))
    raised = (size - smaller) * TITLE_INK.above * RAISED
    return RunFormat(size=smaller, width=int(NARROWEST * 100), raised=raised)


def mark_size(text: str) -> Decimal:
    """Return the size of the characters of one issuer's mark, in points."""
    return _look_of_mark(cells_of(text) or Decimal(1)).size or load_facts()["mark.size"].points


def mark_space(text: str) -> Markup:
    """Return the paragraph that is as high as the ink of a mark, less what is `HELD`.

    What follows a smaller mark keeps its distance thereby (7.2.5, 10.1); no text: a mark in full.
    """
    return _space(mark_size(text))


@remembered
def _space(size: Decimal) -> Markup:
    high = max(1, to_twips(mark_height(1, size)) - mm_to_twips(HELD))
    node = paragraph("Anchor", look=ParagraphFormat(line=high))
    return Markup(fragment(node))  # noqa: S704 - built from elements


def mark_height(count: int, size: Decimal) -> Decimal:
    """Return how high the ink of so many names stands, in points."""
    return ((count - 1) * ROW + INK) * size


def joint_mark(names: Sequence[str], room: Decimal) -> Markup:
    """Return the paragraph of the mark of several issuers, the lead (主办) first (7.2.4).

    Names stand one below the other, spread to the longest, 文件 to their right at half their
    height; `room` is how high all may be, in points. The paragraph anchors the boxes and is as
    high as they exceed the mark of one issuer.
    """
    mark = _JointMark.fitted(tuple(names), room)
    excess = mark_height(len(names), mark.size) - mark_height(1, load_facts()["mark.size"].points)
    anchor = ParagraphFormat(line=to_twips(excess))
    node = paragraph("Anchor", mark.names_box(), mark.document_box(), look=anchor)
    return Markup(fragment(node))  # noqa: S704 - built from elements, escaped


@dataclass(frozen=True)
class _JointMark:
    """The names, the size of their characters in points, and their width in per cent."""

    names: tuple[str, ...]
    size: Decimal
    width: int

    @classmethod
    def fitted(cls, names: tuple[str, ...], room: Decimal) -> "_JointMark":
        """Return the largest mark that the type area and the first page have room for."""
        facts = load_facts()
        count = max(map(cells_of, names)) + BEFORE_DOCUMENT + len(DOCUMENT)
        wide = facts["type_area.width"].points / count
        high = max(SMALLEST, room / mark_height(len(names), Decimal(1)))
        size = Decimal(int(min(facts["mark.size"].points, high, wide / NARROWEST) * 2)) / 2
        return cls(names, size, int(min(Decimal(1), wide / size) * 100))

    @property
    def cell(self) -> Decimal:
        """The advance of one character in points."""
        return self.size * self.width / 100

    @property
    def left(self) -> Decimal:
        """The left edge of the names on the sheet: the whole stands in the middle."""
        facts = load_facts()
        whole = self._names_width + (BEFORE_DOCUMENT + len(DOCUMENT)) * self.cell
        return facts["margin.binding"].points + (facts["type_area.width"].points - whole) / 2

    @property
    def _names_width(self) -> Decimal:
        return max(map(cells_of, self.names)) * self.cell

    def names_box(self) -> Node:
        """Return the box of the names."""
        look = RunFormat(size=self.size, width=self.width)
        lines = [
            spread(name, self._names_width - cells_of(name) * self.cell, look, Decimal(0))
            for name in self.names
        ]
        top = load_facts()["mark.top"].points
        return self._box("联合发文机关标志", self.left, top, self._names_width, lines)

    def document_box(self) -> Node:
        """Return the box of 文件, in the middle of the names' height."""
        ink = mark_height(len(self.names), self.size) - mark_height(1, self.size)
        left = self.left + self._names_width + BEFORE_DOCUMENT * self.cell
        look = RunFormat(size=self.size, width=self.width)
        top = load_facts()["mark.top"].points + ink / 2
        width = len(DOCUMENT) * self.cell
        return self._box(f"联合行文的{DOCUMENT}", left, top, width, [[run(DOCUMENT, look=look)]])

    def _box(
        self, name: str, left: Decimal, ink: Decimal, width: Decimal, lines: Sequence[list[Node]]
    ) -> Node:
        """Return a box whose first row's ink begins at a height of the sheet; all in points."""
        pitch = self.size * ROW
        top = ink - Line(pitch, self.size, TITLE_INK).above
        look = ParagraphFormat(line=to_twips(pitch), align="left")
        rows = [paragraph("IssuerMark", *line, look=look) for line in lines]
        height = (len(lines) + 1) * pitch
        edges = (edge / POINTS_PER_MM for edge in (left, top, width, height))
        x, y, across, down = edges
        box = Box(1, name, x, y, across + OVERHANG, down)
        return box_run(box, *rows, paragraph("Anchor"))

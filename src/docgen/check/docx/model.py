"""What a .docx shows, in millimetres and points: sections, paragraphs, boxes, tables, strokes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from docgen.check.docx.review import Trace

Value = TypeVar("Value", str, float)
Place = Literal["flow", "box", "cell", "header", "footer"]
Align = Literal["left", "center", "right", "both", "distribute"]


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set alike; size, tracking and rise above the row in points, scale in percent."""

    text: str
    font: str
    latin: str
    size: float
    colour: str
    bold: bool
    tracking: float
    scale: float
    raised: float = 0.0


@dataclass(frozen=True, slots=True)
class Border:
    """A border of a paragraph, cell or table: its weight in points and its colour."""

    weight: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn rule: its left end and height on the sheet where they are known, its size in mm."""

    left: float | None
    top: float | None
    width: float
    weight: float
    colour: str


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: where it stands on the sheet, where that is known, and its size in mm.

    `inset` is the room above its text, none where the text does not hang from the upper edge.
    """

    left: float | None
    top: float | None
    width: float
    height: float
    inset: float | None = 0.0


@dataclass(frozen=True)
class Paragraph:
    """One paragraph as it is set; lengths in points, `first` negative when it hangs.

    `node` counts the w:p elements of the main part, `anchor` is the outermost one: the only
    one that Word lets carry a comment.
    """

    runs: tuple[Run, ...]
    align: Align
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    rule: str
    label: str
    borders: dict[str, Border]
    tabs: tuple[tuple[str, float], ...]
    breaks_page: bool
    snaps: bool
    place: Place
    node: int
    anchor: int
    section: int
    ordinal: int = 0
    box: Box | None = None
    strokes: tuple[Stroke, ...] = ()
    fields: tuple[str, ...] = ()
    traces: frozenset[Trace] = frozenset()

    @cached_property
    def text(self) -> str:
        """The text with its automatic number, line breaks as they are."""
        return self.label + "".join(run.text for run in self.runs)

    @cached_property
    def inked(self) -> tuple[Run, ...]:
        """The runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())

    @property
    def size(self) -> float:
        """The size of most characters, in points."""
        return _most((run.size, run) for run in self.inked) or 0.0

    @property
    def font(self) -> str:
        """The font of most Chinese characters."""
        return _most((run.font, run) for run in self.inked) or ""

    @property
    def colour(self) -> str:
        """The colour of most characters."""
        return _most((run.colour, run) for run in self.inked) or ""

    @property
    def red(self) -> bool:
        """Whether most of it prints red."""
        return is_red(self.colour)

    @property
    def centred(self) -> bool:
        """Whether it is set on the middle of its measure."""
        return self.align == "center" and self.left < 60 and self.place != "footer"

    @property
    def aside(self) -> bool:
        """Whether it stands away from where text begins: a signature, a date."""
        blanks = len(self.text) - len(self.text.lstrip())
        far = self.left + self.first > 60
        return self.align == "right" or far or blanks >= 10 or self._pushed

    @property
    def _pushed(self) -> bool:
        if self.text.startswith("\t\t\t"):
            return True
        return self.text.startswith("\t") and any(
            kind in ("right", "center") for kind, _ in self.tabs
        )

    @property
    def indented(self) -> bool:
        """Whether its first row begins inside the measure."""
        return self.left + self.first > 8 or self.text.startswith(("　", "  ", "\t"))

    @property
    def page(self) -> int | None:
        """The page is not known to a .docx."""
        return None


def _most(weighed: Iterable[tuple[Value, Run]]) -> Value | None:
    count: Counter[Value] = Counter()
    for value, run in weighed:
        count[value] += len(run.text.strip())
    return count.most_common(1)[0][0] if count else None


def is_red(colour: str) -> bool:
    """Tell whether a colour (RRGGBB) prints red: hue of red, strong."""
    try:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    return red >= 0xC0 and green <= 0x50 and blue <= 0x50


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells' paragraphs, whether it repeats, its rules."""

    cells: tuple[tuple[Paragraph, ...], ...]
    repeats: bool
    top: Border | None
    bottom: Border | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, its width in mm (none when Word decides), its cells' margin in points."""

    rows: tuple[Row, ...]
    width: float | None
    section: int
    box: Box | None = None
    margin: float = 0.0

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs of the cells."""
        return tuple(item for row in self.rows for cell in row.cells for item in cell)


@dataclass(frozen=True, slots=True)
class Section:
    """The sheet of a section in millimetres, its grid, and its footers by kind."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    first_differs: bool
    grid: str
    pitch: float
    starts: str = "nextPage"
    footers: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    @property
    def turned(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Document:
    """A whole .docx: every paragraph in reading order, tables, sections, a setting."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    odd_even: bool

"""What a page of a .pdf shows, in millimetres from its upper left corner; sizes in points."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

MIDDLE = 106.0  # of the type area, which lies between 28 and 184
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
FIRST = 39.1  # where the first row of a paragraph begins
_HANGING = frozenset("，。、；：？！")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> float:
        """The horizontal middle."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Character:
    """One character: its em-box, its baseline, how it is set."""

    text: str
    x0: float
    x1: float
    baseline: float
    font: str
    size: float
    colour: str


@dataclass(frozen=True)
class Line:
    """The characters of one baseline that stand together, without blanks."""

    characters: tuple[Character, ...]

    @cached_property
    def text(self) -> str:
        """The text; a wide gap is a tab."""
        said = ""
        end = self.characters[0].x0
        for one in self.characters:
            if one.x0 - end > one.size * 25.4 / 72 * 1.6:
                said += "\t"
            said += one.text
            end = one.x1
        return said

    @property
    def baseline(self) -> float:
        """The baseline."""
        return self.characters[0].baseline

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.characters[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.characters[-1].x1

    @property
    def reach(self) -> float:
        """The right edge; a mark may hang outside the type area (标点溢出), as Word lets it."""
        last = self.characters[-1]
        return last.x0 if last.text in _HANGING and last.x1 > RIGHT else last.x1

    @cached_property
    def size(self) -> float:
        """The size of most characters."""
        return Counter(round(one.size, 1) for one in self.characters).most_common(1)[0][0]

    @cached_property
    def colour(self) -> str:
        """The colour of most characters."""
        return Counter(one.colour for one in self.characters).most_common(1)[0][0]

    @cached_property
    def font(self) -> str:
        """The font of most Chinese characters."""
        chinese = [one.font for one in self.characters if "\u4e00" <= one.text <= "\u9fff"]
        fonts = chinese or [one.font for one in self.characters]
        return Counter(fonts).most_common(1)[0][0]

    @property
    def area(self) -> Area:
        """Where its ink may be: from above its em-boxes to below them."""
        em = self.size * 25.4 / 72
        return Area(self.x0 - 1, self.baseline - em, self.x1 + 1, self.baseline + em * 0.3)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its ends, its edges, its colour; `upright` when it runs down the page."""

    x0: float
    x1: float
    top: float
    bottom: float
    colour: str

    @property
    def length(self) -> float:
        """How long it is."""
        return max(self.x1 - self.x0, self.bottom - self.top)

    @property
    def weight(self) -> float:
        """How thick it is."""
        return min(self.x1 - self.x0, self.bottom - self.top)

    @property
    def upright(self) -> bool:
        """Whether it runs down the page."""
        return self.bottom - self.top > self.x1 - self.x0

    @property
    def y(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Sheet:
    """One page: its size, what stands on it, and its number line if it bears one.

    `running_down` is where digits and dashes stand that run down a turned page: its number.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    images: tuple[Area, ...] = ()
    numeral: Line | None = None
    running_down: Area | None = None

    @property
    def turned(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height

    @property
    def level_rules(self) -> tuple[Rule, ...]:
        """The rules that run across, from top to bottom."""
        return tuple(sorted((one for one in self.rules if not one.upright), key=lambda one: one.y))

    def in_table(self, line: Line) -> bool:
        """Tell whether a line stands between the upright rules of a table."""
        sides = [rule for rule in self.rules if rule.upright and rule.length > 3]
        beside = [one for one in sides if one.top - 1 <= line.baseline <= one.bottom + 1]
        return len({round(one.x0) for one in beside}) > 1


@dataclass(frozen=True)
class PdfPiece:
    """A paragraph put together from its lines."""

    lines: tuple[Line, ...]
    sheet: Sheet
    ordinal: int
    place: str
    anchor: int = 0

    @cached_property
    def text(self) -> str:
        """The text of all lines."""
        return "".join(line.text for line in self.lines)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        return self.sheet.number

    @property
    def size(self) -> float:
        """The size of most characters of the first line."""
        return self.first.size

    @property
    def red(self) -> bool:
        """Whether it prints red."""
        return is_red(self.first.colour)

    @property
    def centred(self) -> bool:
        """Whether its first line stands on the middle of the type area, or of a turned sheet."""
        middle = self.sheet.width / 2 if self.sheet.turned else MIDDLE
        off = abs((self.first.x0 + self.first.x1) / 2 - middle)
        begins = abs(self.first.x0 - FIRST) < 0.8 and self.size < 18  # as a paragraph of text does
        return off < 1.6 and self.first.x0 > LEFT + 3 and not begins

    @property
    def aside(self) -> bool:
        """Whether it stands away from where text begins: a signature, a date."""
        return self.first.x0 > 60 and not self.centred

    @property
    def indented(self) -> bool:
        """Whether its first row begins inside the measure."""
        return not self.sheet.turned and self.first.x0 > LEFT + 3


@dataclass(frozen=True)
class PdfDocument:
    """A whole .pdf: its sheets, its paragraphs, and the fonts it names."""

    sheets: tuple[Sheet, ...]
    pieces: tuple[PdfPiece, ...]
    fonts: dict[str, bool] = field(default_factory=dict)


def is_red(colour: str) -> bool:
    """Tell whether a colour (RRGGBB) prints red."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xC0 and green <= 0x50 and blue <= 0x50

"""Read the standard's facts and give each in the unit a document needs.

Lengths come as `Decimal` millimetres or points; `twips` and `emu` round once, at the end.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache, lru_cache, wraps
from importlib.resources import files
from typing import Literal, ParamSpec, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict

TWIPS_PER_POINT = Decimal(20)
POINTS_PER_MM = Decimal(72) / Decimal("25.4")
EMU_PER_MM = 36000
Args = ParamSpec("Args")
Result = TypeVar("Result")


class Profile(StrEnum):
    """How the type area is told to a word processor; the visible page is the same.

    `nominal`: margins of 37 and 35 mm and rows of 28.95 pt, as GB/T 9704 says. `gbt33476`: half a
    gap less at head and foot, and rows of 29.6 pt, as GB/T 33476.2 sets it.
    """

    NOMINAL = "nominal"
    GBT33476 = "gbt33476"


_ACTIVE: ContextVar[Profile] = ContextVar("profile", default=Profile.NOMINAL)


class Force(StrEnum):
    """How strongly a clause speaks: 规定, 一般, 推荐, 可以, 实务, 推算."""

    SHALL = "shall"
    USUALLY = "usually"
    SHOULD = "should"
    MAY = "may"
    PRACTICE = "practice"
    DERIVED = "derived"


class Typeface(StrEnum):
    """The five typefaces of the standard (5.2.2, 7.2, 7.3), by their part in a paper."""

    FANGSONG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"
    XIAOBIAOSONG = "小标宋"


# The standard names styles of type only; offices look for these font names (practice).
FONTS: dict[Typeface, str] = {
    Typeface.FANGSONG: "仿宋_GB2312",
    Typeface.KAI: "楷体_GB2312",
    Typeface.HEI: "黑体",
    Typeface.SONG: "宋体",
    Typeface.XIAOBIAOSONG: "方正小标宋简体",
}


class Fact(BaseModel):
    """One measurable value of the standard."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Decimal
    unit: Literal["mm", "pt", "cell", "row"]
    tolerance: Decimal
    clause: str
    force: Force

    @property
    def points(self) -> Decimal:
        """The length in points; only of facts in mm or pt."""
        if self.unit not in ("mm", "pt"):
            raise ValueError(f"a fact in {self.unit} is not a length")
        return self.value * (POINTS_PER_MM if self.unit == "mm" else 1)

    @property
    def mm(self) -> Decimal:
        """The length in millimetres."""
        return self.points / POINTS_PER_MM

    @property
    def twips(self) -> int:
        """The length in twentieths of a point, rounded to whole ones."""
        return to_twips(self.points)


def to_twips(points: Decimal) -> int:
    """Round a length in points to whole twips."""
    return int((points * TWIPS_PER_POINT).quantize(Decimal(1), ROUND_HALF_UP))


def mm_to_twips(mm: Decimal) -> int:
    """Round a length in millimetres to whole twips."""
    return to_twips(mm * POINTS_PER_MM)


def mm_to_emu(mm: Decimal) -> int:
    """Round a length in millimetres to whole English Metric Units."""
    return int((mm * EMU_PER_MM).quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True)
class Facts:
    """All facts by name, and the two lengths that the others are counted in."""

    by_name: dict[str, Fact]

    def __getitem__(self, name: str) -> Fact:
        """Return the fact of that name."""
        return self.by_name[name]

    @property
    def cell(self) -> Decimal:
        """The advance of one character of text (字) in points: its size plus the tracking."""
        return self["text.size"].points + self["text.tracking"].points

    def cells(self, name: str) -> int:
        """Return a fact counted in characters (字) of text as twips."""
        return to_twips(self[name].value * self.cell)


def load_facts(profile: Profile | None = None) -> Facts:
    """Return the facts of a profile, or of the one in which the caller works."""
    return _facts(profile or active_profile())


def active_profile() -> Profile:
    """Return the profile in which the caller works."""
    return _ACTIVE.get()


@contextmanager
def in_profile(profile: Profile) -> Iterator[None]:
    """Work in a profile: all layout until the end of the block follows it."""
    token = _ACTIVE.set(profile)
    try:
        yield
    finally:
        _ACTIVE.reset(token)


def remembered(function: Callable[Args, Result]) -> Callable[Args, Result]:
    """Let a function of lengths keep its results, those of each profile apart."""

    @lru_cache(1024)
    def in_this(_: Profile, *args: Args.args, **kwargs: Args.kwargs) -> Result:
        return function(*args, **kwargs)

    @wraps(function)
    def in_active(*args: Args.args, **kwargs: Args.kwargs) -> Result:
        return in_this(active_profile(), *args, **kwargs)  # type: ignore[arg-type]

    return in_active


@cache
def _facts(profile: Profile) -> Facts:
    facts = _read("gbt9704.yaml")
    return Facts(facts if profile is Profile.NOMINAL else facts | _read(f"{profile}.yaml"))


def _read(name: str) -> dict[str, Fact]:
    text = files("docgen.standard").joinpath(name).read_text(encoding="utf-8")
    return {name: Fact.model_validate(fact) for name, fact in yaml.safe_load(text).items()}

"""Sheet and margins (5.1, 5.2.1, 8)."""

from collections.abc import Callable, Iterator

from docgen.check.clause import Judge, Outcome, either
from docgen.check.docx.model import Section
from docgen.check.docx.paper import DocxPaper
from docgen.standard import load_facts


def _near(value: float, fact: str, wanted: float | None = None) -> bool:
    known = load_facts()[fact]
    target = float(known.value) if wanted is None else wanted
    return abs(value - target) <= float(known.tolerance) + 0.05


def _each(
    paper: DocxPaper, measure: Callable[[Section], float], met: Callable[[float], bool]
) -> Iterator[Outcome]:
    """Judge one measure of all upright sections; sections alike are told once."""
    for value in dict.fromkeys(round(measure(section), 1) for section in paper.upright):
        yield either(met(value), f"{value:g} 毫米")


def sheet_size(paper: DocxPaper) -> Iterator[Outcome]:
    """The sheet is A4 (5.1)."""
    for section in dict.fromkeys(
        (round(min(one.width, one.height), 1), round(max(one.width, one.height), 1))
        for one in paper.document.sections
    ):
        met = _near(section[0], "page.width") and _near(section[1], "page.height")
        yield either(met, f"{section[0]:g}×{section[1]:g} 毫米")


def margin_head(paper: DocxPaper) -> Iterator[Outcome]:
    """The head margin is 37 mm, or the compensated one (5.2.1)."""
    return _each(paper, lambda one: one.top, lambda mm: _near(mm, "margin.head", paper.profile.top))


def margin_binding(paper: DocxPaper) -> Iterator[Outcome]:
    """The binding margin is 28 mm (5.2.1)."""
    return _each(paper, lambda one: one.left + one.gutter, lambda mm: _near(mm, "margin.binding"))


def type_area_width(paper: DocxPaper) -> Iterator[Outcome]:
    """The type area is 156 mm wide (5.2.1)."""
    return _each(
        paper,
        lambda one: one.width - one.left - one.right - one.gutter,
        lambda mm: _near(mm, "type_area.width"),
    )


def type_area_height(paper: DocxPaper) -> Iterator[Outcome]:
    """The type area is 225 mm high; the first page of a letter may reach lower (5.2.1)."""
    if paper.layout != "letter":
        yield from _each(
            paper,
            lambda one: one.height - one.top - one.bottom,
            lambda mm: _near(mm, "type_area.height", paper.profile.height),
        )


def turned_sheet(paper: DocxPaper) -> Iterator[Outcome]:
    """A sheet that lies has the same type area, turned (8)."""
    for one in paper.document.sections:
        if one.turned:
            across = one.width - one.left - one.right
            down = one.height - one.top - one.bottom - one.gutter
            heights = (None, paper.profile.height)  # as the standard says, or compensated
            met = any(_near(across, "type_area.height", height) for height in heights)
            met = met and _near(down, "type_area.width")
            yield either(met, f"{across:.0f}×{down:.0f} 毫米")


JUDGES: tuple[Judge[DocxPaper], ...] = (
    sheet_size,
    margin_head,
    margin_binding,
    type_area_width,
    type_area_height,
    turned_sheet,
)

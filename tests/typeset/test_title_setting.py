"""The cheapest setting of a title is found without trying all, and is the cheapest of all."""

from fractions import Fraction
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from docgen.typeset.title_setting import ONE_MORE_LINE, RECTANGLE, Ends, Shape, best_ends

MOST = 16
SHAPES = st.lists(st.tuples(st.sampled_from([1, 2]), st.sampled_from([None, 0, 2, 9])), min_size=2)


def price(shape: Shape, ends: Ends) -> Fraction | None:
    """Return what a setting costs by the words of the rule, None if it is not allowed."""
    widths = [sum(shape.widths[start:end]) for start, end in pairwise((0, *ends))]
    shrinks = False
    for before, width in pairwise(widths):
        if shrinks and width > before:
            return None
        shrinks = shrinks or width < before
    if max(widths) > MOST:
        return None
    average = Fraction(sum(widths), 2 * len(widths))
    breaks = dict(shape.breaks)
    return (
        sum(2 * breaks[end] for end in ends[:-1])
        + sum(abs(Fraction(width, 2) - average) / 2 for width in widths)
        + sum(RECTANGLE for before, width in pairwise(widths) if abs(width - before) < 2)
        + Fraction(ONE_MORE_LINE * len(widths))
    )


@given(SHAPES, st.integers(2, 4))
def test_no_other_setting_is_cheaper(characters: list[tuple[int, int | None]], lines: int) -> None:
    characters = characters[:14]
    widths = tuple(width for width, _ in characters)
    costs = ((place, cost) for place, (_, cost) in enumerate(characters) if place)
    shape = Shape(widths, tuple((place, cost) for place, cost in costs if cost is not None))
    places = [place for place, _ in shape.breaks]
    settings = [
        (cost, ends)
        for count in (lines, lines + 1)
        for chosen in combinations(places, count - 1)
        for ends in [(*chosen, len(widths))]
        if (cost := price(shape, ends)) is not None
    ]

    assert best_ends(shape, (lines, lines + 1), MOST) == min(settings, default=(0, None))[1]

"""The rows of a loop printed as one stretch: what a row costs by itself, a crowd of them shares."""

from itertools import chain
from operator import itemgetter
from typing import TypeAlias

from docgen.stamp.guard import Fixed

# The keys whose values each row gives, in order, and its fixed segments and places.
Crowd: TypeAlias = tuple[tuple[str, ...], tuple[bytes, ...], tuple[tuple[str, bool, bool], ...]]
Stretch: TypeAlias = tuple[Fixed, tuple[object, ...]]


def stretch_of(rows: object, crowd: Crowd) -> Stretch | None:
    """Return the stretch of all rows, if they are dictionaries that have all keys."""
    if not isinstance(rows, list | tuple) or set(map(type, rows)) != {dict}:
        return None
    keys, segments, places = crowd
    try:
        values = tuple(chain.from_iterable(map(itemgetter(*keys), rows)))
    except KeyError:
        return None
    count, width = len(rows), len(keys)
    if len(segments) == width:
        return (segments * count, places * count), values
    # What follows a row's last value stands before the first value of the next row.
    first, *inner, last = segments
    between = (*inner, last + first)
    whole = (first, *(between * count)[:-1], last)
    return (whole, (*places[:width] * count, places[width])), (*values, "")

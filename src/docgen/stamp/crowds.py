"""The rows of a loop printed as one stretch: what a row costs by itself, a crowd of them shares."""

from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

from docgen.stamp.guard import Fixed, Written

# The keys whose values each row gives, in order, and its fixed segments and places.
Crowd: TypeAlias = tuple[tuple[str, ...], tuple[bytes, ...], tuple[Written, ...]]
Stretch: TypeAlias = tuple[Fixed, tuple[object, ...]]


def stretch_of(rows: object, crowd: Crowd) -> Stretch | None:
    """Return the stretch of all rows, if they are dictionaries that have all keys."""
    if not isinstance(rows, list | tuple) or set(map(type, rows)) != {dict}:
        return None
    keys, segments, _ = crowd
    try:
        end = ("",) * (len(segments) - len(keys))  # the empty value of a last segment
        values = tuple(chain(*map(itemgetter(*keys), rows), end))
    except KeyError:
        return None
    return _fixed_of_all(crowd, len(rows)), values


@lru_cache(32)
def _fixed_of_all(crowd: Crowd, count: int) -> Fixed:
    """Return the fixed segments and the places of so many rows."""
    keys, segments, places = crowd
    if len(segments) == len(keys):
        return segments * count, places * count
    # What follows a row's last value stands before the first value of the next row.
    first, *inner, last = segments
    between = (*inner, last + first)
    whole = (first, *(between * count)[:-1], last)
    return whole, (*places[:-1] * count, places[-1])

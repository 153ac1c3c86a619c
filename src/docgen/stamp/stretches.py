"""What a template yields when it runs, and how its values are printed: all of them at once.

Nearly all values are plain text. They are joined, looked over, escaped and encoded together, and
parted again: what costs a microsecond for each value alone costs a tenth of it in a crowd. Values
that are anything else, or hold anything out of the ordinary, go through the printer one by one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import cast

from docgen.stamp.crowds import Stretch
from docgen.stamp.fragment import shapes
from docgen.stamp.guard import Place
from docgen.stamp.printing import Printer

_Places = Sequence[tuple[tuple[str, bool, bool], ...]]

_SEAM = "\ufffc"  # stands for an object that is no text, so hardly a text holds it; printable
_UNUSUAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")  # marks, and what must be refused
_NUMBERS = frozenset((int, float, bool, Decimal))  # their text has nothing to escape


@dataclass(slots=True)
class Printed:
    """The text of a part in UTF-8: fixed segments, each followed by the text of a value.

    In a `quiet` text no value brought a mark, a table or a drawing with it.
    """

    segments: list[bytes]
    texts: list[bytes]
    quiet: bool

    def join(self, head: bytes = b"", tail: bytes = b"") -> bytes:
        """Return the whole text between a head and a tail."""
        pieces = [head] * (2 * len(self.segments) + 1) + [tail]
        pieces[1:-1:2] = self.segments
        pieces[2:-1:2] = self.texts
        return b"".join(pieces)


def print_stretches(stream: Iterable[Stretch | str], printer: Printer) -> Printed:
    """Print what a running template yields; text that it has printed itself stays as it is."""
    segments: list[bytes] = []
    places: list[tuple[tuple[str, bool, bool], ...]] = []
    values: list[object] = []
    quiet = True
    for stretch in stream:
        if isinstance(stretch, str):
            quiet = False
            stretch = ((stretch.encode(),), (("", False, False),)), ("",)  # noqa: PLW2901
        (fixed, where), shown = stretch
        segments += fixed
        places.append(where)
        values += shown
    texts, are_quiet = _print_values(values, places, printer)
    return Printed(segments, texts, quiet and are_quiet)


def _print_values(
    values: list[object], places: _Places, printer: Printer
) -> tuple[list[bytes], bool]:
    """Return the texts of values, and whether all of them are quiet."""
    words, formed = _part(values, places, printer)
    joined = _SEAM.join(words)
    if joined.count(_SEAM) >= len(words) or _is_unusual(joined):
        formed |= _print_odd(words, places, printer)
        joined = _SEAM.join("" if number in formed else word for number, word in enumerate(words))
    texts = _escaped(joined).split(_SEAM.encode()) if words else []
    for number, text in formed.items():
        texts[number] = text.encode()
    return texts, not any(map(shapes, formed.values()))


def _escaped(text: str) -> bytes:
    """Return plain text in UTF-8, escaped as `markupsafe` does."""
    data = text.encode().replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    return data.replace(b'"', b"&#34;").replace(b"'", b"&#39;")


def _is_unusual(text: str) -> bool:
    return not text.isprintable() and _UNUSUAL.search(text) is not None


def _print_odd(words: Sequence[str], places: _Places, printer: Printer) -> dict[int, str]:
    """Return the words that must be looked at by themselves, printed, by their number."""
    every = enumerate(zip(words, chain.from_iterable(places), strict=True))
    odd = (
        (number, word, Place(*place))
        for number, (word, place) in every
        if _SEAM in word or _is_unusual(word)
    )
    return {number: printer.print_at(word, place) for number, word, place in odd}


def _part(
    values: list[object], places: _Places, printer: Printer
) -> tuple[list[str], dict[int, str]]:
    """Part values into words, and those that must be printed by themselves, by their number."""
    if list(map(type, values)).count(str) == len(values):
        return cast("list[str]", values), {}
    words: list[str] = []
    formed: dict[int, str] = {}
    for number, (value, place) in enumerate(zip(values, chain.from_iterable(places), strict=True)):
        if type(value) is str:
            words.append(value)
        elif type(value) in _NUMBERS:
            words.append(str(value))
        else:
            words.append("")
            formed[number] = printer.print_at(value, Place(*place))
    return words, formed

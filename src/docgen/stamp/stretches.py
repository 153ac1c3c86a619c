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

from docgen.stamp.fragment import shapes
from docgen.stamp.guard import Place
from docgen.stamp.printing import Printer

# The fixed segments and the places after them (see `guard.Place`), and the values for the places.
Stretch = tuple[tuple[tuple[bytes, ...], tuple[tuple[str, bool], ...]], tuple[object, ...]]
_Places = Sequence[tuple[tuple[str, bool], ...]]

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
    places: list[tuple[tuple[str, bool], ...]] = []
    values: list[object] = []
    quiet = True
    for stretch in stream:
        if isinstance(stretch, str):
            quiet = False
            stretch = ((stretch.encode(),), (("", False),)), ("",)  # noqa: PLW2901
        (fixed, where), shown = stretch
        segments += fixed
        places.append(where)
        values += shown
    texts, are_quiet = _print_values(values, places, printer)
    return Printed(segments, texts, quiet and are_quiet)


def print_together(words: Sequence[str]) -> list[bytes] | None:
    """Return texts escaped and encoded, or None if one of them must be looked at by itself."""
    joined = _SEAM.join(words)
    if joined.count(_SEAM) >= len(words) > 0:
        return None
    if not joined.isprintable() and _UNUSUAL.search(joined):
        return None
    data = joined.encode().replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    data = data.replace(b'"', b"&#34;").replace(b"'", b"&#39;")
    return data.split(_SEAM.encode()) if words else []


def _print_values(
    values: list[object], places: _Places, printer: Printer
) -> tuple[list[bytes], bool]:
    """Return the texts of values, and whether all of them are quiet."""
    words, formed = _part(values, places, printer)
    texts = print_together(words)
    quiet = texts is not None and not any(map(shapes, formed.values()))
    if texts is None:
        pairs = zip(words, chain.from_iterable(places), strict=True)
        texts = [printer.print_at(word, Place(*place)).encode() for word, place in pairs]
    for number, text in formed.items():
        texts[number] = text.encode()
    return texts, quiet


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

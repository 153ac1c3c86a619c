"""What a template yields when it runs, and how its values are printed: all of them at once.

Nearly all values are plain text. They are joined, looked over, escaped and encoded together, and
parted again: what costs a microsecond for each value alone costs a tenth of it in a crowd. Values
that are anything else, or hold anything out of the ordinary, go through the printer one by one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar, cast

from docgen.stamp.crowds import Stretch
from docgen.stamp.fragment import shapes
from docgen.stamp.guard import Place, Written
from docgen.stamp.plain import PLAIN
from docgen.stamp.printing import Printer

_Value = TypeVar("_Value")
_Places = Sequence[tuple[Written, ...]]

_SEAM = "\ufffc"  # stands for an object that is no text, so hardly a text holds it; printable
_SEAM_BYTES = _SEAM.encode()
_UNUSUAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")  # marks, and what must be refused


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
    places: list[tuple[Written, ...]] = []
    values: list[object] = []
    quiet = True
    for stretch in stream:
        if isinstance(stretch, str):
            quiet = False
            stretch = ((stretch.encode(),), (("", "", False),)), ("",)  # noqa: PLW2901
        (fixed, where), shown = stretch
        segments += fixed
        places.append(where)
        values += shown
    texts, are_quiet = _print_values(values, places, printer)
    return Printed(segments, texts, quiet and are_quiet)


def _print_values(
    values: Sequence[object], places: _Places, printer: Printer
) -> tuple[list[bytes], bool]:
    """Return the texts of values, and whether all of them are quiet."""
    if not values:
        return [], True
    words, odd = _words(values)
    joined = _SEAM.join(words)
    texts = [] if _is_unusual(joined) else _escaped(joined).split(_SEAM_BYTES)
    if len(texts) != len(words):  # something unusual, or a seam in a value
        unusual = [n for n, w in enumerate(words) if _SEAM in w or not w.isprintable()]
        odd += [
            number for number in unusual if _SEAM in words[number] or _is_unusual(words[number])
        ]
        texts = _escaped(_SEAM.join(_blanked(words, odd))).split(_SEAM_BYTES)
    return texts, _print_odd(texts, odd, values, places, printer) if odd else True


def _words(values: Sequence[object]) -> tuple[Sequence[str], list[int]]:
    """Return values as words, and the numbers of those that are no words and are left blank."""
    kinds = set(map(type, values))
    if kinds == {str}:
        return cast("Sequence[str]", values), []
    odd = [] if kinds <= PLAIN else [n for n, v in enumerate(values) if type(v) not in PLAIN]
    return list(map(str, _blanked(values, odd))), odd


def _blanked(values: Sequence[_Value], odd: Iterable[int]) -> list[_Value | str]:
    blanked: list[_Value | str] = list(values)
    for number in odd:
        blanked[number] = ""
    return blanked


def _print_odd(
    texts: list[bytes],
    odd: Iterable[int],
    values: Sequence[object],
    places: _Places,
    printer: Printer,
) -> bool:
    """Print the values that must be looked at by themselves; tell whether they are quiet."""
    where = list(chain.from_iterable(places))
    quiet = True
    for number in odd:
        text = printer.print_at(values[number], Place(*where[number]))
        texts[number] = text.encode()
        quiet = quiet and not shapes(text)
    return quiet


def _escaped(text: str) -> bytes:
    """Return plain text in UTF-8, escaped as `markupsafe` does."""
    data = text.encode().replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    return data.replace(b'"', b"&#34;").replace(b"'", b"&#39;")


def _is_unusual(text: str) -> bool:
    return not text.isprintable() and _UNUSUAL.search(text) is not None

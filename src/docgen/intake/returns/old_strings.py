"""The shared texts of an old workbook (.xls) that are set in several fonts, which calamine hides.

Records of [MS-XLS]: SST (2.4.265) and the Continue records behind it. A text may go on in the next
record, which then tells the width of its letters anew; the runs (2.5.129) follow the letters.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_HEAD = 8


@dataclass(frozen=True, slots=True)
class DressedText:
    """A text in UTF-16 and the fonts in it: from which letter each begins, and its index.

    What stands before the first of them is in the font of its cell.
    """

    letters: bytes
    fonts: tuple[tuple[int, int], ...]

    def pieces(self) -> Iterator[tuple[str, int | None]]:
        """Yield the pieces of the text with their fonts, None for that of the cell."""
        starts = [(0, None), *self.fonts, (len(self.letters) // 2, None)]
        for (start, font), (end, _) in pairwise(starts):
            if start < end:
                yield self.letters[2 * start : 2 * end].decode("utf-16-le", "replace"), font


def read_dressed(records: Sequence[bytes]) -> dict[int, DressedText]:
    """Return the shared texts with fonts of their own, by their places among all of them.

    What lies behind a piece that makes no sense is left alone.
    """
    found: dict[int, DressedText] = {}
    if not records or len(records[0]) < _HEAD:
        return found
    tape = _Tape(records, _HEAD)
    (number,) = struct.unpack_from("<L", records[0], 4)
    try:
        for place in range(number):
            text = tape.text()
            if text.fonts:
                found[place] = text
    except (struct.error, EOFError):
        return found
    return found


class _Tape:
    """Reads on over the ends of records."""

    def __init__(self, records: Sequence[bytes], start: int) -> None:
        self._records, self._record, self._at = records, 0, start

    def text(self) -> DressedText:
        """Read one text."""
        length, flags = struct.unpack("<HB", self._bytes(3))
        runs = struct.unpack("<H", self._bytes(2))[0] if flags & _RICH else 0
        more = struct.unpack("<L", self._bytes(4))[0] if flags & _EXTENDED else 0
        letters = self._letters(length, flags & _WIDE)
        fonts = struct.iter_unpack("<2H", self._bytes(4 * runs))
        self._skip(more)
        return DressedText(letters, tuple((start, font) for start, font in fonts))

    def _bytes(self, length: int) -> bytes:
        taken = b""
        while len(taken) < length:
            taken += self._piece(length - len(taken))
        return taken

    def _skip(self, length: int) -> None:
        while length:
            length -= len(self._piece(length))

    def _letters(self, length: int, wide: int) -> bytes:
        letters = b""
        while len(letters) < 2 * length:
            if self._at >= len(self._here):
                self._next()
                wide = self._piece(1)[0] & _WIDE
            lacking = 2 * length - len(letters)
            piece = self._piece(lacking if wide else lacking // 2)
            letters += piece if wide else piece.decode("latin-1").encode("utf-16-le")
        return letters

    @property
    def _here(self) -> bytes:
        return self._records[self._record]

    def _piece(self, length: int) -> bytes:
        """Return what one record still has of some bytes."""
        if self._at >= len(self._here):
            self._next()
        piece = self._here[self._at : self._at + length]
        if not piece:
            raise EOFError
        self._at += len(piece)
        return piece

    def _next(self) -> None:
        if self._record + 1 >= len(self._records):
            raise EOFError
        self._record, self._at = self._record + 1, 0

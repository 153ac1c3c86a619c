"""Fonts of an old workbook (.xls): which strike out, which raise, in whole cells and in texts."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.intake.returns.old_strings import DressedText, read_dressed
from docgen.intake.returns.runs import Run

# Records of the Excel binary format (BIFF5 and BIFF8), [MS-XLS] 2.4.122, 2.4.353, 2.4.265.
_FONT, _XF, _STRINGS, _CONTINUED, _SHARED = 0x0031, 0x00E0, 0x00FC, 0x003C, 0x00FD
_STRUCK, _RAISED = 0x0008, 1
_NO_FONT = 4  # no font has this index


@dataclass
class OldFonts:
    """The fonts and shared texts met so far; all of them stand before the first sheet."""

    _fonts: list[tuple[bool, bool]] = field(default_factory=list)
    _styles: list[int] = field(default_factory=list)
    _strings: list[bytes] = field(default_factory=list)
    _last: int = 0
    _known: dict[int, DressedText] | None = None

    def note(self, kind: int, body: bytes) -> None:
        """Take a record into account, if it is one of fonts or shared texts."""
        if kind == _FONT and len(body) >= 10:
            _, flags, _, _, place = struct.unpack_from("<5H", body)
            self._fonts.append((bool(flags & _STRUCK), place == _RAISED))
        elif kind == _XF and len(body) >= 2:
            self._styles.append(struct.unpack_from("<H", body)[0])
        elif kind == _STRINGS or (kind == _CONTINUED and self._last == _STRINGS):
            self._strings.append(body)
        if kind != _CONTINUED:
            self._last = kind

    def strikes(self, style: int) -> bool:
        """Tell whether a cell style strikes out."""
        return style < len(self._styles) and self._font(self._styles[style])[0]

    def runs(self, kind: int, body: bytes) -> tuple[Run, ...]:
        """Return the runs of the shared text that a record puts into a cell, if it has any."""
        if kind != _SHARED or len(body) < 10:
            return ()
        text = self._dressed.get(struct.unpack_from("<L", body, 6)[0])
        return tuple(self._dress(text)) if text else ()

    @property
    def _dressed(self) -> dict[int, DressedText]:
        if self._known is None:
            self._known = read_dressed(self._strings)
        return self._known

    def _dress(self, text: DressedText) -> Iterator[Run]:
        for letters, font in text.pieces():
            yield Run(letters, None) if font is None else Run(letters, *self._font(font))

    def _font(self, index: int) -> tuple[bool, bool]:
        place = index - (index > _NO_FONT)
        return self._fonts[place] if place < len(self._fonts) else (False, False)

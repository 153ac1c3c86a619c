"""The streams of an old office file (OLE compound file), as far as a workbook needs them."""

import struct

from docgen.intake.returns.refusal import RefusedError

_ENTRY = 128
_LAST_SECTOR = 0xFFFF_FFFA
_HEADER_FAT = struct.Struct("<109L")
_FAT_AT, _DIRECTORY_AT = 0x4C, 0x30


def read_stream(data: bytes, names: tuple[str, ...]) -> bytes:
    """Return the first stream that has one of the names."""
    try:
        return _Ole(data).stream(names)
    except (struct.error, IndexError, ValueError) as error:
        raise RefusedError("file_damaged") from error


class _Ole:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._refuse_lies()
        self._size = 1 << (struct.unpack_from("<H", data, 0x1E)[0] & 0xF)
        self._fat = self._numbers(self._fat_sectors())
        self._directory = self._joined(struct.unpack_from("<L", data, _DIRECTORY_AT)[0])

    def _refuse_lies(self) -> None:
        """Refuse numbers of sectors that cannot be, since memory is asked for by them."""
        for place in (0x2C, 0x40, 0x48):
            if struct.unpack_from("<L", self._data, place)[0] > len(self._data) // 64:
                raise ValueError("more sectors than bytes")

    def stream(self, names: tuple[str, ...]) -> bytes:
        """Return a stream by its name; a small one lies inside that of the root."""
        cutoff, small_fat = struct.unpack_from("<2L", self._data, 0x38)
        for place in range(0, len(self._directory) - _ENTRY + 1, _ENTRY):
            name, start, size = self._entry(place)
            if name not in names:
                continue
            if size >= cutoff:
                return self._joined(start)[:size]
            return self._small(start, small_fat)[:size]
        raise ValueError("no such stream")

    def _entry(self, place: int) -> tuple[str, int, int]:
        entry = self._directory[place : place + _ENTRY]
        (length,) = struct.unpack_from("<H", entry, 64)
        start, size = struct.unpack_from("<2L", entry, 116)
        return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), start, size

    def _small(self, start: int, small_fat: int) -> bytes:
        _, root, _ = self._entry(0)
        body, chain = self._joined(root), self._joined(small_fat)
        links = struct.unpack(f"<{len(chain) // 4}L", chain[: len(chain) // 4 * 4])
        pieces: list[bytes] = []
        while start < _LAST_SECTOR and len(pieces) <= len(links):
            pieces.append(body[start * 64 : start * 64 + 64])
            start = links[start]
        return b"".join(pieces)

    def _fat_sectors(self) -> list[int]:
        sectors = list(_HEADER_FAT.unpack_from(self._data, _FAT_AT))
        (more,) = struct.unpack_from("<L", self._data, 0x44)
        most = len(self._data) // self._size
        while more < _LAST_SECTOR and len(sectors) <= most + 109:
            *further, more = self._numbers([more])
            sectors += further
        return [sector for sector in sectors if sector < _LAST_SECTOR]

    def _numbers(self, sectors: list[int]) -> list[int]:
        count = self._size // 4
        return [
            number
            for sector in sectors
            for number in struct.unpack_from(f"<{count}L", self._data, (sector + 1) * self._size)
        ]

    def _joined(self, sector: int) -> bytes:
        pieces: list[bytes] = []
        while sector < _LAST_SECTOR:
            start = (sector + 1) * self._size
            pieces.append(self._data[start : start + self._size])
            if len(pieces) > len(self._fat):
                raise ValueError("a chain without end")
            sector = self._fat[sector]
        return b"".join(pieces)

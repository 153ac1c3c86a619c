"""File names (文件名) that survive e-mail, ZIP and Windows, and never leave their folder."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from os.path import islink
from pathlib import Path, PurePosixPath

from docgen.errors import DataError

LONGEST = 180  # bytes in UTF-8: 60 Chinese characters, with room for the folders on Windows
UNNAMED = "未命名"
_REPLACED = str.maketrans(
    {
        "<": "〈",
        ">": "〉",
        ":": "：",
        '"': "”",
        "?": "？",
        "*": "＊",
        "|": "-",
        "/": "-",
        "\\": "-",
    }
)
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]|conin\$|conout\$) *(\.|$)", re.I)


# What needs no mending, as nearly all names: Chinese first, then nothing but Chinese and these.
_ORDINARY = re.compile("[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Za-z（）-]*")


def safe_name(text: str, suffix: str) -> str:
    """Return a file name made of the text and the suffix (with its dot), whatever the text is.

    One that is too long loses its middle: at its end stand round and stage (送审稿).
    """
    if _ORDINARY.fullmatch(text) and len(f"{text}{suffix}".encode()) <= LONGEST:
        return text + suffix
    printed = text if text.isprintable() else "".join(map(_printed, text))
    stem = unicodedata.normalize("NFC", printed).translate(_REPLACED)
    stem = _trimmed(" ".join(stem.split()))
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return _cut(stem or UNNAMED, LONGEST - len(suffix.encode())) + suffix


def _cut(stem: str, room: int) -> str:
    """Leave out the middle of what is too long; its digest keeps names apart that differ there."""
    whole = stem.encode()
    if len(whole) <= room:
        return stem
    gap = f"…{hashlib.sha256(whole).hexdigest()[:8]}…"
    left = room - len(gap.encode())
    head, tail = whole[: left - left // 2], whole[-(left // 2) :]
    return head.decode(errors="ignore") + gap + tail.decode(errors="ignore")


class Names:
    """Gives each file of a folder a name of its own: of those alike, the second one bears （2）.

    Names that differ in small and capital letters alone are one name to Windows. Later files
    change no earlier name.
    """

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def mark(self, text: str, suffix: str = "") -> str:
        """Return what the name of the next file of this text bears before its suffix, if any."""
        first = safe_name(text, suffix).casefold()
        number, name, mark = self._given.get(first, 0), first, ""
        while name in self._given:
            number += 1
            mark = f"（{number}）" if number > 1 else ""
            name = safe_name(text, f"{mark}{suffix}").casefold()
        self._given[first] = max(number, 1)
        self._given.setdefault(name, 1)
        return mark

    def name(self, text: str, suffix: str) -> str:
        """Return the name of the next file of this text."""
        return safe_name(text, f"{self.mark(text, suffix)}{suffix}")


def names_beside(name: str, mark: str, suffix: str = "") -> Iterator[str]:
    """Yield the names that a file takes beside one of this name: （mark）, （mark2）, ….

    It has the same suffix, if no other is told.
    """
    path = PurePosixPath(name)
    for number in count(1):
        end = f"（{mark}{number if number > 1 else ''}）{suffix or path.suffix}"
        yield str(path.with_name(safe_name(path.stem, end)))


def inside(folder: Path, name: str) -> Path:
    """Return the path of a name (`/` parts folders) in the folder, or stop if it leads out of it.

    Links are followed, so a link that points elsewhere is refused, too.
    """
    return Path(way_inside(folder, name))


def way_inside(folder: Path, name: str) -> str:
    """Return that path as text, for who opens it at once: a Path is dearer than opening it."""
    way = str(folder).rstrip("/")
    for step in name.split("/"):
        way = f"{way}/{step}"
        # A name that is too long is no link, either: whoever writes there tells it.
        is_link = islink(way)  # noqa: PTH114 - a Path for each step is dearer than asking
        if step in ("", ".", "..") or ":" in step or "\\" in step or is_link:
            return _followed(folder, name)
    return way  # downwards only: no link on it, no drive, no step back


def _followed(folder: Path, name: str) -> str:
    """Return the path of a name that does not lead straight down, but ends inside all the same."""
    path = folder / name
    root, inner = folder.resolve(), path.resolve()
    if not name or "\\" in name or inner == root or not inner.is_relative_to(root):
        raise DataError(f"文件名“{name}”指到了文件夹“{folder}”之外，没有写入；请改名。")
    return str(path)


def _printed(character: str) -> str:
    """Drop what cannot be seen: controls, directions, halves of pairs, private and unknown."""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _trimmed(stem: str) -> str:
    return stem.strip(". ")

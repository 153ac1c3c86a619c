"""File names (文件名) that survive e-mail, ZIP and Windows, and never leave their folder."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count
from os.path import islink
from pathlib import Path

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
    """Return a file name made of the text and the suffix (with its dot), whatever the text is."""
    if _ORDINARY.fullmatch(text) and len(f"{text}{suffix}".encode()) <= LONGEST:
        return text + suffix
    printed = text if text.isprintable() else "".join(map(_printed, text))
    stem = unicodedata.normalize("NFC", printed).translate(_REPLACED)
    stem = _trimmed(" ".join(stem.split()))
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    room = LONGEST - len(suffix.encode())
    stem = _trimmed(stem.encode()[:room].decode(errors="ignore"))
    return (stem or UNNAMED) + suffix


def distinct_names(wanted: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a file name for each text and suffix; of those alike, the second one is numbered 2.

    Names that differ in small and capital letters alone are one name to Windows.
    """
    taken: set[str] = set()
    for text, suffix in wanted:
        names = (safe_name(text, f"{number if number > 1 else ''}{suffix}") for number in count(1))
        name = next(name for name in names if name.casefold() not in taken)
        taken.add(name.casefold())
        yield name


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

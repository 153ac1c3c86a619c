"""What a finished paper says, for comparing one library's with another's."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Said:
    """The words of a paper: its lines outside the table, the table's cells, header and footer."""

    lines: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    edges: tuple[str, ...]

    @property
    def full_lines(self) -> tuple[str, ...]:
        """The lines that are not empty."""
        return tuple(line for line in self.lines if line)


def read_said(path: Path) -> Said:
    """Return what a paper says."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
        edges = tuple(
            _text(etree.fromstring(package.read(name)))
            for name in sorted(package.namelist())
            if name.startswith(("word/header", "word/footer"))
        )
    return Said(tuple(map(_text, body.findall(f"{_W}p"))), tuple(_rows(body)), edges)


def _rows(body: etree._Element) -> Iterator[tuple[str, ...]]:
    for row in body.iterfind(f"{_W}tbl/{_W}tr"):
        yield tuple(map(_text, row.iterfind(f"{_W}tc")))


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t"))


def compare(folder: Path, model: Path) -> str:
    """Tell in a few words (Chinese) how the papers of a folder differ from a model's."""
    names = sorted(path.name for path in model.iterdir())
    pairs = [(read_said(folder / name), read_said(model / name)) for name in names]
    if all(ours == theirs for ours, theirs in pairs):
        return "全同"
    wrong = [
        name
        for name, (ours, theirs) in zip(names, pairs, strict=True)
        if (ours.full_lines, ours.cells, ours.edges)
        != (theirs.full_lines, theirs.cells, theirs.edges)
    ]
    if wrong:
        return f"{len(wrong)}/{len(names)} 份文字不同（如 {wrong[0]}）"
    return f"留下空段（至多 {max(len(a.lines) - len(b.lines) for a, b in pairs)} 段）"

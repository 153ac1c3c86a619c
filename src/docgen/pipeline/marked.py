"""Marked copies (补正副本) of what came with errors, to be sent back to its unit."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from docgen.findings import has_errors
from docgen.marking import mark
from docgen.model.returns import ReturnKind
from docgen.pipeline.collecting import RETURNS, Collected
from docgen.pipeline.shelf import Shelf
from docgen.publish.names import Names
from docgen.rules.outward import for_unit

MARKED = "补正"


def publish_marked(collected: Collected, folder: Path, output: Path) -> tuple[Path, ...]:
    """Write a marked copy of every workbook and paper that was read and has errors."""
    with Shelf(output, collected.day) as shelf:
        return tuple(_marked_copies(collected, folder, shelf))


def _marked_copies(collected: Collected, folder: Path, shelf: Shelf) -> Iterator[Path]:
    files = collected.collection.files
    paths = [PurePosixPath(file.submission.reading.file) for file in files]
    # Files without errors count, too: a copy keeps its name when another file has been mended.
    names = Names()
    for file, path in zip(files, paths, strict=True):
        name = names.name(_stem(path), f"（请补正）{path.suffix}")
        found = for_unit(file.decided.open)
        # A refused file is told as a whole, and may be as large as its sender liked.
        refused = file.submission.reading.kind is ReturnKind.REFUSED
        if refused or not has_errors(found):
            continue
        marked = mark((folder / RETURNS / path).read_bytes(), found)
        if marked is not None:
            title = "标出问题的副本"
            yield shelf.put_table(f"{MARKED}/{name}", marked, title, collected.campaign.id).path


def _stem(path: PurePosixPath) -> str:
    """Return what a file in `returns/` is called where there are no folders."""
    return "-".join((*path.parent.parts, path.stem))

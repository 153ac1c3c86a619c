"""Marked copies (补正副本) of what came with errors, to be sent back to its unit."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from docgen.findings import has_errors
from docgen.marking import mark
from docgen.model.returns import ReturnKind
from docgen.pipeline.collecting import RETURNS, Collected
from docgen.pipeline.shelf import Shelf
from docgen.publish.names import safe_name

MARKED = "补正"


def publish_marked(collected: Collected, folder: Path, output: Path) -> tuple[Path, ...]:
    """Write a marked copy of every workbook and paper that was read and has errors."""
    with Shelf(output, collected.day) as shelf:
        return tuple(_marked_copies(collected, folder, shelf))


def _marked_copies(collected: Collected, folder: Path, shelf: Shelf) -> Iterator[Path]:
    for file in collected.collection.files:
        # A refused file is told as a whole, and may be as large as its sender liked.
        refused = file.submission.reading.kind is ReturnKind.REFUSED
        if refused or not has_errors(file.decided.open):
            continue
        source = folder / RETURNS / file.submission.reading.file
        marked = mark(source.read_bytes(), file.decided.open)
        if marked is not None:
            path = PurePosixPath(file.submission.reading.file)
            stem = "-".join((*path.parent.parts, path.stem))
            name = f"{MARKED}/{safe_name(f'{stem}（请补正）', path.suffix)}"
            yield shelf.put_table(name, marked, "标出问题的副本", collected.campaign.id).path

"""A notice rendered into a folder of its own, once or again."""

from datetime import date
from pathlib import Path

import yaml

from docgen.fit import Side
from docgen.pipeline.job import Job
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from tests.fit.papers import rows

NAME = "海州市望潮区司法局-印发通知"


def render(folder: Path, *, pdf: bool = True, side: Side = Side.EVEN, number: int = 2) -> Rendered:
    source = folder / "通知.yaml"
    source.write_text(yaml.safe_dump(rows(number), allow_unicode=True), encoding="utf-8")
    store = Folder(folder / "文书")
    job = Job("notice", source, store, date(2025, 11, 8), final=True, pdf=pdf, colophon=side)
    (rendered,) = render_papers(job)
    return rendered


def fit_of(folder: Path) -> list[str | None]:
    manifest = read_manifest(folder / "文书")
    assert manifest is not None
    return [entry.fit for entry in manifest.documents]

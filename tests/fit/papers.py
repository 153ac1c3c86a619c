"""Invented notices as finished papers, in bytes, and the gauge that measures them in tests."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import yaml

from docgen.fit import Gauge
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.check.papers import CAMPAIGN, LETTER, LETTER_KIND, LETTER_WORDS
from tests.examples import write_kind
from tests.notice.papers import SENTENCE, notice
from tests.pdfs import ToPdf

ROW = "示例" * 10  # less than a row, so that only the pitch moves it
ATTACHED = [{"title": "任务分解表", "body": SENTENCE}, {"title": "名单", "body": SENTENCE}]


def rows(number: int, **changes: object) -> dict[str, object]:
    """Return a notice of that many rows, each a paragraph."""
    return notice(0, body="\n".join([ROW] * number), **changes)


def sentences(number: int, **changes: object) -> dict[str, object]:
    """Return a notice whose text is one paragraph of that many sentences."""
    return notice(0, body=SENTENCE * number + "。", **changes)


def make_paper(data: dict[str, object], folder: Path) -> bytes:
    """Render a final paper as it is stamped."""
    text = yaml.safe_dump(data, allow_unicode=True)
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    source, target = folder / f"{name}.yaml", folder / f"{name}.docx"
    source.write_text(text, encoding="utf-8")
    job = Job("notice", source, Folder(folder), date(2025, 11, 8), final=True)
    (rendered,) = render_papers(job, target.name)
    assert rendered.path == target, rendered.findings
    return target.read_bytes()


def gauge(to_pdf: ToPdf, folder: Path) -> Gauge:
    """Return a gauge that prints with LibreOffice, each content once for all tests."""

    def printed(packages: Sequence[bytes]) -> Sequence[Path]:
        files = [folder / f"{hashlib.sha256(one).hexdigest()}.docx" for one in packages]
        for file, package in zip(files, packages, strict=True):
            file.write_bytes(package)
        return to_pdf(files)

    return Gauge(printed, {})


def make_letter(number: int, folder: Path) -> bytes:
    """Render a letter of that many rows and its closing words."""
    templates = write_kind(folder, LETTER_KIND, LETTER_WORDS)
    paper = LETTER | {"body": "\n".join([ROW] * number) + "\n特此函告。"}
    source, target = folder / "函.yaml", folder / "函.docx"
    data = {"campaign": CAMPAIGN, "paper": paper}
    source.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    job = Job("example", source, Folder(folder), date(2025, 11, 8), templates=templates)
    (rendered,) = render_papers(job, target.name)
    assert rendered.path == target, rendered.findings
    return target.read_bytes()

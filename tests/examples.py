"""Finished papers for tests: the official examples, changed at will, and kinds of a test's own."""

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from docgen.carried import official_templates
from docgen.pipeline.job import Job
from docgen.pipeline.library import open_library
from docgen.pipeline.press import Rendered
from docgen.pipeline.render import render_papers
from docgen.pipeline.templates import build_templates
from docgen.publish.folder import Folder
from tests.paper_text import paper_paragraphs

DAY = date(2025, 11, 24)
ISSUED = {"date_of_issue": "2025-11-24", "print_date": "2025-11-24"}


def render_example(
    kind: str,
    folder: Path,
    *,
    final: bool = True,
    name: str = "",
    around: Mapping[str, Mapping[str, object]] | None = None,
    **changes: object,
) -> Rendered:
    """Render a kind's example, some fields of its paper changed; final ones are dated.

    `around` changes what stands around the paper: its campaign, its unit, the standing.
    """
    data = yaml.safe_load((official_templates() / kind / "example.yaml").read_text("utf-8"))
    asked = open_library(None).kind(kind).field_names
    days = {name: day for name, day in ISSUED.items() if final and name in asked}
    data["paper"] = data.get("paper", {}) | days | changes
    for section, facts in (around or {}).items():
        data[section] |= facts
    source = folder / f"{name or kind}.yaml"
    source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    job = Job(kind, source, Folder(folder), DAY, final=final)
    (made,) = render_papers(job, f"{source.stem}.docx")
    return made


def printed_example(kind: str, folder: Path, **around: Mapping[str, object]) -> str:
    """Return the text of the draft of a kind's example, what stands around it changed."""
    made = render_example(kind, folder, final=False, around=around)
    return "\n".join(paper_paragraphs(paper_of(made)))


def standing(*statuses: str) -> dict[str, object]:
    """Return where a campaign stands whose units have these statuses, and no rows."""
    units = [
        {"unit": {"id": f"D{n}", "name": f"海州市望潮区第{n}局", "kind": "区直"}, "status": status}
        for n, status in enumerate(statuses, start=1)
    ]
    return {"units": units}


def write_kind(folder: Path, kind: Mapping[str, object], words: str) -> Path:
    """Write a kind of a test's own, its template built; return the folder of templates."""
    templates = folder / "templates"
    place = templates / str(kind["id"])
    place.mkdir(parents=True, exist_ok=True)
    (place / "kind.yaml").write_text(yaml.safe_dump(dict(kind), allow_unicode=True), "utf-8")
    (place / "wording.md").write_text(words, "utf-8")
    build_templates([place.name], templates)
    return templates


def paper_of(made: Rendered) -> Path:
    """Return the file of a paper that was made."""
    assert made.path is not None, [str(finding) for finding in made.findings]
    return made.path


def stamp(width: int = 400, height: int = 200) -> bytes:
    """Return a red frame: nobody's stamp."""
    picture, stream = Image.new("RGBA", (width, height)), io.BytesIO()
    box = (2, 2, width - 3, height - 3)
    ImageDraw.Draw(picture).rectangle(box, outline=(255, 0, 0, 255), width=5)
    picture.save(stream, "PNG")
    return stream.getvalue()

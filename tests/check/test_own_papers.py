"""Every kind's example and every invented notice, as a file and as pages: none is accused."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen.check import Verdict, judge_docx, judge_pdf
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.check.papers import ROOT
from tests.notice.papers import PAPERS
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
# What stays in the house is no paper of the standard.
EXAMPLES = sorted(
    example
    for example in (ROOT / "templates" / "official").glob("*/example.yaml")
    if not yaml.safe_load((example.parent / "kind.yaml").read_text("utf-8")).get("internal")
)
# What a paper may lack without being wrong: whose print ends on an odd page.
_ALLOWED = {"colophon_side"}
# A name of 24 characters over a date four characters in is wider than the room around it.
_ALLOWED_OF = {"very_long_mark": {"signature_place", "date_place"}}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("own")
    papers = {name: _notice(name, folder) for name in PAPERS}
    for example in EXAMPLES:
        kind = example.parent.name
        papers[kind] = _render(kind, example, folder / f"{kind}.docx", final=False)
    pdfs = to_pdf(papers.values())
    return {name: (papers[name], pdf) for name, pdf in zip(papers, pdfs, strict=True)}


def _notice(name: str, folder: Path) -> Path:
    source = folder / f"{name}.yaml"
    source.write_text(yaml.safe_dump(PAPERS[name], allow_unicode=True), "utf-8")
    return _render("notice", source, folder / f"{name}.docx", final=True)


def _render(kind: str, source: Path, target: Path, *, final: bool) -> Path:
    job = Job(kind, source, Folder(target.parent), date(2025, 11, 8), final=final)
    (rendered,) = render_papers(job, target.name)
    assert rendered.path == target
    return target


@pytest.mark.parametrize("name", [*PAPERS, *(example.parent.name for example in EXAMPLES)])
def test_no_paper_is_accused(made: dict[str, tuple[Path, Path]], name: str) -> None:
    docx, pdf = made[name]

    for report in (judge_docx(docx), judge_pdf(pdf, docx=docx)):
        told = {one.code for one in report.findings}
        assert told <= _ALLOWED | _ALLOWED_OF.get(name, set())
        assert report.verdict is not Verdict.FAIL


@pytest.mark.parametrize("kind", [example.parent.name for example in EXAMPLES])
def test_file_and_pages_are_seen_as_the_same_layout(
    made: dict[str, tuple[Path, Path]], kind: str
) -> None:
    layout = yaml.safe_load((ROOT / "templates/official" / kind / "kind.yaml").read_text("utf-8"))
    docx, pdf = made[kind]

    assert judge_docx(docx).layout == judge_pdf(pdf).layout == layout["layout"]

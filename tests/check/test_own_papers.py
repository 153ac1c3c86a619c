"""Every invented notice of the tests, as a file and as printed pages: none is accused."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen.check import Verdict, judge_docx, judge_pdf
from docgen.pipeline.render import Order, render_papers
from tests.notice.papers import PAPERS
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
# What a paper may lack without being wrong: whose print ends on an odd page.
_ALLOWED = {"colophon_side"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("own")
    papers = {name: _render(name, folder) for name in PAPERS}
    pdfs = to_pdf(papers.values())
    return {name: (papers[name], pdf) for name, pdf in zip(papers, pdfs, strict=True)}


def _render(name: str, folder: Path) -> Path:
    source = folder / f"{name}.yaml"
    source.write_text(yaml.safe_dump(PAPERS[name], allow_unicode=True), "utf-8")
    target = folder / f"{name}.docx"
    order = Order(
        kind="notice",
        data=source,
        target=target,
        campaign=None,
        final=True,
        today=date(2025, 11, 8),
        templates=None,
        pdf=False,
    )
    (rendered,) = render_papers(order)
    assert rendered.path == target
    return target


@pytest.mark.parametrize("name", list(PAPERS))
def test_no_paper_is_accused(made: dict[str, tuple[Path, Path]], name: str) -> None:
    docx, pdf = made[name]

    for report in (judge_docx(docx), judge_pdf(pdf, docx=docx)):
        told = {one.code for one in report.findings}
        assert told <= _ALLOWED
        assert report.verdict is not Verdict.FAIL

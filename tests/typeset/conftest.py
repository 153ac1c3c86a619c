"""Joint papers, printed once for the tests of their heads and of their ends."""

from pathlib import Path

import pytest

from tests.examples import paper_of
from tests.joint_papers import PAPERS, render
from tests.pdfs import ToPdf


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, Path]:
    """Return the PDFs of all papers."""
    folder = tmp_path_factory.mktemp("joint")
    made = {}
    for name, fields in PAPERS.items():
        paper = {key: list(v) if isinstance(v, tuple) else v for key, v in fields.items()}
        made[name] = paper_of(render(folder, name, str(paper.pop("kind", "notice")), **paper))
    return dict(zip(made, to_pdf(made.values()), strict=True))

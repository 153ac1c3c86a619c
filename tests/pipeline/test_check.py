"""Papers are judged one by one: what one of them brings about costs none of the others."""

from pathlib import Path

import pytest

from docgen.check import Report, judge_docx
from docgen.errors import ExitCode
from docgen.pipeline.check import Demand, check_papers
from tests.check.papers import make_base


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    """Return a paper, and a copy of it beside."""
    clean = make_base("notice", tmp_path)
    copy = tmp_path / "副本.docx"
    copy.write_bytes(clean.read_bytes())
    return clean, copy


def test_a_bug_costs_one_file(papers: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    sound, other = papers

    def judge_but_the_copy(path: Path, *_: object) -> Report:
        if path == other:
            raise KeyError("a bug")
        return judge_docx(path)

    monkeypatch.setattr("docgen.pipeline.check.judge_docx", judge_but_the_copy)

    checked = check_papers(Demand((other, sound)))

    assert list(checked.reports) == [str(sound)]
    (refusal,) = checked.refused.values()
    assert refusal.exit_code is ExitCode.BUG
    assert "副本.docx" in str(refusal)

"""Papers of which nothing is told: drafts that mark what is missing, or words that say so."""

from pathlib import Path

import pytest
import yaml

from docgen.carried import official_templates
from docgen.pipeline.job import Job
from docgen.pipeline.library import open_library
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests.examples import DAY, paper_of, render_example
from tests.paper_text import paper_paragraphs

KINDS = [kind.id for kind in open_library(None).kinds()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_of_which_nothing_is_told_is_a_draft_or_says_what_it_lacks(
    kind: str, tmp_path: Path
) -> None:
    data = yaml.safe_load((official_templates() / kind / "example.yaml").read_text("utf-8"))
    data["paper"] = {}
    source = tmp_path / f"{kind}.yaml"
    source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")

    (made,) = render_papers(Job(kind, source, Folder(tmp_path), DAY))

    assert made.path is not None or made.findings
    assert not any("模板" in finding.message for finding in made.findings)


def test_minutes_of_which_nothing_is_told_are_marked_where_their_text_is_to_stand(
    tmp_path: Path,
) -> None:
    made = render_example("minutes", tmp_path, final=False, body="")

    assert "〔待补：议定事项〕" in "\n".join(paper_paragraphs(paper_of(made)))

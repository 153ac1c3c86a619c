"""Papers get names of their own, always the same ones, and a crowd is parted into groups."""

from datetime import date
from pathlib import Path

import pytest

from docgen.pipeline import planning
from docgen.pipeline.job import Job
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from tests.batch.runs import entries, papers
from tests.many_reports import write_reports


def test_a_crowd_is_parted_into_groups_and_who_has_a_place_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "报告"
    monkeypatch.setattr(planning, "CROWD", 10)
    job = Job("report", write_reports(tmp_path / "少.jsonl", 8), Folder(folder), date(2025, 11, 20))
    render_many(job)
    few = set(papers(folder))
    assert all("/" not in path for path in few)

    more = write_reports(tmp_path / "多.jsonl", 20)
    batch = render_many(Job("report", more, Folder(folder), date(2025, 11, 20)))

    assert batch.counts == {"made": 12, "unchanged": 8}
    assert few <= set(papers(folder))
    assert all(path.startswith("第") and path[4:6] == "组/" for path in set(papers(folder)) - few)
    assert set(entries(folder)) == set(papers(folder))

"""Papers get names of their own, always the same ones, and a crowd is parted into groups."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.pipeline import planning
from docgen.pipeline.job import Job
from docgen.pipeline.planning import Names
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from tests.batch.runs import entries, papers
from tests.many_reports import write_reports

STEMS = st.lists(st.sampled_from(["甲", "甲-2", "甲-3", "a", "A", "乙/丙", "乙-丙", "长" * 90]))


@given(STEMS)
def test_no_two_papers_share_a_name_even_where_case_counts_for_nothing(stems: list[str]) -> None:
    names = Names()
    given_names = [names.name(stem)[0] for stem in stems]

    assert len({name.casefold() for name in given_names}) == len(stems)
    assert all(len(name.encode()) <= 180 for name in given_names)


@given(STEMS, STEMS)
def test_later_papers_change_no_earlier_name(stems: list[str], more: list[str]) -> None:
    few, many = Names(), Names()

    assert [few.name(stem) for stem in stems] == [many.name(stem) for stem in stems + more][
        : len(stems)
    ]


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

"""A paper that cannot be made costs itself alone; what keeps files from being written stops."""

from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.batch.protocol import Chunk
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import Return
from docgen.pipeline import drafting
from docgen.pipeline.collecting import collect
from docgen.pipeline.desk import Desk
from docgen.pipeline.due_papers import Due, MakeOrder
from docgen.publish.folder import Folder
from docgen.sheets.form import write_form

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)
FORMS = Chunk((Due("form", "D01"), Due("form", "D04"), Due("form", "S01")))
WATER = "海州市望潮区水务局"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return the sample on a desk."""
    order = MakeOrder(SAMPLE, tmp_path, DAY)
    return Desk(order, Folder(tmp_path), collect(SAMPLE, DAY), {})


def test_a_bug_costs_one_paper(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_but_of_water(returned: Return, campaign: Campaign, unit: Unit) -> bytes:
        if unit.id == "D04":
            raise KeyError("a bug")
        return write_form(returned, campaign, unit)

    monkeypatch.setattr(drafting, "write_form", write_but_of_water)

    answer = desk.make(FORMS)

    first, water, last = (drafted.papers for drafted in answer.receipts)
    assert [paper.status for paper in (*first, *last)] == ["made"] * 4
    (failed,) = water
    assert (failed.title, failed.status) == (f"{WATER} 汇总表", "failed")
    assert [finding.code for finding in failed.findings] == ["internal_error"]


def test_each_file_has_its_line_for_the_journal(desk: Desk) -> None:
    (first, *_) = desk.make(FORMS).receipts

    assert [paper.name for paper in first.papers] == [line.path for line in first.entered]
    assert {paper.path for paper in first.papers} == {Path(line.path) for line in first.entered}


def test_what_cannot_be_written_stops_and_what_was_is_known(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / WATER).write_text("in the way", encoding="utf-8")

    answer = desk.make(FORMS)

    assert "不能写入" in str(answer.stopped)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert {line.path for one in answer.receipts for line in one.entered} == written


def test_a_paper_that_no_worker_survives_is_told_by_its_name(desk: Desk) -> None:
    (lost,) = desk.lost(Due("form", "D04")).papers

    assert (lost.title, lost.path) == (f"{WATER} 汇总表", None)
    assert [finding.code for finding in lost.findings] == ["worker_lost"]

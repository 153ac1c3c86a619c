"""A desk goes to other processes whole, by its digest, and is gone afterwards."""

from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.batch.protocol import Chunk
from docgen.errors import DataError
from docgen.pipeline.collecting import collect
from docgen.pipeline.desk import Desk
from docgen.pipeline.due_papers import Due, MakeOrder
from docgen.pipeline.shared_desk import shared
from docgen.publish.folder import Folder

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)
REPORT = Chunk((Due("report", "D01"),))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return the sample on a desk."""
    order = MakeOrder(SAMPLE, tmp_path, DAY)
    return Desk(order, Folder(tmp_path), collect(SAMPLE, DAY), {})


def test_papers_of_a_shared_desk_are_those_of_the_desk(desk: Desk, tmp_path: Path) -> None:
    with shared(desk) as work:
        (there,) = work(REPORT).receipts
        assert list(tmp_path.glob(".docgen-*"))
    (here,) = desk.make(REPORT).receipts

    assert there.entered == here.entered
    assert [paper.status for paper in (*there.papers, *here.papers)] == ["made", "unchanged"]
    assert not list(tmp_path.glob(".docgen-*"))


def test_another_desk_is_not_taken_up(desk: Desk, tmp_path: Path) -> None:
    with shared(desk) as work:
        (lying,) = tmp_path.glob(".docgen-*")
        lying.write_bytes(b"another")

        with pytest.raises(DataError, match="被删除或改动"):
            work(REPORT)

"""Marked copies go back to who sent a file: one for each that could be read."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.collecting import collect
from docgen.pipeline.marked import publish_marked

DAY = date(2024, 11, 25)
MEBIBYTE = 1024 * 1024


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a campaign that nobody has answered yet."""
    folder = tmp_path / "campaign"
    (folder / "returns").mkdir(parents=True)
    for name in ("campaign.yaml", "units.yaml"):
        source = carried.sample_data() / "wangchao-2024" / name
        (folder / name).write_bytes(source.read_bytes())
    return folder


def test_a_refused_file_is_not_read_again(campaign: Path, tmp_path: Path) -> None:
    with (campaign / "returns" / "汇总表.xlsx").open("wb") as stream:
        stream.truncate(500 * MEBIBYTE)
    collected = collect(campaign, DAY)
    tracemalloc.start()
    copies = publish_marked(collected, campaign, tmp_path / "out")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert copies == ()
    assert peak < 50 * MEBIBYTE

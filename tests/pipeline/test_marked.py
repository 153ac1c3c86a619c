"""Marked copies go back to who sent a file: one for each that could be read."""

import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.collecting import collect
from docgen.pipeline.marked import publish_marked
from tests.intake.returns.forms import with_line, workbook

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


def test_files_whose_paths_read_alike_have_copies_of_their_own(
    campaign: Path, tmp_path: Path
) -> None:
    for name in ("甲-汇总表.xlsx", "甲/汇总表.xlsx"):
        (campaign / "returns" / name).parent.mkdir(exist_ok=True)
        book = workbook(with_line((1, "测速", "无", "约20", 0, "否", None, "停止使用")))
        book.save(campaign / "returns" / name)
    out = tmp_path / "out"

    copies = publish_marked(collect(campaign, DAY), campaign, out)

    names = ["甲-汇总表（请补正）.xlsx", "甲-汇总表（2）（请补正）.xlsx"]
    assert [copy.name for copy in copies] == names
    (campaign / "returns" / "甲" / "汇总表.xlsx").write_bytes(b"")

    (again,) = publish_marked(collect(campaign, DAY), campaign, out)

    assert again.name == names[1]

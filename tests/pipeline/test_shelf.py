"""The shelf: drafts that no longer apply are marked, and their files stay."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.make import Made, MakeOrder, make_papers
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from docgen.publish.verifying import verify

WATER = "海州市望潮区水务局"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign that a test may change."""
    return Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))


def make(campaign: Path, kinds: tuple[str, ...] = (), units: tuple[str, ...] = ()) -> Made:
    order = MakeOrder(campaign, campaign.parent / "文书", date(2024, 11, 25), kinds, units)
    return make_papers(order)


def report(made: Made) -> Path:
    return made.folder / WATER / f"{WATER}-总体情况报告-送审稿.docx"


def test_a_paper_that_no_longer_applies_is_superseded_and_stays(campaign: Path) -> None:
    path = report(make(campaign))
    for file in ("区水务局-第一次.yaml", "区水务局-补正.yaml"):
        (campaign / "returns" / file).unlink()

    second = make(campaign)

    assert path.is_file()
    manifest = read_manifest(second.folder)
    assert manifest is not None
    statuses = {entry.path: entry.status for entry in manifest.documents}
    assert statuses[path.relative_to(second.folder).as_posix()] == "superseded"


def test_drafts_that_no_longer_applied_before_are_counted_as_long_as_they_lie_there(
    campaign: Path,
) -> None:
    path = report(make(campaign))
    for file in ("区水务局-第一次.yaml", "区水务局-补正.yaml"):
        (campaign / "returns" / file).unlink()
    first = make(campaign)
    assert first.outdated == 0

    assert make(campaign).outdated == len(first.superseded)
    path.unlink()
    assert make(campaign).outdated == len(first.superseded) - 1


def test_drafts_of_a_kind_that_cannot_be_made_apply_until_that_is_mended(campaign: Path) -> None:
    made = make(campaign)
    sheet = campaign / "papers" / "inspection.yaml"
    words = sheet.read_text(encoding="utf-8")
    sheet.write_text(words.replace("{unit: S01,", "{unit: S99,"), encoding="utf-8")

    faulty = make(campaign)
    sheet.write_text(words, encoding="utf-8")

    assert any(paper.path is None for paper in faulty.papers)
    assert faulty.superseded == ()
    assert {paper.status for paper in make(campaign).papers} == {"unchanged"}
    assert verify(Folder(made.folder)) == ()


def test_a_part_of_the_papers_supersedes_nothing(campaign: Path) -> None:
    make(campaign)

    second = make(campaign, kinds=("report",), units=("D04",))

    assert [paper.path for paper in second.papers] == [report(second)]
    assert second.superseded == ()

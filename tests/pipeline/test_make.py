"""Making a campaign's papers: which apply, what a second run touches, what a person edited."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import UsageError
from docgen.pipeline.make import Made, MakeOrder, make_papers
from docgen.publish.manifest import read_manifest
from docgen.publish.verifying import verify_folder
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)
WATER = "海州市望潮区水务局"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "专项"))


def make(campaign: Path, **changes: object) -> Made:
    order = MakeOrder(campaign, campaign.parent / "文书", DAY)
    return make_papers(MakeOrder(**(vars(order) | changes)))


def report(made: Made, unit: str = WATER) -> Path:
    return made.folder / unit / f"{unit}-总体情况报告-送审稿.docx"


def change_water(campaign: Path) -> None:
    file = campaign / "returns" / "区水务局-补正.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("count: 19", "count: 23").replace("{count: 24", "{count: 28")
    file.write_text(text.replace("keep: 24", "keep: 28"), encoding="utf-8")


def test_each_unit_gets_the_papers_of_its_status(campaign: Path) -> None:
    made = make(campaign)

    names = {paper.name for paper in made.papers}
    assert f"{WATER}/{WATER}-汇总表-送审稿.xlsx" in names
    assert "海州市望潮区统计局/海州市望潮区统计局-无设备情况说明-送审稿.docx" in names
    # 未报送、免报、有错待补正的单位，没有文书。
    for unit in ("应急管理局", "审计局", "观海街道", "白鹭街道"):
        assert not [name for name in names if unit in name]


def test_a_second_run_touches_nothing(campaign: Path) -> None:
    first = make(campaign)
    before = {path: path.stat().st_mtime_ns for path in first.folder.rglob("*") if path.is_file()}

    second = make(campaign)

    assert {paper.status for paper in second.papers} == {"unchanged"}
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_one_changed_return_changes_its_own_papers_and_the_sums(campaign: Path) -> None:
    make(campaign)
    change_water(campaign)

    second = make(campaign)

    changed = {Path(paper.name).name for paper in second.papers if paper.status == "made"}
    assert changed == {
        f"{WATER}-总体情况报告-送审稿.docx",
        f"{WATER}-汇总表-送审稿.docx",
        f"{WATER}-汇总表-送审稿.xlsx",
        "海州市望潮区司法局-全区汇总表-送审稿.docx",
        "海州市望潮区司法局-全区汇总表-送审稿.xlsx",
    }


def test_an_edited_paper_is_kept_and_the_changed_figures_are_listed(campaign: Path) -> None:
    path = report(make(campaign))
    edited = path.read_bytes() + b"\0"
    path.write_bytes(edited)
    change_water(campaign)

    second = make(campaign)

    assert path.read_bytes() == edited
    (kept,) = [paper for paper in second.papers if paper.status == "kept"]
    assert kept.path is not None
    assert "（新数据稿）" in kept.path.name
    assert "28台（套）" in "".join(paper_paragraphs(kept.path))
    listed = kept.path.with_suffix(".数字变化.txt").read_text(encoding="utf-8")
    assert "24台（套）" in listed
    assert "28台（套）" in listed


def test_a_paper_that_no_longer_applies_is_superseded_and_stays(campaign: Path) -> None:
    path = report(make(campaign))
    for file in ("区水务局-第一次.yaml", "区水务局-补正.yaml"):
        (campaign / "returns" / file).unlink()

    second = make(campaign)

    assert path.is_file()
    manifest = read_manifest(second.folder)
    assert manifest is not None
    entry = manifest.find(path.relative_to(second.folder).as_posix())
    assert entry is not None
    assert entry.status == "superseded"


def test_a_part_of_the_papers_supersedes_nothing(campaign: Path) -> None:
    make(campaign)

    second = make(campaign, kinds=("report",), units=("D04",))

    assert [paper.path for paper in second.papers] == [report(second)]
    assert second.superseded == ()


def test_a_unit_that_nobody_knows_is_refused(campaign: Path) -> None:
    with pytest.raises(UsageError, match="没有这个局"):
        make(campaign, units=("没有这个局",))


def test_verifying_names_what_is_missing_changed_and_foreign(campaign: Path) -> None:
    made = make(campaign)
    first, second = (paper.path for paper in made.papers[:2])
    assert first is not None
    assert second is not None
    first.unlink()
    second.write_bytes(b"x")
    (made.folder / "我的.docx").write_bytes(b"y")

    assert sorted(finding.code for finding in verify_folder(made.folder)) == [
        "file_changed",
        "file_foreign",
        "file_missing",
    ]

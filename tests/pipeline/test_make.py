"""Making a campaign's papers: which apply, what a second run touches, what a person edited."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.batch.running import Progress, Stop
from docgen.errors import MissingProgramError, UsageError
from docgen.pipeline.make import Made, MakeOrder, begin_making, make_papers
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
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
        own = [name for name in names if name.startswith(f"海州市望潮区{unit}")]
        assert not [name for name in own if "备案函" not in name and "年度新增" not in name]


def test_the_bureau_chases_corrects_checks_and_reports(campaign: Path) -> None:
    names = {paper.name for paper in make(campaign).papers}

    office = "海州市望潮区司法局"
    assert {name.partition("/")[2] for name in names if name.startswith(office)} == {
        f"催报便函/{office}-催报便函-区应急局-送审稿.docx",
        f"催报便函/{office}-催报便函-区消防大队-送审稿.docx",
        f"催报便函/{office}-催报便函-灯塔街道-送审稿.docx",
        f"催报便函/{office}-催报便函-白鹭街道-送审稿.docx",
        f"补正联系单/{office}-补正联系单-白鹭街道-送审稿.docx",
        f"补正联系单/{office}-补正联系单-观海街道-送审稿.docx",
        f"核查问题反馈/{office}-核查问题反馈-听潮街道-送审稿.docx",
        f"{office}-催报通知-送审稿.docx",
        f"{office}-印发通知-送审稿.docx",
        f"{office}-实地核查通知-送审稿.docx",
        f"{office}-核查情况通报-送审稿.docx",
        f"{office}-全区总体情况报告-送审稿.docx",
        f"{office}-全区汇总表-送审稿.docx",
        f"{office}-全区汇总表-送审稿.xlsx",
    }


def test_what_does_not_apply_is_told_when_it_is_asked_for(campaign: Path) -> None:
    made = make(campaign, kinds=("rectification",), units=("D01",))

    assert made.papers == ()
    assert [finding.code for finding in made.findings][-1] == "paper_not_due"
    assert "核查问题反馈" in made.findings[-1].message


def test_what_stays_in_the_house_is_made_with_the_paper_it_goes_with(campaign: Path) -> None:
    with pytest.raises(UsageError, match="docgen issue"):
        make(campaign, kinds=("slip",))


def test_a_new_device_that_nobody_reviewed_is_in_no_filing(campaign: Path) -> None:
    file = campaign / "new_devices.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  legal_review: 2024-06-03\n", ""), encoding="utf-8")

    failed = [paper for paper in make(campaign).papers if paper.path is None]

    assert {paper.title.partition(" ")[2] for paper in failed} == {"年度新增情况报告", "备案函"}
    assert {finding.code for paper in failed for finding in paper.findings} == {
        "legal_review_missing"
    }


def test_the_working_sheet_is_put_and_is_no_paper(campaign: Path) -> None:
    made = make(campaign)

    sheet = made.folder / "海州市望潮区司法局" / "内部资料" / "核查工作底表.xlsx"
    assert sheet.is_file()
    assert not [paper for paper in made.papers if "底表" in paper.name]
    assert verify(Folder(made.folder)) == ()


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
        "海州市望潮区司法局-全区总体情况报告-送审稿.docx",
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
    assert second.superseded == ()
    (kept,) = [paper for paper in second.papers if paper.status == "kept"]
    assert kept.path is not None
    assert "（新数据稿）" in kept.path.name
    assert "28台（套）" in "".join(paper_paragraphs(kept.path))
    listed = kept.path.with_suffix(".数字变化.txt").read_text(encoding="utf-8")
    assert "24台（套）" in listed
    assert "28台（套）" in listed


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

    assert sorted(finding.code for finding in verify(Folder(made.folder))) == [
        "file_changed",
        "file_foreign",
        "file_missing",
    ]


def test_a_second_run_beside_the_first_is_refused(campaign: Path) -> None:
    folder = campaign.parent / "文书"
    with Folder(folder).hold(), pytest.raises(UsageError, match="另一个 docgen"):
        make(campaign)

    assert not list(folder.rglob("*.docx"))


def test_a_wish_to_stop_leaves_the_rest_for_the_next_run(campaign: Path) -> None:
    making = begin_making(MakeOrder(campaign, campaign.parent / "文书", DAY))
    stop = Stop()

    def stop_after_three(now: Progress) -> None:
        if now.done == 3:
            stop.ask()

    first = making.run(1, stop, stop_after_three)
    second = make(campaign)

    assert (first.interrupted, first.superseded) == (True, ())
    assert len({paper.title for paper in first.papers if paper.title}) == 3
    assert not second.interrupted
    assert verify(Folder(second.folder)) == ()


def test_without_libreoffice_all_papers_are_put_before_it_is_told(
    campaign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise MissingProgramError("没有 LibreOffice")

    monkeypatch.setattr("docgen.pipeline.make.find_office", missing)

    with pytest.raises(MissingProgramError):
        make(campaign, pdf=True)

    folder = campaign.parent / "文书"
    assert verify(Folder(folder)) == ()
    assert {paper.path for paper in make(campaign).papers} <= set(folder.rglob("*.*"))

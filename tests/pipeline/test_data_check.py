"""`check --data`: the paper is found among those that the campaign makes, and compared."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest

from docgen import carried
from docgen.check import Verdict
from docgen.check.figures import DIFFERS
from docgen.errors import DataError
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import Return
from docgen.pipeline import drafting
from docgen.pipeline.data_check import DataCheck, drafted_on
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.sheets.form import write_form

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("文书")
    make_papers(MakeOrder(SAMPLE, folder, DAY))
    return folder


@pytest.fixture(scope="module")
def data() -> DataCheck:
    return DataCheck(SAMPLE, DAY)


def test_no_paper_of_the_campaign_differs_from_its_data(papers: Path, data: DataCheck) -> None:
    files = sorted(papers.rglob("*.docx"))
    assert len(files) > 80
    assert {path.name: data.results(path) for path in files if data.results(path)} == {}


def test_a_draft_is_compared_as_of_its_own_day(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    file = campaign / "campaign.yaml"
    file.write_text(file.read_text("utf-8").replace("as_of: 2024-11-25", "as_of: null"), "utf-8")
    make_papers(MakeOrder(campaign, tmp_path / "文书", DAY, kinds=("overview",)))
    (path,) = (tmp_path / "文书").rglob("*总体情况报告-送审稿.docx")
    later = DAY + timedelta(days=2)

    assert drafted_on(path) == DAY
    assert DataCheck(campaign, later).results(path) == ()
    assert DataCheck(campaign, later, as_of=later).results(path) != ()
    assert drafted_on(Path(shutil.copy(path, tmp_path / "别处.docx"))) is None


def test_neither_does_a_signed_one(data: DataCheck, tmp_path: Path) -> None:
    database = str(tmp_path / "登记簿.db")
    order = IssueOrder(SAMPLE, "reminder", "示例局长", DAY, DAY, database, "D06", output=tmp_path)
    path = issue_paper(order).paper.path
    assert path is not None
    assert data.results(path) == ()


def test_one_units_letter_is_not_compared_with_anothers(
    papers: Path, data: DataCheck, tmp_path: Path
) -> None:
    source = next(papers.rglob("海州市望潮区水务局-总体情况报告*.docx"))
    path = Path(shutil.copy(source, tmp_path / "改过.docx"))
    document = docx.Document(str(path))
    paragraph = next(one for one in document.paragraphs if "使用电子技术监控设备24台" in one.text)
    text = paragraph.text.replace("24台", "42台")
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text
    document.save(str(path))

    results = data.results(path)

    assert [(one.code, one.measured, one.expected) for one in results] == [(DIFFERS, "42", "24")]
    assert "写的是“42”，按资料是“24”" in results[0].message


def test_a_paper_of_another_campaign_is_refused(data: DataCheck, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("关于放假的通知")
    document.save(str(tmp_path / "放假.docx"))
    with pytest.raises(DataError, match="对不上"):
        data.results(tmp_path / "放假.docx")


def test_a_sheet_that_is_at_fault_costs_the_papers_made_from_it_alone(
    papers: Path, tmp_path: Path
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sheet = campaign / "papers" / "inspection.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("row: 1", "row: 99", 1), "utf-8")
    data = DataCheck(campaign, DAY)
    overview = next(papers.rglob("*全区总体情况报告-送审稿.docx"))
    inspection = next(papers.rglob("*核查*通知*.docx"))

    assert data.results(overview) == ()
    with pytest.raises(DataError, match=r"对不上.*没能生成：.*第99行") as told:
        data.results(inspection)
    assert str(told.value).count("没能生成") == 1


def test_a_paper_like_one_that_could_not_be_made_may_be_that_one(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_but_of_water(returned: Return, campaign: Campaign, unit: Unit) -> bytes:
        if unit.id == "D04":
            raise KeyError("a bug")
        return write_form(returned, campaign, unit)

    monkeypatch.setattr(drafting, "write_form", write_but_of_water)
    form = next(papers.rglob("海州市望潮区交通运输局-汇总表*.docx"))

    (note,) = DataCheck(SAMPLE, DAY).results(form)

    assert (note.code, note.verdict) == ("figures_not_compared", Verdict.UNVERIFIED)
    assert "望潮区水务局 汇总表没能生成" in note.message


def test_a_report_of_a_unit_that_sent_nothing_is_compared_with_no_other_units(
    papers: Path, tmp_path: Path
) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    for sent in (campaign / "returns").rglob("*水务*"):
        sent.unlink()
    source = next(papers.rglob("海州市望潮区水务局-总体情况报告*.docx"))

    with pytest.raises(DataError, match="都对不上，没法核对数字"):
        DataCheck(campaign, DAY).results(source)

"""What is signed is what was read: a draft whose facts have changed since is not issued."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from docgen import carried
from docgen.pipeline.issuing import Issued, IssueOrder, issue_paper
from docgen.pipeline.make import Made, MakeOrder, make_papers
from docgen.registry import open_register
from tests.paper_text import paper_paragraphs

DAY, LATER = date(2024, 11, 25), date(2024, 11, 28)
OFFICE = "海州市望潮区司法局"
DRAFT = f"{OFFICE}/{OFFICE}-全区总体情况报告-送审稿.docx"


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue, days later, a report whose draft is made and read."""
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    sheet = campaign / "campaign.yaml"
    words = sheet.read_text("utf-8").replace("as_of: 2024-11-25", "as_of: null")
    sheet.write_text(words, "utf-8")
    make_papers(MakeOrder(campaign, tmp_path / "文书", DAY, kinds=("overview",)))
    database = str(tmp_path / "登记簿.db")
    output = tmp_path / "文书"
    return IssueOrder(campaign, "overview", "示例局长", LATER, LATER, database, output=output)


def make(order: IssueOrder, day: date) -> Made:
    return make_papers(MakeOrder(order.campaign, order.output, day, kinds=("overview",)))


def take_back_a_site_check(order: IssueOrder) -> None:
    """Take the first of two checks out of their list: 2 units with 9 devices become 1 with 5."""
    sheet = order.campaign / "verifications.yaml"
    first, second = sheet.read_text("utf-8").split("- id: H02")
    assert "H01" in first
    sheet.write_text(f"- id: H02{second}", "utf-8")


def draft(order: IssueOrder) -> Path:
    assert order.output is not None
    return order.output / DRAFT


def write_into(path: Path, old: str, new: str) -> None:
    """Replace words in a draft as a person does in Word."""
    document = docx.Document(str(path))
    (found,) = [one for one in document.paragraphs if old in one.text]
    text = found.text.replace(old, new)
    for run in found.runs[1:]:
        run.text = ""
    found.runs[0].text = text
    document.save(str(path))


def refused(order: IssueOrder, issued: Issued) -> str:
    """Return why a paper was refused; no number may be taken."""
    assert issued.paper.path is None
    with open_register(order.database, create=True) as register:
        assert register.entries() == ()
    (finding,) = [one for one in issued.paper.findings if one.code == "draft_outdated"]
    return finding.message


def test_a_paper_signed_days_later_tells_what_its_draft_told(order: IssueOrder) -> None:
    issued = issue_paper(order)

    assert issued.paper.path is not None
    printed = paper_paragraphs(issued.paper.path)
    assert "2024年11月28日" in printed
    assert any("截至2024年11月25日" in text for text in printed)


def test_a_draft_whose_figures_have_changed_is_not_issued(order: IssueOrder) -> None:
    take_back_a_site_check(order)

    told = refused(order, issue_paper(order))

    assert "签发的会和送审的不一样" in told
    assert "2家单位9台" in told
    assert "1家单位5台" in told
    assert "再运行 docgen make" in told


def test_the_new_draft_is_issued(order: IssueOrder) -> None:
    take_back_a_site_check(order)
    make(order, LATER)

    assert issue_paper(order).number == "望司报〔2024〕1号"


def test_an_edited_draft_with_old_figures_is_not_issued(order: IssueOrder) -> None:
    write_into(draft(order), "特此报告", "以上情况已经局务会议研究。特此报告")
    take_back_a_site_check(order)
    make(order, DAY)

    told = refused(order, issue_paper(order))

    assert f"{OFFICE}-全区总体情况报告-送审稿（新数据稿）.docx" in told
    assert "1家单位5台" in told


def test_an_edited_draft_is_issued_while_the_data_stand(order: IssueOrder) -> None:
    write_into(draft(order), "特此报告", "以上情况已经2次局务会议研究。特此报告")

    assert issue_paper(order).number == "望司报〔2024〕1号"


def test_what_was_edited_again_on_new_data_is_issued(order: IssueOrder) -> None:
    write_into(draft(order), "特此报告", "以上情况已经局务会议研究。特此报告")
    take_back_a_site_check(order)
    draft(order).rename(draft(order).with_name("旧稿.docx"))
    make(order, LATER)
    write_into(draft(order), "特此报告", "以上情况已经2次局务会议研究。特此报告")

    assert issue_paper(order).number == "望司报〔2024〕1号"


def test_a_draft_made_after_the_day_of_signing_is_told(order: IssueOrder) -> None:
    make(order, LATER)

    assert "签发的会和送审的不一样" in refused(order, issue_paper(replace(order, issued=DAY)))

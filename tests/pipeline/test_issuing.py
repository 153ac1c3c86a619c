"""Issuing: a number, a day, a signatory; nothing half-done takes a number."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import DataError, UsageError
from docgen.pipeline.issuing import Issued, IssueOrder, issue_paper
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from docgen.publish.manifest import Document
from docgen.publish.verifying import verify
from docgen.registry import Status, open_register
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)
OFFICE = "海州市望潮区司法局"


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue the report upward of a sample whose drafts are made."""
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    output = tmp_path / "文书"
    kinds = ("reminder", "overview", "correction", "filing", "inspection")
    make_papers(MakeOrder(campaign, output, DAY, kinds=kinds))
    database = str(tmp_path / "登记簿.db")
    return IssueOrder(campaign, "overview", "示例局长", DAY, DAY, database, output=output)


def reminder(order: IssueOrder, unit: str, day: date = DAY) -> Issued:
    return issue_paper(replace(order, kind="reminder", unit=unit, issued=day))


def let_days_pass(order: IssueOrder) -> None:
    """Take away the day on which the sample stands still."""
    sheet = order.campaign / "campaign.yaml"
    words = sheet.read_text(encoding="utf-8").replace("as_of: 2024-11-25", "as_of: null")
    sheet.write_text(words, encoding="utf-8")


def text(issued: Issued) -> str:
    assert issued.paper.path is not None
    return "\n".join(paper_paragraphs(issued.paper.path))


def entry(order: IssueOrder, name: str) -> Document:
    assert order.output is not None
    manifest = read_manifest(order.output)
    assert manifest is not None
    (found,) = [one for one in manifest.documents if one.path.endswith(name)]
    return found


def test_the_report_upward_bears_number_signatory_and_day(order: IssueOrder) -> None:
    issued = issue_paper(order)

    assert issued.number == "望司报〔2024〕1号"
    printed = text(issued)
    assert "望司报〔2024〕1号\t签发人：示例局长" in printed
    assert "2024年11月25日" in printed
    assert "待补" not in printed
    final = entry(order, "全区总体情况报告.docx")
    assert (final.stage, final.number, final.issued) == ("final", issued.number, DAY)
    assert entry(order, "全区总体情况报告-送审稿.docx").status == "superseded"


def test_a_letter_names_no_signatory_and_numbers_run_on_in_their_series(order: IssueOrder) -> None:
    first, second = reminder(order, "D06"), reminder(order, "灯塔街道")

    assert [first.number, second.number] == ["望司函〔2024〕1号", "望司函〔2024〕2号"]
    assert "签发人" not in text(first)


def test_the_same_paper_keeps_its_number(order: IssueOrder) -> None:
    assert issue_paper(order).number == issue_paper(order).number

    with open_register(order.database) as register:
        (only,) = register.entries()
    assert only.status is Status.ISSUED
    assert only.signatory == "示例局长"


def test_a_second_reminder_is_a_round_of_its_own(order: IssueOrder) -> None:
    first = reminder(order, "D06")
    second = reminder(order, "D06", date(2024, 11, 28))

    assert (first.number, second.number) == ("望司函〔2024〕1号", "望司函〔2024〕2号")
    assert second.paper.path is not None
    assert second.paper.path.name == f"{OFFICE}-催报便函-区应急局-2024年11月28日.docx"
    assert first.paper.path is not None
    assert first.paper.path.is_file()
    assert "2024年11月25日又发函（望司函〔2024〕1号）催报，" in text(second)
    assert "又发函" not in text(first)
    assert text(reminder(order, "D06", date(2024, 11, 28))) == text(second)


def test_a_paper_entered_later_tells_nothing_that_came_after_its_own_day(
    order: IssueOrder,
) -> None:
    let_days_pass(order)
    late = replace(order, kind="reminder", unit="D06", today=date(2024, 12, 9))

    printed = text(issue_paper(late))

    assert "截至2024年11月25日" in printed
    assert "12月9日" not in printed


def test_what_was_issued_is_not_issued_again_on_another_day(order: IssueOrder) -> None:
    issue_paper(order)

    with pytest.raises(DataError, match="已于2024年11月25日签发"):
        issue_paper(replace(order, issued=date(2024, 11, 29)))


def test_a_pending_fact_refuses_the_paper_and_takes_no_number(order: IssueOrder) -> None:
    sheet = order.campaign / "papers" / "inspection.yaml"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace(
            "leaders: 副局长示例甲、示例乙分别", "leaders: 〔待补：带队负责人〕"
        ),
        encoding="utf-8",
    )

    issued = issue_paper(replace(order, kind="inspection"))

    assert issued.paper.path is None
    assert any("待补" in finding.message for finding in issued.paper.findings)
    with open_register(order.database, create=True) as register:
        assert register.entries() == ()


def test_a_final_paper_that_was_edited_is_kept(order: IssueOrder) -> None:
    path = issue_paper(order).paper.path
    assert path is not None
    edited = path.read_bytes() + b"\0"
    path.write_bytes(edited)

    again = issue_paper(order)

    assert path.read_bytes() == edited
    assert again.paper.kept == path


def test_the_sheet_of_signatures_lies_beside_and_says_who_signed(order: IssueOrder) -> None:
    issued = issue_paper(order)

    assert issued.slip is not None
    assert issued.slip.path is not None
    assert issued.paper.path is not None
    assert issued.slip.path.parent == issued.paper.path.parent
    told = "\n".join(paper_paragraphs(issued.slip.path))
    assert "望司报〔2024〕1号" in told
    assert "示例局长　2024年11月25日" in told


def test_a_sheet_without_number_is_issued_without_one(order: IssueOrder) -> None:
    issued = issue_paper(replace(order, kind="correction", unit="观海街道"))

    assert issued.number == ""
    assert "2024年11月25日" in text(issued)


def test_a_unit_numbers_its_own_papers(order: IssueOrder) -> None:
    filing = replace(order, kind="filing", unit="D01")
    with pytest.raises(UsageError, match="--number"):
        issue_paper(filing)

    issued = issue_paper(replace(filing, number="望交报〔2024〕8号"))

    assert issued.number == "望交报〔2024〕8号"
    assert issued.slip is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "slip"}, "不单独签发"),
        ({"kind": "report", "unit": "D01"}, "docgen unit"),
        ({"kind": "reminder"}, "--unit"),
        ({"unit": "D01"}, "不用写 --unit"),
        ({"signatory": " "}, "--signatory"),
    ],
)
def test_what_makes_no_sense_is_refused(
    order: IssueOrder, changes: dict[str, str], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        issue_paper(replace(order, **changes))  # type: ignore[arg-type]


def test_a_unit_that_owes_nothing_gets_no_reminder(order: IssueOrder) -> None:
    with pytest.raises(DataError, match="没有要做的“催报便函”"):
        reminder(order, "D01")


def test_what_is_out_is_not_drafted_again(order: IssueOrder) -> None:
    assert order.output is not None
    issue_paper(order)
    reminder(order, "D06")

    made = make_papers(MakeOrder(order.campaign, order.output, DAY))

    names = {Path(paper.name).name for paper in made.papers}
    assert f"{OFFICE}-全区总体情况报告-送审稿.docx" not in names
    assert f"{OFFICE}-催报便函-区应急局-送审稿.docx" not in names
    assert f"{OFFICE}-催报便函-灯塔街道-送审稿.docx" in names
    assert verify(Folder(order.output)) == ()


def test_a_unit_is_not_chased_again_before_its_new_day_is_over(order: IssueOrder) -> None:
    let_days_pass(order)
    reminder(order, "D06")

    def drafted(day: date) -> list[Path]:
        wanted = MakeOrder(order.campaign, order.output, day, kinds=("reminder",), units=("D06",))
        return [paper.path for paper in make_papers(wanted).papers if paper.path]

    assert drafted(date(2024, 11, 29)) == []
    sheet = order.campaign / "papers" / "reminder.yaml"
    sheet.write_text("paper:\n  new_deadline: 2024-12-06\n", encoding="utf-8")
    (again,) = drafted(date(2024, 11, 30))
    assert again.name.endswith("催报便函-区应急局-2024年11月30日-送审稿.docx")
    assert "请你单位于2024年11月29日前报送。经核对，" in "\n".join(paper_paragraphs(again))


def test_after_the_notice_the_clerk_is_told_what_others_cite(order: IssueOrder) -> None:
    wanted = replace(order, kind="notice", number="望司发〔2024〕17号")

    noted = issue_paper(replace(wanted, issued=date(2024, 11, 4)))
    assert "notice_not_noted" not in {finding.code for finding in noted.paper.findings}


def test_another_number_than_the_campaigns_is_told_to_be_noted(order: IssueOrder) -> None:
    issued = issue_paper(replace(order, kind="notice", number="望司发〔2024〕18号"))

    (hint,) = [one for one in issued.paper.findings if one.code == "notice_not_noted"]
    assert "number: 望司发〔2024〕18号；issued: 2024-11-25" in hint.message

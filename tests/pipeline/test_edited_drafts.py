"""A draft that a leader edited is signed as it is: number, day and signatory are put in."""

import shutil
from datetime import date
from pathlib import Path

import docx
import pytest

from docgen import carried
from docgen.archive import assemble, deflated, read_package
from docgen.pipeline.issuing import Issued, IssueOrder, issue_paper
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
from docgen.registry import open_register
from tests.manifests import assert_digests_are_true
from tests.office_editor import edit_in_office
from tests.paper_text import paper_paragraphs
from tests.pipeline.unit_books import DEVICES, ROW, Fill, answer, names, text

DAY = date(2024, 11, 25)
OFFICE = "海州市望潮区司法局"
NAME = f"{OFFICE}/{OFFICE}-全区总体情况报告"
ADDED = "以上情况已经区司法局局务会议研究。"


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue the report upward of a sample whose draft is made."""
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    output = tmp_path / "文书"
    make_papers(MakeOrder(campaign, output, DAY, kinds=("overview",)))
    database = str(tmp_path / "登记簿.db")
    return IssueOrder(campaign, "overview", "示例局长", DAY, DAY, database, output=output)


def draft(order: IssueOrder) -> Path:
    assert order.output is not None
    return order.output / f"{NAME}-送审稿.docx"


def change(order: IssueOrder, old: str, new: str) -> None:
    """Replace words in the draft as a person does in Word."""
    document = docx.Document(str(draft(order)))
    paragraphs = [*document.paragraphs]
    for table in document.tables:
        paragraphs += [one for cell in table._cells for one in cell.paragraphs]
    (found,) = [one for one in paragraphs if old in one.text]
    text = found.text.replace(old, new)
    for run in found.runs[1:]:
        run.text = ""
    found.runs[0].text = text
    document.save(str(draft(order)))


def final(issued: Issued) -> list[str]:
    assert issued.paper.path is not None
    return paper_paragraphs(issued.paper.path)


def codes(issued: Issued) -> set[str]:
    return {finding.code for finding in issued.paper.findings}


def test_what_was_written_by_hand_stays_and_the_paper_is_signed(order: IssueOrder) -> None:
    untouched = paper_paragraphs(draft(order))
    closing = next(text for text in untouched if text.startswith("特此报告"))
    change(order, closing, f"{ADDED}{closing}")
    edited = draft(order).read_bytes()

    issued = issue_paper(order)

    text = final(issued)
    assert f"{ADDED}{closing}" in text
    assert "望司报〔2024〕1号\t签发人：示例局长" in text
    assert "2024年11月25日" in text
    signed = {"号\t签发人", "月", "日印发"}
    changed = set(text) ^ {*untouched, f"{ADDED}{closing}"} - {closing}
    assert all(any(part in line for part in signed) for line in changed)
    assert "signed_as_edited" in codes(issued)
    assert draft(order).read_bytes() == edited
    assert issue_paper(order).number == issued.number
    assert order.output is not None
    assert {finding.code for finding in verify(Folder(order.output))} <= {"file_changed"}
    assert_digests_are_true(order.output)


def test_a_line_that_is_gone_keeps_the_paper_unsigned_and_takes_no_number(
    order: IssueOrder,
) -> None:
    change(order, "望司报〔2024〕　号", "望司报")

    issued = issue_paper(order)

    assert issued.paper.path is None
    assert "signing_line_missing" in codes(issued)
    with open_register(order.database) as register:
        assert list(register.entries()) == []


def test_a_day_that_was_written_in_by_hand_is_the_day(order: IssueOrder) -> None:
    (blank,) = [text for text in paper_paragraphs(draft(order)) if text == "2024年　月　日"]
    change_exactly(order, blank, "2024年11月25日")

    assert final(issue_paper(order)).count("2024年11月25日") == 1


def change_exactly(order: IssueOrder, old: str, new: str) -> None:
    document = docx.Document(str(draft(order)))
    (found,) = [one for one in document.paragraphs if one.text == old]
    found.runs[0].text = new
    for run in found.runs[1:]:
        run.text = ""
    document.save(str(draft(order)))


def test_a_pending_fact_in_it_keeps_the_paper_unsigned(order: IssueOrder) -> None:
    change(order, "特此报告", "〔待补：核查情况〕特此报告")

    assert "pending_fact" in codes(issue_paper(order))


def test_another_title_is_told(order: IssueOrder) -> None:
    document = docx.Document(str(draft(order)))
    (title,) = [
        one for one in document.paragraphs if one.text.replace("\n", "").endswith("总体情况的报告")
    ]
    title.runs[-1].text = "情况汇报"
    document.save(str(draft(order)))

    issued = issue_paper(order)

    assert issued.paper.path is not None
    assert "title_edited" in codes(issued)


def mark_up(order: IssueOrder, markup: str) -> None:
    """Put markup before the closing words of the draft."""
    package = read_package(draft(order))
    place = '<w:r><w:t xml:space="preserve">特此报告。'
    xml = package["word/document.xml"].decode()
    assert place in xml
    package["word/document.xml"] = xml.replace(place, markup + place).encode()
    draft(order).write_bytes(assemble([deflated(*one) for one in package.items()]))


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ('<w:ins w:id="1" w:author="甲"><w:r><w:t>妥否？</w:t></w:r></w:ins>', "revisions_pending"),
        ('<w:r><w:commentReference w:id="1"/></w:r>', "comments_pending"),
    ],
)
def test_one_whose_review_is_not_over_stays_unsigned_and_takes_no_number(
    order: IssueOrder, markup: str, code: str
) -> None:
    mark_up(order, markup)

    issued = issue_paper(order)

    assert (issued.paper.path, issued.number) == (None, "")
    (found,) = [one for one in issued.paper.findings if one.code == code]
    assert "送审稿" in found.place.file
    with open_register(order.database) as register:
        assert list(register.entries()) == []


@pytest.mark.office
def test_a_draft_that_libreoffice_saved_is_signed_too(order: IssueOrder) -> None:
    edit_in_office(draft(order), draft(order), old="特此报告", new=f"{ADDED}特此报告")

    text = final(issue_paper(order))

    assert any(ADDED in line for line in text)
    assert any(line.startswith("望司报〔2024〕1号") and "示例局长" in line for line in text)
    assert "2024年11月25日" in text


def edit(path: Path | None, old: str, new: str) -> None:
    """Replace the words of a draft as a head of office does in Word."""
    assert path is not None
    document = docx.Document(str(path))
    cells = [cell for table in document.tables for cell in table._cells]
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    found = next(one for one in paragraphs if old in one.text)
    found.runs[0].text = found.text.replace(old, new)
    for run in found.runs[1:]:
        run.text = ""
    document.save(str(path))


def test_what_a_head_wrote_into_the_draft_stands_in_the_final_report(fill: Fill) -> None:
    book = fill(DEVICES, ROW)
    edit(answer(book).papers[0].path, "特此报告。", "以上情况经局长办公会研究。特此报告。")

    final = answer(book, issued=date(2024, 11, 15))

    assert "以上情况经局长办公会研究。特此报告。" in text(final)
    assert "2024年11月15日" in text(final)
    assert "signed_as_edited" in {finding.code for finding in final.findings}


def test_an_edited_report_whose_figures_are_old_is_not_signed(fill: Fill) -> None:
    edit(answer(fill(DEVICES, ROW)).papers[0].path, "特此报告。", "妥否，特此报告。")

    final = answer(fill(DEVICES, ROW | {"D8": 5}), issued=date(2024, 11, 15))

    assert (names(final), final.to_do) == ([], None)
    (told,) = [one for one in final.findings if one.code == "draft_outdated"]
    assert "不加 --final 再生成一次" in told.message
    assert "送审稿" in told.place.file


def test_an_edited_form_is_refused_because_its_workbook_would_differ(fill: Fill) -> None:
    book = fill(DEVICES, ROW)
    edit(answer(book).papers[1].path, "违停抓拍", "违法停车抓拍")

    final = answer(book, issued=date(2024, 11, 15))

    assert names(final) == []
    assert "form_edited" in {finding.code for finding in final.findings}

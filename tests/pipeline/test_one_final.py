"""A paper is issued once: what is refused leaves nothing behind that could be sent."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import DataError
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.registry import Key, NumberRefusedError, Particulars, Reservation, open_register
from tests.paper_text import paper_paragraphs

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue the report upward of a sample."""
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    database = str(tmp_path / "登记簿.db")
    return IssueOrder(
        campaign, "overview", "示例局长", DAY, DAY, database, output=tmp_path / "文书"
    )


def files(order: IssueOrder) -> list[Path]:
    assert order.output is not None
    return sorted(file for file in order.output.rglob("*") if file.is_file())


def test_another_signatory_is_refused_before_any_paper_lies_there(order: IssueOrder) -> None:
    first = issue_paper(order)
    there = files(order)

    with pytest.raises(NumberRefusedError, match="不能改签"):
        issue_paper(replace(order, signatory="示例副局长"))

    assert files(order) == there
    assert first.paper.path is not None
    assert "签发人：示例局长" in "\n".join(paper_paragraphs(first.paper.path))


def test_a_number_of_last_year_is_refused_before_any_paper_lies_there(order: IssueOrder) -> None:
    sheet = order.campaign / "campaign.yaml"
    words = sheet.read_text(encoding="utf-8").replace("as_of: 2024-11-25", "as_of: null")
    sheet.write_text(words, encoding="utf-8")
    with open_register(order.database, create=True) as register:
        key = Key("wangchao-2024", "overview", "")
        register.reserve(Reservation("望司报", 2024, Particulars(), key), DAY)
    there = files(order)
    new_year = date(2025, 1, 6)

    with pytest.raises(NumberRefusedError, match="文号的年份应是签发的年份"):
        issue_paper(replace(order, issued=new_year, today=new_year))

    assert files(order) == there


def test_what_was_issued_is_not_issued_in_other_words_on_the_same_day(order: IssueOrder) -> None:
    """Else two papers of one number would be sent."""
    path = issue_paper(order).paper.path
    assert path is not None
    signed = path.read_bytes()
    there = files(order)
    sheet = order.campaign / "papers" / "overview.yaml"
    words = sheet.read_text(encoding="utf-8")
    sheet.write_text(f"{words}  ground: 市司法局部署\n", encoding="utf-8")

    with pytest.raises(DataError, match="当天已经签发，没有再做"):
        issue_paper(order)

    assert path.read_bytes() == signed
    assert files(order) == there

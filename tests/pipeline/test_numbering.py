"""Orders and minutes are issued as other papers are: orders count on through the years."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
import yaml

from docgen import carried
from docgen.carried import official_templates
from docgen.chinese.document_number import RUNNING, DocumentNumber
from docgen.errors import UsageError
from docgen.pipeline.issuing import Issued, IssueOrder, issue_paper
from docgen.pipeline.library import open_library
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.pipeline.numbering import uncoded
from docgen.registry import Recording, open_register
from tests.paper_text import paper_paragraphs

DAY = date(2024, 11, 25)
MARK = "望潮区人民政府令"


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue an order, in a sample that has sheets for it and for minutes."""
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    for kind in ("order", "minutes"):
        example = (official_templates() / kind / "example.yaml").read_text("utf-8")
        example = example.replace("held_on: 2025-11-21", "held_on: 2024-11-21")
        sheet = yaml.safe_dump({"paper": yaml.safe_load(example)["paper"]}, allow_unicode=True)
        (campaign / "papers" / f"{kind}.yaml").write_text(sheet, "utf-8")
    file = campaign / "campaign.yaml"
    text = file.read_text("utf-8").replace("series: {", "series: {纪要: 望司纪, ")
    file.write_text(text, "utf-8")
    database, output = str(tmp_path / "登记簿.db"), tmp_path / "文书"
    return IssueOrder(campaign, "order", "示例区长", DAY, DAY, database, output=output)


def lines(issued: Issued) -> list[str]:
    assert issued.paper.path is not None, issued.paper.findings
    return paper_paragraphs(issued.paper.path)


def test_an_order_takes_the_next_number_of_its_mark_and_prints_the_serial(
    order: IssueOrder,
) -> None:
    last = Recording(DocumentNumber(MARK, RUNNING, 11), issued=date(2019, 5, 6), signatory="某")
    with open_register(order.database, create=True) as register:
        register.record(last, DAY)

    issued = issue_paper(order)

    assert issued.number == f"{MARK}第12号"
    assert "第12号" in lines(issued)
    assert MARK in lines(issued)
    assert issue_paper(order).number == issued.number


def test_the_sheet_of_signatures_names_order_and_number(order: IssueOrder) -> None:
    issued = issue_paper(order)

    assert issued.slip is not None
    assert issued.slip.path is not None
    assert {"第1号", MARK} <= set(paper_paragraphs(issued.slip.path))


def test_the_serial_alone_is_enough_to_tell_an_orders_number(order: IssueOrder) -> None:
    assert issue_paper(replace(order, number="第7号")).number == f"{MARK}第7号"


def test_a_number_with_a_year_is_no_orders(order: IssueOrder) -> None:
    with pytest.raises(UsageError, match="不写年份"):
        issue_paper(replace(order, number="望政〔2024〕7号"))


def test_minutes_take_the_next_number_of_their_series(order: IssueOrder) -> None:
    issued = issue_paper(replace(order, kind="minutes"))

    assert issued.number == "望司纪〔2024〕1号"
    assert "望司纪〔2024〕1号" in lines(issued)
    assert any("2024年11月25日" in line for line in lines(issued))


def test_an_edited_draft_of_an_order_is_signed_as_it_is(order: IssueOrder) -> None:
    assert order.output is not None
    make_papers(MakeOrder(order.campaign, order.output, DAY, kinds=("order",)))
    (draft,) = order.output.rglob("*命令-送审稿.docx")
    document = docx.Document(str(draft))
    (text,) = [one for one in document.paragraphs if "现予公布" in one.text]
    text.runs[0].text = text.text.replace("现予公布", "现予公布施行")
    document.save(str(draft))

    issued = issue_paper(order)

    assert {"第1号", "2024年11月25日"} <= set(lines(issued))
    assert any("现予公布施行" in line for line in lines(issued))


def test_a_type_without_a_code_is_told_before_its_draft_is_read() -> None:
    library = open_library(None)
    kinds = [library.kind(one) for one in ("notice", "minutes", "reminder", "correction", "order")]

    told = list(uncoded(kinds, {"通知": "望司发"}))

    assert [(one.code, one.place.field) for one in told] == [("series_missing", "series")] * 2
    assert "没有“纪要”的机关代字" in told[0].message
    assert "没有“函”的机关代字" in told[1].message

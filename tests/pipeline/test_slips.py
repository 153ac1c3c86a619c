"""A joint paper is signed by all its issuers, and its sheet has a box for each of them."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import UsageError
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.slips import spacing_of
from tests.joint_papers import ISSUERS, SIGNATORIES
from tests.paper_text import paper_paragraphs
from tests.pdfs import ToPdf

DAY = date(2024, 11, 25)


@pytest.fixture
def order(tmp_path: Path) -> IssueOrder:
    """Return the order to issue the report upward of the sample, now of three issuers."""
    campaign = Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))
    sheet = campaign / "papers" / "overview.yaml"
    listed = "".join(f"    - {name}\n" for name in ISSUERS[:3])
    told = sheet.read_text(encoding="utf-8")
    sheet.write_text(f"{told}  issuers:\n{listed}", encoding="utf-8")
    database, signed = str(tmp_path / "登记簿.db"), "、".join(SIGNATORIES[:3])
    output = tmp_path / "文书"
    return IssueOrder(campaign, "overview", signed, DAY, DAY, database, output=output)


def test_all_signatories_stand_on_the_paper_and_on_its_sheet(order: IssueOrder) -> None:
    issued = issue_paper(order)

    assert issued.paper.path is not None, issued.paper.findings
    printed = "".join("".join(paper_paragraphs(issued.paper.path)).split())
    assert f"签发人：张示例李某{issued.number}王某某" in printed
    assert issued.slip is not None
    assert issued.slip.path is not None
    sheet = "".join("".join(paper_paragraphs(issued.slip.path)).split())
    assert f"会签{ISSUERS[1]}李某" in sheet
    assert f"会签{ISSUERS[2]}王某某" in sheet
    assert "签发张示例2024年11月25日" in sheet


def test_two_signatories_for_three_issuers_are_refused(order: IssueOrder) -> None:
    with pytest.raises(UsageError, match="发文机关有3个，--signatory 写了2位"):
        issue_paper(replace(order, signatory="张示例、李某"))


def test_the_leads_signatory_alone_does_not_sign_a_report_upward(order: IssueOrder) -> None:
    issued = issue_paper(replace(order, signatory="张示例"))

    assert issued.paper.path is None
    assert "signatories_mismatch" in {one.code for one in issued.paper.findings}


def test_the_sheet_of_a_notice_names_what_is_annexed_to_it(order: IssueOrder) -> None:
    issued = issue_paper(replace(order, kind="notice", signatory="示例局长"))

    assert issued.slip is not None
    assert issued.slip.path is not None
    lines = paper_paragraphs(issued.slip.path)
    annexed = lines[lines.index("附件") + 1]
    assert annexed == "执法类电子技术监控设备清理规范情况汇总表"


@pytest.mark.office
@pytest.mark.parametrize("count", [2, 5])
def test_the_sheet_of_a_joint_notice_stands_on_one_page_with_its_signing(
    order: IssueOrder, count: int, to_pdf: ToPdf, pdf_text: Callable[[Path], str]
) -> None:
    sheet = order.campaign / "papers" / "notice.yaml"
    told = sheet.read_text(encoding="utf-8")
    listed = "".join(f"    - {name}\n" for name in ISSUERS[:count])
    sheet.write_text(told.replace("paper:\n", f"paper:\n  issuers:\n{listed}"), encoding="utf-8")
    signatory = "、".join(SIGNATORIES[:count])

    issued = issue_paper(replace(order, kind="notice", signatory=signatory))

    assert issued.slip is not None, issued.paper.findings
    assert issued.slip.path is not None
    (printed,) = to_pdf([issued.slip.path])
    assert "\f" not in pdf_text(printed)


def test_rows_are_as_high_as_the_page_allows() -> None:
    boxes = [("栏", "内容")] * 13
    assert spacing_of(boxes, ISSUERS[0]) == "宽"
    assert spacing_of(boxes, "海州市望潮区城市管理综合行政执法局") == "中"
    assert spacing_of([*boxes, ("会　签", ISSUERS[1])], ISSUERS[0]) == "中"
    assert spacing_of([*boxes, ("主送机关", "街道办事处、" * 60)], ISSUERS[0]) == "窄"

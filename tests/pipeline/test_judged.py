"""Papers are judged before they are handed out: what does not meet the standard is told."""

import shutil
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from docgen import carried
from docgen.pipeline.issuing import IssueOrder, issue_paper
from docgen.pipeline.job import Job
from docgen.pipeline.make import Made, MakeOrder, make_papers
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest

DAY = date(2024, 11, 25)
OFFICE = "海州市望潮区司法局"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign."""
    return Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))


def format_faults(made: Made) -> list[str]:
    return [
        finding.code
        for paper in made.papers
        for finding in paper.findings
        if finding.code.startswith("format_")
    ]


def test_nothing_that_make_makes_departs_from_the_standard(campaign: Path) -> None:
    assert format_faults(make_papers(MakeOrder(campaign, campaign.parent / "文书", DAY))) == []


@pytest.mark.office
def test_nor_do_its_printed_pages(campaign: Path) -> None:
    kinds = ("reminder", "overview", "summary", "reply")
    order = MakeOrder(campaign, campaign.parent / "文书", DAY, kinds=kinds, pdf=True)
    assert format_faults(make_papers(order)) == []


@pytest.mark.office
def test_what_was_moved_by_hand_is_told_of_words_and_pages(campaign: Path) -> None:
    output = campaign.parent / "文书"
    make_papers(MakeOrder(campaign, output, DAY, kinds=("overview",)))
    draft = output / OFFICE / f"{OFFICE}-全区总体情况报告-送审稿.docx"
    document = docx.Document(str(draft))
    document.sections[0].left_margin = Mm(40)
    document.save(str(draft))
    database = str(campaign.parent / "登记簿.db")
    order = IssueOrder(
        campaign, "overview", "示例局长", DAY, DAY, database, output=output, pdf=True
    )

    found = [one for one in issue_paper(order).paper.findings if one.code.startswith("format_")]

    assert {finding.place.file.rpartition(".")[2] for finding in found} == {"docx", "pdf"}
    assert "format_margin_binding" in {finding.code for finding in found}
    manifest = read_manifest(output)
    assert manifest is not None
    noted = [one for paper in manifest.documents if paper.issued for one in paper.findings]
    assert "format_margin_binding" in {finding.code for finding in noted}


def test_known_departures_of_a_faithful_copy_are_no_faults(tmp_path: Path) -> None:
    data = carried.sample_data() / "notice-2024-17" / "notice.yaml"

    (paper,) = render_papers(Job("notice", data, Folder(tmp_path), DAY))

    assert not [one for one in paper.findings if one.code.startswith("format_")]

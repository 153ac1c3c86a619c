"""Every number of the bureau's own papers is one that the data account for, worked out anew."""

import re
from pathlib import Path

import pytest
import yaml

from docgen.model.returns import ANSWERED
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.make import MakeOrder, make_papers
from tests.paper_text import paper_paragraphs
from tests.proof.arithmetic import count, explained, figures
from tests.proof.known import DAY, SAMPLE, of_campaign, of_sheets, of_units, unexplained

NAMES = (
    "催报便函",
    "补正联系单",
    "核查问题反馈",
    "核查情况通报",
    "催报通知",
    "实地核查通知",
)


@pytest.fixture(scope="module")
def collected() -> Collected:
    return collect(SAMPLE, DAY)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("文书")
    make_papers(MakeOrder(SAMPLE, folder, DAY))
    return folder


def test_every_number_of_the_report_upward_is_accounted_for(
    collected: Collected, made: Path
) -> None:
    (paper,) = made.glob("*/*全区总体情况报告*.docx")
    standing = collected.standing
    known = of_campaign(collected.campaign) | {str(DAY.month), str(DAY.day)} | of_units(collected)
    known |= explained(standing.accepted) | of_sheets("papers/overview.yaml")
    for kind in ("区直", "街道", "驻区"):
        known |= explained(tuple(row for unit in standing.of_kind(kind) for row in unit.accepted))
    for category in range(1, 8):
        rows = [row for row in standing.accepted if row.need and category in row.categories]
        units = [unit for unit in standing.units if any(row in rows for row in unit.accepted)]
        known |= {str(count(tuple(rows))), str(len(units))}
    checks = yaml.safe_load((SAMPLE / "verifications.yaml").read_text(encoding="utf-8"))
    known |= {str(len(checks))} | {str(check["checked_count"]) for check in checks}
    known.add(str(sum(check["checked_count"] for check in checks)))
    # The annex shows the rows that are still being checked, too, and says so.
    known |= explained(tuple(row for unit in standing.units for row in unit.pending))

    assert unexplained(paper, known) == []


def test_the_report_upward_counts_what_was_accepted_and_says_what_was_not(
    collected: Collected, made: Path
) -> None:
    (paper,) = made.glob("*/*全区总体情况报告*.docx")
    text = "".join(paper_paragraphs(paper))
    standing = collected.standing

    pending = [unit for unit in standing.units if unit.pending]
    assert pending
    assert f"使用设备{count(standing.accepted)}台（套）" in text
    assert f"使用设备{count(standing.reported)}台（套）" not in text
    assert f"另有{len(standing.unanswered)}家尚未报齐" in text
    rows = sum(len(unit.pending) for unit in pending)
    assert f"{len(pending)}家单位的{rows}项数据尚在核实，未计入本报告汇总数" in text
    assert "签发人：" in text


def test_every_number_of_the_bureaus_letters_is_accounted_for(
    collected: Collected, made: Path
) -> None:
    office = made / collected.campaign.issuer
    known = of_campaign(collected.campaign) | {str(DAY.month), str(DAY.day)} | of_units(collected)
    sheets = sorted(path.name for path in (SAMPLE / "papers").glob("*.yaml"))
    known |= of_sheets("verifications.yaml", *(f"papers/{name}" for name in sheets))
    for unit in collected.standing.units:
        known |= explained(unit.reported)
    for file in collected.collection.files:
        texts = [finding.message + finding.place.where for finding in file.decided.open]
        texts += [cell.text for row in file.decided.reading.rows for cell in row.cells.values()]
        known |= {figure for text in texts for figure in re.findall(r"\d+", text)}
        known |= {figure for text in texts for figure in figures(text)}
        known.add(str(len(file.decided.open)))
        if file.submission.received is not None:
            known.add(str(file.submission.received.day))
    known |= {str(number) for number in range(1, 30)}  # rows are numbered
    targets = yaml.safe_load((SAMPLE / "papers" / "inspection.yaml").read_text(encoding="utf-8"))
    rows = {
        (unit.unit.id, row.n): row for unit in collected.standing.units for row in unit.reported
    }
    chosen = [rows[target["unit"], target["row"]] for target in targets["paper"]["targets"]]
    known.add(str(count(tuple(chosen))))
    papers = [paper for name in NAMES for paper in office.rglob(f"*{name}*.docx")]

    assert len(papers) == 10
    for paper in papers:
        assert unexplained(paper, known) == [], paper.name


def test_no_letter_chases_a_unit_that_has_answered(collected: Collected, made: Path) -> None:
    office = made / collected.campaign.issuer
    chasing = [*office.glob("催报便函/*.docx"), *office.glob("*催报通知*.docx")]
    text = "".join(part for paper in chasing for part in paper_paragraphs(paper))

    assert chasing
    for unit in collected.standing.units:
        if unit.status in ANSWERED or unit.status == "exempt":
            assert unit.unit.name not in text

"""Every number that a paper prints is one that the data account for, worked out anew."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import BasisLevel, DeviceRow, Result, Return
from docgen.pipeline.answers import Reported, data_from_answers
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.library import open_library
from docgen.pipeline.make import MakeOrder, make_papers
from docgen.pipeline.press import Composed, Press
from docgen.pipeline.shelf import Shelf
from tests.paper_text import paper_paragraphs
from tests.proof.arithmetic import count, explained, figures, fines, in_wan, in_yuan
from tests.proof.known import DAY, SAMPLE, of_campaign, of_sheets, unexplained

ANSWERS = {
    "used": "有",
    "handler": "法规科",
    "start": "2024-11-05",
    "end": "2024-11-13",
    "methods": "查阅资料",
    "problems": "无",
    "measures": "已整改",
    "disposal": "拆除",
    "stop_by": "2024-12-31",
    "upkeep": "检定",
}


@pytest.fixture(scope="module")
def collected() -> Collected:
    return collect(SAMPLE, DAY)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("文书")
    result = make_papers(MakeOrder(SAMPLE, folder, DAY))
    assert all(paper.path for paper in result.papers)
    return folder


def of_answers(answers: dict[str, str], returned: Return) -> set[str]:
    """Return the numbers of what a unit answered: days, telephones, its own words."""
    texts = [*answers.values(), returned.phone, str(returned.date)]
    return {figure.lstrip("0") or "0" for text in texts for figure in re.findall(r"\d+", text)} | {
        figure for text in texts for figure in figures(text)
    }


def test_every_number_of_every_units_paper_is_accounted_for(
    collected: Collected, made: Path
) -> None:
    papers = 0
    for unit in collected.standing.units:
        folder = made / unit.unit.name
        readings = [
            file.decided.reading
            for file in collected.collection.files
            if file.submission.unit == unit.unit.id
        ]
        known = explained(unit.reported) | of_campaign(collected.campaign)
        for reading in readings:
            answers = {key: cell.text for key, cell in reading.answers.items()}
            header = [cell.text for cell in reading.header.values()]
            known |= of_answers(answers, Return(date=reading.date))
            known |= {figure for text in header for figure in figures(text)}
        known |= of_sheets("new_devices.yaml", "papers/publication/Z01.yaml")
        known.add(unit.unit.phone)
        for paper in sorted(folder.glob("*.docx")):
            assert unexplained(paper, known) == [], paper.name
            papers += 1
    assert papers > 25


def test_every_number_of_the_districts_table_is_accounted_for(
    collected: Collected, made: Path
) -> None:
    (paper,) = made.glob("*/*全区汇总表*.docx")
    standing = collected.standing
    known = of_campaign(collected.campaign) | {str(DAY.month), str(DAY.day)}
    known |= {str(number) for number in range(1, len(standing.units) + 1)}  # units are counted
    groups = [standing.accepted, standing.reported]
    groups += [
        tuple(row for unit in standing.of_kind(kind) for row in unit.accepted)
        for kind in ("区直", "街道", "驻区")
    ]
    groups.append(tuple(row for unit in standing.units for row in unit.pending))
    for group in groups:
        known |= explained(group)
    for unit in standing.units:
        known |= explained(unit.reported)

    assert unexplained(paper, known) == []


def test_the_workbooks_say_what_the_papers_say(collected: Collected, made: Path) -> None:
    sound = [unit for unit in collected.standing.units if unit.reported and not unit.pending]
    units = {unit.unit.name: unit for unit in sound}
    files = {file.parent.name: file for file in made.rglob("*-汇总表*.xlsx")}
    assert files.keys() == units.keys()

    for name, unit in units.items():
        sheet = load_workbook(files[name]).worksheets[0]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=8, max_col=9)]
        *body, last = rows
        assert [row[3] for row in body] == [row.count for row in unit.reported]
        assert last[3] == count(unit.reported)
        assert Decimal(str(last[4])) == fines(unit.reported)


def test_the_districts_workbook_adds_up(collected: Collected, made: Path) -> None:
    (file,) = made.glob("*/*全区汇总表*.xlsx")
    book = load_workbook(file)
    totals = {row[0].value: row for row in book["汇总表"].iter_rows() if row[0].value}

    for name, rows in (
        ("总计", collected.standing.accepted),
        ("按填报数计", collected.standing.reported),
    ):
        assert totals[name][4].value == count(rows)
        assert Decimal(str(totals[name][5].value)) == fines(rows)
        for result in Result:
            stood = count(row for row in rows if row.result is result)
            assert f"{result.value}{stood}台" in str(totals[name][7].value)


def test_no_paper_names_a_late_unit_that_has_answered(collected: Collected, made: Path) -> None:
    (paper,) = made.glob("*/*全区汇总表*.docx")
    (missing,) = [text for text in paper_paragraphs(paper) if text.startswith("未报送")]

    for unit in collected.standing.units:
        assert (unit.unit.name in missing) == (unit.status == "outstanding")


CAMPAIGN = Campaign.model_validate(
    {
        "id": "random",
        "title": "示例",
        "issuer": "海州市望潮区司法局",
        "notice": {"title": "关于示例的通知", "number": "望司发〔2024〕17号"},
        "fine_window": ["2021-11-01", "2024-10-31"],
        "deadline": "2024-11-20",
    }
)
UNIT = Unit.model_validate({"id": "D01", "name": "海州市望潮区水务局", "kind": "区直"})


@st.composite
def device_rows(draw: st.DrawFn) -> tuple[DeviceRow, ...]:
    """Draw rows as the rules let them pass: stopped or kept, with reasons where cleaning is due."""
    return tuple(
        _row(draw, number) for number in range(1, draw(st.integers(min_value=1, max_value=8)) + 1)
    )


def _row(draw: st.DrawFn, number: int) -> DeviceRow:
    need = draw(st.booleans())
    stop = need and draw(st.booleans())
    categories = draw(st.sets(st.integers(1, 7), min_size=1, max_size=3)) if need else set()
    return DeviceRow(
        n=number,
        situation=draw(st.sampled_from(["违停抓拍", "超限检测", "扬尘监测", "取水计量"])),
        basis=draw(st.sampled_from(["《水法》第三十九条", "《大气污染防治法》第五十三条"])),
        basis_level=draw(st.sampled_from(BasisLevel)),
        count=draw(st.integers(1, 500)),
        amount_yuan=draw(st.decimals(0, 10**9, places=2)),
        need=need,
        reason="具体事由" if need else "",
        categories=tuple(sorted(categories)),
        result=Result.STOP if stop else Result.KEEP,
    )


def report_of(rows: tuple[DeviceRow, ...]) -> bytes:
    library = open_library(None)
    press = Press(library, library.kind("report"), Shelf(Path("nowhere"), DAY), DAY)
    returned = Return(rows=rows, answers=ANSWERS, filler="某", phone="0000000")
    data = data_from_answers(press.kind, Reported(CAMPAIGN, UNIT, returned, "示例.xlsx"), {})
    composed = press.compose(data)
    assert isinstance(composed, Composed), composed.findings
    return press.stamp(composed)


def sentences(paper: bytes) -> Iterator[str]:
    for text in paper_paragraphs(paper):
        yield from (part for part in text.split("。") if part)


@settings(max_examples=60, deadline=None)
@given(device_rows())
def test_every_number_of_any_report_is_accounted_for(rows: tuple[DeviceRow, ...]) -> None:
    returned = Return(phone="0000000")
    known = explained(rows) | of_campaign(CAMPAIGN) | of_answers(ANSWERS, returned)

    assert unexplained(report_of(rows), known) == []


@settings(max_examples=60, deadline=None)
@given(device_rows())
def test_the_sentences_of_any_report_say_the_sums(rows: tuple[DeviceRow, ...]) -> None:
    said = list(sentences(report_of(rows)))
    need = tuple(row for row in rows if row.need)
    stop = tuple(row for row in rows if row.result is Result.STOP)

    whole = next(text for text in said if text.startswith("清理前"))
    assert f"使用电子技术监控设备{count(rows)}台（套）" in whole
    assert in_wan(fines(rows)) in whole or not fines(rows)
    assert any(f"需要清理{count(need)}台（套）" in text for text in said) == bool(need)
    stopped = [text for text in said if "已停止使用" in text and "台（套）" in text]
    if stop and len(stop) < len(rows):
        assert any(f"已停止使用{count(stop)}台（套）" in text for text in stopped)
    else:
        assert not stopped
    table = paper_paragraphs(report_of(rows))
    assert in_yuan(fines(rows)) in table
    assert str(count(rows)) in table


@settings(max_examples=60, deadline=None)
@given(device_rows())
def test_no_report_prints_a_zero_count_or_an_empty_part(rows: tuple[DeviceRow, ...]) -> None:
    text = "".join(paper_paragraphs(report_of(rows)))

    assert not re.search(r"(?<!\d)0台", text)
    for slip in ("，，", "；；", "。。", "，。", "；。", "其中，。", "：。", "（）", "None"):
        assert slip not in text

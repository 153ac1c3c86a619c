"""Orders and minutes as LibreOffice lays them out, against GB/T 9704-2012, 10.2 and 10.3."""

from pathlib import Path

import pytest

from tests import measure
from tests.examples import paper_of, render_example
from tests.measure import Box, Sheet
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
CELL = 15.75 * 25.4 / 72


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, Path]:
    """Return an order, minutes with a title and minutes without, as PDFs."""
    folder = tmp_path_factory.mktemp("heads")
    number = "望司纪〔2025〕3号"
    papers = {
        "order": render_example("order", folder, number="第12号"),
        "minutes": render_example("minutes", folder, number=number),
        "office": render_example("minutes", folder, name="office", number=number, title=""),
    }
    pdfs = to_pdf([paper_of(made) for made in papers.values()])
    return dict(zip(papers, pdfs, strict=True))


def first(pdf: Path) -> Sheet:
    return measure.sheets(pdf)[0]


def mark(pdf: Path, bottom: float) -> Box:
    return measure.ink(pdf, 1, measure.is_red, Box(0, 40, 210, bottom))


def dark(pdf: Path, top: float, bottom: float) -> Box:
    return measure.ink(pdf, 1, within=Box(20, top, 190, bottom))


def test_the_mark_of_an_order_stands_20_mm_below_the_type_areas_top(
    pages: dict[str, Path],
) -> None:
    ink = mark(pages["order"], 90)
    assert ink.top == pytest.approx(57, abs=1)
    assert (ink.x0 + ink.x1) / 2 == pytest.approx(106, abs=1)


def test_the_number_of_an_order_is_centred_two_lines_below_its_mark(
    pages: dict[str, Path],
) -> None:
    row = first(pages["order"]).line("第12号")
    ink = dark(pages["order"], row.baseline - 6, row.baseline + 2)
    assert ink.top - mark(pages["order"], 90).bottom == pytest.approx(20.78, abs=1.5)
    assert (row.x0 + row.x1) / 2 == pytest.approx(106, abs=1)


def test_the_text_of_an_order_begins_two_lines_below_its_number(pages: dict[str, Path]) -> None:
    pdf, sheet = pages["order"], first(pages["order"])
    number, text = sheet.line("第12号"), sheet.line("现予公布")
    above = dark(pdf, number.baseline - 6, number.baseline + 3)
    below = dark(pdf, number.baseline + 3, text.baseline)
    assert below.top - above.bottom == pytest.approx(20.78, abs=1.5)


def test_no_rule_stands_in_the_head_of_an_order(pages: dict[str, Path]) -> None:
    assert first(pages["order"]).rules == ()


def test_the_mark_of_minutes_stands_35_mm_below_the_type_areas_top(
    pages: dict[str, Path],
) -> None:
    assert mark(pages["minutes"], 95).top == pytest.approx(72, abs=1)
    assert "海州市望潮区司法局会议纪要" in measure.text(pages["minutes"])


def test_minutes_name_their_issuer_and_day_between_number_and_rule(
    pages: dict[str, Path],
) -> None:
    sheet = first(pages["minutes"])
    number, row = sheet.line("望司纪〔2025〕3号"), sheet.line("海州市望潮区司法局办公室")
    (rule,) = sheet.rules
    assert number.baseline < row.baseline < rule.y
    assert "2025年11月24日" in row.text.replace(" ", "")
    assert row.x0 == pytest.approx(28 + CELL, abs=0.5)
    assert row.x1 == pytest.approx(184 - CELL, abs=0.7)


def test_the_rule_of_minutes_lies_4_mm_below_and_is_as_wide_as_the_text(
    pages: dict[str, Path],
) -> None:
    (rule,) = first(pages["minutes"]).rules
    row = first(pages["minutes"]).line("海州市望潮区司法局办公室")
    ink = dark(pages["minutes"], row.baseline - 6, row.baseline + 2)
    assert rule.y - rule.width / 2 - ink.bottom == pytest.approx(4, abs=1)
    assert [rule.x0, rule.x1] == pytest.approx([28, 184], abs=0.5)


@pytest.mark.parametrize("name", ["minutes", "office"])
def test_title_or_text_of_minutes_begins_two_lines_below_the_rule(
    pages: dict[str, Path], name: str
) -> None:
    pdf = pages[name]
    (rule,) = first(pdf).rules
    below = dark(pdf, rule.y + 2, rule.y + 30)
    assert below.top - rule.y == pytest.approx(20.78, abs=1.5)


def test_those_present_are_listed_one_line_below_the_text(pages: dict[str, Path]) -> None:
    pdf = pages["minutes"]
    sheet = measure.sheets(pdf)[1]
    last, present = sheet.line("结果由被核查单位当场确认"), sheet.line("出席：")
    above = measure.ink(pdf, 2, within=Box(20, last.baseline - 6, 190, last.baseline + 3))
    below = measure.ink(pdf, 2, within=Box(20, last.baseline + 3, 190, present.baseline + 2))
    assert below.top - above.bottom == pytest.approx(10.39, abs=1.5)
    assert present.x0 == pytest.approx(28 + 2 * CELL, abs=0.5)


def test_further_names_stand_under_the_first_one(pages: dict[str, Path]) -> None:
    sheet = measure.sheets(pages["minutes"])[1]
    name = sheet.line("出席：").printed[3].box.x0
    turned = sheet.line("观海街道吴示例").x0
    assert turned == pytest.approx(name, abs=0.5)
    for label in ("请假：", "列席："):
        assert sheet.line(label).printed[3].box.x0 == pytest.approx(name, abs=0.5)


def test_the_words_before_the_names_are_set_in_hei(pages: dict[str, Path]) -> None:
    row = measure.sheets(pages["minutes"])[1].line("请假：").printed
    assert "Hei" in row[0].font
    assert "Hei" not in row[3].font


@pytest.mark.parametrize("name", ["order", "minutes", "office"])
def test_the_colophon_closes_the_last_page(pages: dict[str, Path], name: str) -> None:
    last = measure.sheets(pages[name])[-1]
    assert last.rules[-1].y == pytest.approx(262, abs=1)
    assert len(last.rules) == 3

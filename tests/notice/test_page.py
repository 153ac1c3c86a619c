"""Notices as LibreOffice lays them out, from the masthead to the text, in millimetres.

The figures are typed from GB/T 9704-2012; nothing here reads docgen's own facts.
"""

import pytest

from tests import measure
from tests.measure import Box
from tests.notice.papers import Made, text_rows

pytestmark = pytest.mark.office


@pytest.mark.parametrize("name", ["faithful", "three_pages"])
def test_a_full_page_has_22_rows(made: dict[str, Made], name: str) -> None:
    counts = [len(text_rows(sheet)) for sheet in made[name].sheets]
    assert max(counts) == 22


def test_rows_of_hanzi_only_have_28(made: dict[str, Made]) -> None:
    rows = [row for row in text_rows(made["three_pages"].sheets[1]) if row.x1 > 183]
    whole = [row for row in rows if row.x0 < 30]
    assert whole
    assert {len(row.printed) for row in whole} == {28}


def test_rows_span_the_type_area(made: dict[str, Made]) -> None:
    row = next(row for row in text_rows(made["three_pages"].sheets[1]) if row.x0 < 30)
    assert row.x0 == pytest.approx(28, abs=0.3)
    assert row.x1 == pytest.approx(184, abs=0.6)


@pytest.mark.parametrize(
    "name", ["faithful", "two_pages", "classified", "long_mark", "very_long_mark"]
)
def test_the_red_mark_begins_at_72_mm(made: dict[str, Made], name: str) -> None:
    ink = measure.ink(made[name].pdf, 1, measure.is_red, Box(0, 50, 210, 105))
    assert ink.top == pytest.approx(72, abs=1)
    assert (ink.x0 + ink.x1) / 2 == pytest.approx(106, abs=1)
    assert ink.x1 - ink.x0 <= 156.5


@pytest.mark.parametrize(
    "name", ["faithful", "two_pages", "classified", "long_mark", "very_long_mark"]
)
def test_the_number_stands_two_lines_under_the_mark(made: dict[str, Made], name: str) -> None:
    pdf = made[name].pdf
    mark = measure.ink(pdf, 1, measure.is_red, Box(0, 50, 210, 105))
    number = measure.ink(pdf, 1, within=Box(0, mark.bottom + 2, 210, mark.bottom + 28))
    assert number.top - mark.bottom == pytest.approx(20.78, abs=2)


@pytest.mark.parametrize("name", ["faithful", "two_pages"])
def test_the_red_rule_is_156_mm_wide_and_4_mm_under_the_number(
    made: dict[str, Made], name: str
) -> None:
    pdf = made[name].pdf
    (rule,) = {
        (round(rule.x0, 1), round(rule.x1, 1), rule.y)
        for rule in made[name].sheets[0].rules
        if rule.colour and rule.colour[0] > 0.8
    }
    number = measure.ink(pdf, 1, within=Box(0, 95, 210, rule[2] - 0.5))
    red = measure.ink(pdf, 1, measure.is_red, Box(0, rule[2] - 2, 210, rule[2] + 2))
    assert list(rule[:2]) == pytest.approx([28, 184], abs=0.5)
    assert red.top - number.bottom == pytest.approx(4, abs=1)


def test_number_left_and_signatory_right_share_a_row(made: dict[str, Made]) -> None:
    row = made["faithful"].sheets[0].line("兴司发〔2024〕17号")
    assert "签发人：刘三强" in row.text.replace(" ", "")
    assert row.x0 == pytest.approx(28 + 5.6, abs=1)
    assert row.x1 == pytest.approx(184 - 5.6, abs=1)
    fonts = {character.text: character.font for character in row.printed}
    assert "Fang" in fonts["签"]
    assert "Kai" in fonts["刘"]


def test_title_stands_two_lines_under_the_rule_and_is_centred(made: dict[str, Made]) -> None:
    sheet, pdf = made["two_pages"].sheets[0], made["two_pages"].pdf
    rule = next(rule for rule in sheet.rules if rule.colour[0] > 0.8)
    title = measure.ink(pdf, 1, within=Box(20, rule.y + 5, 200, rule.y + 30))
    assert title.top - rule.y == pytest.approx(20.78, abs=2)
    assert (title.x0 + title.x1) / 2 == pytest.approx(106, abs=1)


@pytest.mark.parametrize("name", ["faithful", "two_pages", "three_pages"])
def test_page_numbers_stand_at_269_mm_odd_right_even_left(made: dict[str, Made], name: str) -> None:
    for page, sheet in enumerate(made[name].sheets, start=1):
        if sheet.width > sheet.height:
            continue
        (row,) = [line for line in sheet.lines if line.baseline > 263]
        assert row.text.replace(" ", "") == f"—{page}—"
        first = row.printed[0].box
        dash = measure.ink(made[name].pdf, page, within=Box(first.x0, 264, first.x1, 275))
        assert (dash.top + dash.bottom) / 2 == pytest.approx(269, abs=1)
        edge = row.x1 if page % 2 else row.x0
        assert edge == pytest.approx(179.1 if page % 2 else 32.9, abs=1.5)


def test_a_turned_page_has_its_number_where_upright_pages_have_it(made: dict[str, Made]) -> None:
    sheet = made["faithful"].sheets[-1]
    assert sheet.width > sheet.height
    ink = measure.ink(
        made["faithful"].pdf, len(made["faithful"].sheets), within=Box(20, 20, 34, 190)
    )
    assert (ink.x0 + ink.x1) / 2 == pytest.approx(28, abs=1.5)
    assert ink.bottom == pytest.approx(179.1, abs=1.5)

"""The end of joint papers (联合行文) as LibreOffice lays it out, against GB/T 9704-2012 in mm."""

from itertools import combinations, pairwise
from pathlib import Path

import pdfplumber
import pytest

from tests import measure
from tests.joint_papers import ISSUERS, MANY, issuers_of
from tests.measure import MM, Box

pytestmark = pytest.mark.office


def test_unsealed_names_are_spread_to_the_longest_and_the_date_follows(
    printed: dict[str, Path],
) -> None:
    last = measure.sheets(printed["unsealed"])[1]
    lines = [last.line(name) for name in ISSUERS[:3]]
    assert [line.x0 for line in lines] == pytest.approx([lines[0].x0] * 3, abs=0.3)
    assert [line.x1 for line in lines] == pytest.approx([172.9] * 3, abs=0.5)
    assert [round(after.baseline - line.baseline, 1) for line, after in pairwise(lines)] == [
        10.2,
        10.2,
    ]
    date = last.line("2025年11月8日")
    assert date.x0 - lines[0].x0 == pytest.approx(11.1, abs=0.4)


def seals(pdf: Path) -> tuple[int, list[Box]]:
    """Return the page of the seals and their boxes."""
    with pdfplumber.open(pdf) as document:
        for number, page in enumerate(document.pages):
            if page.images:
                edges = ("x0", "top", "x1", "bottom")
                boxes = [Box(*(float(one[edge]) * MM for edge in edges)) for one in page.images]
                return number, sorted(boxes, key=lambda box: (round(box.top), box.x0))
    raise AssertionError(f"{pdf.name} has no seal")


SEALED = ("two", "three", "five", "short five")


@pytest.mark.parametrize("name", SEALED)
def test_seals_neither_touch_nor_leave_the_type_area(printed: dict[str, Path], name: str) -> None:
    _, boxes = seals(printed[name])
    assert len(boxes) == len(issuers_of(name))
    for box in boxes:
        assert box.x1 - box.x0 == pytest.approx(45, abs=0.3)
        assert box.x0 >= 27.9
        assert box.x1 <= 184.1
    for one, other in combinations(boxes, 2):
        across = (one.x0 + one.x1 - other.x0 - other.x1) / 2
        down = (one.top + one.bottom - other.top - other.bottom) / 2
        assert (across**2 + down**2) ** 0.5 > 46


@pytest.mark.parametrize("name", SEALED)
def test_each_seal_stands_over_its_name_and_the_last_over_the_date(
    printed: dict[str, Path], name: str
) -> None:
    page, boxes = seals(printed[name])
    sheet = measure.sheets(printed[name])[page]
    for box, issuer in zip(boxes, issuers_of(name), strict=True):
        line = sheet.line(issuer)
        start = line.text.replace(" ", "").index(issuer)
        shown = line.printed[start : start + len(issuer)]
        middle = (shown[0].box.x0 + shown[-1].box.x1) / 2
        assert (box.x0 + box.x1) / 2 == pytest.approx(middle, abs=0.6)
        assert (box.top + box.bottom) / 2 < line.baseline < box.bottom
    date = sheet.line("2025年11月8日")
    assert (boxes[-1].x0 + boxes[-1].x1) / 2 == pytest.approx((date.x0 + date.x1) / 2, abs=0.6)
    assert date.baseline < boxes[-1].bottom


@pytest.mark.parametrize("name", SEALED)
def test_the_first_seals_stand_within_a_line_of_the_text(
    printed: dict[str, Path], name: str
) -> None:
    page, boxes = seals(printed[name])
    above = [
        one for one in measure.sheets(printed[name])[page].lines if one.baseline < boxes[0].top
    ]
    if above:  # where the page begins with the signature, fitting brings text over
        assert 0 < boxes[0].top - above[-1].baseline - 0.5 <= 10.39


def test_three_short_names_seal_in_one_row(printed: dict[str, Path]) -> None:
    _, three = seals(printed["three"])
    _, five = seals(printed["short five"])
    assert len({round(box.top) for box in three}) == 1
    assert [round(box.top) for box in five].count(round(five[0].top)) == 3


def test_recipients_that_leave_page_1_stand_above_the_copies_without_a_rule(
    printed: dict[str, Path],
) -> None:
    pages = measure.sheets(printed["many"])
    assert not [line for line in pages[0].lines if "第一街道" in line.text]
    last = pages[-1]
    recipients = last.line("主送：海州市望潮区第一街道办事处")
    copies = last.line("抄送：")
    assert recipients.x0 == pytest.approx(32.9, abs=0.4)
    assert copies.baseline > recipients.baseline
    rules = [rule for rule in last.rules if rule.x1 - rule.x0 > 150]
    assert len(rules) == 3
    assert rules[0].y < recipients.baseline
    assert copies.baseline < rules[1].y < rules[2].y
    between = [
        line for line in last.lines if recipients.baseline <= line.baseline < copies.baseline
    ]
    told = "".join(line.text.replace(" ", "") for line in between)
    assert told == f"主送：{MANY}。"
    # Wrapped rows begin under the first name.
    assert [line.x0 for line in between[1:]] == pytest.approx([47.7] * (len(between) - 1), abs=0.5)
    assert rules[2].y == pytest.approx(262, abs=1)

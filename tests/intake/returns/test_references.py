"""What only refers to another row says what that row says, or is told as unclear."""

import pytest

from docgen.intake.returns.references import find_row, refers, refers_partly
from docgen.model.readings import Cell, RowReading
from docgen.model.returns import DeviceRow

ABOVE = [
    "同上",
    "同上。",
    "（同上）",
    "(同上。)",
    "同上行",
    "同上一行",
    "同上栏",
    "同上格",
    "同上情形",
    "同前",
    "同上述",
    "与上同",
    "上同",
    "如上",
    "与上行相同",
    "与上一行一致",
    "同上所述",
    "〃",
    "〃〃",
    "″",
    '"',
    "”",
    "′′",
    "↑",
    "↑↑",
    "（〃）",
]
NUMBERED = [
    "同第1行",
    "同第一行",
    "同1",
    "同第1",
    "同序号1",
    "同编号1",
    "与第1行相同",
    "与序号1一致",
    "（同第1行）",
    "同第１行。",
]


def rows(*numbers: str) -> list[RowReading]:
    """Return rows that bear some numbers."""
    return [
        RowReading(DeviceRow(n=place), {"n": Cell(number)})
        for place, number in enumerate(numbers, 1)
    ]


@pytest.mark.parametrize("text", [*ABOVE, "同 上"])
def test_a_ditto_mark_is_the_row_above(text: str) -> None:
    above = rows("1", "2")
    assert refers(text, "situation")
    assert find_row(text, above) is above[-1]
    assert find_row(text, []) is None


@pytest.mark.parametrize("text", NUMBERED)
def test_a_row_is_found_by_the_number_it_bears(text: str) -> None:
    assert refers(text, "basis")
    for above in (rows("1", "2"), rows("3", "1"), rows("", "")):
        found = find_row(text, above)
        assert found
        assert found.cells["n"].text == "1" or found.row.n == 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("同第9行", ("1", "2")),
        ("同第0行", ("", "")),
        ("同第1行", ("1", "1")),
        ("同第2行", ("1", "3")),
        ("同左", ("1", "2")),
        ("同下", ("1", "2")),
        ("↓", ("1", "2")),
        ("同第1项", ("1", "2")),
    ],
)
def test_what_refers_to_no_row_that_is_known_is_none(text: str, numbers: tuple[str, ...]) -> None:
    assert refers(text, "situation")
    assert find_row(text, rows(*numbers)) is None


@pytest.mark.parametrize(
    "text",
    [
        "同步抓拍",
        "同一行",
        "同向变道抓拍",
        "同上级要求",
        "上同路抓拍",
        "违停",
        "",
        "-",
        "—",
        "前进路抓拍",
    ],
)
def test_other_words_refer_to_nothing(text: str) -> None:
    assert not refers(text, "situation")
    assert not refers_partly(text)


def test_the_number_of_an_item_is_no_row_in_a_reason() -> None:
    assert not refers("同第1项", "reason")


@pytest.mark.parametrize("text", ["同上，夜间", "同上（夜间）", "同第1行、《公路法》第五十条"])
def test_a_reference_that_goes_on_is_told_apart(text: str) -> None:
    assert refers_partly(text)
    assert not refers(text, "situation")

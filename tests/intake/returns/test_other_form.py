"""Forms of two units on one sheet: nothing of the second is counted for the first."""

from pathlib import Path

import pytest

from docgen.findings import Severity
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TITLE,
    TOTAL,
    Line,
    codes,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.papers import paper_of

OTHER: Line = ("填报单位（公章）：望潮区听潮街道办事处", None, None, "填报人：李示例")
ROWS: tuple[Line, ...] = (HEADS, FIRST, SECOND)
DATED: Line = ("填报人：李示例", None, "填报日期：2024年11月14日")


def named(name: str) -> Line:
    """Return a line that names a unit in the cell beside its label."""
    return ("填报单位：", None, name)


@pytest.mark.parametrize(
    "lines",
    [
        ((TITLE,), HEADER, *ROWS, (TITLE,), OTHER, *ROWS),
        ((TITLE,), HEADER, *ROWS, TOTAL, (), (TITLE,), OTHER, DATED, *ROWS, TOTAL),
        ((TITLE,), HEADER, *ROWS, TOTAL, named("观海街道"), *ROWS),
        ((TITLE,), HEADER, *ROWS, OTHER, FIRST, SECOND),
        ((TITLE,), *ROWS, TOTAL, HEADER, (TITLE,), *ROWS, TOTAL, OTHER),
        ((TITLE,), *ROWS, HEADER, FIRST, SECOND, OTHER, (1, *FIRST[1:])),
    ],
)
def test_the_form_of_another_unit_is_told_and_not_counted(
    lines: tuple[Line, ...], tmp_path: Path
) -> None:
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert reading.header["unit"].text == "望潮区城市管理局"
    (told,) = (one for one in reading.findings if one.code == "units_mixed")
    assert (told.severity, told.place.field) == (Severity.ERROR, "填报单位")
    assert "望潮区城市管理局" in told.message


def test_nothing_of_the_other_form_is_taken_for_the_first(tmp_path: Path) -> None:
    own: Line = ("填报单位：望潮区城市管理局",)
    lines = ((TITLE,), own, *ROWS, TOTAL, (TITLE,), OTHER, DATED, *ROWS, TOTAL)
    for path in (saved(workbook(lines), tmp_path), paper_of(tmp_path, lines)):
        reading = read(path)
        assert values(reading) == CLEAN
        assert reading.date is None
        assert "filler" not in reading.header
        assert codes(reading) == ["units_mixed"]


def test_a_form_without_a_name_does_not_get_that_of_the_next(tmp_path: Path) -> None:
    lines = ((TITLE,), ("填报单位：",), *ROWS, TOTAL, (TITLE,), OTHER, *ROWS)
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert reading.header["unit"].text == ""
    assert codes(reading) == ["units_mixed"]


@pytest.mark.parametrize("name", ["望潮区城市管理局", "区城管局", "望潮区城市管理局法规科"])
def test_the_same_unit_named_again_on_the_next_page_is_read_on(name: str, tmp_path: Path) -> None:
    lines = ((TITLE,), HEADER, HEADS, FIRST, (TITLE,), named(name), HEADS, SECOND, TOTAL)
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


@pytest.mark.parametrize(
    "name",
    [
        "城市管理局执法大队",
        "区城管局执法中队",
        "海州市望潮区城管局综合执法大队",
        "执法大队",
        "二中队",
    ],
)
def test_the_form_of_a_team_of_the_unit_is_read_on_and_told(name: str, tmp_path: Path) -> None:
    lines = ((TITLE,), HEADER, HEADS, FIRST, (TITLE,), named(name), HEADS, SECOND, TOTAL)
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert reading.header["unit"].text == "望潮区城市管理局"
    (told,) = reading.findings
    assert (told.code, told.severity) == ("unit_of_team", Severity.INFO)
    assert name in told.message


@pytest.mark.parametrize(
    "name",
    ["区交通运输局执法大队", "市场监督管理局稽查队", "观海街道执法队", "城区管理局", "区管委会"],
)
def test_a_team_of_another_unit_is_another_unit(name: str, tmp_path: Path) -> None:
    lines = ((TITLE,), HEADER, HEADS, FIRST, SECOND, (TITLE,), named(name), HEADS, SECOND, TOTAL)
    reading = read(saved(workbook(lines), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == ["units_mixed"]


@pytest.mark.parametrize(
    "below",
    [
        ("填报单位（盖章）：望潮区综合行政执法局",),
        ("报送单位：望潮区司法局", None, "填报日期：2024年11月13日"),
        ("填报单位：",),
    ],
)
def test_a_name_at_the_end_of_a_form_begins_no_other(below: Line, tmp_path: Path) -> None:
    reading = read(saved(workbook(((TITLE,), HEADER, *ROWS, TOTAL, below)), tmp_path))
    assert values(reading) == CLEAN
    assert codes(reading) == []


def test_a_unit_in_the_note_of_a_row_begins_no_form(tmp_path: Path) -> None:
    noted = (*FIRST[:8], "单位名称：示例科技有限公司")
    lines = ((TITLE,), HEADER, HEADS, noted, SECOND, TOTAL)
    assert codes(read(saved(workbook(lines), tmp_path))) == []

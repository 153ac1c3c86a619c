"""What is asked of the register is judged before it is done, in words that help."""

from dataclasses import replace
from datetime import date

import pytest

from docgen.chinese.document_number import RUNNING, DocumentNumber
from docgen.registry import (
    Entry,
    NumberRefusedError,
    Particulars,
    Recording,
    Reservation,
    Status,
)
from docgen.registry.asking import check_issue, checked_recording, checked_reservation

WANTED = Reservation("望司发", 2024)
NUMBER = DocumentNumber("望司发", 2024, 17)
DAY = date(2024, 11, 8)


@pytest.mark.parametrize("year", [24, 0, -1, 20240, 1948])
def test_a_year_has_four_digits(year: int) -> None:
    with pytest.raises(NumberRefusedError, match=f"年份“{year}”不对，应写四位年份"):
        checked_reservation(replace(WANTED, year=year))


@pytest.mark.parametrize("series", ["", "  ", "\u200b"])
def test_an_empty_series_is_refused(series: str) -> None:
    with pytest.raises(NumberRefusedError, match="没有写机关代字"):
        checked_reservation(replace(WANTED, series=series))


@pytest.mark.parametrize(
    "series", ["望司发2", "望司发〔2024〕", "望 司发", "望司发第", "17号", "发" * 41]
)
def test_a_series_that_could_not_be_read_back_is_refused(series: str) -> None:
    with pytest.raises(NumberRefusedError, match=r"机关代字.*不对"):
        checked_reservation(replace(WANTED, series=series))


@pytest.mark.parametrize("serial", [0, -3, 100_000])
def test_a_number_that_nobody_gives_is_not_recorded(serial: int) -> None:
    with pytest.raises(NumberRefusedError, match="应在1到99999之间"):
        checked_recording(Recording(replace(NUMBER, serial=serial)))


def test_a_signatory_without_a_day_is_refused() -> None:
    with pytest.raises(NumberRefusedError, match="还要写签发日期"):
        checked_recording(Recording(NUMBER, signatory="王某某"))


def test_words_are_kept_on_one_line_without_what_no_paper_prints() -> None:
    told = Particulars("关于\n示例\x00的  通知", "各\u202e单位", " 李某 ")

    checked = checked_recording(Recording(NUMBER, told, issued=date(2024, 11, 8)))

    assert checked.particulars == Particulars("关于 示例的 通知", "各单位", "李某")


def test_orders_alone_count_without_a_year() -> None:
    order = Reservation("海州市人民政府令", RUNNING)

    assert checked_reservation(order) == order
    with pytest.raises(NumberRefusedError, match="应写四位年份"):
        checked_reservation(replace(WANTED, year=RUNNING))


def test_an_order_may_be_signed_in_any_year() -> None:
    entry = Entry(DocumentNumber("海州市人民政府令", RUNNING, 12), Status.RESERVED, DAY)

    for year in (2024, 2025):
        check_issue(entry, "王某某", date(year, 1, 2))
    with pytest.raises(NumberRefusedError, match="文号的年份应是签发的年份"):
        check_issue(replace(entry, number=NUMBER), "王某某", date(2025, 1, 2))

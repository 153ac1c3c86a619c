"""New devices: those in use are filed for their year, those to come are published."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.pipeline.computed.devices import FACTS, devices, places
from tests import measure
from tests.examples import paper_of, render_example
from tests.pdfs import ToPdf
from tests.pipeline.computed.conftest import MatterOf

LONGEST = date(2024, 11, 25)  # no day takes more room


def test_the_devices_of_the_year_are_filed(about: MatterOf) -> None:
    matter = about("D01", filing_year=2024)

    (device,) = devices(matter)

    assert device["published"] == "2024年\n6月24日\n区人民政府网站"
    assert FACTS["device_count"](matter) == 2
    assert devices(about("D01", filing_year=2023)) == ()


def test_a_device_that_is_not_in_use_yet_is_published_and_not_filed(about: MatterOf) -> None:
    matter = about("Z01", filing_year=2024)

    assert devices(matter) == ()
    assert [place["location"] for place in places(matter)] == ["听潮路与示例街交叉口"]
    assert FACTS["same_day"](matter) == "2024年12月20日"


def test_a_device_that_is_to_be_used_this_year_is_counted_apart(about: MatterOf) -> None:
    assert FACTS["coming_count"](about("Z01", filing_year=2024)) == 4
    assert FACTS["coming_count"](about("Z01", filing_year=2025)) == 0


@pytest.mark.office
def test_neither_days_nor_heads_break_within_the_table(
    about: MatterOf, tmp_path: Path, to_pdf: ToPdf
) -> None:
    matter = about("D01", filing_year=2024)
    days = dict.fromkeys(("legal_review", "technical_review", "verified_until"), LONGEST)
    days |= {"published": LONGEST, "enabled": LONGEST}
    (device,) = matter.own_devices
    longest = replace(matter, new_devices=[device.model_copy(update=days)])

    made = render_example("filing_letter", tmp_path, final=False, devices=list(devices(longest)))
    (pdf,) = to_pdf([paper_of(made)])

    rows = measure.text(pdf).replace(" ", "")
    assert rows.count("11月25日") == 5
    for head in ("法制审核", "检定", "有效期至", "公布日期", "启用日期"):
        assert head in rows

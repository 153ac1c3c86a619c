"""New devices: those in use are filed for their year, those to come are published."""

from docgen.pipeline.computed.devices import FACTS, devices, places
from tests.pipeline.computed.conftest import MatterOf


def test_the_devices_of_the_year_are_filed(about: MatterOf) -> None:
    matter = about("D01", filing_year=2024)

    (device,) = devices(matter)

    assert device["published"] == "2024年6月24日，区人民政府网站"
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

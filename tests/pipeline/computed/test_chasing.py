"""Who is chased for what: never a unit that answered, never one that still has time."""

from dataclasses import replace

import pytest

from docgen.model.returns import ANSWERED
from docgen.pipeline.computed.chasing import FACTS, extended, listed, missing
from tests.pipeline.computed.conftest import MatterOf


@pytest.mark.parametrize(
    ("unit", "owed"),
    [
        ("D06", "汇总表和总体情况报告，或者无设备的书面反馈"),
        ("D17", "总体情况报告"),
        ("S07", ""),  # 同意延期到11月28日
        ("D16", ""),  # 免报
        ("D01", ""),
    ],
)
def test_a_unit_owes_what_its_status_says(about: MatterOf, unit: str, owed: str) -> None:
    assert missing(about(unit)) == owed


def test_the_list_names_the_overdue_only(about: MatterOf) -> None:
    matter = about()
    names = {str(entry["unit"]) for entry in listed(matter)}

    answered = {
        unit.unit.name for unit in matter.collected.standing.units if unit.status in ANSWERED
    }
    assert names == {
        "海州市望潮区应急管理局",
        "海州市望潮区消防救援大队",
        "海州市望潮区灯塔街道办事处",
        "海州市望潮区白鹭街道办事处",
    }
    assert not names & answered
    assert extended(matter) == 1
    assert FACTS["several"](matter)
    assert FACTS["only_unit"](matter) == ""


def test_the_notice_is_quoted_with_its_own_day_and_an_extension_told_apart(
    about: MatterOf,
) -> None:
    for unit, extension in (("D06", ""), ("S07", "2024年11月28日")):
        assert FACTS["due"](about(unit)) == "2024年11月20日"
        assert FACTS["extension"](about(unit)) == extension


def test_a_day_that_the_notice_does_not_set_is_not_put_in_its_mouth(about: MatterOf) -> None:
    matter = about("S07")
    campaign = matter.collected.campaign.model_copy(update={"deadline": None})
    matter = replace(matter, collected=replace(matter.collected, campaign=campaign))

    assert FACTS["due"](matter) == "〔待补：报送截止日期〕"
    assert FACTS["extension"](matter) == "2024年11月28日"

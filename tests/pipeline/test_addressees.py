"""Whom the words of 主送 and 抄送 mean."""

from datetime import date

import pytest

from docgen.compose.facts import Facts
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.model.standing import Standing, UnitStanding
from docgen.pipeline.addressees import addressees

DAY = date(2024, 11, 25)
UNITS = (
    Unit(id="D01", name="海州市望潮区水务局", short="区水务局", kind="区直"),
    Unit(id="D02", name="海州市望潮区统计局", short="区统计局", kind="区直"),
    Unit(id="S01", name="海州市望潮区听潮街道办事处", short="听潮街道", kind="街道"),
    Unit(id="Z01", name="海州市公安局望潮大队", short="望潮大队", kind="驻区"),
)
WATER, COUNT, STREET, POLICE = (unit.name for unit in UNITS)
FACTS = Facts(
    kind=Kind(
        id="a",
        name="通知",
        document_type="通知",
        direction="downward",
        layout="general",
        issuer="bureau",
        scope="campaign",
    ),
    campaign=Campaign(id="a", title="示例", issuer="海州市望潮区司法局"),
    unit=None,
    fields={},
    stage=Stage.FINAL,
    today=DAY,
    standing=Standing(DAY, tuple(UnitStanding(unit, "outstanding") for unit in UNITS)),
)


@pytest.mark.parametrize(
    ("recipients", "meant"),
    [
        ("区水务局", (WATER,)),
        ("海州市望潮区水务局、听潮街道办事处", (WATER, STREET)),
        ("区直各行政执法部门，各街道办事处", (WATER, COUNT, STREET)),
        ("区水务局\n听潮街道办事处", (WATER, STREET)),
        ("驻区有关单位", (POLICE,)),
        ("各有关单位", (WATER, COUNT, STREET, POLICE)),
        ("望潮区人民政府", ("望潮区人民政府",)),
        ("各县（市）司法局", ("各县（市）司法局",)),
        ("", ()),
    ],
)
def test_names_groups_and_outside_bodies(recipients: str, meant: tuple[str, ...]) -> None:
    assert addressees(FACTS, {"recipients": recipients}) == meant


def test_those_who_get_a_copy_come_after_and_nobody_twice() -> None:
    paper = {"recipients": "区水务局", "copy_to": "市司法局，区水务局、区统计局。"}

    assert addressees(FACTS, paper) == (WATER, "市司法局", COUNT)


def test_the_units_of_an_annexed_list_are_named_by_it() -> None:
    paper = {"recipients": "附件所列各单位", "listed": ({"unit": STREET}, {"unit": COUNT})}

    assert addressees(FACTS, paper) == (STREET, COUNT)

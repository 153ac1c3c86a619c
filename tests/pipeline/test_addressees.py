"""Whom the words of 主送 and 抄送 mean."""

from dataclasses import replace
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
    campaign=Campaign(id="a", title="示例", issuer="海州市望潮区司法局", district="望潮区"),
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
        ("各单位", (WATER, COUNT, STREET, POLICE)),
        ("全区各单位：", (WATER, COUNT, STREET, POLICE)),
        ("区直有关部门和单位、各驻区单位", (WATER, COUNT, POLICE)),
        ("望潮区各街道党工委", (STREET,)),
        ("驻区各执法单位，各街道", (POLICE, STREET)),
        ("听潮街道党工委", ("听潮街道党工委",)),
        ("区街道办事处服务中心、区直机关工委", ("区街道办事处服务中心", "区直机关工委")),
        ("市驻区单位管理办公室", ("市驻区单位管理办公室",)),
        ("区直各部门和各街道办事处", (WATER, COUNT, STREET)),
        ("区统计局和区水务局，区直及中央驻区单位", (COUNT, WATER, POLICE)),
        ("区水务局和市司法局", ("区水务局和市司法局",)),
        ("各单位负责同志", ("各单位负责同志",)),
        ("市应急管理局（地震局、减灾中心），区水务局", ("市应急管理局（地震局、减灾中心）", WATER)),
        ("", ()),
    ],
)
def test_names_groups_and_outside_bodies(recipients: str, meant: tuple[str, ...]) -> None:
    assert addressees(FACTS, {"recipients": recipients}) == meant


TWO_NAMES = Unit(
    id="D03",
    name="海州市望潮区文化旅游局、文物局",
    short="区文旅局、文物局",
    aliases=("区应急局（地震局、减灾中心）",),
    kind="区直",
)


@pytest.mark.parametrize("name", [TWO_NAMES.name, TWO_NAMES.short, *TWO_NAMES.aliases])
@pytest.mark.parametrize("known", ["roster", "paper"])
def test_a_name_with_a_mark_in_it_is_one_body(name: str, known: str) -> None:
    units = (*UNITS, TWO_NAMES) if known == "roster" else UNITS
    standing = Standing(DAY, tuple(UnitStanding(unit, "outstanding") for unit in units))
    unit = TWO_NAMES if known == "paper" else None

    facts = replace(FACTS, standing=standing, unit=unit)

    expected = (COUNT, TWO_NAMES.name, WATER)
    assert addressees(facts, {"recipients": f"区统计局、{name}，区水务局"}) == expected


def test_a_name_within_a_longer_one_is_not_taken_for_it() -> None:
    unit = Unit(id="D04", name="文旅局、文物局", kind="区直")

    meant = addressees(replace(FACTS, unit=unit), {"recipients": "市文旅局、文物局"})

    assert meant == ("市文旅局", "文物局")


def test_a_group_without_units_keeps_its_words() -> None:
    standing = Standing(DAY, (UnitStanding(UNITS[0], "outstanding"),))

    assert addressees(replace(FACTS, standing=standing), {"recipients": "各街道办事处"}) == (
        "各街道办事处",
    )


def test_those_who_get_a_copy_come_after_and_nobody_twice() -> None:
    paper = {"recipients": "区水务局", "copy_to": "市司法局，区水务局、区统计局。"}

    assert addressees(FACTS, paper) == (WATER, "市司法局", COUNT)


def test_the_units_of_an_annexed_list_are_named_by_it() -> None:
    paper = {"recipients": "附件所列各单位", "listed": ({"unit": STREET}, {"unit": COUNT})}

    assert addressees(FACTS, paper) == (STREET, COUNT)

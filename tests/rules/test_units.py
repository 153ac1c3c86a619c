"""A unit is known by the names of the roster, and a file name never makes one."""

import pytest

from docgen.model.campaign import Unit
from docgen.rules.units import find_unit, match_unit, plain_name, suggest_unit
from tests.rules.returns.forms import CAMPAIGN, UNITS


@pytest.mark.parametrize(
    "name",
    [
        "海州市望潮区城市管理局",
        "望潮区城市管理局（公章）",
        "填报单位(公章)：区城管局",
        "海州市望潮区城市 管理局(盖章)",
        "城市管理局",
        "望潮区城管局",
        "海州市望潮区城管局",
    ],
)
def test_a_unit_is_known_by_its_names(name: str) -> None:
    unit = match_unit(name, UNITS)
    assert unit is not None
    assert unit.id == "D01" or name == "城市管理局"


@pytest.mark.parametrize("name", ["", "（公章）", "观潮区观察局", "局", "望潮区"])
def test_other_names_are_no_unit(name: str) -> None:
    assert match_unit(name, UNITS) is None


OWN = ("", "望潮区", "海州市望潮区", "海州望潮区", "东海省海州市望潮区")
FOREIGN = ("碧海区", "江城市碧海区", "江城市望潮区", "海州市碧海区", "东海省江城市", "潮区")


@pytest.mark.parametrize("place", OWN)
@pytest.mark.parametrize("office", ["水务局", "城市管理局", "农业农村局"])
def test_an_office_is_known_with_its_own_place_in_any_form(place: str, office: str) -> None:
    told = f"{place}{office}（公章）"
    assert match_unit(told, (unit(office), unit("教育局")), CAMPAIGN) == unit(office)


@pytest.mark.parametrize("place", FOREIGN)
@pytest.mark.parametrize("office", ["水务局", "城市管理局", "农业农村局"])
def test_an_office_of_another_place_is_not_ours(place: str, office: str) -> None:
    assert match_unit(f"{place}{office}", (unit(office),), CAMPAIGN) is None


def test_a_roster_of_short_names_takes_the_place_from_the_campaign() -> None:
    short = UNITS[0].model_copy(update={"name": "区水务局", "short": "", "aliases": ("水务局",)})
    assert match_unit("海州市望潮区水务局", (short,), CAMPAIGN) == short
    assert match_unit("望潮区水务局", (short,), CAMPAIGN) == short
    assert match_unit("江城市碧海区水务局", (short,), CAMPAIGN) is None


def test_an_office_of_the_city_in_the_district_is_known_by_the_city() -> None:
    police = UNITS[1].model_copy(update={"short": "交警望潮大队"})
    assert match_unit("海州市交警望潮大队", (police,), CAMPAIGN) == police
    assert match_unit("江城市交警望潮大队", (police,), CAMPAIGN) is None


def unit(office: str) -> Unit:
    return Unit(
        id=office, name=f"海州市望潮区{office}", short=f"区{office}", kind="区直", aliases=(office,)
    )


def test_a_name_of_two_units_means_neither() -> None:
    twin = UNITS[0].model_copy(update={"id": "D09", "name": "海州市观潮区城市管理局", "short": ""})
    assert match_unit("城市管理局", (UNITS[0], twin)) is None
    first = match_unit("望潮区城市管理局", (UNITS[0], twin))
    assert first is not None
    assert first.id == "D01"


@pytest.mark.parametrize("told", ["D01", "区城管局"])
def test_a_unit_is_told_by_its_id_or_a_name(told: str) -> None:
    assert find_unit(told, UNITS) == UNITS[0]


@pytest.mark.parametrize("told", ["", "D99"])
def test_an_id_that_the_roster_lacks_is_no_unit(told: str) -> None:
    assert find_unit(told, UNITS) is None


def test_a_file_name_or_a_near_name_is_a_hint() -> None:
    by_file = suggest_unit("returns/附件1 区城管局(1).xlsx", "", UNITS)
    by_name = suggest_unit("表.xlsx", "海州市公安局望潮区分局", UNITS)
    assert (by_file and by_file.id, by_name and by_name.id) == ("D01", "D02")
    assert suggest_unit("新建 Microsoft Excel 工作表.xlsx", "", UNITS) is None


def test_the_seal_is_no_part_of_the_name() -> None:
    assert plain_name("填报单位（公章）：区城管局（章）") == "区城管局"


@pytest.mark.parametrize("office", ["水务局", "听潮街道办事处", "公安局交警大队"])
@pytest.mark.parametrize("short", ["", "区"])
def test_a_city_that_nobody_names_stands_before_the_own_district(office: str, short: str) -> None:
    own = Unit(id="D1", name=f"望潮区{office}", short=short and short + office, kind="区直")
    for city in ("海州市", "东海省海州市"):
        assert match_unit(f"{city}望潮区{office}", (own,), NO_CITY) == own
    assert match_unit(f"海州市碧海区{office}", (own,), NO_CITY) is None
    assert match_unit(f"海州市{office}", (own,), NO_CITY) is None
    assert match_unit(f"江城市望潮区{office}", (own,), CAMPAIGN) is None


NO_CITY = CAMPAIGN.model_copy(
    update={"issuer": "望潮区司法局", "government": "望潮区人民政府", "superior": ""}
)


def test_an_office_of_an_unnamed_city_is_known_by_the_own_district() -> None:
    police = Unit(id="Z1", name="市公安局交通警察支队望潮大队", kind="驻区")
    assert match_unit("海州市公安局交警支队望潮大队", (police,), NO_CITY) == police
    assert match_unit("海州市公安局交警支队碧海大队", (police,), NO_CITY) is None


@pytest.mark.parametrize("name", ["城市管理局", "市场监督管理局"])
def test_an_office_with_a_city_in_its_own_name_tells_no_city(name: str) -> None:
    own = Unit(id="D1", name=f"望潮区{name}", short=f"区{name}", kind="区直")
    assert match_unit(f"海州市望潮区{name}", (own,), NO_CITY) == own


@pytest.mark.parametrize(
    "place", ["南山自治州清水自治县", "清水自治县", "东海省南山自治州清水自治县"]
)
def test_a_prefecture_is_a_place_as_a_city_is(place: str) -> None:
    county = CAMPAIGN.model_copy(
        update={
            "issuer": "清水自治县司法局",
            "district": "清水自治县",
            "government": "清水自治县人民政府",
            "superior": "南山自治州司法局",
        }
    )
    own = Unit(id="D1", name="清水自治县水利局", short="县水利局", kind="区直")
    assert match_unit(f"{place}水利局", (own,), county) == own
    assert match_unit(f"南山州{place[-5:]}水利局", (own,), county) == own
    assert match_unit("北山自治州清水自治县水利局", (own,), county) is None
    assert match_unit("南山自治州碧水自治县水利局", (own,), county) is None


DISTRICT = (
    Unit(id="D1", name="海州市望潮区交通运输局", short="区交通运输局", kind="区直"),
    Unit(id="D2", name="海州市望潮区综合行政执法局", short="区综合行政执法局", kind="区直"),
    Unit(id="D3", name="海州市望潮区市场监督管理局", short="区市场监管局", kind="区直"),
    Unit(id="D4", name="海州市望潮区卫生健康局", short="区卫健局", kind="区直"),
    Unit(id="S1", name="海州市望潮区听潮街道办事处", short="听潮街道", kind="街道"),
    Unit(id="S2", name="海州市望潮区观海街道办事处", short="观海街道", kind="街道"),
    Unit(id="Z1", name="海州市公安局交通警察支队望潮大队", short="", kind="驻区"),
)
CUSTOMARY = {
    "区交通局": "D1",
    "望潮区交通局": "D1",
    "交通局": "D1",
    "区综合执法局": "D2",
    "海州市望潮区市监局": "D3",
    "望潮区卫生健康委员会": "D4",
    "听潮街道办": "S1",
    "望潮区听潮街道办": "S1",
    "区听潮街道": "S1",
    "区人民政府听潮街道办事处": "S1",
    "海州市望潮区人民政府听潮街道办事处": "S1",
    "听潮街道办事处。": "S1",
    "海州市公安局交警支队望潮大队": "Z1",
    "【区交通运输局】": "D1",
}


@pytest.mark.parametrize("name", CUSTOMARY)
def test_a_unit_is_known_by_a_customary_name(name: str) -> None:
    found = match_unit(name, DISTRICT, CAMPAIGN)
    assert found is not None
    assert found.id == CUSTOMARY[name]


@pytest.mark.parametrize(
    "name",
    [
        "碧海区交通局",
        "江城市望潮区听潮街道办",
        "碧海区人民政府听潮街道办事处",
        "区城管局",
        "望潮街道办",
        "街道办",
    ],
)
def test_a_customary_name_of_another_office_is_none(name: str) -> None:
    assert match_unit(name, DISTRICT, CAMPAIGN) is None


def test_an_exact_name_goes_before_a_customary_one() -> None:
    both = (DISTRICT[0], Unit(id="D9", name="区交通局", short="", kind="区直"))
    found = match_unit("区交通局", both, CAMPAIGN)
    assert found is not None
    assert found.id == "D9"


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("听潮街道综合行政执法队", "S1"),
        ("区交通运输局综合行政执法大队", "D1"),
        ("区交通运翰局", "D1"),
        ("区城管局", None),
        ("海州市自然资源局望潮分局", None),
    ],
)
def test_a_unit_is_suggested_by_its_field_not_by_what_all_names_share(
    name: str, suggested: str | None
) -> None:
    found = suggest_unit("表.xlsx", name, DISTRICT)
    assert (found and found.id) == suggested

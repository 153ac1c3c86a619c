"""What is due is known before anything is made; one faulty sheet keeps no other paper from it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.due_papers import Due, MakeOrder
from docgen.pipeline.make import begin_making, make_papers


@pytest.fixture
def order(tmp_path: Path) -> MakeOrder:
    """Return an order for all papers of a copy of the sample campaign."""
    campaign = shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项")
    return MakeOrder(Path(campaign), tmp_path / "文书", date(2024, 11, 25))


def due(order: MakeOrder) -> list[Due]:
    return list(begin_making(order).due)


def not_made(order: MakeOrder, *kinds: str) -> dict[str, str]:
    """Return the papers of some kinds that are not made, each with why."""
    made = make_papers(MakeOrder(order.campaign, order.output, order.today, kinds))
    return {one.title.split()[1]: one.findings[0].message for one in made.papers if not one.path}


def test_a_target_that_nobody_reported_costs_the_inspection_alone(order: MakeOrder) -> None:
    before = due(order)
    sheet = order.campaign / "papers" / "inspection.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("{unit: S01,", "{unit: S99,"), "utf-8")

    assert due(order) == before
    told = not_made(order, "inspection", "overview")
    assert list(told) == ["实地核查通知"]
    assert "“S99 第1行”不在填报的汇总表里" in told["实地核查通知"]


def test_checks_of_an_unknown_unit_are_no_lack_of_differences(order: MakeOrder) -> None:
    checks = order.campaign / "verifications.yaml"
    checks.write_text(checks.read_text("utf-8").replace("unit: S01", "unit: S99"), "utf-8")

    told = not_made(order, "rectification")
    assert list(told) == ["核查问题反馈"]
    assert "应报单位名单中没有“S99”" in told["核查问题反馈"]


@pytest.mark.parametrize(
    ("sheet", "asked", "lost"),
    [
        ("correction", ("correction", "reminder"), ["补正联系单"]),  # told once for all units
        # 全区总体情况报告写到核查的打算，年度新增情况报告不写。
        ("inspection", ("inspection", "overview", "filing"), ["实地核查通知", "全区总体情况报告"]),
    ],
)
def test_a_sheet_that_cannot_be_read_costs_who_needs_it(
    order: MakeOrder, sheet: str, asked: tuple[str, ...], lost: list[str]
) -> None:
    before = due(order)
    (order.campaign / "papers" / f"{sheet}.yaml").write_text("paper: [", "utf-8")

    assert [one for one in due(order) if one.kind != sheet] == [
        one for one in before if one.kind != sheet
    ]
    told = not_made(order, *asked)
    assert list(told) == lost
    assert all(f"{sheet}.yaml" in message for message in told.values())

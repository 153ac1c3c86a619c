"""Internal sheets: put into the bureau's folder, and no papers."""

import io
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.internal_sheets import put_internal_sheets
from docgen.pipeline.library import open_library
from docgen.pipeline.shelf import Shelf

DAY = date(2024, 11, 25)
SHEETS = Path("海州市望潮区司法局") / "内部资料"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    return shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项")


def put(campaign: Path) -> Path:
    """Put the sheets of a campaign, and return their folder."""
    output = campaign / "output"
    briefs = Briefs(campaign, collect(campaign, DAY), open_library(None))
    with Shelf(output, DAY) as shelf:
        put_internal_sheets(shelf, briefs)
    return output / SHEETS


def hints(folder: Path) -> dict[object, object]:
    """Return what the register says beside each device, by where it stands."""
    sheet = load_workbook(io.BytesIO((folder / "备案台账.xlsx").read_bytes())).worksheets[0]
    return {sheet.cell(row, 6).value: sheet.cell(row, 14).value for row in (4, 5)}


def change(campaign: Path, before: str, after: str) -> None:
    file = campaign / "new_devices.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_there_is_a_sheet_for_site_checks_and_a_register_of_new_devices(campaign: Path) -> None:
    names = {path.name for path in put(campaign).iterdir()}

    assert names == {"核查工作底表.xlsx", "备案台账.xlsx"}


def test_without_new_devices_there_is_no_register(campaign: Path) -> None:
    (campaign / "new_devices.yaml").unlink()

    assert [path.name for path in put(campaign).iterdir()] == ["核查工作底表.xlsx"]


def test_the_register_tells_what_a_device_still_lacks(campaign: Path) -> None:
    assert hints(put(campaign)) == {
        "示例公路望潮段12公里处": None,
        "听潮路与示例街交叉口": "尚未启用；没有公布日期，不得用于收集违法事实",
    }


def test_the_register_tells_whose_verification_has_run_out(campaign: Path) -> None:
    change(campaign, "verified_until: 2025-06-30", "verified_until: 2024-11-24")

    told = hints(put(campaign))["示例公路望潮段12公里处"]

    assert told == "检定有效期已过，请核实是否重新检定"


def test_an_entry_that_nobody_can_place_is_counted_as_left_out(campaign: Path) -> None:
    change(campaign, "unit: Z01", "unit: 没有这个单位")

    sheet = load_workbook(put(campaign) / "备案台账.xlsx").worksheets[0]

    assert "共登记1条" in sheet["A2"].value
    assert "另有1条填写有误，没有列入" in sheet["A2"].value

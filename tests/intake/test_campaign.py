"""A campaign folder is read with its roster, in whichever form the office keeps it."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.errors import DataError
from docgen.findings import Severity
from docgen.intake.campaign import CampaignFolder, read_campaign
from docgen.intake.roster import read_roster
from docgen.model.campaign import Unit

CAMPAIGN = "id: lake-2025\ntitle: 湖面清理\nissuer: 某区某局\n"
UNITS = (
    Unit(id="D01", name="某区城市管理局", short="区城管局", kind="区直", phone="13800000000"),
    Unit(
        id="S01",
        name="听潮街道办事处",
        kind="街道",
        aliases=("听潮街道", "听潮"),
        extension=date(2025, 11, 25),
    ),
)
YAML = """\
- {id: D01, name: 某区城市管理局, short: 区城管局, kind: 区直, phone: 13800000000}
- id: S01
  name: 听潮街道办事处
  kind: 街道
  aliases: [听潮街道, 听潮]
  extension: 2025-11-25
"""
CSV = """\
应报单位名单,,,,,,
编号,单位名称,简称,类型,别名,电话,延期至
D01,某区城市管理局,区城管局,区直,,13800000000,
,,,,,,
S01,听潮街道办事处,,街道,听潮街道、听潮,,2025年11月25日
"""


def folder_with(path: Path, campaign: str = CAMPAIGN) -> CampaignFolder:
    (path / "campaign.yaml").write_text(campaign, encoding="utf-8")
    return read_campaign(path)


def codes(folder: CampaignFolder) -> list[str]:
    return [finding.code for finding in folder.findings]


def write_workbook(path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["应报单位名单"])
    sheet.append(["编号", "单位名称", "简称", "类型", "别名", "电话", "延期至"])
    sheet.append(["D01", "某区城市管理局", "区城管局", "区直", None, 13800000000.0, None])
    sheet.append([None] * 7)
    moment = datetime(2025, 11, 25)
    sheet.append(["S01", "听潮街道办事处 ", None, "街道", "听潮街道，听潮", None, moment])
    workbook.save(path)


def test_a_campaign_and_its_units_are_read(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(YAML, encoding="utf-8")
    folder = folder_with(tmp_path)
    assert folder.campaign is not None
    assert folder.campaign.title == "湖面清理"
    assert (folder.units, folder.findings) == (UNITS, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk"])
def test_a_roster_saved_by_excel_as_csv_is_the_same(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "units.csv").write_text(CSV, encoding=encoding)
    folder = folder_with(tmp_path, CAMPAIGN + "roster: units.csv\n")
    assert folder.units == UNITS
    assert codes(folder) == (["encoding_gbk"] if encoding == "gbk" else [])


def test_a_roster_in_a_workbook_is_the_same(tmp_path: Path) -> None:
    write_workbook(tmp_path / "units.xlsx")
    folder = folder_with(tmp_path, CAMPAIGN + "roster: units.xlsx\n")
    assert (folder.units, folder.findings) == (UNITS, ())


def test_a_campaign_without_a_roster_says_so_and_can_still_be_used(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    assert folder.campaign is not None
    assert codes(folder) == ["roster_missing"]
    write_workbook(tmp_path / "units.xlsx")
    assert "units.xlsx" in folder_with(tmp_path).findings[0].message


def test_a_named_roster_that_is_not_there_is_an_error_whatever_else_lies_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "units.yaml").write_text("[]", encoding="utf-8")
    (found,) = folder_with(tmp_path, CAMPAIGN + "roster: 名单2.xlsx\n").findings
    assert found.severity is Severity.ERROR
    assert "名单2.xlsx" in found.message
    assert str(tmp_path) in found.message
    assert "units.yaml" not in found.message


def test_a_campaign_with_mistakes_is_no_campaign(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "id: lake\n")
    assert folder.campaign is None
    assert codes(folder) == ["field_missing", "field_missing"]


def test_a_folder_that_is_no_campaign_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有 campaign\.yaml"):
        read_campaign(tmp_path)


def test_a_unit_that_does_not_fit_does_not_hide_the_others(tmp_path: Path) -> None:
    text = CSV.replace("区直", "局")
    (tmp_path / "units.csv").write_text(text, encoding="utf-8")
    roster = read_roster(tmp_path / "units.csv")
    assert roster.units == UNITS[1:]
    assert [str(finding) for finding in roster.findings] == [
        "units.csv 第3行 类型：类型填的是“局”，应填“区直”或“街道”或“驻区”。"
    ]


def test_the_names_of_a_campaign_stand_on_one_line(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, CAMPAIGN.replace("某区某局", '"某区\\n某局"'))
    assert folder.campaign is not None
    assert folder.campaign.issuer == "某区某局"
    assert str(folder.findings[0].place) == "campaign.yaml 第3行 issuer"


def test_two_units_share_neither_id_nor_name(tmp_path: Path) -> None:
    text = YAML + "- {id: S01, name: 望海街道办事处, kind: 街道, aliases: [听潮]}\n"
    (tmp_path / "units.yaml").write_text(text, encoding="utf-8")
    messages = [finding.message for finding in read_roster(tmp_path / "units.yaml").findings]
    assert messages == [
        "编号“S01”与“听潮街道办事处”重复，请改成不同的编号。",
        "名称“听潮”与编号S01的单位重复，收件时分不清，请改正。",
    ]


def test_columns_that_are_missing_or_unknown_are_told(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text("编号,单位名称,地址\nD01,某局,某路\n", encoding="utf-8")
    roster = read_roster(tmp_path / "units.csv")
    assert [finding.code for finding in roster.findings] == [
        "column_missing",
        "column_extra",
    ]


def test_a_list_as_offices_keep_it_needs_no_tidying(tmp_path: Path) -> None:
    text = "海州区名单,,,,\n,,,,\n序号,编 号,单位名称,类　型,备注\n1,Ｄ０１,某局,区直,常设\n,,,,\n"
    (tmp_path / "units.csv").write_text(text, encoding="utf-8")

    roster = read_roster(tmp_path / "units.csv")

    assert roster.findings == ()
    assert [(unit.id, unit.name, unit.kind) for unit in roster.units] == [("D01", "某局", "区直")]


def test_an_id_in_full_width_is_the_same_id(tmp_path: Path) -> None:
    text = "编号,单位名称,类型\n2,甲局,区直\n２,乙局,区直\n"
    (tmp_path / "units.csv").write_text(text, encoding="utf-8")

    (finding,) = read_roster(tmp_path / "units.csv").findings

    assert finding.message == "编号“2”与“甲局”重复，请改成不同的编号。"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("units.csv", "甲,乙\n", "没有找到表头"),
        ("units.csv", "单位名称\n" + "甲" * 200_000, "不是完整的 CSV"),
        ("units.doc", "甲", "格式不支持"),
        ("units.xlsx", "甲", "不是 .docx 或 .xlsx"),
    ],
)
def test_a_roster_that_cannot_be_read_stops(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_roster(tmp_path / name)


def test_a_roster_that_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("id: D01\n", encoding="utf-8")
    assert [finding.code for finding in read_roster(tmp_path / "units.yaml").findings] == [
        "value_invalid"
    ]


def test_a_list_of_all_units_of_a_country_is_read(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    rows = (
        f"U{number},海州市望潮区听潮街道第{number}社区综合执法队,街道" for number in range(40_000)
    )
    path.write_text("\n".join(["编号,单位名称,类型", *rows]), encoding="utf-8")

    roster = read_roster(path)

    assert path.stat().st_size > 2 * 1024 * 1024
    assert (len(roster.units), roster.findings) == (40_000, ())

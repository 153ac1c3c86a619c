"""Letters and reports without a table are told apart by what they say."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from docgen.model.readings import Cell
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    HEADER,
    HEADS,
    SECOND,
    TOTAL,
    codes,
    read,
    values,
)
from tests.intake.returns.papers import SIGNED, letter, paper

REPORT = "望潮区城市管理局执法类电子技术监控设备清理规范工作总体情况报告"


@pytest.mark.parametrize(
    "body",
    [
        "经自查，我单位未设置、未使用电子技术监控设备开展行政执法。",
        "经查，本单位无执法类电子技术监控设备。",
        "我街道没有此类设备，近三年无相关罚款。",
        "本单位不存在设置使用执法类电子技术监控设备的情况。",
        "我办目前没有设置和使用此类监控设备。",
    ],
)
def test_a_letter_says_that_there_are_no_devices(body: str, tmp_path: Path) -> None:
    reading = letter(tmp_path, body)
    assert (reading.kind, codes(reading)) == (ReturnKind.LETTER, [])
    assert body in reading.text


def test_a_letter_is_signed_and_dated_at_its_end(tmp_path: Path) -> None:
    reading = letter(tmp_path, "经自查，我单位未使用电子技术监控设备。")
    assert reading.header["unit"].text == "望潮区听潮街道办事处"
    assert reading.date == date(2024, 11, 8)


@pytest.mark.parametrize("signed", ["望潮区听潮街道办事处。", "特此说明。"])
def test_a_full_stop_behind_an_office_signs_as_well(signed: str, tmp_path: Path) -> None:
    lines = ("情况说明", "经自查，我单位未使用电子技术监控设备。", signed, SIGNED[1])
    unit = read(paper(tmp_path, lines)).header.get("unit", Cell()).text
    assert unit == ("" if signed == "特此说明。" else SIGNED[0])


@pytest.mark.parametrize(
    ("day", "kind"), [("2024年　月　日", "missing"), ("2024年11月31日", "invalid")]
)
def test_a_letter_without_a_day_is_signed_all_the_same(day: str, kind: str, tmp_path: Path) -> None:
    lines = ("情况说明", "经自查，我单位未使用电子技术监控设备。", SIGNED[0], day)
    reading = read(paper(tmp_path, (*lines, "（联系人：张示例，电话：0000005）")))

    assert reading.header["unit"].text == SIGNED[0]
    assert reading.header["date"] == Cell(day, "第4段")
    assert (reading.date, reading.slips["date"].kind) == (None, kind)


def test_a_letter_is_the_unit_s_that_its_title_names(tmp_path: Path) -> None:
    title = "望潮区听潮街道办事处关于未使用\n电子技术监控设备开展行政执法的情况说明"
    reading = read(paper(tmp_path, (title, "经自查，我单位未使用电子技术监控设备。")))

    assert reading.header["unit"].text == SIGNED[0]


@pytest.mark.parametrize("title", ["情况说明", REPORT])
def test_what_is_left_to_fill_in_is_found_with_its_place(title: str, tmp_path: Path) -> None:
    reading = letter(
        tmp_path, "经查，截至〔待补：自查结束日期〕，我单位未使用监控设备。", title=title
    )

    (finding,) = reading.findings
    assert (finding.code, finding.place.where) == ("pending_fact", "第3段")
    assert "〔待补：自查结束日期〕" in finding.message


def test_a_letter_names_its_contact(tmp_path: Path) -> None:
    line = "联系人：张示例    联系电话：0400-0000000"
    reading = letter(tmp_path, "经自查，我单位未使用电子技术监控设备。", line)
    assert reading.header["filler"].text == "张示例"
    assert reading.header["phone"].text == "0400-0000000"


def test_a_bracket_around_the_contact_is_no_part_of_the_number(tmp_path: Path) -> None:
    line = "（联系人：张示例，电话：(0400)0000005）"
    reading = letter(tmp_path, "经自查，我单位未使用电子技术监控设备。", line)
    assert reading.header["filler"].text == "张示例"
    assert reading.header["phone"].text == "(0400)0000005"


STATUTORY = "关于执法类电子技术监控设备清理规范工作总体情况的报告"


@pytest.mark.parametrize(
    "title",
    [
        REPORT,
        STATUTORY,
        "关于开展执法类电子技术监控设备清理规范工作情况的汇报",
        "执法类电子技术监控设备清理规范工作情况汇报",
        "执法类电子技术监控设备清理规范工作自查报告",
        "关于报送执法类电子技术监控设备清理规范总体情况的函",
        "执法类电子技术监控设备清理规范总体情况说明",
    ],
)
def test_a_report_without_a_table_is_a_report(title: str, tmp_path: Path) -> None:
    reading = letter(tmp_path, "现有设备15台（套），其中3台未使用。", title=title)
    assert (reading.kind, reading.has_report) == (ReturnKind.REPORT, True)


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        ("情况说明", "我局机关无此类设备，所属大队设有设备5台。", ReturnKind.LETTER),
        (REPORT, "我局机关无此类设备，所属大队设有设备5台。", ReturnKind.REPORT),
        (REPORT, "我局共有监测点12个，均依法检定，不存在上述情形。", ReturnKind.REPORT),
        (REPORT, "我局现有执法监控100路。经自查，均无相关投诉。", ReturnKind.REPORT),
        (REPORT, "经自查，我局未设置、未使用此类设备。", ReturnKind.LETTER),
    ],
)
def test_a_report_is_a_letter_only_if_it_denies_devices_beyond_doubt(
    title: str, body: str, kind: ReturnKind, tmp_path: Path
) -> None:
    reading = letter(tmp_path, body, title=title)
    assert reading.kind is kind
    assert ("denial" in reading.slips) == (title == "情况说明")


def test_a_report_with_the_table_behind_it_is_a_table_with_a_report(tmp_path: Path) -> None:
    table = (HEADER, HEADS, FIRST, SECOND)
    reading = read(paper(tmp_path, (STATUTORY, "现有设备15台（套）。", *SIGNED), table))
    assert (reading.kind, reading.has_report, len(reading.rows)) == (ReturnKind.TABLE, True, 2)
    assert reading.header["unit"] == Cell("望潮区城市管理局", "表1 第1行第1列")


def test_a_table_without_a_header_is_the_unit_s_that_signed(tmp_path: Path) -> None:
    reading = read(paper(tmp_path, (STATUTORY, "现有设备15台（套）。", *SIGNED), (HEADS, FIRST)))
    assert reading.header["unit"].text == "望潮区听潮街道办事处"
    assert reading.date == date(2024, 11, 8)


@pytest.mark.parametrize("heads", [(), (HEADS,)])
def test_a_table_cut_in_two_is_read_on(heads: tuple[object, ...], tmp_path: Path) -> None:
    path = paper(tmp_path, (STATUTORY,), (HEADER, HEADS, FIRST))
    document = Document(str(path))
    document.add_paragraph("（续表）")
    lines = [*heads, SECOND, TOTAL]
    table = document.add_table(len(lines), 9)
    for row, line in zip(table.rows, lines, strict=True):
        for cell, value in zip(row.cells, line, strict=False):  # type: ignore[call-overload]
            cell.text = "" if value is None else str(value)
    document.save(str(path))
    reading = read(path)
    assert values(reading) == CLEAN
    assert codes(reading) == []
    assert reading.total
    assert reading.total.count == 15
    assert reading.rows[1].cells["count"].where.startswith("表2")


def test_a_decoy_table_in_a_letter_changes_nothing(tmp_path: Path) -> None:
    table = (("序号", "单位", "姓名", "电话"), (1, "望潮区城市管理局", "张示例", "0400-1"))
    lines = ("情况说明", "经自查，我单位未使用电子技术监控设备。", *SIGNED)
    assert read(paper(tmp_path, lines, table)).kind is ReturnKind.LETTER


def test_a_paper_that_is_not_understood_is_its_unit_s_all_the_same(tmp_path: Path) -> None:
    reading = letter(tmp_path, "请于明日参加会议。", title="会议通知")
    assert reading.kind is ReturnKind.REFUSED
    assert (reading.header["unit"].text, reading.date) == (SIGNED[0], date(2024, 11, 8))


def test_a_letter_may_be_plain_text(tmp_path: Path) -> None:
    text = "情况说明\n经自查，我单位未使用电子技术监控设备。\n望潮区城管局\n2024年11月8日\n"
    (tmp_path / "回复.txt").write_bytes(text.encode("gbk"))
    assert read(tmp_path / "回复.txt").kind is ReturnKind.LETTER

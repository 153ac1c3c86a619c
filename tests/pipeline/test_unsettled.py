"""What counts for nobody is told until the register says whose it is, and what."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.intake.campaign import read_campaign
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.unsettled import unsettled
from docgen.sheets.unit_book import write_unit_book

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)
REPLY = "情况说明.pdf"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return the sample, where everybody's unit is known."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    (folder / "returns" / "新建 Microsoft Excel 工作表.xlsx").unlink()
    return folder


def register(campaign: Path, line: str) -> None:
    with (campaign / "received.csv").open("a", encoding="utf-8") as table:
        table.write(f"{line}\n")


def scan(campaign: Path) -> None:
    """Let the one reply of 区应急局 come as a stamped PDF."""
    (campaign / "returns" / REPLY).write_bytes(b"%PDF-1.4\n%%EOF\n")


def told(result: Collected) -> list[str]:
    return [f"{finding.severity.value} {finding.message}" for finding in unsettled(result)]


def found(result: Collected, name: str) -> list[str]:
    return [
        finding.message
        for file in result.collection.files
        if file.submission.reading.file == name
        for finding in file.decided.open
    ]


def test_nothing_is_told_where_all_is_known(campaign: Path) -> None:
    assert told(collect(campaign, DAY)) == []


def test_a_return_under_a_name_that_the_roster_lacks_is_told_until_it_is_registered(
    campaign: Path,
) -> None:
    name = "区农业农村局.yaml"
    sent = campaign / "returns" / name
    text = sent.read_text(encoding="utf-8")
    sent.write_text(text.replace("海州市望潮区农业农村局", "望潮农委"), encoding="utf-8")

    before = collect(campaign, DAY)
    register(campaign, f"{name},2024-11-19,区农业农村局,,,")
    after = collect(campaign, DAY)

    assert before.standing_of["D05"].status == "outstanding"
    assert f"error 有1个文件看不出是哪家单位报的，没有计入：{name}。" in told(before)[0]
    assert "“望潮农委”不在应报单位名单中" in found(before, name)[0]
    assert after.standing_of["D05"].status == "no_device"
    assert (told(after), found(after, name)) == ([], [])


def test_many_files_of_nobody_are_not_all_named(campaign: Path) -> None:
    for number in range(12):
        (campaign / "returns" / f"扫描{number:02}.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")

    (message,) = told(collect(campaign, DAY))

    assert "有12个文件" in message
    assert "扫描09.pdf等。" in message
    assert "扫描10.pdf" not in message


def test_a_stamped_copy_of_nobody_knows_what_is_no_report(campaign: Path) -> None:
    scan(campaign)
    register(campaign, f"{REPLY},2024-11-19,D06,,,是")

    result = collect(campaign, DAY)

    assert result.standing_of["D06"].status == "outstanding"
    assert "“无设备反馈”填“是”" in told(result)[0]
    assert "“无设备反馈”填“是”" in found(result, REPLY)[0]


def test_a_stamped_denial_is_an_answer_once_it_is_registered(campaign: Path) -> None:
    scan(campaign)
    heads = (campaign / "received.csv").read_text(encoding="utf-8")
    (campaign / "received.csv").write_text(
        heads.replace("有盖章扫描件\n", "有盖章扫描件,无设备反馈\n"), encoding="utf-8"
    )
    register(campaign, f"{REPLY},2024-11-19,D06,,,是,是")

    result = collect(campaign, DAY)

    assert result.standing_of["D06"].status == "no_device"
    assert (told(result), found(result, REPLY)) == ([], [])


def test_a_stamped_copy_of_an_unknown_unit_says_where_to_name_it(campaign: Path) -> None:
    scan(campaign)

    result = collect(campaign, DAY)

    assert "请在 received.csv 的“单位”写明" in found(result, REPLY)[0]
    assert REPLY in told(result)[0]


def test_a_template_that_nobody_filled_in_is_told_where_its_unit_is_chased(campaign: Path) -> None:
    read = read_campaign(campaign).campaign
    assert read is not None
    unit = next(one for one in collect(campaign, DAY).units if one.id == "D06")
    template = campaign / "returns" / "填报工作簿.xlsx"
    template.write_bytes(write_unit_book(read, unit))

    result = collect(campaign, DAY)

    assert result.standing_of["D06"].status == "outstanding"
    (message,) = told(result)
    assert message.startswith("warning 有1个文件还没有填好，没有计入：填报工作簿.xlsx。")


def test_a_letter_that_may_be_no_denial_is_told_until_it_is_registered(campaign: Path) -> None:
    name = "区应急管理局情况说明.txt"
    text = (
        "情况说明\n请问如我局无此类设备是否需要书面反馈？\n海州市望潮区应急管理局\n2024年11月12日\n"
    )
    (campaign / "returns" / name).write_text(text, encoding="utf-8")

    (campaign / "returns" / "区应急局.yaml").unlink(missing_ok=True)
    before = collect(campaign, DAY)
    lines = (campaign / "received.csv").read_text(encoding="utf-8").splitlines()
    lines = [f"{lines[0]},无设备反馈", *(f"{line}," for line in lines[1:])]
    lines.append(f"{name},2024-11-12,D06,1,,,是")
    (campaign / "received.csv").write_text("\n".join(lines), encoding="utf-8")
    after = collect(campaign, DAY)

    assert before.standing_of["D06"].status == "outstanding"
    assert f"有1份材料看不出有没有设备，没有计入：{name}。" in told(before)[0]
    assert "只是询问" in found(before, name)[0]
    assert after.standing_of["D06"].status == "no_device"
    assert told(after) == []


def test_a_table_of_the_same_unit_that_does_not_count_is_told(campaign: Path) -> None:
    sent = campaign / "returns" / "区交通运输局.yaml"
    text = sent.read_text(encoding="utf-8")
    other = re.sub(r"situation: .*", "situation: 另一处", text)
    other = re.sub(r"    count: .*", "    count: 9", other)
    other = re.sub(r"received: .*", "received: 2024-11-20", other)
    (campaign / "returns" / "另一科.yaml").write_text(other, encoding="utf-8")

    (message,) = told(collect(campaign, DAY))

    assert "有1份汇总表被同一单位后来报的另一份替下，没有计入：区交通运输局.yaml" in message

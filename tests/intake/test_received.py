"""`received.csv`: Chinese or English heads, blanks that say nothing, faults with their line."""

from datetime import date
from pathlib import Path

import pytest

from docgen.findings import Severity
from docgen.intake.received import read_received
from docgen.model.received import Received


def test_a_register_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_received(tmp_path / "received.csv").items == ()


def test_each_line_says_what_a_file_cannot(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text(
        "文件,收到日期,单位,第几次报送,有总体情况报告,有盖章扫描件\na.xlsx,2024.11.19,D11,2,是,\n\n",
        encoding="gb18030",
    )

    assert read_received(path).items == (
        Received(
            file="a.xlsx", received=date(2024, 11, 19), unit="D11", version=2, has_report=True
        ),
    )


def test_a_file_in_a_folder_is_named_as_windows_names_it_too(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    written = ("交通运输局\\a.xlsx", "returns/交通运输局/b.xlsx", "D:\\专项\\returns\\c.xlsx")
    path.write_text("\n".join(("文件,单位", *(f"{one},D01" for one in written))), encoding="utf-8")

    named = [item.file for item in read_received(path).items]

    assert named == ["交通运输局/a.xlsx", "交通运输局/b.xlsx", "c.xlsx"]


def test_english_heads_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("file,received\na.xlsx,2024-11-19\n", encoding="utf-8")

    assert read_received(path).items[0].received == date(2024, 11, 19)


def test_a_wrong_day_is_told_with_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("文件,收到日期\na.xlsx,昨天\nb.xlsx,2024-11-19\n", encoding="utf-8")

    register = read_received(path)

    assert [item.file for item in register.items] == ["b.xlsx"]
    assert [finding.place.line for finding in register.findings] == [2]


def test_a_table_without_heads_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("a.xlsx,2024-11-19\n", encoding="utf-8")

    assert [finding.code for finding in read_received(path).findings] == ["column_missing"]


def test_cells_are_taken_as_their_columns_ask(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text(
        "文件,第几次报送,有总体情况报告,有盖章扫描件,无设备反馈\n"
        "a.xlsx,第2次,有,无,\nb.xlsx,１,√,,有\n",
        encoding="utf-8",
    )

    register = read_received(path)

    assert register.findings == ()
    assert register.items == (
        Received(file="a.xlsx", version=2, has_report=True, has_scan=False),
        Received(file="b.xlsx", version=1, has_report=True, has_denial=True),
    )


def test_a_second_line_on_a_file_is_told_and_the_first_counts(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text(
        "文件,收到日期,单位\na.xlsx,2024-11-19,D01\nb.xlsx,2024-11-19,D02\na.xlsx,2024-11-25,D03\n",
        encoding="utf-8",
    )

    register = read_received(path)

    assert [(item.file, item.unit) for item in register.items] == [
        ("a.xlsx", "D01"),
        ("b.xlsx", "D02"),
    ]
    (finding,) = register.findings
    assert (finding.code, finding.severity) == ("received_repeated", Severity.ERROR)
    assert str(finding) == (
        "received.csv 第4行：“a.xlsx”第2行已经登记过，以第2行为准，这一行没有采用，"
        "请核对后删去其中一行。"
    )


def test_a_line_that_says_the_same_twice_only_warns(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("文件,收到日期\na.xlsx,2024-11-19\n\na.xlsx,2024.11.19\n", encoding="utf-8")

    register = read_received(path)

    assert len(register.items) == 1
    assert [(finding.severity, finding.place.line) for finding in register.findings] == [
        (Severity.WARNING, 4)
    ]


def test_a_fault_is_told_by_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("文件,收到日期\na.xlsx,3月18号\n", encoding="utf-8")

    (finding,) = read_received(path).findings

    assert str(finding) == (
        "received.csv 第2行 收到日期：收到日期填的是“3月18号”，应填日期，如 2024-11-20。"
    )


@pytest.mark.parametrize("day", ["2024/11/19 9:30", "2024-11-19 00:00:00", "2024年11月19日下午"])
def test_a_time_behind_the_day_says_nothing(day: str, tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text(f"文件,收到日期\na.xlsx,{day}\n", encoding="utf-8")

    register = read_received(path)

    assert register.findings == ()
    assert register.items[0].received == date(2024, 11, 19)


@pytest.mark.parametrize(
    "head", ["收件日期", "收到时间", "收文日期", "收文时间", "接收日期", "收 到 日 期"]
)
def test_the_day_may_stand_under_other_heads(head: str, tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text(f"文件名,{head},报送单位\na.xlsx,2024-11-19,D01\n", encoding="utf-8")

    register = read_received(path)

    assert register.findings == ()
    assert register.items == (Received(file="a.xlsx", received=date(2024, 11, 19), unit="D01"),)


def test_a_fault_is_told_by_the_head_that_the_file_has(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("文件,收件日期\na.xlsx,昨天\n", encoding="utf-8")

    (finding,) = read_received(path).findings

    assert (finding.place.field, finding.place.line) == ("收件日期", 2)


def test_a_column_that_is_not_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("序号,文件,经手人,备注,\n1,a.xlsx,张示例,急件,\n", encoding="utf-8")

    register = read_received(path)

    assert len(register.items) == 1
    (finding,) = register.findings
    assert (finding.code, finding.severity, finding.place.line) == (
        "column_extra",
        Severity.WARNING,
        1,
    )
    assert finding.message.startswith("多出“经手人”列，内容未采用；可用的列：文件、收到日期、")


def test_of_two_columns_for_the_same_the_first_counts(tmp_path: Path) -> None:
    path = tmp_path / "received.csv"
    path.write_text("文件,收到日期,收文日期\na.xlsx,2024-11-19,2024-11-25\n", encoding="utf-8")

    register = read_received(path)

    assert register.items[0].received == date(2024, 11, 19)
    assert [finding.code for finding in register.findings] == ["column_extra"]

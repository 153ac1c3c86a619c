"""`docgen number`: the register as a clerk keeps it at the terminal."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Docgen, Said
from tests.paper_text import paper_paragraphs

FIRST = "望司发〔2024〕1号"
SIGNED = ("--signatory", "王某某", "--date", "2024-11-08")


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOCGEN_DATABASE_URL", raising=False)
    return tmp_path


def reserve(docgen: Docgen, *more: str) -> Said:
    return docgen("number", "reserve", "望司发", "--year", "2024", "--as-of", "2024-11-08", *more)


def test_a_number_goes_through_its_life(docgen: Docgen, workspace: Path) -> None:
    assert (
        reserve(docgen, "--title", "关于示例的通知").out
        == f"已预留：{FIRST}  预留  关于示例的通知\n"
    )
    assert docgen("number", "issue", FIRST, *SIGNED).code == 0
    assert docgen("number", "void", FIRST, "--reason", "写错").code == 0
    said = docgen("number", "list")

    assert said.code == 0
    assert said.out.splitlines() == [
        f"{FIRST}  作废  关于示例的通知  2024年11月8日签发 王某某  作废原因：写错",
        "共1个文号。",
    ]
    assert (workspace / "docgen.db").is_file()


def test_the_year_is_this_year_unless_told(docgen: Docgen) -> None:
    said = docgen("number", "reserve", "望司发", "--as-of", "2025-01-02")

    assert "望司发〔2025〕1号" in said.out


def test_several_numbers_are_reserved_at_once(docgen: Docgen) -> None:
    told = json.loads(reserve(docgen, "--count", "3", "--json").out)

    assert [entry["serial"] for entry in told["entries"]] == [1, 2, 3]
    assert reserve(docgen, "--count", "0").code == 2


def test_a_number_from_the_paper_register_is_recorded_however_it_is_written(
    docgen: Docgen,
) -> None:
    said = docgen("number", "record", "望司发[2024]第05号", *SIGNED)

    assert said.code == 0
    assert "已补登：望司发〔2024〕5号  启用" in said.out
    assert "已改为" in said.err
    assert "空号：望司发〔2024〕1号至4号" in docgen("number", "list").out
    assert "望司发〔2024〕6号" in reserve(docgen).out


def test_the_list_is_one_object_for_programs(docgen: Docgen) -> None:
    reserve(docgen, "--title", "关于示例的通知")
    docgen("number", "record", "望司发〔2024〕3号", "--as-of", "2024-11-09")

    told = json.loads(docgen("number", "list", "--json", "--history").out)

    assert told["gaps"] == [{"series": "望司发", "year": 2024, "first": 2, "last": 2}]
    first, second = told["entries"]
    assert (first["number"], first["status"], first["signatory"]) == (FIRST, "reserved", None)
    assert (second["by_hand"], second["entered"]) == (True, "2024-11-09")
    assert [event["act"] for event in told["events"]] == ["reserve", "record"]


def test_the_list_is_narrowed(docgen: Docgen) -> None:
    reserve(docgen)
    docgen("number", "reserve", "望司函", "--year", "2025")

    assert "共1个文号" in docgen("number", "list", "--series", "望司函").out
    assert "共1个文号" in docgen("number", "list", "--year", "2024").out
    assert "共0个文号" in docgen("number", "list", "--status", "void").out
    assert docgen("number", "list", "--history", "--year", "2025").out.endswith("共1件事。\n")


def test_the_register_is_exported_to_be_printed(docgen: Docgen, workspace: Path) -> None:
    reserve(docgen, "--title", "关于示例的通知")
    said = docgen("number", "export", "--year", "2024", "-o", "导出")

    assert said.out.count("已导出") == 2
    assert (workspace / "导出" / "发文登记簿（2024年）.xlsx").is_file()
    assert FIRST in paper_paragraphs(workspace / "导出" / "发文登记簿（2024年）.docx")
    assert docgen("number", "export", "--year", "2024", "-o", "导出").out.count("没有变化") == 2


def test_an_export_that_lies_there_is_not_overwritten(docgen: Docgen, workspace: Path) -> None:
    reserve(docgen)
    docgen("number", "export")
    before = (workspace / "发文登记簿.xlsx").read_bytes()
    reserve(docgen)

    said = docgen("number", "export")

    assert (workspace / "发文登记簿.xlsx").read_bytes() == before
    assert (workspace / "发文登记簿（新数据稿）.xlsx").is_file()
    assert "没有覆盖" in said.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("void", FIRST, "--reason", "写错"), 4, "没有找到发文登记簿"),
        (("list",), 4, "没有找到发文登记簿"),
        (("list", "--database", "无/a.db"), 4, "没有找到发文登记簿"),
        (("reserve", "望司发", "--database", "无/a.db"), 4, "所在文件夹不存在"),
        (("reserve", "望司发", "--year", "24"), 1, "应写四位年份"),
        (("reserve", ""), 1, "没有写机关代字"),
        (("record", "十七号"), 1, "看不懂"),
        (("record", "望司发〔24〕1号"), 1, "年份应写四位"),
        (("issue", f"望司发〔2024〕{'9' * 20}号", *SIGNED), 1, "看不懂"),
        (("void", f"望司发〔2024〕{'9' * 5000}号", "--reason", "写错"), 1, "看不懂"),
        (("record", "望司发〔2024〕999999999号"), 1, "应在1到99999之间"),
        (("list", "--database", "sqlite:///a.db?timeout=abc"), 4, "没有找到发文登记簿"),
        (("reserve", "望司发", "--database", "sqlite:///a.db?timeout=abc"), 2, "数据库地址"),
        (("issue", FIRST), 2, "--signatory"),
        (("void", FIRST), 2, "--reason"),
    ],
)
def test_what_cannot_be_done_is_told_with_its_code(
    docgen: Docgen, arguments: tuple[str, ...], code: int, message: str
) -> None:
    said = docgen("number", *arguments)

    assert said.code == code
    assert message in said.err
    assert said.out == ""


@pytest.mark.parametrize("view", ["list", "export"])
@pytest.mark.parametrize("year", ["9" * 20, "20244", "-1"])
def test_a_year_that_cannot_be_is_told(docgen: Docgen, view: str, year: str) -> None:
    reserve(docgen)

    said = docgen("number", view, "--year", year)

    assert (said.code, "应写四位年份" in said.err) == (1, True)


def test_a_voided_number_is_told(docgen: Docgen) -> None:
    reserve(docgen)
    docgen("number", "void", FIRST, "--reason", "写错")

    assert docgen("number", "void", FIRST, "--reason", "写错").code == 1
    said = docgen("number", "issue", FIRST, *SIGNED)
    assert (said.code, "已经作废（写错），不能启用" in said.err) == (1, True)


def test_the_workspace_says_where_its_register_lies(docgen: Docgen, workspace: Path) -> None:
    (workspace / "docgen.toml").write_text('database = "发文.db"', encoding="utf-8")
    reserve(docgen)

    assert (workspace / "发文.db").is_file()
    assert not (workspace / "docgen.db").exists()


def test_orders_run_on_through_the_years(docgen: Docgen) -> None:
    series = "海州市人民政府令"
    docgen("number", "record", f"{series}第11号", "--date", "2023-05-06", "--signatory", "李某某")
    said = docgen("number", "reserve", series, "--as-of", "2024-11-08")
    issued = docgen("number", "issue", f"{series}第12号", *SIGNED)
    listed = docgen("number", "list", "--series", series)

    assert said.out == f"已预留：{series}第12号  预留\n"
    assert issued.code == 0
    assert f"空号：{series}第1号至10号。" in listed.out
    assert json.loads(docgen("number", "list", "--json").out)["entries"][0]["year"] is None

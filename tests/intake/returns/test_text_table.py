"""Plain text is a table where a mark cuts out the form, and a letter where commas just stand."""

from pathlib import Path

import pytest

from docgen.findings import Severity
from docgen.intake.returns.text_table import read_text_table
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import CLEAN, FORM, HEADS, Line, codes, read, values

LETTER = """关于清理规范工作的情况说明
区司法局：
按照通知要求，我单位高度重视，立即组织开展了自查，经逐项核对，未设置、未使用电子技术监控设备。
近三年无相关罚款，不存在需要清理规范的情形，今后新增将依法审核，及时公布，按时备案。
特此说明。
望潮区听潮街道办事处
2024年11月8日
"""


def joined(mark: str, lines: tuple[Line, ...] = FORM) -> str:
    """Return lines as text, cut by a mark."""
    return "\n".join(
        mark.join("" if value is None else str(value) for value in line) for line in lines
    )


@pytest.mark.parametrize("comma", ["，", ","])
def test_a_letter_with_commas_is_a_letter(comma: str, tmp_path: Path) -> None:
    (tmp_path / "回复.txt").write_text(LETTER.replace("，", comma), encoding="utf-8")
    reading = read(tmp_path / "回复.txt")
    assert (reading.kind, codes(reading)) == (ReturnKind.LETTER, [])
    assert reading.header["unit"].text == "望潮区听潮街道办事处"
    assert str(reading.date) == "2024-11-08"


def test_a_letter_that_names_the_columns_is_a_letter(tmp_path: Path) -> None:
    named = "，".join(str(head) for head in HEADS)
    (tmp_path / "回复.txt").write_text(f"{LETTER}{named}，均无。\n", encoding="utf-8")
    assert read(tmp_path / "回复.txt").kind is ReturnKind.LETTER


@pytest.mark.parametrize("mark", ["，", ",", ";", "\t", "|"])
def test_a_form_is_cut_by_any_mark(mark: str, tmp_path: Path) -> None:
    (tmp_path / "表.txt").write_text(joined(mark), encoding="utf-8")
    reading = read(tmp_path / "表.txt")
    assert values(reading) == CLEAN
    assert codes(reading) == []


def test_a_letter_that_a_program_wrote_as_cells_is_read_by_its_cells(tmp_path: Path) -> None:
    lines = "".join(f'"{line}",,,\n' for line in LETTER.splitlines())
    (tmp_path / "回复.csv").write_text(lines, encoding="utf-8")
    reading = read(tmp_path / "回复.csv")
    assert reading.kind is ReturnKind.LETTER
    assert reading.header["unit"].text == "望潮区听潮街道办事处"


def test_lines_keep_their_numbers() -> None:
    content = read_text_table("甲，乙，丙，丁，戊\n\n己\n", "表")
    assert content.grids == ()
    assert [tuple(line) for line in content.lines] == [
        ("甲，乙，丙，丁，戊", "第1行"),
        ("己", "第3行"),
    ]


def test_the_encoding_of_a_table_is_told_and_needs_no_answer(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_bytes(joined(",").encode("gbk"))
    reading = read(tmp_path / "表.csv")
    assert values(reading) == CLEAN
    assert codes(reading) == ["encoding_gbk"]
    assert reading.findings[0].severity is Severity.INFO


def test_control_characters_in_a_text_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "回复.txt").write_text(LETTER.replace("区司", "区\x07司"), encoding="utf-8")
    reading = read(tmp_path / "回复.txt")
    assert [(found.code, found.place.line) for found in reading.findings] == [("unsafe_text", 2)]

"""Marked workbooks: the cells coloured, the messages as comments, all else as it was."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from docgen.archive import assemble, deflated, read_package
from docgen.findings import Finding, Place, Severity
from docgen.marking import mark
from docgen.office import convert
from tests.validator import OoxmlError

WRONG = Finding(
    "count_approximate",
    Severity.ERROR,
    "第1行数量是约数“约20”，请填准确台数。",
    Place("a", where="附件1!D2"),
)
DOUBTFUL = Finding(
    "amount_missing", Severity.WARNING, "第1行没有罚款金额。", Place("a", where="附件1!E9")
)
WHOLE = Finding("unit_missing", Severity.ERROR, "没有填写“填报单位”。", Place("a"))


def made(*, commented: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "附件1"
    sheet.append(["序号", "具体情形", "设置依据", "设备数量"])
    sheet.append([1, "违停抓拍", "《水法》第三十九条", "约20"])
    sheet["D2"].font = Font(name="楷体_GB2312", bold=True)
    sheet["F2"] = "=SUM(D2:D2)"
    sheet.merge_cells("A4:C5")
    choice = DataValidation(type="list", formula1='"是,否"')
    choice.add("G2")
    sheet.add_data_validation(choice)
    if commented:
        sheet["D2"].comment = Comment("上次已问过", "张示例")
        sheet["B2"].comment = Comment("别的批注", "张示例")
    other = book.create_sheet("说明")
    other["A1"] = "不动"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def marked(package: bytes, *findings: Finding) -> bytes:
    copy = mark(package, findings)
    assert copy is not None
    return copy


def test_a_faulty_cell_is_coloured_and_says_what_to_do() -> None:
    sheet = load_workbook(io.BytesIO(marked(made(), WRONG, DOUBTFUL)))["附件1"]

    assert sheet["D2"].fill.fgColor.rgb == "FFFFC7CE"
    assert sheet["E9"].fill.fgColor.rgb == "FFFFEB9C"
    assert sheet["D2"].comment.text == "须补正：第1行数量是约数“约20”，请填准确台数。"
    assert sheet["E9"].comment.text.startswith("请核实：")


def test_everything_else_stays_as_it_was() -> None:
    before, after = read_package(made()), read_package(marked(made(), WRONG))
    sheet = load_workbook(io.BytesIO(marked(made(), WRONG)))["附件1"]

    assert before["xl/worksheets/sheet2.xml"] == after["xl/worksheets/sheet2.xml"]
    assert sheet["D2"].font.name == "楷体_GB2312"
    assert sheet["D2"].font.bold
    assert (sheet["D2"].value, sheet["F2"].value) == ("约20", "=SUM(D2:D2)")
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A4:C5"]
    assert sheet.data_validations.dataValidation[0].formula1 == '"是,否"'


def test_comments_in_the_xml_itself_do_no_harm() -> None:
    parts = read_package(made())
    for name in ("xl/styles.xml", "xl/worksheets/sheet1.xml"):
        parts[name] = parts[name].replace(b"><", b"><!-- x --><?docgen x?><")
    package = assemble([deflated(name, part) for name, part in parts.items()])

    sheet = load_workbook(io.BytesIO(marked(package, WRONG)))["附件1"]

    assert sheet["D2"].fill.fgColor.rgb == "FFFFC7CE"
    assert sheet["D2"].font.name == "楷体_GB2312"


@pytest.mark.parametrize("number", ["NaN", "-1", "", "２", "9" * 5000, "1e999"])
@pytest.mark.parametrize("attribute", ['r="2"', 's="1"', 'r="D2"'])
def test_numbers_that_no_workbook_has_do_no_harm(attribute: str, number: str) -> None:
    parts = read_package(made())
    name = "xl/worksheets/sheet1.xml"
    wrong = f'{attribute[0]}="{number}"'
    assert attribute.encode() in parts[name]
    parts[name] = parts[name].replace(attribute.encode(), wrong.encode())

    package = assemble([deflated(part, content) for part, content in parts.items()])

    assert mark(package, [WRONG, DOUBTFUL]) is not None


def test_a_workbook_whose_drawing_is_no_xml_has_no_marked_copy() -> None:
    parts = read_package(made(commented=True))
    (name,) = [name for name in parts if name.endswith(".vml")]
    parts[name] = b"<xml><br></xml>"  # as old versions of Excel write it

    assert mark(assemble([deflated(one, part) for one, part in parts.items()]), [WRONG]) is None


@pytest.mark.parametrize("broken", ["", "x", "-1", "9" * 5000])
@pytest.mark.parametrize("name", ["s", "r"])
def test_a_number_that_is_none_keeps_no_copy_from_being_made(name: str, broken: str) -> None:
    parts = read_package(made())
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = re.sub(
        rf' {name}="\d+"'.encode(), f' {name}="{broken}"'.encode(), sheet
    )

    copy = mark(assemble([deflated(one, part) for one, part in parts.items()]), [WRONG])

    assert copy is not None


def test_comments_that_are_there_stay() -> None:
    sheet = load_workbook(io.BytesIO(marked(made(commented=True), WRONG)))["附件1"]

    assert sheet["B2"].comment.text == "别的批注"
    assert sheet["D2"].comment.text.startswith("上次已问过")
    assert "约20" in sheet["D2"].comment.text


def test_two_findings_of_a_cell_are_one_comment_the_gravest_first() -> None:
    doubtful = Finding("x", Severity.WARNING, "请看。", Place("a", where="附件1!D2"))
    sheet = load_workbook(io.BytesIO(marked(made(), doubtful, WRONG)))["附件1"]

    assert sheet["D2"].comment.text.split("\n")[0].startswith("须补正")
    assert sheet["D2"].comment.text.split("\n")[1] == "请核实：请看。"
    assert sheet["D2"].fill.fgColor.rgb == "FFFFC7CE"


def test_what_concerns_the_whole_file_is_said_at_its_first_cell() -> None:
    sheet = load_workbook(io.BytesIO(marked(made(), WHOLE)))["附件1"]

    assert "填报单位" in sheet["A1"].comment.text


def test_the_same_file_gives_the_same_copy() -> None:
    book = made()  # once: a workbook tells the second in which it was made

    assert marked(book, WRONG) == marked(book, WRONG)


def test_what_is_no_package_has_no_copy() -> None:
    assert mark(b"a,b\n1,2\n", [WRONG]) is None
    assert mark(made(), []) is None


@pytest.mark.validator
def test_microsofts_validator_finds_no_error(
    tmp_path: Path, validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    files = []
    for commented in (False, True):
        path = tmp_path / f"{commented}.xlsx"
        before = load_workbook(io.BytesIO(made(commented=commented)))
        # openpyxl's own fonts stand in an order that the validator refuses.
        for sheet in before.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    cell.font = Font()
        stream = io.BytesIO()
        before.save(stream)
        path.write_bytes(marked(stream.getvalue(), WRONG, DOUBTFUL, WHOLE))
        files.append(path)
    faults = [error for error in validate_ooxml(files) if "styles" not in error.part]
    assert faults == []


@pytest.mark.office
def test_libreoffice_opens_a_copy_and_keeps_its_comments(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    source.write_bytes(marked(made(commented=True), WRONG, DOUBTFUL))
    (saved,) = convert([source], tmp_path / "saved", to="xlsx")
    sheet = load_workbook(saved)["附件1"]

    assert "约20" in sheet["D2"].comment.text
    assert "没有罚款金额" in sheet["E9"].comment.text
    assert "别的批注" in sheet["B2"].comment.text

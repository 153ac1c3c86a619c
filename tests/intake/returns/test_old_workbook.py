"""Files of the real LibreOffice: old workbooks, old papers, and new ones that it saved."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.intake.returns import read_return
from docgen.model.readings import Reading
from docgen.model.returns import ReturnKind
from docgen.office import convert
from tests.intake.returns.drafts import as_paper, as_workbook
from tests.intake.returns.forms import (
    CLEAN,
    FIRST,
    FORM,
    SECOND,
    SETTING,
    Line,
    codes,
    read,
    saved,
    values,
    workbook,
)
from tests.intake.returns.messes import MESSES, disturbed

pytestmark = pytest.mark.office
SHIFTED = ["shifted", "extra_headings", "notes_below", "fields_spread"]
AWAY = [(rows, columns) for rows in range(4) for columns in (0, 2)]  # blank before the form


def through_office(path: Path, folder: Path, ending: str) -> Path:
    """Have LibreOffice save a file in another format."""
    return convert([path], folder, to=ending)[0]


def with_office(path: Path) -> Reading:
    """Read a file with LibreOffice at hand."""
    return read_return(path, SETTING, through_office)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Old files made by LibreOffice, in one go for each kind."""
    folder = tmp_path_factory.mktemp("old")
    for name in ("merged", "far"):
        (folder / name).mkdir()
    book = workbook(FORM)
    book.worksheets[0].merge_cells("C4:C5")
    book.worksheets[0].row_dimensions[6].hidden = True
    far = workbook(FORM)
    far.worksheets[0]["IV65536"] = 1
    files = [saved(book, folder, "merged.xlsx"), saved(far, folder, "far.xlsx")]
    shifted = as_workbook(disturbed(SHIFTED), folder / "merged")
    files += [saved(_placed(*away), folder, "away{}{}.xlsx".format(*away)) for away in AWAY]
    convert([*files, shifted.rename(folder / "shifted.xlsx")], folder, to="xls")
    paper = as_paper(disturbed(SHIFTED), folder)
    convert([paper.rename(folder / "paper.docx")], folder, to="doc")
    return folder


def test_an_old_workbook_is_read_with_its_merges_and_hidden_rows(old: Path) -> None:
    reading = read(old / "merged.xls")
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert {item.row.basis for item in reading.rows} == {"《道路交通安全法》第五十六条"}
    assert codes(reading) == ["file_legacy", "hidden_row"]
    assert reading.rows[0].cells["count"].where == "附件1!D4"


def _placed(rows: int, columns: int) -> Workbook:
    """Return a form away from the corner: a basis merged over two rows, a third row hidden."""
    second = (*SECOND[:2], None, *SECOND[3:])
    third: Line = (3, "占道经营抓拍", "《城市市容条例》第十四条", 5, 100, "否", None, "停用", None)
    lines: list[Line] = [()] * rows
    lines += [(*[None] * columns, *line) for line in (*FORM[:3], FIRST, second, third)]
    book = workbook(lines)
    sheet = book.worksheets[0]
    sheet.merge_cells(
        start_row=rows + 4, end_row=rows + 5, start_column=columns + 3, end_column=columns + 3
    )
    sheet.row_dimensions[rows + 6].hidden = True
    return book


@pytest.mark.parametrize("away", AWAY)
def test_blank_rows_and_columns_before_the_form_shift_nothing(
    away: tuple[int, int], old: Path
) -> None:
    rows, columns = away
    reading = read(old / f"away{rows}{columns}.xls")
    assert [item.row.situation for item in reading.rows] == ["人行道违停抓拍", "渣土车称重检测"]
    assert [item.row.basis for item in reading.rows] == ["《道路交通安全法》第五十六条"] * 2
    assert codes(reading) == ["file_legacy", "hidden_row"]
    assert f"第{rows + 6}行" in reading.findings[1].message
    assert reading.rows[0].cells["count"].where == f"附件1!{'DF'[columns > 0]}{rows + 4}"


def test_an_old_workbook_that_starts_elsewhere_keeps_its_places(old: Path) -> None:
    reading = read(old / "shifted.xls")
    assert values(reading) == CLEAN
    assert reading.rows[0].cells["n"].where.startswith("附件1!C")


def test_a_value_at_the_far_end_of_an_old_workbook_is_refused(old: Path) -> None:
    assert codes(read(old / "far.xls")) == ["file_too_large"]


def test_an_old_paper_is_read_through_libreoffice(old: Path) -> None:
    reading = with_office(old / "paper.doc")
    assert values(reading) == CLEAN
    assert codes(reading) == ["file_legacy"]


def test_an_old_paper_is_refused_without_libreoffice(old: Path) -> None:
    reading = read(old / "paper.doc")
    assert (reading.kind, codes(reading)) == (ReturnKind.REFUSED, ["file_legacy"])


def test_an_old_paper_may_be_called_wps(old: Path) -> None:
    path = old / "paper.wps"
    path.write_bytes((old / "paper.doc").read_bytes())
    assert values(with_office(path)) == CLEAN


@pytest.mark.parametrize("place", [0x1E, 0x30, 0x44, 0x4C, 0x200, 0x220, 0x400, 0x800, 0x1000])
@pytest.mark.parametrize("change", [0x01, 0x7F, 0xFF])
def test_a_damaged_old_workbook_never_crashes(
    place: int, change: int, old: Path, tmp_path: Path
) -> None:
    data = bytearray((old / "merged.xls").read_bytes())
    data[place] ^= change
    (tmp_path / "a.xls").write_bytes(bytes(data))
    assert read(tmp_path / "a.xls").file == "a.xls"


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_libreoffice_saves_is_read(ending: str, tmp_path: Path) -> None:
    names = [name for name in MESSES if name in ("notes_below", "grouped_heads", "ticks")]
    source = as_workbook(disturbed(names), tmp_path)
    (tmp_path / "out").mkdir()
    assert values(with_office(through_office(source, tmp_path / "out", ending))) == CLEAN


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_papers_that_libreoffice_saves_are_read(ending: str, tmp_path: Path) -> None:
    source = as_paper(disturbed(["notes_below", "repeated_heads", "dashes"]), tmp_path)
    (tmp_path / "out").mkdir()
    assert values(with_office(through_office(source, tmp_path / "out", ending))) == CLEAN

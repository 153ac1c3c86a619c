"""Files are converted together, into place whole, whatever they are called."""

from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from openpyxl import Workbook

from docgen.errors import DataError
from docgen.office import Fault, convert, convert_each
from tests import measure
from tests.office.pretender import pretend, write_files


def _document(path: Path, text: str) -> Path:
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


@pytest.mark.office
def test_many_files_become_pdfs_in_the_same_order(tmp_path: Path) -> None:
    texts = ["甲单位", "乙单位", "丙单位"]
    files = [_document(tmp_path / f"{text}.docx", text) for text in texts]

    results = convert(files, tmp_path / "PDF")

    assert [result.name for result in results] == ["甲单位.pdf", "乙单位.pdf", "丙单位.pdf"]
    assert [measure.text(result).strip() for result in results] == texts
    assert sorted((tmp_path / "PDF").iterdir()) == sorted(results)


@pytest.mark.office
def test_names_that_collide_or_bite_are_no_matter(tmp_path: Path) -> None:
    for name in ("一", "二"):
        (tmp_path / name).mkdir()
    files = [
        _document(tmp_path / "一" / "报告.docx", "其一"),
        _document(tmp_path / "二" / "报告.docx", "其二"),
        _document(tmp_path / "--convert-to; rm $HOME '%20' \"a\"\n.docx", "其三"),
    ]

    results = convert(files, tmp_path)

    assert [result.name for result in results[:2]] == ["报告.pdf", "报告（2）.pdf"]
    assert [measure.text(result).strip() for result in results] == ["其一", "其二", "其三"]


@pytest.mark.office
def test_blank_sides_of_paper_stay(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("第一页")
    document.add_section(WD_SECTION.ODD_PAGE)
    document.add_paragraph("第三页")
    document.save(str(tmp_path / "空白页.docx"))

    (pdf,) = convert([tmp_path / "空白页.docx"], tmp_path)

    assert [len(sheet.lines) for sheet in measure.sheets(pdf)] == [1, 0, 1]


@pytest.mark.office
def test_a_workbook_and_another_format_are_converted_too(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["A1"] = "设备数量"
    workbook.save(tmp_path / "汇总表.xlsx")
    letter = _document(tmp_path / "函.docx", "来函收悉")

    (sheet,) = convert([tmp_path / "汇总表.xlsx"], tmp_path)
    (plain,) = convert([letter], tmp_path, to="txt")
    (again,) = convert([letter], tmp_path, to="docx")

    assert "设备数量" in measure.text(sheet)
    assert plain.read_text(encoding="utf-8-sig").strip() == "来函收悉"
    assert again.name == "函（2）.docx"  # the person's file is never overwritten


@pytest.mark.office
def test_the_users_own_profile_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)

    convert([_document(tmp_path / "文.docx", "文")], tmp_path)

    assert not list(home.rglob("*libreoffice*"))


@pytest.mark.office
def test_what_libreoffice_refuses_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 not a document")
    good = [_document(tmp_path / f"{name}.docx", name) for name in ("好", "也好")]

    with pytest.raises(DataError, match=r"不能转换“坏\.docx”"):
        convert([good[0], broken, good[1]], tmp_path)

    assert [measure.text(tmp_path / f"{name}.pdf").strip() for name in ("好", "也好")] == [
        "好",
        "也好",
    ]


def test_what_came_of_each_file_is_told_in_the_order_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch)
    files = write_files(tmp_path, *("refuse" if n % 7 == 3 else str(n) for n in range(60)))

    results = convert_each(files, tmp_path / "out", processes=4)

    assert [one.source for one in results] == files
    assert [one.fault for one in results] == [
        Fault.REFUSED if n % 7 == 3 else None for n in range(60)
    ]
    assert all(
        one.target.read_bytes() == f"made {n}".encode()
        for n, one in enumerate(results)
        if one.fault is None
    )
    assert len(list((tmp_path / "out").iterdir())) == 60 - 9


def test_each_sort_of_fault_is_told_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch)
    files = write_files(tmp_path, "crash", "b", "refuse", "hang", *["refuse"] * 3)

    with pytest.raises(DataError) as caught:
        convert([*files, tmp_path / "没有.docx"], tmp_path, patience=1)

    told = str(caught.value)
    assert "转换“1.docx”时两次意外退出" in told
    assert "不能转换“3.docx”“5.docx”“6.docx”等 4 个文件" in told
    assert "转换“4.docx”时长时间没有进展" in told
    assert "“没有.docx”打不开" in told
    assert (tmp_path / "2.pdf").read_bytes() == b"made b"


def test_a_long_list_is_cut_into_shares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = pretend(tmp_path, monkeypatch)
    files = write_files(tmp_path, *map(str, range(205)))

    results = convert(files, tmp_path, processes=1)

    assert [len(line.split()) for line in log.read_text().splitlines()] == [68, 68, 69]
    assert [result.read_bytes() for result in results] == [b"made %d" % n for n in range(205)]


def test_a_target_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch)
    (tmp_path / "1.pdf").mkdir()

    with pytest.raises(DataError, match=r"“1\.pdf”写不进去"):
        convert(write_files(tmp_path, "a", "b"), tmp_path)

    assert (tmp_path / "2.pdf").read_bytes() == b"made b"
    assert not list(tmp_path.glob(".docgen*"))


def test_nothing_to_convert_needs_no_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert convert([], tmp_path) == ()

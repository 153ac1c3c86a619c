"""Files are converted together, into place whole, whatever they are called."""

import os
import stat
import sys
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from openpyxl import Workbook

from docgen.errors import DataError
from docgen.office import convert
from tests import measure

# Stands for LibreOffice: writes a result for each file, as told by the script's own tail.
_PRETENDER = """#!{python}
import os, sys, time
from pathlib import Path
arguments = sys.argv[1:]
out = Path(arguments[arguments.index("--outdir") + 1])
files = [Path(argument) for argument in arguments[arguments.index("--outdir") + 2:]]
log = Path({log!r})
starts = len(log.read_text().splitlines()) if log.exists() else 0
with log.open("a") as lines: lines.write(" ".join(file.name for file in files) + "\\n")
def make(file): (out / file.name).with_suffix(".pdf").write_bytes(b"made " + file.read_bytes())
"""


def _document(path: Path, text: str) -> Path:
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def _pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, deed: str) -> Path:
    log = folder / "log"
    program = folder / "soffice"
    program.write_text(_PRETENDER.format(python=sys.executable, log=str(log)) + deed)
    program.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return log


def _files(folder: Path, *names: str) -> list[Path]:
    files = [folder / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(str(file.relative_to(folder)).encode())
    return files


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
def test_what_libreoffice_refuses_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 not a document")

    with pytest.raises(DataError, match=r"不能转换“坏\.docx”"):
        convert([_document(tmp_path / "好.docx", "好"), broken], tmp_path)


def test_after_a_crash_only_the_rest_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = _pretend(
        tmp_path,
        monkeypatch,
        "for file in files[: 2 if starts == 0 else None]:\n"
        "    make(file); time.sleep(0.02)\n"
        "if starts == 0: os.abort()\n",
    )
    files = _files(tmp_path, "a.docx", "b.docx", "c.docx")

    results = convert(files, tmp_path)

    assert [result.read_bytes() for result in results] == [
        b"made a.docx",
        b"made b.docx",
        b"made c.docx",
    ]
    # The second result may have been cut short by the crash, so it is made anew.
    assert log.read_text().splitlines() == [
        "00001.docx 00002.docx 00003.docx",
        "00002.docx 00003.docx",
    ]


def test_after_a_second_crash_the_files_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = _pretend(tmp_path, monkeypatch, "os.abort()\n")

    with pytest.raises(DataError, match=r"“a\.docx”“b\.docx”"):
        convert(_files(tmp_path, "a.docx", "b.docx"), tmp_path)

    assert len(log.read_text().splitlines()) == 2


def test_a_process_that_hangs_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend(tmp_path, monkeypatch, "make(files[0]); time.sleep(600)\n")

    with pytest.raises(DataError, match=r"“b\.docx”超过 3 秒没有完成"):
        convert(_files(tmp_path, "a.docx", "b.docx"), tmp_path, time_out=3)

    assert not list(tmp_path.glob("*.pdf"))


def test_a_long_list_is_cut_into_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = _pretend(tmp_path, monkeypatch, "for file in files: make(file)\n")
    files = _files(tmp_path, *(f"{number}.docx" for number in range(205)))

    results = convert(files, tmp_path)

    assert [len(line.split()) for line in log.read_text().splitlines()] == [100, 100, 5]
    assert [result.read_bytes() for result in results] == [
        f"made {file.name}".encode() for file in files
    ]


def test_a_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend(tmp_path, monkeypatch, "")

    with pytest.raises(DataError, match=r"没有\.docx：打不开"):
        convert([tmp_path / "没有.docx"], tmp_path)


def test_a_target_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pretend(tmp_path, monkeypatch, "for file in files: make(file)\n")
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(DataError, match=r"a\.pdf：写不进去"):
        convert(_files(tmp_path, "a.docx"), tmp_path)

    assert not list(tmp_path.glob(".docgen*"))


def test_nothing_to_convert_needs_no_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert convert([], tmp_path) == ()

"""What a PDF names but does not carry is seen; what is no paper is refused in little room."""

import tracemalloc
from pathlib import Path

import pytest

from docgen.check import Verdict, judge_pdf
from docgen.check.pdf import read_pdf
from docgen.errors import DataError
from tests.check.pdf.bare_pdf import write_bare_pdf


def test_a_line_is_read_though_its_font_is_only_named() -> None:
    document = read_pdf(write_bare_pdf("各单位要按时报送有关材料。"))

    assert [piece.text for piece in document.pieces] == ["各单位要按时报送有关材料。"]
    assert list(document.fonts.values()) == [False]


def test_fonts_that_are_not_embedded_are_told() -> None:
    report = judge_pdf(write_bare_pdf("各单位要按时报送有关材料。"))

    told = [one for one in report.results if one.code == "fonts_real"]
    assert [one.verdict for one in told] == [Verdict.WARN]
    assert "STFangsong-Light" in told[0].message


def test_a_file_that_is_too_long_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "通知.pdf"
    with path.open("wb") as stream:
        stream.write(b"%PDF-1.7")
        stream.truncate(700 * 1024 * 1024)
    tracemalloc.start()
    with pytest.raises(DataError, match="64 MB"):
        read_pdf(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 * 1024 * 1024


def test_a_file_that_cannot_be_opened_is_told_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"通知\.pdf.*有权读取"):
        read_pdf(tmp_path / "通知.pdf")

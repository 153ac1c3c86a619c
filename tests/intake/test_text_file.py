"""Text is read in the encodings that offices use, and nothing invisible gets through."""

import codecs
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.intake.text_file import read_text

TEXT = "title: 关于清理“监控设备”的通知\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    assert read_text(tmp_path / "a.yaml") == (TEXT, ())


def test_gbk_is_read_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(TEXT.encode("gbk"))
    text, findings = read_text(tmp_path / "a.yaml")
    assert text == TEXT
    assert [finding.code for finding in findings] == ["encoding_gbk"]


def test_control_characters_are_taken_out_and_their_lines_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 甲\nb: 乙\x0b丙\u2028\n\tc\n", encoding="utf-8")
    text, findings = read_text(tmp_path / "a.yaml")
    assert text == "a: 甲\nb: 乙丙\n\tc\n"
    assert [(finding.code, finding.place.line) for finding in findings] == [("unsafe_text", 2)]


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00\xff\xff", b"\xff\xff\xff", b"\x80\x00"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    with pytest.raises(DataError, match="不是文本文件"):
        read_text(tmp_path / "a.yaml")


def test_a_file_that_is_not_there_a_folder_and_a_huge_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有找到文件.*a\.yaml"):
        read_text(tmp_path / "a.yaml")
    with pytest.raises(DataError, match="读不了"):
        read_text(tmp_path)
    (tmp_path / "a.yaml").write_bytes(b"x" * (2 * 1024 * 1024 + 1))
    with pytest.raises(DataError, match="超过 2 MB"):
        read_text(tmp_path / "a.yaml")

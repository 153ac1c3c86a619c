"""Packages are opened within bounds, and hostile ones are refused with a remedy."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.archive import Limits, PackageError, assemble, deflated, read_package
from docgen.archive.writing import prepacked
from docgen.errors import DocgenError

SOUND = assemble([deflated("a.xml", b"<a/>" * 50), deflated("b/c.xml", b"<c/>")])


def refusal(package: bytes | Path, limits: Limits | None = None) -> str:
    with pytest.raises(PackageError) as caught:
        read_package(package, limits or Limits())
    assert isinstance(caught.value, DocgenError)
    return str(caught.value)


def with_flag(package: bytes, flag: int) -> bytes:
    """Set a flag bit in both headers of a package with one member."""
    entry = package.index(b"PK\x01\x02")
    data = bytearray(package)
    data[6] |= flag
    data[entry + 8] |= flag
    return bytes(data)


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../a.xml", "word/../../a.xml", "a\\b.xml", "C:/a.xml", "a//b.xml", "./a.xml"],
)
def test_a_name_that_leaves_the_package_is_refused_and_named(name: str) -> None:
    message = refusal(assemble([deflated(name, b"x")]))
    assert f"“{name}”" in message


def test_two_parts_that_differ_only_in_case_are_refused() -> None:
    package = assemble([deflated("word/a.xml", b"1"), deflated("word/A.xml", b"2")])
    assert "同名部件" in refusal(package)


def test_an_encrypted_member_is_refused_with_the_remedy() -> None:
    assert "去掉密码" in refusal(with_flag(assemble([deflated("a.xml", b"x")]), 1))


def test_a_rare_compression_method_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("a.xml", b"x")
    assert "压缩方法" in refusal(stream.getvalue())


@pytest.mark.parametrize("data", [b"PK", b"plain text", b"PK\x05\x06"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert "不是 ZIP" in refusal(data)


def test_what_came_empty_or_in_part_is_to_be_sent_again() -> None:
    whole = assemble([deflated("word/document.xml", b"<w/>" * 200)])
    assert "空文件" in refusal(b"")
    for part in (whole[:40], whole[:-4]):
        assert "没有下载或复制完：请重新下载，或请对方重发" in refusal(part)


def test_an_old_or_locked_office_file_is_told_apart() -> None:
    assert "旧版 .doc" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_too_many_members_are_refused() -> None:
    package = assemble([deflated(f"{n}.xml", b"") for n in range(6)])
    assert "超过 5 个" in refusal(package, Limits(members=5))


def test_a_directory_that_hides_its_count_is_refused_by_its_size() -> None:
    package = bytearray(assemble([deflated(f"{n:0200d}.xml", b"") for n in range(60)]))
    struct.pack_into("<2H", package, len(package) - 14, 1, 1)
    assert "超过 10 个" in refusal(bytes(package), Limits(members=10))


def test_the_declared_total_is_bounded_before_inflating() -> None:
    members = [deflated(f"{n}.xml", bytes(4000)) for n in range(3)]
    assert "解开后超过" in refusal(assemble(members), Limits(total_bytes=10_000))


def test_a_member_that_swells_beyond_the_ratio_is_refused() -> None:
    package = assemble([deflated("bomb.xml", bytes(5_000_000))])
    assert "“bomb.xml”压缩比" in refusal(package)


def test_a_small_member_may_swell() -> None:
    data = bytes(500_000)
    assert read_package(assemble([deflated("a.xml", data)])) == {"a.xml": data}


def test_a_declared_size_that_lies_is_refused() -> None:
    data = bytes(100_000)
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeezer.compress(data) + squeezer.flush()
    for declared in (10, 200_000):
        lying = prepacked("a.xml", packed, zlib.crc32(data), declared, zipfile.ZIP_DEFLATED)
        assert "损坏" in refusal(assemble([lying])) or "长度" in refusal(assemble([lying]))


def test_a_file_too_large_to_read_is_refused() -> None:
    assert "超过 1 MB" in refusal(bytes(1024 * 1024 + 1), Limits(source_bytes=1024 * 1024))


def test_the_refusal_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "附件1.docx"
    assert "附件1.docx" in refusal(file)
    file.write_bytes(b"nothing")
    assert "附件1.docx" in refusal(file)


def test_folders_in_a_package_are_passed_over() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.mkdir("word")
        package.writestr("word/a.xml", b"x")
    assert read_package(stream.getvalue()) == {"word/a.xml": b"x"}


def outcome(package: bytes) -> str:
    """Say "read" when only true content came out, else the message of the refusal."""
    try:
        parts = read_package(package)
    except PackageError as error:
        return str(error)
    return "read" if set(parts.values()) <= {b"<a/>" * 50, b"<c/>"} else "wrong content"


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
def test_a_damaged_package_is_refused_or_read_but_never_crashes(place: int, change: int) -> None:
    damaged = bytearray(SOUND)
    damaged[place] ^= change
    said = outcome(bytes(damaged))
    assert said == "read" or said.endswith("。")


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(PackageError):
        read_package(data)

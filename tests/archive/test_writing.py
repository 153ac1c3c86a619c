"""Packages are written the same each time, and every program can read them."""

import io
import random
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from docgen.archive import assemble, content_digest, deflated, packed_once, read_package
from docgen.archive.writing import prepacked

NAMES = st.text(alphabet="abcdefgh公文0123456789_.-", min_size=1, max_size=12).filter(
    lambda name: name.strip(".") != ""
)
PARTS = st.dictionaries(NAMES, st.binary(max_size=2000), max_size=8)


def packed(parts: dict[str, bytes]) -> bytes:
    return assemble([deflated(name, data) for name, data in parts.items()])


@given(PARTS)
def test_what_is_packed_is_read_back_in_its_order(parts: dict[str, bytes]) -> None:
    assert list(read_package(packed(parts)).items()) == list(parts.items())


@given(PARTS)
def test_zipfile_finds_every_part_sound(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(packed(parts))) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == parts


@given(PARTS)
def test_the_same_parts_make_the_same_bytes(parts: dict[str, bytes]) -> None:
    assert packed(parts) == packed(dict(parts))


def texts_whose_beginning_comes_again(count: int) -> list[bytes]:
    """Make texts of some 900 bytes with no XML declaration: what ISA-L may pack in two ways."""
    chance = random.Random(17)  # noqa: S311 - repeatable, not secret
    letters = b'abcdefghijklmnopqrstuvwxyz<>"/'
    texts = []
    for _ in range(count):
        head = bytes(chance.choices(letters, k=8))
        between = (bytes(chance.choices(letters, k=chance.randrange(3, 30))) for _ in range(40))
        texts.append(head + b"".join(part + head[chance.randrange(3) :] for part in between))
    return texts


def test_a_part_is_packed_the_same_wherever_in_memory_that_is_done() -> None:
    # Another thread has its stack elsewhere. ISA-L by itself packs about one text in 600 otherwise.
    texts = texts_whose_beginning_comes_again(8000)
    here = [deflated("a.xml", text).packed for text in texts]
    with ThreadPoolExecutor(1) as elsewhere:
        there = [member.packed for member in elsewhere.map(lambda t: deflated("a.xml", t), texts)]
    assert here == there


@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 1024, 40_000, 70_000, 300_000])
@pytest.mark.parametrize(
    "filling", [b"\xff", b"\xff\xd8 \xff\xff\xff\xff", "公文".encode(), b"<w:p/>"]
)
def test_parts_of_every_size_and_filling_are_read_back(size: int, filling: bytes) -> None:
    part = (filling * (size // len(filling) + 1))[:size]
    with zipfile.ZipFile(io.BytesIO(packed({"a.bin": part}))) as package:
        assert package.read("a.bin") == part


def test_every_member_bears_the_first_moment_of_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(packed({"a.xml": b"<a/>"}))) as package:
        assert package.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_text_is_deflated_and_a_picture_is_stored() -> None:
    text, picture = deflated("a.xml", b"<w:p/>" * 100), deflated("a.png", bytes(range(256)))
    with zipfile.ZipFile(io.BytesIO(assemble([text, picture]))) as package:
        methods = [info.compress_type for info in package.infolist()]
    assert methods == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
    assert picture.packed == bytes(range(256))


def test_a_short_part_of_one_package_is_stored_and_a_long_one_deflated() -> None:
    short, long = packed_once("short.xml", b"a" * 1024), packed_once("long.xml", b"a" * 1025)
    assert short.packed == b"a" * 1024
    assert long == deflated("long.xml", b"a" * 1025)
    assert read_package(assemble([short, long])) == {
        "short.xml": b"a" * 1024,
        "long.xml": b"a" * 1025,
    }


def test_a_packed_member_is_copied_as_it_is() -> None:
    member = prepacked("a.xml", b"raw bytes", 0, 9, zipfile.ZIP_STORED)
    assert b"raw bytes" in assemble([member])


def test_two_members_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same name"):
        assemble([deflated("a.xml", b"1"), deflated("a.xml", b"2")])


def test_python_docx_opens_a_repacked_document() -> None:
    stream = io.BytesIO()
    document = Document()
    document.add_paragraph("兴隆台区司法局")
    document.save(stream)
    again = Document(io.BytesIO(packed(read_package(stream.getvalue()))))
    assert again.paragraphs[0].text == "兴隆台区司法局"


@given(PARTS)
def test_the_digest_knows_the_content_and_not_how_it_is_packed(parts: dict[str, bytes]) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name in reversed(parts):
            package.writestr(name, parts[name])
    assert content_digest(stream.getvalue()) == content_digest(packed(parts))


def test_the_digest_sees_where_a_name_ends_and_content_begins() -> None:
    assert content_digest(packed({"ab": b"c"})) != content_digest(packed({"a": b"bc"}))


def test_a_paper_that_repeats_itself_has_a_digest_too() -> None:
    assert len(content_digest(packed({"a.xml": b"<w:p/>" * 500_000}))) == 64

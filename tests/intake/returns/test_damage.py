"""Whatever byte of a file is wrong, reading answers; what says nothing changes nothing."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.archive import assemble, deflated, read_package
from docgen.model.readings import Reading
from tests.intake.returns.drafts import as_paper, clean_draft
from tests.intake.returns.excel import SHEET, STRINGS, share_strings
from tests.intake.returns.forms import CLEAN, FORM, read, saved, values, workbook


def sound() -> bytes:
    """Return the clean form as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        return share_strings(saved(workbook(FORM), Path(folder))).read_bytes()


def repacked(parts: dict[str, bytes]) -> bytes:
    """Return a package of these parts."""
    return assemble([deflated(name, part) for name, part in parts.items()])


def strewn(part: bytes, comment: str) -> bytes:
    """Return a part with a comment and an instruction around, in and between all its elements."""
    root = etree.fromstring(part)
    for element in list(root.iter()):
        text = element.text or ""
        instruction = etree.ProcessingInstruction("docgen", "x")
        remark = etree.Comment(comment)
        element.text, instruction.tail, remark.tail = text[:1], text[1:2], text[2:]
        element.insert(0, instruction)
        element.insert(1, remark)
        element.append(etree.Comment(comment))
    around = f"<!--{comment}--><?docgen x?>".encode()
    return around + etree.tostring(root, encoding="UTF-8") + around


def read_bytes(data: bytes, name: str = "附件1.xlsx") -> Reading:
    """Read a file of these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read(path)


def sound_paper() -> bytes:
    """Return the clean form as a paper, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        return as_paper(clean_draft(), Path(folder)).read_bytes()


SOUND, PAPER = sound(), sound_paper()
XML = (".xml", ".rels")
PARTS = (SHEET, STRINGS, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels")
PIECES = (b'"', b"<a>", b"9", b"&lt;", b" r=''", b"-1", b"s=", b"\xe5")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
def test_a_damaged_file_never_crashes(place: int, change: int) -> None:
    data = bytearray(SOUND)
    data[place] ^= change
    assert read_bytes(bytes(data)).file == "附件1.xlsx"


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(PARTS),
    st.floats(0, 1),
    st.integers(0, 40),
    st.binary(max_size=8) | st.sampled_from(PIECES),
)
def test_a_damaged_part_never_crashes(name: str, at: float, cut: int, new: bytes) -> None:
    parts = read_package(SOUND)
    start = int(at * len(parts[name]))
    parts[name] = parts[name][:start] + new + parts[name][start + cut :]
    assert read_bytes(repacked(parts)).file == "附件1.xlsx"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.xlsx", "a.yaml", "a.csv", "a.docx", "a"]))
def test_arbitrary_bytes_never_crash(data: bytes, name: str) -> None:
    assert read_bytes(data, name).file == name


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["a.yaml", "a.csv", "a.json", "a.txt"]))
def test_arbitrary_text_never_crashes(text: str, name: str) -> None:
    assert read_bytes(text.encode("utf-8", "surrogatepass"), name).file == name


@pytest.mark.parametrize(("sound", "name"), [(SOUND, "附件1.xlsx"), (PAPER, "附件1.docx")])
def test_comments_and_instructions_in_any_part_say_nothing(sound: bytes, name: str) -> None:
    parts = {one: part for one, part in read_package(sound).items() if one.endswith(XML)}
    strewn_parts = {one: strewn(part, "x") for one, part in parts.items()}
    for one, part in strewn_parts.items():
        assert read_bytes(repacked({**parts, one: part}), name) == read_bytes(sound, name), one
    assert values(read_bytes(repacked(strewn_parts), name)) == CLEAN


@pytest.mark.parametrize("name", [SHEET, STRINGS])
def test_a_part_that_is_walked_piece_by_piece_is_read_without_its_comments(name: str) -> None:
    parts = read_package(SOUND)
    parts[name] = strewn(parts[name], "".join(map(str, range(5000))))
    assert len(parts[name]) > 1024 * 1024
    assert read_bytes(repacked(parts)) == read_bytes(SOUND)

"""Whatever byte of a file is wrong, reading answers."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.archive import assemble, deflated, read_package
from docgen.model.readings import Reading
from tests.intake.returns.excel import SHEET, STRINGS, share_strings
from tests.intake.returns.forms import FORM, read, saved, workbook


def sound() -> bytes:
    """Return the clean form as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        return share_strings(saved(workbook(FORM), Path(folder))).read_bytes()


def read_bytes(data: bytes, name: str = "附件1.xlsx") -> Reading:
    """Read a file of these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read(path)


SOUND = sound()
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
    data = assemble([deflated(name, part) for name, part in parts.items()])
    assert read_bytes(data).file == "附件1.xlsx"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.xlsx", "a.yaml", "a.csv", "a.docx", "a"]))
def test_arbitrary_bytes_never_crash(data: bytes, name: str) -> None:
    assert read_bytes(data, name).file == name


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["a.yaml", "a.csv", "a.json", "a.txt"]))
def test_arbitrary_text_never_crashes(text: str, name: str) -> None:
    assert read_bytes(text.encode("utf-8", "surrogatepass"), name).file == name

"""What a file is, is told by its content: a scan is registered whatever its name is."""

from pathlib import Path

import pytest

from docgen.intake.returns.formats import Format, tell_format
from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import codes, read


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("扫描件.pdf", b"%PDF-1.7\n"),
        ("照片.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("照片.png", b"\x89PNG\r\n\x1a\n"),
        ("IMG_0001", b"\xff\xd8\xff\xe1"),
    ],
)
def test_a_scan_is_registered(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    reading = read(tmp_path / name)
    assert (reading.kind, codes(reading)) == (ReturnKind.SCAN, ["scan_only"])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a,b\r\n", Format.TEXT),
        ("序号\t数量".encode("utf-16"), Format.TEXT),
        (b"{\\rtf1 }", Format.OLD_PAPER),
        (b"RIFF\x00\x00\x00\x00WEBP", Format.SCAN),
        (b"\x00\x00\x00\x18ftypheic", Format.SCAN),
        (b"MIME-Version: 1.0\r\n", Format.WEB),
        (b"a\x00b", Format.OTHER),
    ],
)
def test_formats_are_told_by_their_first_bytes(content: bytes, told: Format) -> None:
    assert tell_format(content) is told

"""The picture of a seal stands on its paper as the standard wants it, or not at all."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from docgen.archive import read_package
from docgen.check import Verdict, judge_pdf
from docgen.fit import Seal, is_square_png, place_seals
from docgen.fit.document import open_document
from docgen.fit.measures import signature_of
from tests.fit.papers import ATTACHED, make_paper, rows
from tests.pdfs import ToPdf


def ring(width: int = 300, height: int = 300) -> bytes:
    """Return a red ring: nobody's seal."""
    picture, stream = Image.new("RGBA", (width, height)), io.BytesIO()
    box = (4, 4, width - 4, height - 4)
    ImageDraw.Draw(picture).ellipse(box, outline=(255, 0, 0, 255), width=9)
    picture.save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.office
@pytest.mark.parametrize("diameter", [42, 45])
def test_the_judge_is_content_with_its_place(tmp_path: Path, to_pdf: ToPdf, diameter: int) -> None:
    for name, data in {"plain": rows(2), "noted": rows(12, attachments=ATTACHED)}.items():
        package = make_paper(data | {"paper": _with_diameter(data, diameter)}, tmp_path)
        sealed = place_seals(package, [Seal(ring(), diameter)])
        assert sealed is not None
        (tmp_path / f"{name}.docx").write_bytes(sealed)

    for pdf in to_pdf([tmp_path / "plain.docx", tmp_path / "noted.docx"]):
        told = {one.code: one.verdict for one in judge_pdf(pdf).results if "seal_" in one.code}
        assert set(told) == {"seal_place", "seal_top", "seal_size"}
        assert set(told.values()) == {Verdict.PASS}


def _with_diameter(data: dict[str, object], diameter: int) -> dict[str, object]:
    paper = data["paper"]
    assert isinstance(paper, dict)
    return {**paper, "seal_diameter": diameter}


def test_the_picture_goes_in_as_it_is(tmp_path: Path) -> None:
    sealed = place_seals(make_paper(rows(2), tmp_path), [Seal(ring(), 45)])

    assert sealed is not None
    parts = read_package(sealed)
    assert parts["word/media/seal.png"] == ring()
    assert b"media/seal.png" in parts["word/_rels/document.xml.rels"]


def test_a_seal_wants_one_signature_with_its_date(tmp_path: Path) -> None:
    paper = open_document(make_paper(rows(2), tmp_path))
    signature = signature_of(paper)[0][0]
    signature.addnext(paper.copy().root.makeelement(signature.tag))

    assert place_seals(paper.package(), [Seal(ring(), 45)]) is None


def test_a_joint_paper_wants_a_seal_for_each_name(tmp_path: Path) -> None:
    issuers = ["海州市望潮区司法局", "海州市望潮区财政局"]
    package = make_paper(rows(2, issuers=issuers), tmp_path)

    assert place_seals(package, [Seal(ring(), 45)]) is None
    sealed = place_seals(package, [Seal(ring(), 45), Seal(ring(200, 200), 45)])
    assert sealed is not None
    parts = read_package(sealed)
    assert parts["word/media/seal1.png"] == ring()
    assert parts["word/media/seal2.png"] == ring(200, 200)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", ring(300, 150), ring()[:20]]
)
def test_what_is_no_square_png_is_refused(data: bytes) -> None:
    assert not is_square_png(data)
    assert is_square_png(ring())

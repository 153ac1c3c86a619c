"""Seals on printed pages: one that stands well passes, one that is moved is told."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Mm
from PIL import Image, ImageDraw

from docgen.check import Report, Verdict, judge_pdf
from docgen.check.finding import find_parts
from docgen.check.pdf import read_pdf
from tests.check.papers import make_base
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
_EMU = 36000
_FRAME = """<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="9" behindDoc="0" locked="0"
 layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>
 <wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
 <wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV></wp:anchor>"""
PLACES = {"well": (0, 0, 45), "right": (6, 0, 45), "low": (0, 8, 45), "high": (0, -9, 45),
          "small": (0, 4, 36)}  # fmt: skip


def _stamp(source: Path, target: Path, place: tuple[float, float], size: float) -> Path:
    """Put a red ring on the page of the signature, its upper left corner at a place in mm."""
    picture, stream = Image.new("RGBA", (300, 300)), io.BytesIO()
    ImageDraw.Draw(picture).ellipse((4, 4, 296, 296), outline=(255, 0, 0, 255), width=9)
    picture.save(stream, "PNG")
    document = Document(str(source))
    signed = next(
        one for one in document.paragraphs if one.style and one.style.name == "发文机关署名"
    )
    run = signed.add_run()
    run.add_picture(stream, width=Mm(size))
    inline = run._r.xpath(".//wp:inline")[0]
    left, top = (round(one * _EMU) for one in place)
    anchor = parse_xml(_FRAME.format(left=left, top=top))
    children = list(inline)
    anchor.append(children[0])  # extent
    anchor.append(parse_xml(f'<wp:wrapNone xmlns:wp="{anchor.nsmap["wp"]}"/>'))
    for child in children[1:]:
        anchor.append(child)
    inline.getparent().replace(inline, anchor)
    document.save(str(target))
    return target


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, Report]:
    folder = tmp_path_factory.mktemp("seals")
    clean = make_base("notice", folder)
    (pdf,) = to_pdf([clean])
    parts = find_parts(read_pdf(pdf).pieces)
    assert parts.date is not None
    middle = (parts.date.first.x0 + parts.date.first.x1) / 2
    above = parts.attachment_note[-1].first.baseline + 7
    papers = [
        _stamp(clean, folder / f"{name}.docx", (middle - size / 2 + right, above + down), size)
        for name, (right, down, size) in PLACES.items()
    ]
    alone = _signed_on_a_new_page(clean, folder / "new page.docx")
    papers.append(_stamp(alone, folder / "alone.docx", (middle - 22.5, 16.5), 45))
    names = (*PLACES, "alone")
    return {name: judge_pdf(one) for name, one in zip(names, to_pdf(papers), strict=True)}


def _signed_on_a_new_page(source: Path, target: Path) -> Path:
    """Let the signature begin a page, without the room of its seal, which pages drop there."""
    document = Document(str(source))
    for one in document.paragraphs:
        if one.style and one.style.name == "发文机关署名":
            one.paragraph_format.page_break_before = True
            one.paragraph_format.space_before = 0
    document.save(str(target))
    return target


def _told(report: Report) -> dict[str, Verdict]:
    return {one.code: one.verdict for one in report.results if one.code.startswith("seal_")}


def test_a_seal_that_stands_well_passes(reports: dict[str, Report]) -> None:
    assert set(_told(reports["well"]).values()) == {Verdict.PASS}
    assert len(_told(reports["well"])) == 3


def test_a_seal_off_its_date_is_told(reports: dict[str, Report]) -> None:
    assert _told(reports["right"])["seal_place"] is Verdict.FAIL


def test_a_seal_too_low_is_told(reports: dict[str, Report]) -> None:
    assert _told(reports["low"])["seal_top"] is Verdict.FAIL


def test_a_seal_over_the_text_is_told(reports: dict[str, Report]) -> None:
    assert _told(reports["high"])["seal_top"] is Verdict.FAIL


def test_a_seal_of_no_known_size_is_told(reports: dict[str, Report]) -> None:
    assert _told(reports["small"])["seal_size"] is Verdict.WARN


def test_a_seal_above_the_type_area_is_told(reports: dict[str, Report]) -> None:
    told = next(one for one in reports["alone"].results if one.code == "seal_top")

    assert told.verdict is Verdict.FAIL
    assert "高出版心" in told.measured


def test_a_signature_alone_on_its_page_is_told(reports: dict[str, Report]) -> None:
    alone, beside = (
        [one.verdict for one in reports[name].results if one.code == "signature_alone"]
        for name in ("alone", "well")
    )

    assert alone == [Verdict.WARN]
    assert Verdict.WARN not in beside

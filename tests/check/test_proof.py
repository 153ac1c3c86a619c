"""The proof sheet is one whole page: every sheet a picture, every result a row, all text safe."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from docgen.check import Verdict, judge_pdf
from docgen.check.proof import Proof, draw_pages, name_fonts, write_proof
from tests.check.papers import make_base
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> bytes:
    (made,) = to_pdf([make_base("example", tmp_path_factory.mktemp("proof"))])
    return made.read_bytes()


def test_every_sheet_is_drawn(pdf: bytes) -> None:
    pictures = draw_pages(pdf)

    assert [picture.number for picture in pictures] == list(range(1, len(pictures) + 1))
    assert [picture.turned for picture in pictures].count(True) == 1


def test_every_result_has_its_row(pdf: bytes, tmp_path: Path) -> None:
    report = judge_pdf(pdf)

    page = html.fromstring(write_proof([Proof("通知.pdf", report, pdf, "原 PDF")], "0.1"))

    rows = [row for row in page.iter("tr") if row.find("td") is not None]
    assert len(rows) == len(report.results)
    assert len(list(page.iter("img"))) == len(draw_pages(pdf))
    assert not list(tmp_path.iterdir())


def test_what_is_to_be_mended_stands_first_on_its_page(pdf: bytes) -> None:
    report = judge_pdf(pdf)
    last = next(one for one in reversed(report.results) if one.page == 1)
    results = tuple(
        replace(one, verdict=Verdict.FAIL, message="先看这里") if one is last else one
        for one in report.results
    )

    page = html.fromstring(
        write_proof([Proof("通知.pdf", replace(report, results=results), pdf, "原 PDF")], "0.1")
    )

    first = next(row for row in page.iter("tr") if row.find("td") is not None)
    assert "先看这里" in "".join(str(text) for text in first.itertext())


def test_names_are_text_and_never_markup(pdf: bytes) -> None:
    name = "<script>alert(1)</script>.pdf"

    page = write_proof([Proof(name, judge_pdf(pdf), pdf, "原 PDF")], "0.1")

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_stand_in_fonts_are_said_to_be_so(pdf: bytes) -> None:
    assert any("替代字体" in font for font in name_fonts(pdf))

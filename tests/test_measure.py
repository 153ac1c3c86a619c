"""The measures of a PDF agree with a document whose geometry is known."""

from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests import measure
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def pdf(to_pdf: ToPdf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("measure") / "known.docx"
    _known_document().save(str(path))
    return to_pdf([path])[0]


def test_the_sheet_and_its_pages_are_counted_and_measured(pdf: Path) -> None:
    pages = measure.sheets(pdf)

    assert [(round(page.width), round(page.height)) for page in pages] == [(210, 297)] * 2


def test_a_line_knows_its_place_font_size_and_colour(pdf: Path) -> None:
    line = measure.sheets(pdf)[0].line("红色仿宋")

    assert line.x0 == pytest.approx(28, abs=0.1)
    assert line.x1 == pytest.approx(28 + 4 * 16 * measure.MM, abs=0.1)
    assert {character.font for character in line.printed} == {"FandolFang-Regular"}
    assert {round(character.size, 1) for character in line.printed} == {16.0}
    assert {character.colour for character in line.printed} == {(1.0, 0.0, 0.0)}


def test_baselines_are_a_pitch_apart(pdf: Path) -> None:
    lines = measure.sheets(pdf)[0].lines[:3]

    pitches = [lower.baseline - upper.baseline for upper, lower in pairwise(lines)]
    assert pitches == [pytest.approx(29 * measure.MM, abs=0.05)] * 2
    # An exact line has its baseline at four fifths.
    assert lines[0].baseline == pytest.approx(37 + 0.8 * 29 * measure.MM, abs=0.2)


def test_a_rule_knows_its_ends_and_thickness(pdf: Path) -> None:
    (rule,) = measure.sheets(pdf)[0].rules

    assert [rule.x0, rule.x1] == pytest.approx([28, 184], abs=0.1)
    assert rule.width == pytest.approx(3 * measure.MM, abs=0.1)
    assert rule.colour == (1.0, 0.0, 0.0)


def test_red_ink_is_told_from_black(pdf: Path) -> None:
    line = measure.sheets(pdf)[0].line("红色仿宋")
    above_the_rule = measure.Box(0, 0, 210, line.baseline + 3)

    red = measure.ink(pdf, 1, measure.is_red, above_the_rule)
    dark = measure.ink(pdf, 1)

    assert line.baseline - 16 * measure.MM < red.top < line.baseline
    assert red.x0 == pytest.approx(28, abs=1)
    assert dark.top > red.bottom


def test_the_text_is_read_page_by_page(pdf: Path) -> None:
    first, second = measure.text(pdf).split("\f")

    assert "红色仿宋" in first
    assert "第二页" in second


def _known_document() -> DocumentObject:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.header_distance = section.footer_distance = Mm(10)
    _add_line(document, "红色仿宋").runs[0].font.color.rgb = RGBColor(255, 0, 0)
    _add_line(document, "黑色仿宋")
    _rule_below(_add_line(document, "其下有线"))
    _add_line(document, "第二页").paragraph_format.page_break_before = True
    return document


def _add_line(document: DocumentObject, text: str) -> Paragraph:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(29)
    shape.space_before = shape.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size = Pt(16)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    return paragraph


def _rule_below(paragraph: Paragraph) -> None:
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "1"), ("color", "FF0000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._element.get_or_add_pPr().append(borders)

"""Findings in a .docx are given the pages on which their paragraphs are printed."""

from pathlib import Path

import pytest

from docgen.check import judge_docx
from docgen.check.locating import locate
from docgen.check.pdf import read_pdf
from tests.check.papers import make_base
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office


def test_every_paragraph_is_found_on_its_page(tmp_path: Path, to_pdf: ToPdf) -> None:
    paper = make_base("notice", tmp_path)
    (pdf,) = to_pdf([paper])

    located = locate(judge_docx(paper), read_pdf(pdf).pieces)

    pages = {one.code: one.page for one in located.results if one.paragraph}
    assert pages["number_form"] == 1
    assert pages["title_font"] == 1
    assert pages["date_form"] == 2
    assert pages["attachment_label_form"] == 3
    assert pages["copies_form"] == 4
    assert None not in pages.values()

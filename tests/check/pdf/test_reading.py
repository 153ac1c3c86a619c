"""What a PDF names but does not carry is seen."""

from docgen.check import Verdict, judge_pdf
from docgen.check.pdf import read_pdf
from tests.check.pdf.bare_pdf import write_bare_pdf


def test_a_line_is_read_though_its_font_is_only_named() -> None:
    document = read_pdf(write_bare_pdf("各单位要按时报送有关材料。"))

    assert [piece.text for piece in document.pieces] == ["各单位要按时报送有关材料。"]
    assert list(document.fonts.values()) == [False]


def test_fonts_that_are_not_embedded_are_told() -> None:
    report = judge_pdf(write_bare_pdf("各单位要按时报送有关材料。"))

    told = [one for one in report.results if one.code == "fonts_real"]
    assert [one.verdict for one in told] == [Verdict.WARN]
    assert "STFangsong-Light" in told[0].message

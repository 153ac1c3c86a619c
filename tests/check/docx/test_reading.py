"""A .docx is read as it prints: boxes, tables, deletions, breaks, strict names."""

import pytest

from docgen.archive import assemble, deflated
from docgen.check.docx import read_docx
from docgen.errors import DataError
from tests.check.docx.word_parts import paragraph, word_file


def test_deleted_and_hidden_text_is_not_read() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:hyperlink><w:r><w:t>链</w:t></w:r>"
        "</w:hyperlink></w:p>"
    )

    (read,) = read_docx(word_file(body)).paragraphs

    assert read.text == "增链"


def test_of_two_renderings_of_the_same_only_the_first_is_read() -> None:
    body = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )

    (read,) = read_docx(word_file(body)).paragraphs

    assert read.text == "新"


def test_a_box_of_old_drawings_stands_where_it_says() -> None:
    box = (
        '<w:p><w:r><w:pict><v:shape style="position:absolute;margin-left:72pt;margin-top:144pt;'
        "width:100pt;height:50pt;mso-position-horizontal-relative:page;"
        'mso-position-vertical-relative:page"><v:textbox><w:txbxContent>'
        f"{paragraph('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )

    inner, _ = read_docx(word_file(box)).paragraphs

    assert inner.text == "框内"
    assert inner.place == "box"
    assert inner.box is not None
    assert inner.box.left == pytest.approx(25.4)
    assert inner.box.top == pytest.approx(50.8)


def test_a_drawn_line_is_a_rule() -> None:
    line = (
        '<w:p><w:r><w:pict><v:line from="0,10pt" to="442.2pt,10pt" strokecolor="red" '
        'strokeweight="1.5pt" style="position:absolute"/></w:pict></w:r></w:p>'
    )

    (read,) = read_docx(word_file(line)).paragraphs

    (stroke,) = read.strokes
    assert stroke.width == pytest.approx(156, abs=0.1)
    assert (stroke.colour, stroke.weight) == ("FF0000", 1.5)


def test_a_table_gives_its_rules_to_its_rows_and_cells_may_differ() -> None:
    edge = 'w:val="single" w:sz="8" w:color="000000"'
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr>{own}</w:tcPr>{paragraph('格')}</w:tc></w:tr>"
        for own in ("", '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>')
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders><w:top {edge}/>'
        f"<w:bottom {edge}/></w:tblBorders></w:tblPr>{rows}</w:tbl>"
    )

    (read,) = read_docx(word_file(table)).tables

    assert read.width == pytest.approx(156, abs=0.01)
    assert read.rows[0].top is not None
    assert read.rows[0].top.weight == 1
    assert read.rows[0].bottom is None
    assert read.rows[1].bottom is None


def test_paragraphs_that_print_are_counted() -> None:
    body = paragraph("甲") + paragraph("") + paragraph("乙")

    assert [one.ordinal for one in read_docx(word_file(body)).paragraphs] == [1, 1, 2]


def test_the_strict_form_is_read_alike() -> None:
    parts = {
        "word/document.xml": (
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
            "<w:p><w:r><w:t>严格</w:t></w:r></w:p></w:body></w:document>"
        )
    }

    data = assemble([deflated(name, text.encode()) for name, text in parts.items()])

    assert [one.text for one in read_docx(data).paragraphs] == ["严格"]


def test_a_paper_that_says_nothing_of_its_sheet_has_one_all_the_same() -> None:
    read = read_docx(word_file(paragraph("字"), section=""))

    assert [one.text for one in read.paragraphs] == ["字"]
    assert [round(one.width) for one in read.sections] == [216]  # Letter, as Word takes it


@pytest.mark.parametrize("body", ["<w:p>", "<w:p/></w:body>"])
def test_broken_xml_is_refused_with_a_remedy(body: str) -> None:
    with pytest.raises(DataError, match="另存"):
        read_docx(word_file(body))


def test_tables_without_end_are_refused() -> None:
    nested = paragraph()
    for _ in range(60):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"

    with pytest.raises(DataError, match="套得太深"):
        read_docx(word_file(nested))

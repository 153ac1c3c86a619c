"""Words that a clerk writes into a header or footer are not taken back, but told."""

import pytest

from docgen.archive import read_package
from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import DOCUMENT, OFFICIAL, W, document_xml, edited, with_part

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"
FOOTER = "word/footer1.xml"


def with_header(content: str) -> bytes:
    """Return the template with a header on its first section."""
    relation = f'<Relationship Id="rIdH1" Type="{OFFICE}/header" Target="header1.xml"/>'
    relations = read_package(OFFICIAL)[RELATIONS].decode()
    reference = '<w:headerReference w:type="default" r:id="rIdH1"/>'
    header = f'<w:hdr xmlns:w="{W.strip("{}")}" xmlns:v="urn:schemas-microsoft-com:vml">'
    parts = {
        "word/header1.xml": f"{header}{content}</w:hdr>".encode(),
        RELATIONS: relations.replace("</Relationships>", f"{relation}</Relationships>").encode(),
    }
    return edited(("<w:sectPr>", f"<w:sectPr>{reference}"), parts=parts)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def in_footer(words: str) -> bytes:
    return with_part(FOOTER, lambda xml: xml.replace("</w:ftr>", f"{paragraph(words)}</w:ftr>"))


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        (with_header(paragraph("内部资料 注意保存")), "“内部资料 注意保存”"),
        (in_footer("联系人：甲科"), "“联系人：甲科”"),
        (
            with_header(
                '<w:p><w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict>'
                "</w:r></w:p>"
            ),
            "“征求意见稿”",
        ),
    ],
    ids=["header", "footer", "watermark"],
)
def test_words_in_a_header_or_footer_are_told(mine: bytes, told: str) -> None:
    adopted = adopt_template(mine, OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("margin_dropped", Severity.WARNING)
    assert finding.place.field == told
    assert document_xml(adopted.template) == document_xml(OFFICIAL)
    assert read_package(adopted.template)[FOOTER] == read_package(OFFICIAL)[FOOTER]


@pytest.mark.parametrize("number", ["— 2 —", "-1-", "1", "  ", "－ 3 －"])
def test_the_number_of_a_page_is_no_word(number: str) -> None:
    assert adopt_template(in_footer(number), OFFICIAL).findings == ()
    assert adopt_template(with_header(paragraph(number)), OFFICIAL).findings == ()


def test_a_header_that_no_section_uses_is_not_told() -> None:
    mine = with_header(paragraph("旧页眉"))
    unused = with_part(DOCUMENT, lambda xml: xml.replace('r:id="rIdH1"', 'r:id="rIdNone"'), mine)

    assert adopt_template(unused, OFFICIAL).findings == ()

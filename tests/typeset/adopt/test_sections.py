"""Sheets, margins and footers are the official ones, whatever the clerk's program made of them."""

import re

from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import OFFICIAL, W, document, document_xml, edited

SECTION = re.compile(r"<w:sectPr>.*?</w:sectPr>")


def sections(template: bytes) -> list[str]:
    return SECTION.findall(document_xml(template))


def test_changed_margins_and_sheets_are_put_right() -> None:
    mine = edited(('w:top="2098"', 'w:top="100"'), ('w:footer="1440"', 'w:footer="9"'))

    adopted = adopt_template(mine, OFFICIAL)

    assert sections(adopted.template) == sections(OFFICIAL)
    assert adopted.findings == ()


def test_a_section_that_hangs_on_a_tag_gets_its_own_paragraph_back() -> None:
    """LibreOffice saves it so, and docxtpl would throw the section away with the tag."""
    whole = document_xml(OFFICIAL)
    portrait = sections(OFFICIAL)[0]
    own = f'<w:p><w:pPr><w:pStyle w:val="Anchor"/>{portrait}</w:pPr></w:p>'
    tag = (
        '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">{%p if attachment.form %}'
    )
    hung = tag.replace("</w:pPr>", f"{portrait}</w:pPr>")
    mine = edited((own, ""), (tag, hung))

    assert document_xml(adopt_template(mine, OFFICIAL).template) == whole


def test_a_lost_section_is_told() -> None:
    landscape = sections(OFFICIAL)[1]

    adopted = adopt_template(edited((landscape, "")), OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("sections_differ", Severity.WARNING)
    assert len(sections(adopted.template)) == 2


def test_a_body_without_any_section_gets_the_official_last_one() -> None:
    last = sections(OFFICIAL)[2]
    place = document_xml(OFFICIAL).rindex(last)
    body_end = document_xml(OFFICIAL)[place:]

    adopted = adopt_template(edited((body_end, body_end.replace(last, ""))), OFFICIAL)

    assert document(adopted.template)[0][-1].tag == f"{W}sectPr"
    assert sections(adopted.template)[-1] == last

"""A page break at a paragraph's edge belongs to the paragraph that it opens."""

from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import (
    OFFICIAL,
    W,
    document_xml,
    edited,
    paragraphs,
    text_paragraph,
)

BREAK = '<w:r><w:br w:type="page"/></w:r>'
OPENING = '<w:pPr><w:pStyle w:val="OpeningTitle"/><w:pageBreakBefore/></w:pPr>'
LOOP = "{%p for enclosure in paper.enclosures %}</w:t></w:r>"


def test_a_break_hung_on_the_tag_before_goes_back() -> None:
    """LibreOffice saves it so, and docxtpl would throw the break away with the tag."""
    plain = OPENING.replace("<w:pageBreakBefore/>", "")
    mine = edited((OPENING, plain), (LOOP, LOOP + BREAK))

    assert document_xml(adopt_template(mine, OFFICIAL).template) == document_xml(OFFICIAL)


def test_a_break_at_the_start_of_a_paragraph_opens_it_on_a_new_page() -> None:
    plain = OPENING.replace("<w:pageBreakBefore/>", "")
    mine = edited((OPENING, plain + BREAK))

    assert document_xml(adopt_template(mine, OFFICIAL).template) == document_xml(OFFICIAL)


def test_a_break_before_a_tag_stands_in_a_paragraph_of_its_own() -> None:
    words = text_paragraph("另页。").replace("</w:p>", f"{BREAK}</w:p>")
    tag = text_paragraph("{%p if paper.note %}").replace("<w:t>", '<w:t xml:space="preserve">')

    adopted = adopt_template(edited((tag, words + tag)), OFFICIAL).template

    following = paragraphs(adopted)["另页。"].getnext()
    assert following is not None
    assert [br.get(f"{W}type") for br in following.iter(f"{W}br")] == ["page"]
    assert following.find(f".//{W}t") is None


def test_a_break_inside_a_paragraph_stays_there() -> None:
    words = text_paragraph("甲乙").replace("甲乙", '甲</w:t><w:br w:type="page"/><w:t>乙')
    tag = text_paragraph("{%p if paper.note %}").replace("<w:t>", '<w:t xml:space="preserve">')

    adopted = adopt_template(edited((tag, words + tag)), OFFICIAL).template

    assert [br.get(f"{W}type") for br in paragraphs(adopted)["甲乙"].iter(f"{W}br")] == ["page"]

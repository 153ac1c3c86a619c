"""A page break at a paragraph's edge belongs to the paragraph that it opens."""

import pytest
from lxml import etree

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


TAG = text_paragraph("{%p if paper.note %}").replace("<w:t>", '<w:t xml:space="preserve">')
OWN = '<w:pStyle w:val="BodyText"/>'


def before_the_tag(changed: str, tag: str = TAG) -> etree._Element:
    """Return the paragraph before a tag whose paragraph has been changed."""
    adopted = adopt_template(edited((tag, changed)), OFFICIAL).template

    found = paragraphs(adopted)["{%p if paper.note %}"]
    assert found.find(f".//{W}pageBreakBefore") is None
    assert found.find(f".//{W}br") is None
    before = found.getprevious()
    assert before is not None
    return before


@pytest.mark.parametrize(
    "changed",
    [
        TAG.replace("<w:r><w:t", f"{BREAK}<w:r><w:t"),
        TAG.replace(OWN, f"{OWN}<w:pageBreakBefore/>"),
    ],
    ids=["a break at its start", "its own property"],
)
def test_a_break_on_a_tag_stands_in_a_paragraph_before_it(changed: str) -> None:
    """The tag's paragraph is thrown away when it is filled, and the break with it."""
    before = before_the_tag(changed)

    assert [br.get(f"{W}type") for br in before.iter(f"{W}br")] == ["page"]
    assert before.find(f".//{W}t") is None


def test_a_tag_that_says_it_opens_no_page_gets_no_break() -> None:
    before = before_the_tag(TAG.replace(OWN, f'{OWN}<w:pageBreakBefore w:val="0"/>'))

    assert before.find(f".//{W}br") is None


def test_a_break_on_a_printed_tag_is_kept_and_adopting_again_changes_nothing() -> None:
    signed = "{{p paper.signature }}"
    first = f'<w:t xml:space="preserve">{signed}'
    adopted = adopt_template(edited((first, f'<w:br w:type="page"/>{first}')), OFFICIAL).template

    before = paragraphs(adopted)[signed].getprevious()
    assert before is not None
    assert [br.get(f"{W}type") for br in before.iter(f"{W}br")] == ["page"]
    assert adopt_template(adopted, OFFICIAL).template == adopted

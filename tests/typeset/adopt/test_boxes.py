"""The boxes at fixed places come back whole, with the words that the clerk changed in them."""

import re

from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.paper_text import paper_paragraphs
from tests.typeset.editing import (
    DOCUMENT,
    OFFICIAL,
    W,
    document,
    document_xml,
    edited,
    with_part,
)

COPIES = "抄送：{{ paper.copy_to }}"


def box_names(template: bytes) -> list[str]:
    return [node.get("name", "") for node in document(template).iter("{*}docPr")]


def test_words_changed_in_a_box_are_kept_and_told() -> None:
    adopted = adopt_template(edited((COPIES, "抄报：{{ paper.copy_to }}")), OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("box_words_kept", Severity.INFO)
    assert "抄报" in str(finding.place)
    assert document_xml(adopted.template) == document_xml(OFFICIAL).replace("抄送", "抄报")


def test_a_paragraph_added_in_a_box_is_told_and_not_taken() -> None:
    row = '<w:p><w:pPr><w:pStyle w:val="CopyRecipients"/></w:pPr><w:r>'
    mine = edited((row, f"{row}<w:t>分送：</w:t></w:r></w:p>{row}"))

    adopted = adopt_template(mine, OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["box_words_dropped"]
    assert document_xml(adopted.template) == document_xml(OFFICIAL)


def test_a_moved_or_resized_box_goes_back_to_its_place() -> None:
    offset = re.compile(r"<wp:posOffset>\d+")
    extent = re.compile(r'<wp:extent cx="\d+"')
    mine = with_part(
        DOCUMENT,
        lambda xml: extent.sub('<wp:extent cx="1"', offset.sub("<wp:posOffset>99", xml)),
    )

    assert document_xml(adopt_template(mine, OFFICIAL).template) == document_xml(OFFICIAL)


def test_a_box_whose_name_was_lost_is_known_by_its_paragraphs_style() -> None:
    mine = edited(('name="版记"', 'name="文本框 7"'))

    adopted = adopt_template(mine, OFFICIAL)

    assert document_xml(adopted.template) == document_xml(OFFICIAL)
    assert adopted.findings == ()


def test_one_deleted_box_of_two_is_put_back_and_told() -> None:
    whole = document_xml(OFFICIAL)
    first = re.search(r"<w:r><mc:AlternateContent>.*?</mc:AlternateContent></w:r>", whole)
    assert first is not None

    adopted = adopt_template(edited((first[0], "")), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["box_restored"]
    assert document_xml(adopted.template) == whole


def test_a_deleted_colophon_is_told_and_not_put_back() -> None:
    whole = document_xml(OFFICIAL)
    start = whole.rindex('<w:p><w:pPr><w:pStyle w:val="Anchor"/><w:spacing', 0, whole.index("版记"))
    end = whole.rindex('<w:p><w:pPr><w:pStyle w:val="BodyText"/>')

    adopted = adopt_template(edited((whole[start:end], "")), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["box_missing"]
    assert box_names(adopted.template) == ["份号、密级和紧急程度", "发文机关标志"]


def test_words_typed_into_the_anchor_move_behind_it() -> None:
    opening = document_xml(OFFICIAL).partition("<w:r>")[0]
    mine = edited((opening, f"{opening}<w:r><w:t>内部资料</w:t></w:r>"))

    adopted = adopt_template(mine, OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["anchor_words_moved"]
    assert "内部资料" in paper_paragraphs(adopted.template)
    moved = document(adopted.template)[0][1]
    assert [text.text for text in moved.iter(f"{W}t")] == ["内部资料"]
    assert moved.find(f"{W}pPr/{W}pStyle") is not None

"""A document whose review is not over is known by its tracked changes and its comments."""

import pytest

from docgen.findings import Severity
from docgen.typeset.reviewing import find_review
from docgen.typeset.word_file import open_word
from tests.typeset.editing import OFFICIAL, edited, with_part

RUN = "<w:r><w:t>特此报告。</w:t></w:r>"
BY = 'w:id="1" w:author="甲"'
PLACE = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'


def codes(package: bytes) -> list[str]:
    return [finding.code for finding in find_review(open_word(package, "稿子.docx"))]


@pytest.mark.parametrize(
    "markup",
    [
        f"<w:ins {BY}>{RUN}</w:ins>",
        f"<w:del {BY}><w:r><w:delText>特此报告。</w:delText></w:r></w:del>",
        f"<w:moveFrom {BY}>{RUN}</w:moveFrom>",
        f"<w:moveTo {BY}>{RUN}</w:moveTo>",
        f"<w:r><w:rPr><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>改</w:t></w:r>",
    ],
)
def test_every_tracked_change_is_found(markup: str) -> None:
    (found,) = find_review(open_word(edited((PLACE, PLACE + markup)), "稿子.docx"))

    assert (found.code, found.severity) == ("revisions_pending", Severity.ERROR)
    assert found.place.file == "稿子.docx"


def test_a_comment_is_found_and_what_only_marks_a_place_is_not() -> None:
    marks = '<w:commentRangeStart w:id="1"/><w:bookmarkStart w:id="2"/>'
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'

    assert codes(edited((PLACE, PLACE + marks))) == []
    assert codes(edited((PLACE, PLACE + marks + comment))) == ["comments_pending"]


def test_both_are_told_at_once() -> None:
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    package = edited((PLACE, f"{PLACE}<w:ins {BY}>{RUN}</w:ins>{comment}"))

    assert codes(package) == ["revisions_pending", "comments_pending"]


def test_a_footer_is_read_as_well() -> None:
    changed = f"<w:ins {BY}>{RUN}</w:ins></w:p>"
    package = with_part("word/footer1.xml", lambda xml: xml.replace("</w:p>", changed, 1))

    assert codes(package) == ["revisions_pending"]


def test_an_official_template_is_under_no_review() -> None:
    assert codes(OFFICIAL) == []

"""Tracked changes are found wherever they stand, and nothing else is taken for one."""

import pytest
from lxml import etree

from docgen.typeset.revisions import find_revisions, revisions
from tests.typeset.editing import W

SPACE = W.strip("{}")
LOOK = '<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'


def body(content: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{SPACE}"><w:p/>{content}</w:body>')


@pytest.mark.parametrize(
    "content",
    [
        '<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>',
        '<w:p><w:del w:id="1"><w:r/></w:del></w:p>',
        '<w:p><w:moveTo w:id="1"/></w:p>',
        '<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr></w:p>',
        f"<w:p><w:r><w:rPr>{LOOK}</w:rPr></w:r></w:p>",
        '<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr/></w:pPrChange></w:pPr></w:p>',
    ],
)
def test_each_kind_is_told_at_its_paragraph(content: str) -> None:
    ((spot, finding),) = find_revisions(body(content + content), "正文", "模板.docx")
    assert str(spot) == finding.place.field == "正文第2段"
    assert finding.code == "revisions_pending"


@pytest.mark.parametrize(
    "content",
    [
        '<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr></w:tr></w:tbl>',
        '<w:sectPr><w:sectPrChange w:id="1"/></w:sectPr>',
    ],
)
def test_one_outside_every_paragraph_is_told_too(content: str) -> None:
    ((spot, _),) = find_revisions(body(content), "正文", "模板.docx")
    assert str(spot) == "正文第1段"


def test_comments_and_bookmarks_are_no_revisions() -> None:
    marks = "<w:commentRangeStart/><w:bookmarkEnd/><w:commentRangeEnd/><w:bookmarkRangeStart/>"
    assert revisions(body(f"<w:p>{marks}</w:p>")) == []

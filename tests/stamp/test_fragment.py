"""Fragments of XML are declared and told from plain text."""

import pytest

from docgen.stamp.fragment import Fragment, declare, judge_fragment
from docgen.stamp.namespaces import WORD

DECLARED = declare({"w": WORD})


@pytest.mark.parametrize(
    "text", ["甲", "a &amp; b", "<w:r/>", "甲<w:r><w:t>乙</w:t></w:r>", "<w:t>\a\f</w:t>"]
)
def test_whole_elements_and_text_are_whole(text: str) -> None:
    assert judge_fragment(text, DECLARED) is not Fragment.BROKEN


@pytest.mark.parametrize(
    "text",
    [
        "<w:r>",
        "</w:r>",
        "a & b",
        "<x:r/>",
        "<!-- -->",
        "<?a b?>",
        "<![CDATA[a]]>",
        f'<x:r xmlns:x="{WORD}"/>',
        '<w:r w:a="1 > 2"/>',
    ],
)
def test_the_rest_is_not(text: str) -> None:
    assert judge_fragment(text, DECLARED) is Fragment.BROKEN


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("甲", Fragment.QUIET),
        ("<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>乙</w:t><w:instrText/></w:r>", Fragment.QUIET),
        ("甲\n乙", Fragment.SHAPING),
        ("<w:tbl/>", Fragment.SHAPING),
        ("<w:tc><w:p/></w:tc>", Fragment.SHAPING),
        ("<w:tr>甲</w:tr>", Fragment.SHAPING),
        ('<w:gridSpan w:val="2"/>', Fragment.SHAPING),
        ("<w:sdt/>", Fragment.SHAPING),
        ("<w:rPrChange/>", Fragment.QUIET),
        ('<w:rPrChange w:id="1"/>', Fragment.SHAPING),
    ],
)
def test_what_docxtpl_works_over_is_told_from_the_rest(text: str, fragment: Fragment) -> None:
    assert judge_fragment(text, DECLARED) is fragment

"""Fragments of XML are declared and told from plain text."""

import pytest

from docgen.stamp.fragment import declare, is_plain
from docgen.stamp.namespaces import WORD

DECLARED = declare({"w": WORD})


@pytest.mark.parametrize(
    "text", ["甲", "a &amp; b", "<w:r/>", "甲<w:r><w:t>乙</w:t></w:r>", "<w:t>\a\f</w:t>"]
)
def test_whole_elements_and_text_are_plain(text: str) -> None:
    assert is_plain(text, DECLARED)


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
    assert not is_plain(text, DECLARED)

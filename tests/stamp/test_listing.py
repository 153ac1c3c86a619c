"""Line feeds and tabs in values become breaks and tab stops, as docxtpl makes them."""

import io

from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st

from docgen.stamp.listing import expand_marks, opens_run, set_breaks
from tests.stamp.making import paragraph, text

REFERENCE = DocxTemplate(io.BytesIO())
MARKED = st.text(st.sampled_from("甲 \n\t\a\f"), max_size=6)
LOOKS = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>"])
RUNS = st.builds(lambda value, look: text(value, look=look), MARKED, LOOKS)
EMPTY = st.sampled_from(
    ['<w:r><w:t xml:space="preserve"/></w:r>', "<w:p/>", '<w:p a="1"/>', "<w:r/>"]
)
PARAGRAPHS = st.builds(
    lambda runs, look: f"<w:p>{look}{''.join(runs)}</w:p>",
    st.lists(RUNS | EMPTY, max_size=4),
    st.sampled_from(["", '<w:pPr><w:jc w:val="left"/></w:pPr>']),
)
PIECES = st.lists(PARAGRAPHS | MARKED | EMPTY, max_size=5).map("".join)


@given(PIECES)
def test_marks_become_what_docxtpl_makes_of_them(xml: str) -> None:
    assert expand_marks(xml) == REFERENCE.resolve_listing(xml)


def test_text_without_marks_is_left_alone() -> None:
    xml = paragraph("甲", "乙")
    assert expand_marks(xml) is xml


def test_a_newline_is_a_break_in_the_same_run() -> None:
    assert expand_marks("<w:p><w:r><w:t>甲\n乙</w:t></w:r></w:p>") == (
        '<w:p><w:r><w:t>甲</w:t><w:br/><w:t xml:space="preserve">乙</w:t></w:r></w:p>'
    )


OPENINGS = st.sampled_from(
    [
        "<w:p><w:r><w:t>",
        '<w:p a="1"><w:pPr/><w:r a="1"><w:rPr/><w:t xml:space="preserve">甲',
        "<w:p></w:p><w:r><w:t>",
        "<w:p><w:r></w:r><w:t>",
        "<w:p><w:r><w:t></w:t>",
        "<w:p><w:r><w:p></w:p><w:t>",
        "<w:r><w:t>",
        "",
    ]
)


@given(PIECES, OPENINGS, st.text(st.sampled_from("甲\n"), max_size=4))
def test_a_newline_after_the_opening_of_a_run_is_a_break_for_certain(
    before: str, opening: str, value: str
) -> None:
    before, after = f"{before.replace(chr(10), '')}{opening}", "</w:t></w:r></w:p>"
    before = before.translate({ord(mark): None for mark in "\t\a\f"})
    if opens_run(before):
        assert expand_marks(before + value + after) == before + set_breaks(value) + after


def test_a_run_is_open_between_the_tags_of_its_text() -> None:
    assert opens_run("<w:p><w:pPr/><w:r><w:rPr/><w:t>甲")
    assert opens_run('</w:p></w:tc><w:tc><w:p><w:r><w:t xml:space="preserve">')
    assert not opens_run("<w:p><w:r><w:t>甲</w:t>")
    assert not opens_run("<w:r><w:t>")
    assert not opens_run("")

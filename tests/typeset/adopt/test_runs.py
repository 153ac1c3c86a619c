"""However a word processor cuts text into runs, tags and texts come back whole."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import DOCUMENT, OFFICIAL, W, document_xml, edited, with_part

PLACE = '<w:r><w:t xml:space="preserve">{{ paper.recipients }}'
MARK = '<w:r><w:t xml:space="preserve">{{r paper.issuer_mark }}</w:t></w:r>'


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_however_runs_are_cut_the_template_stays_the_same(lengths: list[int]) -> None:
    cut = with_part(DOCUMENT, lambda xml: cut_runs(xml, lengths))

    assert document_xml(adopt_template(cut, OFFICIAL).template) == document_xml(OFFICIAL)


def cut_runs(xml: str, lengths: list[int]) -> str:
    """Cut the text of the first run of every paragraph into pieces, as word processors do."""
    root = etree.fromstring(xml.encode())
    for text in list(root.iter(f"{W}t")):
        run, words = text.getparent(), text.text or ""
        if run is None or len(run.findall(f"{W}t")) > 1:
            continue
        text.text, rest, place = words[: lengths[0]], words[lengths[0] :], run
        for length in lengths[1:]:
            piece = etree.fromstring(etree.tostring(run))
            found = piece.find(f"{W}t")
            assert found is not None
            found.text, rest = rest[:length], rest[length:]
            place.addnext(piece)
            place = piece
        last = place.find(f"{W}t")
        assert last is not None
        last.text = (last.text or "") + rest
    return etree.tostring(root, encoding="unicode")


def test_a_tag_cut_by_a_change_of_look_has_the_look_of_its_start() -> None:
    cut = (
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ pa</w:t></w:r>"
        '<w:r><w:t xml:space="preserve">per.recipients }}'
    )

    adopted = adopt_template(edited((PLACE, cut)), OFFICIAL).template

    bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{{ paper.recipients }}</w:t></w:r>'
    assert bold in document_xml(adopted)


def test_a_tag_that_replaces_its_run_stands_alone_in_it() -> None:
    """In a run with other text, docxtpl would throw that text away."""
    shared = MARK.replace("{{r", "（样）{{r")

    adopted = adopt_template(edited((MARK, shared)), OFFICIAL).template

    assert f'<w:r><w:t xml:space="preserve">（样）</w:t></w:r>{MARK}' in document_xml(adopted)

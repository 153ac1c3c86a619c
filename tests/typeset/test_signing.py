"""Signing changes the words of a few lines; what hangs on them stays."""

import pytest

from docgen.archive import assemble, deflated, read_package
from docgen.typeset.ooxml import NAMESPACES
from docgen.typeset.signing import Signed, has_text, sign_edited
from docgen.typeset.word_file import WordFile, open_word
from tests.paper_text import paper_paragraphs
from tests.typeset.editing import DOCUMENT, OFFICIAL, document_xml

BLANK, DAY = "2024年　月　日", "2024年11月25日"
PICTURE = "<w:drawing><wp:inline/></w:drawing>"
BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    "<w:p><w:r><w:t>请速办</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape/></w:pict></mc:Fallback></mc:AlternateContent>"
)
SPACES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in NAMESPACES.items())


def line(words: str, before: str = "", behind: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{words}</w:t></w:r>{behind}</w:p>"


def paper(*lines: str) -> WordFile:
    """Return a paper of these paragraphs."""
    package = read_package(OFFICIAL)
    body = f"<w:body>{line('正文')}{''.join(lines)}</w:body>"
    package[DOCUMENT] = f"<w:document {SPACES}>{body}</w:document>".encode()
    return open_word(assemble([deflated(*one) for one in package.items()]), "稿子")


def signed(edited: WordFile) -> Signed:
    return sign_edited(edited, paper(line(BLANK)), paper(line(DAY)))


@pytest.mark.parametrize(
    "hung", [PICTURE, "<w:pict><v:shape/></w:pict>", "<w:object/>", BOX], ids=lambda one: one[:8]
)
def test_what_hangs_on_the_line_of_the_day_stays(hung: str) -> None:
    made = signed(paper(line(BLANK, behind=f"<w:r>{hung}</w:r>")))

    assert made.missing == ()
    xml = document_xml(made.package)
    assert f"<w:t>{DAY}</w:t></w:r><w:r>{hung}</w:r></w:p>" in xml
    assert BLANK not in xml


def test_it_stays_before_the_words_if_it_was_there_and_its_run_keeps_its_look() -> None:
    run = f'<w:r><w:rPr><w:position w:val="6"/></w:rPr>{PICTURE}</w:r>'

    xml = document_xml(signed(paper(line(BLANK, before=run))).package)

    assert f"<w:p>{run}<w:r><w:t>{DAY}</w:t></w:r></w:p>" in xml


def test_words_in_the_same_run_as_a_picture_are_changed() -> None:
    edited = paper(f"<w:p><w:r><w:t>{BLANK}</w:t>{PICTURE}</w:r></w:p>")

    xml = document_xml(signed(edited).package)

    assert f"<w:t>{DAY}</w:t></w:r><w:r>{PICTURE}</w:r></w:p>" in xml
    assert BLANK not in xml


def test_a_line_with_a_text_box_says_what_it_says_itself() -> None:
    edited = paper(line(BLANK, behind=f"<w:r>{BOX}</w:r>"))

    assert has_text(edited, BLANK)
    assert [one for one in paper_paragraphs(signed(edited).package) if "年" in one] == [DAY]

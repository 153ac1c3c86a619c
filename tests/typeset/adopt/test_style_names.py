"""Styles are matched by name, whatever ids a word processor gives them."""

import re

from lxml import etree

from docgen.archive import read_package
from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import DOCUMENT, OFFICIAL, W, document_xml, edited, paragraphs, with_part

STYLES = "word/styles.xml"
TAG = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
QUOTE = (
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="引文"/>'
    '<w:basedOn w:val="Base"/><w:next w:val="Title"/><w:pPr><w:overflowPunct w:val="0"/>'
    '<w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="引文基准"/></w:style>'
)


def renamed(xml: str) -> str:
    """Return a part with all style ids numbered, as LibreOffice does."""
    ids = sorted(set(re.findall(r'w:styleId="(\w+)"', read_package(OFFICIAL)[STYLES].decode())))
    for number, known in enumerate(ids):
        for tag in ("w:pStyle w:val", "w:rStyle w:val", "w:basedOn w:val", "w:styleId"):
            xml = re.sub(rf'{tag}="{known}"', f'{tag}="a{number}"', xml)
    return xml


def test_renamed_ids_come_back() -> None:
    mine = with_part(DOCUMENT, renamed, with_part(STYLES, renamed))

    adopted = adopt_template(mine, OFFICIAL)

    assert 'w:val="Recipients"' not in document_xml(mine)
    assert adopted.findings == ()
    assert document_xml(adopted.template) == document_xml(OFFICIAL)


def test_a_changed_style_is_the_official_one_again() -> None:
    mine = with_part(STYLES, lambda xml: xml.replace('w:line="579"', 'w:line="400"'))

    adopted = adopt_template(mine, OFFICIAL).template

    assert read_package(adopted)[STYLES] == read_package(OFFICIAL)[STYLES]


def test_a_style_of_the_clerks_own_is_carried_over_under_a_free_id() -> None:
    words = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>引文</w:t></w:r></w:p>'
    title = '<w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml'
    mine = edited((title, title.replace("Title", "Zz")), (TAG, words + TAG))
    mine = with_part(STYLES, lambda xml: xml.replace('"Title"', '"Zz"'), mine)
    mine = with_part(STYLES, lambda xml: xml.replace("</w:styles>", f"{QUOTE}</w:styles>"), mine)

    adopted = adopt_template(mine, OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("style_added", Severity.INFO)
    found = paragraphs(adopted.template)
    assert style_of(found, "引文") == "Own1"
    assert style_of(found, "{{ paper.title }}") == "Title"
    styles = read_package(adopted.template)[STYLES].decode()
    assert '<w:name w:val="引文"/><w:basedOn w:val="Own2"/>' in styles
    assert [word for word in ("Theme", 'overflowPunct w:val="0"') if word in styles] == []


def style_of(found: dict[str, etree._Element], words: str) -> str | None:
    paragraph = found[words]
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if style is None else style.get(f"{W}val")


def test_a_deleted_style_is_told_and_put_back() -> None:
    gone = re.compile(r'<w:style [^>]*w:styleId="Recipients">.*?</w:style>')
    mine = with_part(STYLES, lambda xml: gone.sub("", xml))

    adopted = adopt_template(mine, OFFICIAL)

    (finding,) = adopted.findings
    assert finding.code == "style_missing"
    assert "主送机关" in str(finding.place)
    assert read_package(adopted.template)[STYLES] == read_package(OFFICIAL)[STYLES]

"""In the house's styles emphasis stays; sizes, pitches and line rules are the style's."""

import pytest

from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.typeset.editing import OFFICIAL, document_xml, edited, paragraphs, text_paragraph

TAG = text_paragraph("{%p if paper.note %}").replace("<w:t>", '<w:t xml:space="preserve">')
STYLE = '<w:pStyle w:val="BodyText"/>'


def adopt(paragraph: str) -> tuple[str, list[str]]:
    """Return what becomes of a paragraph put into the text, and what is told."""
    adopted = adopt_template(edited((TAG, paragraph + TAG)), OFFICIAL)
    xml = document_xml(adopted.template)
    start = xml.index(document_xml(OFFICIAL).partition(TAG)[0]) + len(
        document_xml(OFFICIAL).partition(TAG)[0]
    )
    return xml[start : xml.index(TAG, start)], [finding.code for finding in adopted.findings]


def paragraph(direct: str = "", look: str = "", style: str = STYLE) -> str:
    properties = f"<w:pPr>{style}{direct}</w:pPr>" if style + direct else ""
    run = f'<w:r>{look}<w:t xml:space="preserve">照此办理。</w:t></w:r>'
    return f"<w:p>{properties}{run}</w:p>"


@pytest.mark.parametrize(
    "direct",
    [
        '<w:overflowPunct w:val="0"/>',
        '<w:kinsoku w:val="0"/><w:snapToGrid/><w:autoSpaceDE w:val="0"/>',
        '<w:widowControl w:val="false"/><w:suppressAutoHyphens w:val="true"/>',
        '<w:spacing w:line="579" w:lineRule="exact" w:before="0" w:after="0"/>',
        '<w:ind w:firstLine="640" w:firstLineChars="200"/>',
        '<w:jc w:val="both"/>',
        '<w:outlineLvl w:val="9"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
        '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hint="eastAsia"/><w:lang w:val="x"/></w:rPr>',
    ],
)
def test_what_repeats_the_style_or_is_a_line_rule_goes_silently(direct: str) -> None:
    assert adopt(paragraph(direct)) == (paragraph(), [])


@pytest.mark.parametrize(
    "look",
    [
        "<w:rPr/>",
        '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/></w:rPr>',
        '<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/></w:rPr>',
        '<w:rPr><w:b w:val="0"/><w:color w:val="000000"/><w:lang w:eastAsia="zh-CN"/></w:rPr>',
        '<w:rPr><w:kern w:val="2"/><w:sz w:val="32"/></w:rPr>',
    ],
)
def test_a_look_that_changes_nothing_goes_silently(look: str) -> None:
    assert adopt(paragraph(look=look)) == (paragraph(), [])


@pytest.mark.parametrize(
    "look",
    [
        "<w:rPr><w:b/></w:rPr>",
        '<w:rPr><w:color w:val="FF0000"/></w:rPr>',
        '<w:rPr><w:rStyle w:val="RunIn1"/></w:rPr>',
        '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>',
    ],
)
def test_emphasis_stays(look: str) -> None:
    assert adopt(paragraph(look=look)) == (paragraph(look=look), [])


def test_another_size_or_pitch_is_reset_and_told() -> None:
    size = '<w:rPr><w:sz w:val="24"/></w:rPr>'
    pitch = '<w:spacing w:line="360" w:lineRule="auto"/>'
    assert adopt(paragraph(look=size)) == (paragraph(), ["format_reset"])
    assert adopt(paragraph(pitch)) == (paragraph(), ["format_reset"])


def test_another_alignment_stays_and_is_told() -> None:
    centred = '<w:jc w:val="center"/>'

    assert adopt(paragraph(centred)) == (paragraph(centred), ["format_kept"])


def test_a_finding_says_where_by_the_words_that_stand_there() -> None:
    adopted = adopt_template(edited((TAG, paragraph('<w:jc w:val="center"/>') + TAG)), OFFICIAL)

    (finding,) = adopted.findings
    assert finding.severity is Severity.WARNING
    assert str(finding.place) == "“照此办理。”"


def test_a_paragraph_in_no_style_of_the_house_keeps_its_size_and_pitch() -> None:
    direct = '<w:spacing w:line="360" w:lineRule="auto"/>'
    rules = '<w:overflowPunct w:val="0"/>'
    look = '<w:rPr><w:sz w:val="24"/></w:rPr>'

    adopted, told = adopt(paragraph(rules + direct, look, style=""))

    assert (adopted, told) == (paragraph(direct, look, style=""), [])


def test_every_paragraph_of_the_official_template_keeps_its_style() -> None:
    adopted = adopt_template(OFFICIAL, OFFICIAL).template

    assert list(paragraphs(adopted)) == list(paragraphs(OFFICIAL))

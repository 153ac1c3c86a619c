"""What runs or points outside never comes back; wrappers give way to their text."""

import pytest

from docgen.archive import read_package
from docgen.findings import Severity
from docgen.typeset.adoption import adopt_template
from tests.paper_text import paper_paragraphs
from tests.typeset.editing import DOCUMENT, OFFICIAL, document_xml, edited

PLACE = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"


def with_inside(markup: str) -> bytes:
    """Return the template with markup at the start of the recipients' paragraph."""
    return edited((PLACE, PLACE + markup))


def run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("code", "markup", "text"),
    [
        ("link_dropped", f'<w:hyperlink w:anchor="x">{run("甲")}</w:hyperlink>', "甲"),
        ("field_dropped", f'<w:fldSimple w:instr="DDEAUTO cmd">{run("乙")}</w:fldSimple>', "乙"),
        (
            "field_dropped",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT x'
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{run("丙")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "丙",
        ),
        ("note_dropped", '<w:r><w:footnoteReference w:id="1"/></w:r>', ""),
        ("comment_dropped", '<w:r><w:commentReference w:id="1"/></w:r>', ""),
        ("object_dropped", "<w:r><w:object/></w:r>", ""),
    ],
)
def test_what_is_not_text_goes_and_is_told(code: str, markup: str, text: str) -> None:
    adopted = adopt_template(with_inside(markup), OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == (code, Severity.WARNING)
    assert f"{text}{{{{ paper.recipients }}}}：" in paper_paragraphs(adopted.template)
    xml = document_xml(adopted.template)
    assert [word for word in ("DDE", "INCLUDE", "Reference", "object") if word in xml] == [
        "Reference"
    ], "only the footers' references are left"


DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"


def drawn(kind: str, content: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWINGML}/wordprocessingDrawing">'
        '<wp:extent cx="3600000" cy="1800000"/><wp:docPr id="77" name="图表 1"/>'
        f'<a:graphic xmlns:a="{DRAWINGML}/main"><a:graphicData uri="{DRAWINGML}/{kind}">{content}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


CHART = drawn("chart", f'<c:chart xmlns:c="{DRAWINGML}/chart" r:id="rId99"/>')
SMART_ART = drawn("diagram", f'<dgm:relIds xmlns:dgm="{DRAWINGML}/diagram" r:dm="rId9"/>')


@pytest.mark.parametrize("drawing", [CHART, SMART_ART, drawn("chart", "")])
def test_a_chart_goes_whole_and_is_told(drawing: str) -> None:
    adopted = adopt_template(with_inside(f"{run('甲')}{drawing}"), OFFICIAL)

    (finding,) = adopted.findings
    assert (finding.code, finding.severity) == ("object_dropped", Severity.WARNING)
    assert finding.place.field.startswith("“甲")
    assert document_xml(adopted.template) == document_xml(
        adopt_template(with_inside(run("甲")), OFFICIAL).template
    )


def test_a_chart_alone_in_its_paragraph_is_told_by_its_name() -> None:
    adopted = adopt_template(edited((PLACE, f"<w:p>{CHART}</w:p>{PLACE}")), OFFICIAL)

    assert [finding.place.field for finding in adopted.findings] == ["“图表 1”"]


def test_a_chart_in_a_box_leaves_the_box() -> None:
    words = "{{ paper.number }}</w:t></w:r>"

    adopted = adopt_template(edited((words, f"{words}{CHART}")), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["object_dropped"]
    assert document_xml(adopted.template) == document_xml(OFFICIAL)


def test_an_external_link_leaves_its_text_and_no_address() -> None:
    relations = read_package(OFFICIAL)["word/_rels/document.xml.rels"].decode()
    link = (
        '<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/hyperlink" Target="https://example.invalid/" TargetMode="External"/>'
    )
    style = '<w:rPr><w:rStyle w:val="RunIn1"/></w:rPr>'
    package = edited(
        (PLACE, f'{PLACE}<w:hyperlink r:id="rIdLink">{run("网址", style)}</w:hyperlink>'),
        parts={
            "word/_rels/document.xml.rels": relations.replace(
                "</Relationships>", f"{link}</Relationships>"
            ).encode()
        },
    )

    adopted = adopt_template(package, OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["link_dropped"]
    assert "网址{{ paper.recipients }}：" in paper_paragraphs(adopted.template)
    everything = b"".join(read_package(adopted.template).values())
    assert b"example.invalid" not in everything


@pytest.mark.parametrize(
    "markup",
    [
        f'<w:ins w:id="1" w:author="甲">{run("加")}</w:ins>',
        '<w:del w:id="1" w:author="甲"><w:r><w:delText>删</w:delText></w:r></w:del>',
        f'<w:moveFrom w:id="1" w:author="甲">{run("移")}</w:moveFrom>',
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="甲"><w:rPr/></w:rPrChange></w:rPr>'
        "</w:r>",
    ],
)
def test_revisions_must_be_settled_first(markup: str) -> None:
    adopted = adopt_template(with_inside(markup), OFFICIAL)

    assert [finding.code for finding in adopted.findings] == ["revisions_pending"]
    assert adopted.findings[0].severity is Severity.ERROR
    assert 'w:author="' not in document_xml(adopted.template)


def test_what_word_processors_leave_behind_goes_without_a_word() -> None:
    markup = (
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:proofErr w:type="spellStart"/>'
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:smartTag>{run('甲')}</w:smartTag></w:sdtContent>"
        '</w:sdt><w:bookmarkEnd w:id="0"/>'
        f'<w:r w:rsidR="00AB12CD"><w:rPr><w14:glow xmlns:w14="{WORD_2010}"/></w:rPr>'
        "<w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>"
    )

    adopted = adopt_template(with_inside(markup), OFFICIAL)

    expected = edited((PLACE, PLACE + run("甲乙")))
    assert adopted.findings == ()
    assert document_xml(adopted.template) == document_xml(
        adopt_template(expected, OFFICIAL).template
    )


def test_no_part_but_known_ones_is_carried_over() -> None:
    strange = {
        "word/activeX/activeX1.bin": b"x",
        "word/embeddings/oleObject1.bin": b"x",
        "customXml/item1.xml": b"<x/>",
        "word/glossary/document.xml": b"<x/>",
    }

    adopted = adopt_template(edited(parts=strange), OFFICIAL).template

    assert list(read_package(adopted)) == list(read_package(OFFICIAL))
    assert DOCUMENT in read_package(adopted)

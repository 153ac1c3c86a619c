"""Which engine fills a paper, and what docxtpl must be asked for: pictures and subdocuments."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from docx import Document
from docxtpl import DocxTemplate, InlineImage, RichText
from markupsafe import Markup

from docgen.archive import read_package
from docgen.stamp import Engine, Template, TemplateError
from tests.stamp.making import docx, paragraph, table
from tests.stamp.reference import assert_same, words_of


def picture() -> io.BytesIO:
    """Return a PNG of one red dot."""
    chunks = {
        b"IHDR": struct.pack(">2L5B", 1, 1, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(b"\x00\xff\x00\x00"),
        b"IEND": b"",
    }
    packed = (
        struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
        for kind, data in chunks.items()
    )
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(packed))


def with_picture(document: DocxTemplate) -> dict[str, object]:
    return {"x": InlineImage(document, picture()), "y": "<说明>"}


def with_subdocument(document: DocxTemplate) -> dict[str, object]:
    part = document.new_subdoc()
    part.add_paragraph("子文档 {{ 7*7 }} <&>")
    part.add_table(2, 2).cell(0, 0).text = "格"
    return {"x": part, "y": "甲"}


def with_numbered_file(folder: Path) -> Path:
    document = Document()
    document.add_paragraph("一条", style="List Number")
    path = folder / "子文档.docx"
    document.save(str(path))
    return path


def test_plain_data_take_the_fast_path() -> None:
    route = Template(docx(paragraph("{{ x }}"))).path_for({"x": "甲"})
    assert route.engine is Engine.FAST
    assert str(route.engine) == "fast"
    assert route.reason


def test_a_function_takes_docxtpl_and_says_why() -> None:
    route = Template(docx(paragraph("{{ x }}"))).path_for(with_picture)
    assert route.engine is Engine.DOCXTPL
    assert "图片" in route.reason


def test_a_template_that_may_break_goes_through_docxtpl() -> None:
    template = docx(paragraph("{% filter upper %}abc{% endfilter %}"))
    assert_same(template, {}, engine="docxtpl")
    assert "FilterBlock" in Template(template).path_for({}).reason


def test_cells_inside_a_content_control_go_through_docxtpl() -> None:
    inner = f"<w:tc><w:tcPr/>{paragraph('{{ x }}')}</w:tc>"
    control = f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    template = docx(table([100, 100], f"<w:tr>{control}</w:tr>"))
    assert_same(template, {"x": "甲"}, engine="docxtpl")
    assert "sdt" in Template(template).path_for({"x": "甲"}).reason


def test_markup_spelled_with_other_prefixes_goes_through_docxtpl() -> None:
    uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    value = Markup(f'<x:p xmlns:x="{uri}"><x:r><x:t>甲</x:t></x:r></x:p>')  # noqa: S704
    assert_same(docx(paragraph("{{p x }}")), {"x": value}, engine="docxtpl")


def test_a_picture_gives_docxtpls_parts() -> None:
    template = docx(paragraph("图：{{ x }}") + paragraph("{{ y }}{_{"))
    paper = assert_same(template, with_picture, engine="docxtpl")
    assert any(name.startswith("word/media/") for name in read_package(paper))


def test_a_subdocument_gives_docxtpls_parts() -> None:
    template = docx(paragraph("{{ y }}") + paragraph("{{p x }}"))
    paper = assert_same(template, with_subdocument, engine="docxtpl")
    assert "子文档 {{ 7*7 }} <&>" in words_of(paper)
    assert "格" in words_of(paper)


def test_a_subdocument_is_never_read_as_a_tag() -> None:
    def keep(document: DocxTemplate) -> dict[str, object]:
        part = document.new_subdoc()
        part.add_paragraph("{_{ 原样 }_}")
        return {"x": part}

    assert "{_{ 原样 }_}" in words_of(Template(docx(paragraph("{{p x }}"))).render(keep))


def test_a_subdocument_from_a_file_is_the_same_each_time(tmp_path: Path) -> None:
    part = with_numbered_file(tmp_path)
    master = Document()
    master.add_paragraph("{{p x }}")
    stream = io.BytesIO()
    master.save(stream)
    template = Template(stream.getvalue())
    papers = {template.render(lambda tpl: {"x": tpl.new_subdoc(str(part))}) for _ in range(3)}
    assert len(papers) == 1
    assert "一条" in words_of(papers.pop())


def test_a_function_may_change_the_document_before_it_is_filled() -> None:
    def extend(document: DocxTemplate) -> dict[str, object]:
        document.docx.add_paragraph("又 {{ x }}")
        return {"x": "{{ 甲 }}"}

    assert words_of(Template(docx(paragraph("{{ x }}"))).render(extend)).split("\n") == [
        "{{ 甲 }}",
        "又 {{ 甲 }}",
    ]


def test_footnotes_of_two_sections_are_filled_once() -> None:
    note = f'<w:footnote w:id="2">{paragraph("{{ x }}")}</w:footnote>'
    body = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + paragraph("正文")
    template = Template(docx(body, footnotes=note))
    data = {"x": "{{ 7*7 }}"}
    for paper in (template.render(data), template.render(lambda _: data)):
        assert "{{ 7*7 }}" in read_package(paper)["word/footnotes.xml"].decode()


@pytest.mark.parametrize("data", [b"no picture", b""])
def test_a_picture_that_cannot_be_read_is_named(data: bytes) -> None:
    template = Template(docx(paragraph("{{ x }}")), name="图.docx")
    with pytest.raises(TemplateError, match=r"图\.docx”的“x”打不开"):
        template.render(lambda document: {"x": InlineImage(document, io.BytesIO(data))})


def test_a_picture_that_is_not_there_is_named(tmp_path: Path) -> None:
    template = Template(docx(paragraph("{{ x }}")))
    with pytest.raises(TemplateError, match="“x”打不开"):
        template.render(lambda document: {"x": InlineImage(document, str(tmp_path / "a.png"))})


@pytest.mark.parametrize("expression", ["x.tpl.docx", "x.tpl.save('a.docx')", "y.add('乙')"])
def test_a_template_cannot_reach_the_document_behind_a_value(expression: str) -> None:
    template = Template(docx(paragraph(f"{{{{ {expression} }}}}")))
    with pytest.raises(TemplateError, match="不允许的写法"):
        template.render(lambda tpl: {"x": InlineImage(tpl, picture()), "y": RichText("甲")})

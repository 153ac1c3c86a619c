"""Mistakes in a template are named with the template and the text near them."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from docgen.archive import PackageError, assemble, deflated
from docgen.stamp import Template, TemplateError
from tests.stamp.making import docx, paragraph

MISTAKES = {
    "{{ 单位.名称 ": "标签没有写完|写错",
    "{% if yes %}甲": "endif",
    "{% endfor %}": "不认识标签“endfor”",
    "{% 如果 yes %}": "写错",
    "{{ x|大写 }}": "过滤器",
    "{{ x y }}": "写错",
    "{{ x) }}": "多了“\\)”",
    "{{ x is 好 }}": "判断",
    "{{ $x }}": "字符",
}


@pytest.mark.parametrize("body", MISTAKES)
def test_a_mistake_is_explained_in_chinese(body: str) -> None:
    template = docx(paragraph("前一段") + paragraph(f"本段{body}"))
    with pytest.raises(TemplateError, match=MISTAKES[body]) as caught:
        Template(template, name="报告.docx")
    assert "模板“报告.docx”" in str(caught.value)


def test_a_mistake_is_placed_by_the_text_near_it() -> None:
    template = docx(paragraph("前一段") + paragraph("送：{{ x y }}") + paragraph("后一段"))
    with pytest.raises(TemplateError, match=r"在“送：\{\{ x y \}\}”附近"):
        Template(template)


def test_a_mistake_in_a_header_is_found() -> None:
    with pytest.raises(TemplateError, match="页眉"):
        Template(docx(paragraph("甲"), header=paragraph("页眉{% oops %}")))


def test_a_file_is_named_by_its_own_name(tmp_path: Path) -> None:
    file = tmp_path / "模板一.docx"
    file.write_bytes(docx(paragraph("{{ x }}")))
    with pytest.raises(TemplateError, match=r"模板一\.docx"):
        Template(file).render({})


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "坏.docx"
    file.write_bytes(b"hello")
    with pytest.raises(PackageError, match=r"坏\.docx"):
        Template(file)


def workbook() -> bytes:
    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "package",
    [
        assemble([deflated("a.txt", b"hello")]),
        workbook(),
        docx("<w:p>"),
        docx("", footnotes="<w:footnote>"),
    ],
    ids=["a zip", "a workbook", "broken XML", "broken footnotes"],
)
def test_what_is_no_word_document_is_refused(package: bytes) -> None:
    with pytest.raises(TemplateError, match=r"“某\.docx”不是完好的 Word 文档"):
        Template(package, name="某.docx")


def test_a_document_type_declaration_is_refused() -> None:
    with pytest.raises(TemplateError, match="DOCTYPE"):
        Template(docx("]><!DOCTYPE x [<w:p/>"))

"""Automatic numbers are counted as Word counts them, and are part of the text."""

from docgen.check.docx import read_docx
from tests.check.docx.word_parts import paragraph, word_file


def _level(level: int, style: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>'
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + _level(0, "chineseCountingThousand", "%1、")
    + _level(1, "chineseCounting", "（%2）")
    + _level(2, "decimal", "%3.")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def _item(text: str, level: int) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, properties=number)


def test_levels_count_on_and_begin_again() -> None:
    levels = (0, 1, 1, 2, 0, 1)
    body = "".join(_item("标题", level) for level in levels)

    read = read_docx(word_file(body, numbering=LISTS)).paragraphs

    labels = ["一、", "（一）", "（二）", "1.", "二、", "（一）"]
    assert [one.text for one in read] == [f"{label}标题" for label in labels]


def test_a_list_gives_its_indents() -> None:
    (read,) = read_docx(word_file(_item("标题", 0), numbering=LISTS)).paragraphs

    assert read.first == 32


def test_a_paragraph_may_leave_its_list() -> None:
    body = paragraph("标题", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')

    (read,) = read_docx(word_file(body, numbering=LISTS)).paragraphs

    assert read.text == "标题"

"""Properties come from the nearest source that sets them, whatever the chain."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.check.docx import read_docx
from tests.check.docx.word_parts import paragraph, style, word_file

SIZES = st.one_of(st.none(), st.integers(8, 90))


def _size(size: int | None) -> str:
    return f'<w:sz w:val="{size}"/>' if size is not None else ""


@settings(max_examples=40, deadline=None)
@given(defaults=SIZES, chain=st.lists(SIZES, max_size=5), direct=SIZES)
def test_the_nearest_source_wins(
    defaults: int | None, chain: list[int | None], direct: int | None
) -> None:
    styles = f"<w:docDefaults><w:rPrDefault><w:rPr>{_size(defaults)}</w:rPr></w:rPrDefault>"
    styles += "</w:docDefaults>"
    for at, size in enumerate(chain):
        styles += style(f"s{at}", f"s{at - 1}" if at else "", _size(size))
    body = paragraph(style=f"s{len(chain) - 1}" if chain else "", run=_size(direct))

    (read,) = read_docx(word_file(body, styles)).paragraphs

    near = [size for size in (direct, *reversed(chain), defaults) if size is not None]
    assert read.size == (near[0] if near else 20) / 2


def test_a_style_that_is_its_own_ancestor_is_read() -> None:
    styles = style("a", "b", _size(30)) + style("b", "a", _size(40))

    (read,) = read_docx(word_file(paragraph(style="a"), styles)).paragraphs

    assert read.size == 15


def test_the_default_style_counts_where_none_is_named() -> None:
    styles = style("Normal", run=_size(32), more='w:default="1"')

    (read,) = read_docx(word_file(paragraph(), styles)).paragraphs

    assert read.size == 16


def test_a_hanging_indent_unsets_a_first_line_one() -> None:
    styles = style("a", properties='<w:ind w:left="640" w:firstLine="640"/>')
    body = paragraph(style="a", properties='<w:ind w:hanging="320"/>')

    (read,) = read_docx(word_file(body, styles)).paragraphs

    assert (read.left, read.first) == (32, -16)


def test_indents_in_characters_go_by_the_size() -> None:
    body = paragraph(properties='<w:ind w:firstLineChars="200" w:firstLine="640"/>', run=_size(28))

    (read,) = read_docx(word_file(body)).paragraphs

    assert read.first == 28


def test_a_theme_gives_its_chinese_font_until_one_is_named() -> None:
    theme = '<a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>'
    themed = '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'
    body = paragraph(style="a") + paragraph(style="a", run='<w:rFonts w:eastAsia="仿宋"/>')

    first, second = read_docx(word_file(body, style("a", run=themed), theme=theme)).paragraphs

    assert (first.font, second.font) == ("等线", "仿宋")


def test_a_style_of_characters_stands_between_paragraph_and_run() -> None:
    styles = style("a", run='<w:color w:val="FF0000"/>' + _size(30))
    styles += (
        '<w:style w:type="character" w:styleId="c"><w:rPr><w:color w:val="00FF00"/></w:rPr>'
        "</w:style>"
    )

    (read,) = read_docx(
        word_file(paragraph(style="a", run='<w:rStyle w:val="c"/>'), styles)
    ).paragraphs

    assert (read.colour, read.size) == ("00FF00", 15)

"""A template carries the standard's layout in named styles, sections and table properties."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from docgen.errors import DataError
from docgen.intake.kinds import read_kind
from docgen.model.kind import Kind
from docgen.typeset.layouts import build_template

OFFICIAL = Path(__file__).resolve().parents[2] / "templates" / "official"
WORDS = "::title {{ paper.title }}\n\n::blocks paper.body\n\n::signature\n\n::table form\n"


def notice(**changes: object) -> Kind:
    kind = read_kind(OFFICIAL / "notice" / "kind.yaml", [OFFICIAL])
    return Kind.model_validate(kind.model_dump() | changes)


def part(template: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        return etree.fromstring(package.read(name))


@pytest.fixture(scope="module")
def general() -> bytes:
    wording = (OFFICIAL / "notice" / "wording.md").read_text(encoding="utf-8")
    return build_template(notice(), wording)


@pytest.mark.parametrize(
    "folder",
    sorted(path.parent for path in OFFICIAL.glob("*/kind.yaml")),
    ids=lambda path: path.name,
)
def test_a_committed_template_is_what_the_builder_builds(folder: Path) -> None:
    wording = (folder / "wording.md").read_text(encoding="utf-8")
    built = build_template(read_kind(folder / "kind.yaml", [OFFICIAL]), wording)
    assert (folder / "template.docx").read_bytes() == built


def test_python_docx_reads_a_template_back(general: bytes) -> None:
    section = Document(io.BytesIO(general)).sections[0]
    assert section.page_width is not None
    assert section.top_margin is not None
    assert section.left_margin is not None
    edges = (section.page_width.mm, section.top_margin.mm, section.left_margin.mm)
    assert [round(edge, 1) for edge in edges] == [210.0, 37.0, 28.0]


def test_every_font_is_named_for_chinese_and_latin_text_alike(general: bytes) -> None:
    fonts = list(part(general, "word/styles.xml").iter(qn("w:rFonts")))
    assert fonts
    for node in fonts:
        names = {node.get(qn(f"w:{place}")) for place in ("eastAsia", "ascii", "hAnsi")}
        assert len(names) == 1
        assert names <= {"方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"}


def test_no_theme_decides_a_font(general: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(general)) as package:
        assert not [name for name in package.namelist() if "theme" in name]
        assert all(b"Theme" not in package.read(name) for name in package.namelist())


def test_headings_are_levels_of_the_outline(general: bytes) -> None:
    levels = {}
    for style in part(general, "word/styles.xml").iter(qn("w:style")):
        outline = style.find(f".//{qn('w:outlineLvl')}")
        name = style.find(qn("w:name"))
        if outline is not None and name is not None:
            levels[name.get(qn("w:val"))] = outline.get(qn("w:val"))
    assert levels == {"一级标题": "0", "二级标题": "1", "三级标题": "2", "四级标题": "3"}


def test_text_says_outright_that_punctuation_stays_inside(general: bytes) -> None:
    # LibreOffice reads an absent overflowPunct as hanging, and loses the mark in its PDF.
    normal = part(general, "word/styles.xml").find(f"{qn('w:style')}[@{qn('w:styleId')}='Normal']")
    assert normal is not None
    overflow = normal.find(f".//{qn('w:overflowPunct')}")
    assert overflow is not None
    assert overflow.get(qn("w:val")) == "1"


def test_no_grid_moves_rows_or_characters(general: bytes) -> None:
    assert not list(part(general, "word/document.xml").iter(qn("w:docGrid")))


def test_a_table_repeats_its_head_and_keeps_rows_whole(general: bytes) -> None:
    table = part(general, "word/document.xml").find(f"{qn('w:body')}/{qn('w:tbl')}")
    assert table is not None
    rows = table.findall(qn("w:tr"))
    assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    printed = [row for row in rows if "{%tr" not in "".join(map(str, row.itertext()))]
    assert len(printed) == 3
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in printed)


def test_page_numbers_differ_on_odd_and_even_pages(general: bytes) -> None:
    settings = part(general, "word/settings.xml")
    assert settings.find(qn("w:evenAndOddHeaders")) is not None
    styles = [
        part(general, f"word/footer{number}.xml").find(f".//{qn('w:pStyle')}") for number in (1, 2)
    ]
    assert [style.get(qn("w:val")) for style in styles if style is not None] == [
        "OddPageNumber",
        "EvenPageNumber",
    ]


def test_plain_has_no_masthead_and_no_colophon() -> None:
    text = etree.tostring(
        part(build_template(notice(layout="plain"), WORDS), "word/document.xml"),
        encoding="unicode",
    )
    assert "paper.issuer_mark" not in text
    assert "paper.printing_office" not in text


def test_form_stands_on_turned_sheets() -> None:
    document = Document(io.BytesIO(build_template(notice(layout="form"), WORDS)))
    (section,) = document.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height


def test_the_same_words_build_the_same_bytes() -> None:
    assert build_template(notice(), WORDS) == build_template(notice(), WORDS)


def test_an_unknown_element_is_named_with_its_line_and_the_known_ones() -> None:
    with pytest.raises(DataError, match=r"第3行：没有“::titel”.*title"):
        build_template(notice(), "甲\n\n::titel 乙")


def test_a_table_that_the_kind_does_not_have_is_named() -> None:
    with pytest.raises(DataError, match="tables 中没有“list”"):
        build_template(notice(), "::table list")

"""Each feature of docxtpl's dialect gives the same parts on our path as in docxtpl."""

import io

import pytest
from docx import Document
from docxtpl import Listing, RichText, RichTextParagraph
from markupsafe import Markup

from docgen.archive import read_package
from tests.stamp.making import core_part, docx, paragraph, row, table, text
from tests.stamp.reference import assert_same, body_of, words_of

ROWS = [{"name": "听潮", "n": 3, "good": True}, {"name": "望潮<&>", "n": 4, "good": False}]
DATA = {
    "unit": {"name": "兴隆台区<司法局>", "phone": 'a&b "c"'},
    "rows": ROWS,
    "columns": ["一", "二", "三", "四"],
    "yes": True,
    "no": False,
    "名称": "中文变量",
    "color": "FF0000",
    "long": "甲\n乙\t丙\n",
}
LOOK = "<w:rPr><w:b/></w:rPr>"
CASES = {
    "a value": paragraph("致 {{ unit.name }}：{{ unit['phone'] }}"),
    "a Chinese name": paragraph("{{ 名称 }}"),
    "a tag split over runs": paragraph("{{ un", "it.na", "me }}"),
    "braces split over runs": paragraph("{", "{ unit.name }", "}"),
    "a tag split with looks": f"<w:p>{text('{{ unit')}{text('.name }}', look=LOOK)}</w:p>",
    "curly quotes": paragraph("{{ unit[‘name’] }}{% if unit.name != “x” %}甲{% endif %}"),
    "escaped signs in a tag": paragraph("{% if 3 &gt; 2 %}大{% endif %}"),
    "a paragraph condition": paragraph("{%p if yes %}")
    + paragraph("甲")
    + paragraph("{%p endif %}"),
    "a false condition": paragraph("{%p if no %}") + paragraph("甲") + paragraph("{%p endif %}乙"),
    "else and elif": paragraph("{% if no %}一{% elif yes %}二{% else %}三{% endif %}"),
    "a condition over runs": paragraph("{% if yes %}", "甲", "乙", "{% endif %}丙"),
    "a condition over paragraphs": paragraph("甲{% if yes %}乙") + paragraph("丙{% endif %}丁"),
    "a paragraph loop": paragraph("{%p for r in rows %}")
    + paragraph("{{ loop.index }}．{{ r.name }}")
    + paragraph("{%p endfor %}"),
    "a run loop": paragraph("{%r for r in rows %}", "{{ r.name }}、", "{%r endfor %}"),
    "an inline loop": paragraph("{% for r in rows %}{{ r.n }}，{% endfor %}共{{ rows|length }}"),
    "trimmed tags": paragraph("甲") + paragraph("{%- if yes -%}") + paragraph("乙{%- endif -%}丙"),
    "spaces around": paragraph("{% if yes -%}  甲  {%- endif %}"),
    "a comment": paragraph("甲{# 说明 #}乙") + paragraph("{#p 整段 #}"),
    "raw text": paragraph("{% raw %}{{ 不是标签 }}{% endraw %}"),
    "marks kept": paragraph("{_{ 原样 }_} 与 {_% 原样 %_}"),
    "filters": paragraph("{{ unit.name|upper|replace('区', '市') }}{{ columns|join('、') }}"),
    "a macro": paragraph("{%p macro m(x, y='乙') %}")
    + paragraph("{{ x }}{{ y }}")
    + paragraph("{%p endmacro %}")
    + paragraph("{{p m('甲') }}")
    + paragraph("{{p m(unit.name, '丙') }}"),
    "set and with": paragraph("{% set a = unit.name ~ '，' ~ 3 %}{{ a }}")
    + paragraph("{% with b = 2 %}{{ b * 3 }}{% endwith %}"),
    "a set block": paragraph("{% set t %}甲{{ unit.name }}{% endset %}{{ t }}{{ t }}"),
    "arithmetic": paragraph("{{ 7 * 7 }}{{ 2 ** 3 }}{{ 1 / 4 }}"),
    "newlines and tabs": paragraph("前{{ long }}后", look='<w:pPr><w:jc w:val="left"/></w:pPr>')
    + f"<w:p>{text('{{ long }}', look=LOOK)}</w:p>",
    "a table loop": table(
        [1000, 2000, 3000],
        row("名称", "台数", "好"),
        row("{%tr for r in rows %}", "", ""),
        row("{{ r.name }}", "{{ r.n }}", "{% if r.good %}是{% else %}否{% endif %}"),
        row("{%tr endfor %}", "", ""),
        row("总计", "", ""),
    ),
    "a table emptied": table(
        [1000, 2000], row("{%tr for r in [] %}", ""), row("1", "2"), row("{%tr endfor %}", "")
    ),
    "columns by loop": table(
        [1000, 2000],
        row("头", "{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"),
        row("尾", "{%tc for c in columns %}", "{{ c }}!", "{%tc endfor %}"),
    ),
    "columns fewer": table(
        [900, 900, 905], row("{%tc for c in [1] %}", "{{ c }}", "{%tc endfor %}")
    ),
    "nested tables": table(
        [4000],
        row("{%tr for r in rows %}"),
        "<w:tr><w:tc><w:tcPr/>"
        + table([500, 500], row("{%tc for c in columns %}", "{{ c }}{{ r.n }}", "{%tc endfor %}"))
        + paragraph("尾")
        + "</w:tc></w:tr>",
        row("{%tr endfor %}"),
    ),
    "nested loops": table(
        [1000, 2000],
        row("{%tr for r in rows %}", ""),
        row("{{ r.name }}", "{% for c in columns %}{{ c }}{{ r.n }};{% endfor %}"),
        row("{%tr endfor %}", ""),
    ),
    "a cell's colour": table([1000, 1000], row("{% cellbg color %}甲", "乙")),
    "a cell's span": table([1000, 1000, 1000], row("{% colspan 2 + 1 %}甲"), row("1", "2", "3")),
    "vertical merging": table(
        [1000, 1000],
        row("{%tr for r in rows %}", ""),
        row("{% vm %}总名", "{{ r.n }}"),
        row("{%tr endfor %}", ""),
    ),
    "horizontal merging": table(
        [1000, 1000],
        row("{%tc for c in columns %}", "{% hm %}总名", "{%tc endfor %}"),
        row("{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"),
    ),
    "drawings": "".join(
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="{{{{ unit.phone }}}}"/>'
        f"</wp:inline></w:drawing></w:r></w:p>{paragraph(mark)}"
        for mark in ("{%p if yes %}", "{%p endif %}")
    ),
    "a text box": '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:pict><v:textbox>'
    "<w:txbxContent>"
    + paragraph("{{ long }}")
    + "</w:txbxContent></v:textbox></w:pict></w:r>"
    + text("{{ long }}")
    + "</w:p>",
}


@pytest.mark.parametrize("body", CASES.values(), ids=CASES.keys())
def test_a_feature_gives_docxtpls_parts(body: str) -> None:
    assert_same(docx(body), DATA)


def test_every_feature_at_once_gives_docxtpls_parts() -> None:
    # docxtpl trims as far as the next tag, so trimmed tags cannot stand among others
    others = [body for name, body in CASES.items() if name not in ("trimmed tags", "spaces around")]
    assert_same(docx("".join(others)), DATA)


def test_headers_and_footers_are_rendered() -> None:
    template = docx(
        paragraph("正文"),
        header=paragraph("{{ unit.name }}{{ long }}")
        + paragraph("{%p if yes %}")
        + paragraph("甲")
        + paragraph("{%p endif %}"),
        footer=paragraph("{% for r in rows %}{{ r.n }} {% endfor %}"),
    )
    assert_same(template, DATA)


def test_blanks_between_a_headers_paragraphs_are_dropped_alike() -> None:
    header = paragraph("{{p blank }}") + paragraph("甲", " ", "{{ blank }}")
    assert_same(docx(paragraph("正文"), header=header), {"blank": "  "})


def test_footnotes_are_rendered() -> None:
    note = f'<w:footnote w:id="2">{paragraph("注：{{ unit.name }}")}</w:footnote>'
    paper = assert_same(docx(paragraph("正文"), footnotes=note), DATA)
    assert "兴隆台区" in read_part(paper, "word/footnotes.xml")


def test_footnotes_of_a_document_without_sections_are_left_alone() -> None:
    note = f'<w:footnote w:id="2">{paragraph("{{ unit.name }}")}</w:footnote>'
    paper = assert_same(docx(paragraph("正文"), footnotes=note, section=""), DATA)
    assert "{{ unit.name }}" in read_part(paper, "word/footnotes.xml")


def test_properties_are_rendered() -> None:
    core = core_part(title="{{ unit.name }}的报告", creator="{{ 名称 }}", subject="不变 {_{")
    assert_same(docx(paragraph("正文"), core=core), DATA | {"名称": "'甲' & \"乙\""})


RICH = RichText("粗", bold=True, color="#FF0000")
RICH.add("体\n换行\t<&>", italic=True, size=32)
FORMED = {
    "rich": RICH,
    "listing": Listing("一 <&>\n二\t三\a新段\f新页"),
    "paragraphs": RichTextParagraph(RICH, parastyle="Normal"),
    "runs": Markup("<w:r><w:rPr><w:i/></w:rPr><w:t>斜体 &amp; 文字</w:t></w:r>"),
    "block": Markup(paragraph("一") + paragraph("二\t三")),  # noqa: S704
    "grid": Markup(table([10, 20], row("a", "b", "c"))),  # noqa: S704
    "plain": Markup("文字 &lt;"),
}
PLACES = {
    "rich": paragraph("甲{{r rich }}乙"),
    "listing": paragraph("甲{{ listing }}乙", look='<w:pPr><w:jc w:val="left"/></w:pPr>'),
    "paragraphs": paragraph("{{p paragraphs }}"),
    "runs": paragraph("前{{r runs }}后"),
    "block": paragraph("{{p block }}"),
    "grid": paragraph("{{p grid }}"),
    "plain": paragraph("{{ plain }}"),
}


@pytest.mark.parametrize("name", FORMED)
def test_a_value_with_its_own_xml_gives_docxtpls_parts(name: str) -> None:
    assert_same(docx(PLACES[name]), {name: FORMED[name]})


def test_a_fragment_that_closes_what_it_did_not_open_goes_through_docxtpl() -> None:
    broken_out = Markup('</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">')
    assert_same(docx(paragraph("甲{{ x }}乙")), {"x": broken_out}, engine="docxtpl")


def test_a_template_from_python_docx_gives_docxtpls_parts() -> None:
    document = Document()
    document.core_properties.title = "{{ unit.name }}"
    document.sections[0].header.paragraphs[0].text = "页眉 {{ 名称 }}"
    document.add_heading("{{ unit.name }}", 1)
    grid = document.add_table(3, 2)
    grid.cell(0, 0).text, grid.cell(2, 0).text = "{%tr for r in rows %}", "{%tr endfor %}"
    grid.cell(1, 0).text, grid.cell(1, 1).text = "{{ r.name }}", "{{ r.n }}"
    stream = io.BytesIO()
    document.save(stream)
    paper = assert_same(stream.getvalue(), DATA)
    assert Document(io.BytesIO(paper)).tables[0].cell(1, 0).text == "望潮<&>"


def test_the_words_come_out_as_they_went_in() -> None:
    paper = assert_same(docx(paragraph("致 {{ unit.name }}：")), DATA)
    assert words_of(paper) == "致 兴隆台区<司法局>："
    assert "兴隆台区&lt;司法局&gt;" in body_of(paper)


def read_part(paper: bytes, name: str) -> str:
    return read_package(paper)[name].decode()

"""Where docgen is stricter than docxtpl: missing data, control characters, the sandbox."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from docxtpl import DocxTemplate, InlineImage, RichText
from markupsafe import Markup

from docgen.stamp import Template, TemplateError
from tests.stamp.making import core_part, docx, paragraph, row, table
from tests.stamp.reference import refusal, words_of


class Choice(StrEnum):
    KEEP = "保留"


class Words(str):
    """Text of a sort of its own."""

    __slots__ = ()


def test_a_missing_value_is_named() -> None:
    assert "“unit”在数据里没有" in refusal(paragraph("{{ unit }}"))


def test_a_missing_attribute_is_named_in_full() -> None:
    assert "“unit.phone”在数据里没有" in refusal(paragraph("{{ unit.phone }}"), unit={})


def test_a_value_missing_inside_an_expression_is_named_in_full() -> None:
    body = paragraph("{% if unit.open %}甲{% endif %}")
    assert "“unit.open”在数据里没有" in refusal(body, unit={})
    assert "“rows”在数据里没有" in refusal(paragraph("{% for r in rows %}甲{% endfor %}"))
    assert "“unit.name”在数据里没有" in refusal(paragraph("{{ unit.name|upper }}"), unit={})


def test_a_missing_value_in_a_header_or_a_property_is_named() -> None:
    for template in (
        docx(paragraph("甲"), header=paragraph("{{ unit }}")),
        docx(paragraph("甲"), core=core_part(title="{{ unit }}")),
    ):
        with pytest.raises(TemplateError, match="“unit”在数据里没有"):
            Template(template).render({})


@pytest.mark.parametrize("body", ["{{ x }}", "{{ '甲' ~ x }}", "{{ x if true }}"])
def test_none_is_never_printed(body: str) -> None:
    assert "是空的" in refusal(paragraph(body), x=None)


def test_none_is_never_joined() -> None:
    assert "join 连起来的各项里有空的" in refusal(paragraph("{{ x|join('、') }}"), x=["甲", None])
    body = paragraph("{{ x|join('、', attribute='a') }}")
    assert "join 连起来的各项里有空的" in refusal(body, x=[{"a": 1}, {}])


def test_none_is_never_printed_into_a_cells_colour() -> None:
    assert "“x”是空的" in refusal(table([10], row("{% cellbg x %}甲")), x=None)


def test_what_is_tested_and_not_printed_may_be_none() -> None:
    template = Template(docx(paragraph("{% if x is none %}无{% endif %}{{ y|default('缺') }}")))
    assert words_of(template.render({"x": None})) == "无缺"


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x08", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_a_control_character_is_refused_with_its_code_and_place(character: str) -> None:
    message = refusal(paragraph("{{ x }}"), x=f"兴隆台{character}区")
    assert f"U+{ord(character):04X}" in message
    assert "“兴隆台”之后" in message
    assert "“x”" in message


def test_a_control_character_in_rich_text_is_refused() -> None:
    assert "U+0001" in refusal(paragraph("{{r x }}"), x=RichText("甲\x01"))


def test_windows_line_ends_count_as_one_newline() -> None:
    template = Template(docx(paragraph("{{ x }}")))
    assert template.render({"x": "a\r\nb\rc"}) == template.render({"x": "a\nb\nc"})


def test_a_new_paragraph_mark_where_none_can_stand_is_refused() -> None:
    link = '<w:p><w:hyperlink r:id="x"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink></w:p>'
    assert "超链接" in refusal(link, x="甲\a乙")


def test_a_mark_in_an_attribute_is_refused() -> None:
    assert "普通文字" in refusal(table([10], row("{% cellbg x %}甲")), x=Markup("<w:b/>"))


@pytest.mark.parametrize("markup", ["<w:p>", "</w:p>", "a & b", "<w:r><w:t></w:r></w:t>"])
def test_broken_markup_is_refused_and_not_dropped(markup: str) -> None:
    assert "不完整" in refusal(paragraph("{{ x }}"), x=Markup(markup))  # noqa: S704


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "''.__class__.__mro__[1].__subclasses__()",
        "x.__init__.__globals__",
        "x['__class__']",
        "x|attr('__class__')",
        "rows.append(1)",
        "'{0.__class__}'.format(x)",
    ],
)
def test_the_sandbox_holds(expression: str) -> None:
    assert refusal(paragraph(f"{{{{ {expression} }}}}"), x="甲", rows=[])


@pytest.mark.parametrize("expression", ["[1, 2]|random", "lipsum()"])
def test_chance_is_not_to_be_had(expression: str) -> None:
    with pytest.raises(TemplateError, match=r"通知\.docx"):
        Template(docx(paragraph(f"{{{{ {expression} }}}}")), name="通知.docx").render({})


@pytest.mark.parametrize("expression", ["x.upper", "rows|map('upper')", "thing"])
def test_what_would_print_an_address_is_refused(expression: str) -> None:
    message = refusal(paragraph(f"{{{{ {expression} }}}}"), x="甲", rows=["a"], thing=object())
    assert "印不成文字" in message


@pytest.mark.parametrize(
    "expression",
    ["rows", "unit", "rows[0]", "pair", "range(3)", "'甲' ~ rows", "rows|list", "joiner", "raw"],
)
def test_what_would_print_as_python_code_is_refused(expression: str) -> None:
    data = {"rows": [{"a": 1}], "unit": {"name": "甲"}, "pair": ("甲", "乙"), "raw": b"a"}
    assert "印不成文字" in refusal(paragraph(f"甲{{{{ {expression} }}}}"), **data)


def test_a_list_is_never_printed_into_a_property() -> None:
    template = Template(docx(paragraph("甲"), core=core_part(title="{{ rows }}")))
    with pytest.raises(TemplateError, match="印不成文字"):
        template.render({"rows": []})


def test_records_are_never_joined() -> None:
    body = paragraph("{{ rows|join('、') }}")
    assert "请用 attribute 写明" in refusal(body, rows=[{"a": 1}])


def test_numbers_days_and_words_of_a_choice_are_printed() -> None:
    values = [1, 2.5, Decimal("3.10"), date(2026, 1, 2), Choice.KEEP, Words("词")]
    template = Template(docx(paragraph("{% for v in values %}{{ v }}；{% endfor %}")))
    printed = "1；2.5；3.10；2026-01-02；保留；词；"
    assert words_of(template.render({"values": values})) == printed
    assert words_of(template.render(lambda _: {"values": values})) == printed


RUNS = Markup("<w:r><w:t>甲</w:t></w:r>")
BLOCKS = Markup("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")


@pytest.mark.parametrize(
    ("tag", "value", "told"),
    [
        ("{{ x }}", BLOCKS, "{{p x }}"),
        ("{{ x }}", RUNS, "{{r x }}"),
        ("甲{{ y }}{{ x }}乙", BLOCKS, "{{p x }}"),
        ("{{r x }}", BLOCKS, "{{p x }}"),
        ("{{p x }}", RUNS, "{{r x }}"),
        ("{{p x }}", "甲", "{{ x }}"),
        ("{{r x }}", "甲", "{{ x }}"),
        ("{{r x }}", 3, "{{ x }}"),
        ("{{p x }}", Words("甲"), "{{ x }}"),
        ("{{p x }}", Markup("甲&amp;"), "{{ x }}"),
        ("{% for z in [1, 2] %}{{ x }}{% endfor %}", BLOCKS, "{{p x }}"),
        ("{% macro m() %}甲{% endmacro %}{{ m() }}{{ x }}", RUNS, "{{r x }}"),
    ],
)
def test_a_tag_of_the_wrong_sort_is_refused_with_the_right_one(
    tag: str, value: object, told: str
) -> None:
    assert f"请改写成“{told}”" in refusal(paragraph(tag), x=value, y="丙")


def test_rows_of_words_between_paragraphs_are_refused() -> None:
    body = paragraph("{%p for r in x %}") + paragraph("{{p r.a }}") + paragraph("{{p r.b }}")
    body += paragraph("{%p endfor %}")
    assert "“{{ r.a }}”" in refusal(body, x=[{"a": "甲", "b": ""}])


@pytest.mark.parametrize("tag", ["{{p x }}", "{{r x }}"])
def test_blanks_stand_anywhere(tag: str) -> None:
    template = Template(docx(paragraph("甲") + paragraph(tag)))
    assert words_of(template.render({"x": ""})).strip() == "甲"
    assert words_of(template.render({"x": " "})).strip() == "甲"


def test_a_macro_of_runs_is_not_taken_for_words() -> None:
    body = paragraph("{%r macro m(x) %}", "{{ x }}", "{%r endmacro %}", "{{r m('甲') }}")
    assert words_of(Template(docx(body)).render({})) == "甲"


def test_a_fault_in_an_expression_is_explained_with_its_place() -> None:
    message = refusal(paragraph("第一段") + paragraph("共 {{ x / 0 }} 台"), x=1)
    assert "除数是零" in message
    assert "共 {{ x / 0 }} 台" in message


def test_a_property_too_long_to_write_is_refused() -> None:
    template = Template(docx(paragraph("甲"), core=core_part(title="{{ x }}")))
    with pytest.raises(TemplateError, match="超过 255 个字符"):
        template.render({"x": "长" * 256})


def test_a_picture_of_another_document_is_refused() -> None:
    other = DocxTemplate("other.docx")
    message = refusal(paragraph("{{ x }}"), x=InlineImage(other, "none.png"))
    assert "属于别的文档" in message

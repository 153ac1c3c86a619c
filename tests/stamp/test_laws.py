"""Laws that hold for all data, found out by trying many."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.stamp import Template
from tests.stamp.making import core_part, docx, paragraph, row, table, text
from tests.stamp.reference import by_docxtpl, canonical, words_of

LEGAL = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
PLAIN = st.text(LEGAL, max_size=12)
BRACES = st.text(st.sampled_from("{}%#_ 甲7*r<&\"'"), max_size=10)
WORDS = st.text(LEGAL | st.sampled_from("\n\t<>&\"' "), max_size=12)
KEPT = ("{_{", "}_}", "{_%", "%_}")
VALUES = st.one_of(
    WORDS.filter(lambda value: not any(mark in value for mark in KEPT)),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.booleans(),
)
ROW = st.fixed_dictionaries({"a": VALUES, "b": VALUES, "cells": st.lists(VALUES, max_size=4)})
CONTEXTS = st.fixed_dictionaries(
    {
        "x": VALUES,
        "y": VALUES,
        "名": st.fixed_dictionaries({"称": VALUES}),
        "rows": st.lists(ROW, max_size=4),
        "yes": st.booleans(),
    }
)
LOOK = "<w:rPr><w:b/></w:rPr>"
TEMPLATES = [
    docx(
        paragraph("甲{{ x }}乙", "{{ 名.", "称 }}")
        + f"<w:p><w:pPr><w:jc w:val='left'/></w:pPr>{text('{{ y }}', look=LOOK)}</w:p>"
        + paragraph("{% if yes %}{{ x }}", "{{ y }}{% else %}", "{{ 名.称|upper }}{% endif %}"),
        header=paragraph("{{ x }}", "{%r if yes %}", "{{ y }}", "{%r endif %}"),
        core=core_part(title="{{ x }}", creator="{{ 名.称 }}"),
    ),
    docx(
        table(
            [1000, 2000, 3000],
            row("{%tr for r in rows %}", "", ""),
            row("{{ r.a }}", "{{ loop.index }}", "{% for c in r.cells %}{{ c }}、{% endfor %}"),
            row("{%tr endfor %}", "", ""),
        )
        + table(
            [1000, 2000],
            row("{% cellbg x %}{{ x }}", "{%tc for r in rows %}", "{{ r.b }}", "{%tc endfor %}"),
        ),
        footer=paragraph("{{ rows|length }}/{{ y }}"),
    ),
    docx(
        paragraph("{%p for r in rows %}")
        + paragraph("{%p if yes or loop.first %}")
        + paragraph("{{ r.a }}——{{ r.cells|join(x ~ '，') }}")
        + paragraph("{%p endif %}")
        + paragraph("{%p endfor %}"),
        footnotes=f'<w:footnote w:id="2">{paragraph("{{ y }}")}</w:footnote>',
    ),
]
COMPILED = [Template(template) for template in TEMPLATES]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(range(len(TEMPLATES))), CONTEXTS)
def test_any_data_give_docxtpls_parts(number: int, context: dict[str, object]) -> None:
    template = COMPILED[number]
    assert template.path_for(context).engine == "fast"
    paper = template.render(context)
    assert canonical(paper) == by_docxtpl(TEMPLATES[number], context)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(range(len(TEMPLATES))), CONTEXTS)
def test_both_paths_give_the_same_parts(number: int, context: dict[str, object]) -> None:
    template = COMPILED[number]
    assert canonical(template.render(context)) == canonical(template.render(lambda _: context))


@settings(max_examples=300, deadline=None)
@given(st.one_of(BRACES, PLAIN, st.sampled_from(KEPT)))
def test_data_are_never_read_as_tags(value: str) -> None:
    template = Template(docx(paragraph("[{{ x }}]")))
    assert words_of(template.render({"x": value})) == f"[{value}]"


@settings(max_examples=60, deadline=None)
@given(st.one_of(BRACES, st.sampled_from(KEPT)))
def test_data_are_never_read_as_tags_by_docxtpl_either(value: str) -> None:
    template = Template(docx(paragraph("[{{ x }}]")))
    assert words_of(template.render(lambda _: {"x": value})) == f"[{value}]"


@settings(max_examples=60, deadline=None)
@given(CONTEXTS)
def test_the_same_data_give_the_same_bytes(context: dict[str, object]) -> None:
    for template, package in zip(COMPILED, TEMPLATES, strict=True):
        assert template.render(context) == Template(package).render(dict(context))

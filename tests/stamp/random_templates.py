"""Templates and data put together at random, for tests that compare ways of filling them."""

from hypothesis import strategies as st
from markupsafe import Markup

from tests.stamp.making import cell, core_part, docx, paragraph, row, table, text

EXPRESSIONS = (
    "x",
    "y",
    "o.a",
    "o['b']",
    "o.a|upper",
    "n",
    "n + 1",
    "x ~ y",
    "x if yes else y",
    "o.c|default('缺')",
    "rows|length",
    "rows|map(attribute='a')|join('、')",
    "rows[0].a if rows else '无'",
    "'&lt;定&gt;'",
)
IN_LOOP = ("r.a", "r['b']", "loop.index", "r.cells|join('，')", "loop.last", "x")
CONDITIONS = ("yes", "not yes", "n &gt; 3", "x == y", "o.c is defined", "rows", "o.a and yes")
LOOK = "<w:rPr><w:b/></w:rPr>"
DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="图"/></wp:inline></w:drawing></w:r>'
    "</w:p>"
)

PLAIN = st.text(st.sampled_from("兴隆台a1<>&\"' 　￼"), max_size=5)
MARKED = st.text(st.sampled_from("甲\n\t\a\f"), max_size=3)
FORMED = st.sampled_from(
    [
        Markup("<w:r><w:t>文&amp;</w:t></w:r>"),
        Markup("字&lt;"),
        Markup(paragraph("段")),  # noqa: S704 - made here
        Markup(table([10, 10], row("a", "b", "c"))),  # noqa: S704 - made here
        Markup("</w:t></w:r><w:r><w:t>"),
    ]
)
BLOCK = st.sampled_from(
    [
        "",
        Markup(paragraph("段&amp;") + paragraph("落")),  # noqa: S704 - made here
        Markup(table([10, 10], row("a", "b", "c"))),  # noqa: S704 - made here
    ]
)
NUMBERS = st.one_of(
    st.integers(-9, 99), st.decimals(allow_nan=False, allow_infinity=False, places=2), st.booleans()
)
VALUES = st.one_of(PLAIN, PLAIN, NUMBERS, MARKED)
RARE = st.one_of(VALUES, FORMED, st.none(), st.sampled_from(["甲\r\n乙", "\r", "\x01"]))


def contexts(values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Return data for every template; now and then a name is missing."""
    line = st.fixed_dictionaries(
        {"a": values, "b": values}, optional={"cells": st.lists(VALUES, max_size=4)}
    )
    return st.fixed_dictionaries(
        {
            "y": values,
            "o": st.fixed_dictionaries({"a": PLAIN, "b": values}, optional={"c": values}),
            "n": st.integers(0, 6),
            "rows": st.lists(line, max_size=3),
            "yes": st.booleans(),
            "block": BLOCK,
            "runs": st.sampled_from([" ", Markup("<w:r><w:t>文&amp;</w:t></w:r>")]),
        },
        optional={"x": values},
    )


def _printed(expressions: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(expressions).map(lambda written: f"{{{{ {written} }}}}")


def _choice(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda condition, one, other: (
            f"{{% if {condition} %}}{one}{{% else %}}{other}{{% endif %}}"
        ),
        st.sampled_from(CONDITIONS),
        inner,
        inner,
    )


WORDS = st.sampled_from(["字", "，", "", " 空 "])
PRINTED = _printed(EXPRESSIONS)
LINE = st.lists(st.one_of(WORDS, PRINTED, _choice(WORDS | PRINTED)), max_size=4).map("".join)
LOOP_LINE = st.lists(WORDS | _printed(IN_LOOP), max_size=3).map("".join)
INLINE = st.one_of(
    LINE,
    LOOP_LINE.map(lambda inner: f"{{% for r in rows %}}{inner}{{% endfor %}}"),
    st.builds(lambda value: f"{{% set v = {value} %}}{{{{ v }}}}", st.sampled_from(EXPRESSIONS)),
    LINE.map(lambda inner: f"{{% macro m() %}}{inner}{{% endmacro %}}{{{{ m() }}}}"),
)
PARAGRAPHS = st.one_of(
    INLINE.map(paragraph),
    st.builds(lambda one, other: f"<w:p>{text(one, other, look=LOOK)}</w:p>", INLINE, LINE),
    st.sampled_from([DRAWING, paragraph("{{p block }}"), paragraph("{{r runs }}")]),
    st.sampled_from([paragraph("{{p x }}"), paragraph("{{r y }}")]),
)
ROWS = st.one_of(
    st.lists(LINE, min_size=1, max_size=4).map(lambda cells: row(*cells)),
    LINE.map(lambda inner: row(cell(inner, '<w:gridSpan w:val="2"/>'), "末")),
    st.lists(LOOP_LINE, min_size=1, max_size=4).map(
        lambda cells: row("{%tr for r in rows %}") + row(*cells) + row("{%tr endfor %}")
    ),
    LINE.map(lambda inner: row("{%tr if yes %}") + row(inner, "末") + row("{%tr endif %}")),
    LOOP_LINE.map(lambda inner: row("首", "{%tc for r in rows %}", inner, "{%tc endfor %}")),
)
TABLES = st.builds(
    lambda columns, rows: table([1000] * columns, *rows),
    st.integers(1, 4),
    st.lists(ROWS, min_size=1, max_size=3),
)
BLOCKS = st.one_of(
    PARAGRAPHS,
    TABLES,
    st.builds(
        lambda condition, inner: (
            paragraph(f"{{%p if {condition} %}}") + inner + paragraph("{%p endif %}")
        ),
        st.sampled_from(CONDITIONS),
        PARAGRAPHS | TABLES,
    ),
    st.builds(
        lambda inner, more: (
            paragraph("{%p for r in rows %}") + paragraph(inner) + more + paragraph("{%p endfor %}")
        ),
        LOOP_LINE,
        PARAGRAPHS | TABLES,
    ),
)
TEMPLATES = st.builds(
    lambda blocks, header, title: docx(
        "".join(blocks), header=paragraph(header), core=core_part(title=title)
    ),
    st.lists(BLOCKS, min_size=1, max_size=4),
    INLINE,
    st.sampled_from(["公文", "{{ n }}", "{{ o.a }}"]),
)

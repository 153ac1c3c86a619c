"""A crowd of plain rows is printed in one stretch, which says what the rows say one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.stamp import Template, TemplateError
from docgen.stamp.crowds import Crowd, stretch_of
from tests.stamp.making import docx, paragraph
from tests.stamp.reference import words_of

PLACES = (("甲", "", False), ("乙", "words", True))
OPEN: Crowd = (("a", "b"), (b"[", b","), PLACES)
CLOSED: Crowd = (("a", "b"), (b"[", b",", b"]"), (*PLACES, ("", "", False)))
ROWS = st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.integers()}), min_size=1)
LOOP = "{% for r in x %}{{ r.a }}、{{ r['b'] }}；{% endfor %}"


class Odd(dict[str, str]):
    """A dictionary that answers in its own way."""

    def __getitem__(self, key: str) -> str:
        return f"<{key}>"


def fill(body: str, **data: object) -> str:
    return words_of(Template(docx(paragraph(body)), name="样本").render(data))


@given(ROWS, st.sampled_from([OPEN, CLOSED]))
def test_all_rows_are_said_in_order(rows: list[dict[str, object]], crowd: Crowd) -> None:
    stretch = stretch_of(rows, crowd)
    assert stretch is not None
    (segments, places), values = stretch
    shown = b"".join(
        segment + str(value).encode() for segment, value in zip(segments, values, strict=True)
    )
    end = "]" if crowd is CLOSED else ""
    assert shown.decode() == "".join(f"[{row['a']},{row['b']}{end}" for row in rows)
    assert [place[0] for place in places] == ["甲", "乙"] * len(rows) + [""] * bool(end)


@pytest.mark.parametrize(
    "rows",
    [[], (), None, "ab", [{"a": 1}], [{"a": 1, "b": 2}, Odd(a="1", b="2")], {"a": 1, "b": 2}, [7]],
    ids=["none", "empty", "nothing", "text", "a key missing", "its own way", "a row", "numbers"],
)
def test_what_is_not_plain_is_left_to_the_loop(rows: object) -> None:
    assert stretch_of(rows, CLOSED) is None


def test_rows_of_either_sort_come_out_alike() -> None:
    plain = [{"a": "一&", "b": 1}, {"a": "二\n", "b": 2}]
    assert fill(LOOP, x=plain) == fill(LOOP, x=iter(plain))
    assert fill(LOOP, x=[Odd(a="", b="")]) == "<a>、<b>；"
    assert fill(LOOP, x=()) == ""


@pytest.mark.parametrize(
    ("rows", "told"),
    [([{"a": 1, "b": 2}, {"a": 1}], "r.b"), ([{"a": 1, "b": None}], "r.b"), (None, "x")],
)
def test_what_a_row_lacks_is_named(rows: object, told: str) -> None:
    with pytest.raises(TemplateError, match=told):
        fill(LOOP.replace("['b']", ".b"), x=rows)


@pytest.mark.parametrize(
    ("loop", "said"),
    [
        ("{% for r in x %}{{ r.a }}{{ loop.index }}{% endfor %}", "甲1乙2"),
        ("{% for r in x if r.b > 1 %}{{ r.a }}{{ r.b }}{% endfor %}", "乙2"),
        ("{% for r in x %}{{ r.a }}{{ r.b }}{% else %}无{% endfor %}", "甲1乙2"),
        ("{% for r in x %}{{ r.a }}{{ y.a }}{% endfor %}", "甲丙乙丙"),
        ("{% for r in x[:1] %}{{ r.a }}{{ r.b }}{% endfor %}", "甲1"),
        ("{% for r in x %}{{ r.a }}{{ r.a.b or 3 }}{% endfor %}", None),
        (f"{{% macro m(x) %}}{LOOP}{{% endmacro %}}{{{{ m(x) }}}}", "甲、1；乙、2；"),
    ],
)
def test_other_loops_are_as_they_were(loop: str, said: str | None) -> None:
    data = {"x": [{"a": "甲", "b": 1}, {"a": "乙", "b": 2}], "y": {"a": "丙"}}
    if said is None:
        with pytest.raises(TemplateError, match=r"r\.a\.b"):
            fill(loop, **data)
    else:
        assert fill(loop, **data) == said

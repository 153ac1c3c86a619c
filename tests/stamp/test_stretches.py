"""Values are printed together, and come out as if each had been printed by itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from docgen.stamp import TemplateError
from docgen.stamp.fragment import declare
from docgen.stamp.namespaces import WORD
from docgen.stamp.printing import Printer
from docgen.stamp.stretches import Printed, Stretch, print_stretches, print_together

PRINTER = Printer("样本.docx", declare({"w": WORD}))
UNUSUAL = "\x00\x1f\n\t\r\a\f\ufffe\ud800"


def stretch(*values: object) -> Stretch:
    """Return a stretch with a fixed mark before each value."""
    return (tuple(b"|" for _ in values), tuple(("x", False) for _ in values)), values


def printed(*values: object) -> Printed:
    return print_stretches([stretch(*values)], PRINTER)


@given(st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=6)))
def test_texts_are_escaped_as_each_would_be(words: list[str]) -> None:
    texts = print_together(words)
    if texts is not None:
        assert texts == [str(escape(word)).encode() for word in words]
    assert texts is not None or any(mark in "".join(words) for mark in "\ufffc\ufffe\uffff")


@given(st.text(max_size=3), st.sampled_from(UNUSUAL), st.text(max_size=3))
def test_a_text_out_of_the_ordinary_is_looked_at_by_itself(
    before: str, mark: str, after: str
) -> None:
    assert print_together(["甲", before + mark + after]) is None


@pytest.mark.parametrize("words", [["\ufffc"], ["a", "\ufffcb", "c"]])
def test_the_seam_in_a_value_parts_nothing(words: list[str]) -> None:
    assert print_together(words) is None
    assert printed(*words).texts == [word.encode() for word in words]


def test_nothing_gives_nothing() -> None:
    assert print_together([]) == []
    assert print_stretches([], PRINTER).join(b"<", b">") == b"<>"


def test_segments_and_values_take_turns() -> None:
    whole = print_stretches([stretch("甲", "<"), stretch(), stretch(3)], PRINTER)
    assert whole.join(b"[", b"]").decode() == "[|甲|&lt;|3]"


def test_numbers_and_markup_stand_among_texts() -> None:
    values = ("甲", 1, Decimal("2.50"), 0.5, True, Markup("&amp;"), "&")
    assert printed(*values).join().decode() == "|甲|1|2.50|0.5|True|&amp;|&amp;"


@pytest.mark.parametrize("value", ["甲", 7, Markup("<w:r/>"), "　全角"])
def test_plain_values_are_quiet(value: object) -> None:
    assert printed(value, "乙").quiet


@pytest.mark.parametrize("value", ["甲\n", "\t", Markup("<w:tbl/>"), Markup("\f")])
def test_marks_and_tables_are_not_quiet(value: object) -> None:
    assert not printed(value, "乙").quiet


def test_text_that_was_printed_before_stays_as_it_is_and_is_not_trusted() -> None:
    whole = print_stretches(["<w:p/>", stretch("&")], PRINTER)
    assert whole.join() == b"<w:p/>|&amp;"
    assert not whole.quiet


def test_a_value_inside_a_tag_brings_no_tag() -> None:
    inside: Stretch = ((b'a="',), (("颜色", True),)), (Markup("<w:b/>"),)
    with pytest.raises(TemplateError, match="“颜色”印在属性里"):
        print_stretches([inside], PRINTER)


@pytest.mark.parametrize("value", [None, "\x01"])
def test_what_must_not_be_printed_is_named(value: object) -> None:
    with pytest.raises(TemplateError, match="“x”"):
        printed("甲", value, "乙")

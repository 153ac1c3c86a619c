"""Values are printed together, and come out as if each had been printed by itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from docgen.stamp import TemplateError
from docgen.stamp.crowds import Stretch
from docgen.stamp.fragment import declare
from docgen.stamp.namespaces import WORD
from docgen.stamp.printing import Printer
from docgen.stamp.stretches import Printed, print_stretches

PRINTER = Printer("样本.docx", declare({"w": WORD}))
CONTROLS = "".join(map(chr, range(32))) + "\ufffe\uffff"
REFUSED = "\x00\x01\x0b\x1f\ufffe\uffff"


def stretch(*values: object) -> Stretch:
    """Return a stretch with a fixed mark before each value."""
    return (tuple(b"|" for _ in values), tuple(("x", "", False) for _ in values)), values


def printed(*values: object) -> Printed:
    return print_stretches([stretch(*values)], PRINTER)


def alone(value: str) -> bytes:
    return PRINTER.print_text(value, "x").encode()


WORDS = st.text(max_size=6).filter(lambda word: not set(word) & set(CONTROLS))


@given(st.lists(WORDS))
def test_texts_are_escaped_as_each_would_be(words: list[str]) -> None:
    assert printed(*words).texts == [alone(word) for word in words]


@given(st.text(max_size=3), st.sampled_from(REFUSED), st.text(max_size=3))
def test_a_text_that_cannot_be_printed_is_refused_among_others(
    before: str, mark: str, after: str
) -> None:
    with pytest.raises(TemplateError, match="不可见的控制字符"):
        printed("甲", before + mark + after)


@pytest.mark.parametrize("words", [["\ufffc"], ["a", "\ufffcb", "c"], ["a", "\ufffc"]])
def test_the_seam_in_a_value_parts_nothing(words: list[str]) -> None:
    assert printed(*words).texts == [word.encode() for word in words]


def in_run(*values: object) -> Printed:
    places = tuple(("x", "words", True) for _ in values)
    return print_stretches([((tuple(b"|" for _ in values), places), values)], PRINTER)


def test_a_newline_in_the_text_of_a_run_is_a_line_break_and_quiet() -> None:
    whole = in_run("甲\n<乙>\r\n丙", "丁&")
    kept = '</w:t><w:br/><w:t xml:space="preserve">'
    assert whole.join().decode() == f"|甲{kept}&lt;乙&gt;{kept}丙|丁&amp;"
    assert whole.quiet


@pytest.mark.parametrize("mark", "\t\a\f")
def test_other_marks_in_the_text_of_a_run_are_not_quiet(mark: str) -> None:
    assert not in_run(f"甲\n{mark}").quiet


def test_nothing_gives_nothing() -> None:
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
    inside: Stretch = ((b'a="',), (("颜色", "tag", False),)), (Markup("<w:b/>"),)
    with pytest.raises(TemplateError, match="“颜色”印在属性里"):
        print_stretches([inside], PRINTER)


@pytest.mark.parametrize("value", [None, "\x01"])
def test_what_must_not_be_printed_is_named(value: object) -> None:
    with pytest.raises(TemplateError, match="“x”"):
        printed("甲", value, "乙")

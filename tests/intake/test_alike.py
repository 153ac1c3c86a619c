"""Records that begin alike are decoded as one by one, only sooner."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.alike import Alike

HEAD = '{"campaign": {"id": "a", "n": [1, 2.50]}, '
plain = json.JSONDecoder(parse_float=Decimal)
blanks = st.text(" \t", max_size=2)
scalars = st.sampled_from(
    ["1", "true", "1.0", '"甲"', "null", '"a\\"b"', "{", "NaN", "", '{"n": 1}', '{"n": 2}']
)
firsts = st.sampled_from(
    ['{"campaign": {"n": 1}', '{"campaign":{"n":1}', '{"campaign": {"n": true}', '{"u": "甲"', "{"]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return what may or may not be a JSON object."""
    names = draw(st.lists(st.sampled_from(["campaign", "unit", "a\\u0062"]), max_size=3))
    members = [f'"{name}"{draw(blanks)}: {draw(scalars)}' for name in names]
    comma = draw(st.sampled_from([",", ", ", ""]))
    return draw(firsts) + comma + draw(blanks) + ", ".join(members) + draw(st.sampled_from("}]"))


def said(decode: object, text: str) -> tuple[object, str]:
    """Return what comes of a text, or else what is said of it; 1 and true are not the same."""
    assert callable(decode)
    try:
        return repr(decode(text)), ""
    except json.JSONDecodeError as error:
        return None, str(error)


@given(st.lists(texts(), max_size=8))
def test_each_text_says_what_it_says_alone(many: list[str]) -> None:
    alike = Alike(plain)
    for text in many:
        assert said(alike.decode, text) == said(plain.decode, text)


@given(st.lists(texts(), max_size=8), st.sets(st.sampled_from(["campaign", "unit"])))
def test_a_glance_sees_the_wanted_members_as_they_are(many: list[str], wanted: set[str]) -> None:
    alike = Alike(plain)
    for text in many:
        try:
            whole = plain.decode(text)
        except json.JSONDecodeError:
            continue
        if any(text.count(f'"{name}"') > 1 for name in wanted):
            continue  # a name that stands twice is a fault, found when the record is read
        seen = alike.glance(text, wanted)
        assert isinstance(seen, dict)
        assert repr([seen.get(name) for name in wanted]) == repr([whole.get(n) for n in wanted])


def test_what_two_records_said_first_is_the_same_object_from_then_on() -> None:
    alike = Alike(plain)
    *_, third, fourth = (alike.decode(f'{HEAD}"unit": {n}}}') for n in range(4))

    assert isinstance(third, dict)
    assert isinstance(fourth, dict)
    assert fourth == {"campaign": {"id": "a", "n": [1, Decimal("2.50")]}, "unit": 3}
    assert fourth["campaign"] is third["campaign"]
    assert alike.glance(f'{HEAD}"unit": 4, "x": 5}}', {"unit"}) == {
        "campaign": third["campaign"],
        "unit": 4,
    }


@pytest.mark.parametrize("text", [f"{HEAD}}}", f'{HEAD}"unit": ', f"{HEAD}, 1}}", HEAD])
def test_a_text_that_only_begins_alike_is_told_at_its_character(text: str) -> None:
    alike = Alike(plain)
    for number in range(2):
        alike.decode(f'{HEAD}"unit": {number}}}')

    with pytest.raises(json.JSONDecodeError) as told:
        alike.decode(text)
    assert told.value.colno >= len(HEAD.rstrip(", "))


def test_a_member_that_stands_twice_is_decoded_as_the_decoder_does() -> None:
    alike = Alike(plain)
    for number in range(2):
        alike.decode(f'{HEAD}"unit": {number}}}')

    assert alike.decode(f'{HEAD}"campaign": 7}}') == {"campaign": 7}


def test_a_member_that_stands_twice_says_nothing_of_the_next_record() -> None:
    alike = Alike(plain)
    for _ in range(2):
        alike.decode('{"a": {"n": 1}, "b": 1, "a": {"n": 2}}')

    assert alike.decode('{"a": {"n": 1}, "b": 2}') == {"a": {"n": 1}, "b": 2}
    assert alike.glance('{"a": {"n": 1}, "b": 3}', {"a"}) == {"a": {"n": 1}}

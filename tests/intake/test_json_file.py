"""JSON keeps its lines, and a broken record does not hide the others."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.intake.document import Data, Where
from docgen.intake.json_file import parse_json

JSON: st.SearchStrategy[Data] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=15,
)


def paths(value: Data, where: Where = ()) -> set[Where]:
    found = {where}
    if isinstance(value, dict):
        for key, child in value.items():
            found |= paths(child, (*where, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            found |= paths(child, (*where, index))
    return found


@given(JSON.filter(lambda value: value is not None), st.sampled_from([None, 0, 2]))
def test_every_value_has_a_line(value: Data, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document = parse_json(text, "a.json")
    assert document.value == value
    assert document.lines.keys() == paths(value)
    assert max(document.lines.values()) <= text.count("\n") + 1


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    document = parse_json('\n{"a": {\n "b": "x,y]}",\n"c":[\n[],{},null]}}', "a.json")
    assert document.lines == {
        (): 2,
        ("a",): 2,
        ("a", "b"): 3,
        ("a", "c"): 4,
        ("a", "c", 0): 5,
        ("a", "c", 1): 5,
        ("a", "c", 2): 5,
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [('{"a": 1,\n}', 2), ("{", 1), ('{"a"：1}', 1), ("[NaN]", 1), ("[" * 100 + "]" * 100, 1)],
)
def test_what_is_no_json_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(DataError, match=f"a.json 第{line}行"):
        parse_json(text, "a.json")


def test_brackets_without_end_are_refused() -> None:
    with pytest.raises(DataError, match=r"a\.json"):
        parse_json("[" * 100_000, "a.json")


def test_a_field_written_twice_is_an_error() -> None:
    document = parse_json('{"a": 1, "a": 2}', "a.json")
    assert document.value == {"a": 1}
    assert [finding.code for finding in document.findings] == ["duplicate_key"]

"""The generated code asks the sandbox for all that is not a plain dictionary's key."""

from collections import UserDict
from dataclasses import dataclass

import pytest

from docgen.stamp import Template, TemplateError
from tests.stamp.making import docx, paragraph
from tests.stamp.reference import words_of


@dataclass(frozen=True)
class Unit:
    """A value with an attribute."""

    name: str = "听潮"
    _secret: str = "密"  # noqa: S105 - no password


class Odd(dict[str, str]):
    """A dictionary that answers in its own way."""

    def __getitem__(self, key: str) -> str:
        return f"<{key}>"


def fill(body: str, **data: object) -> str:
    return words_of(Template(docx(paragraph(body)), name="样本").render(data))


@pytest.mark.parametrize("owner", [{"name": "听潮"}, Unit(), UserDict({"name": "听潮"})])
@pytest.mark.parametrize("spelling", ["x.name", "x['name']"])
def test_a_name_is_found_wherever_it_is(owner: object, spelling: str) -> None:
    assert fill(f"{{{{ {spelling} }}}}", x=owner) == "听潮"


def test_a_dictionary_of_another_sort_is_asked_itself() -> None:
    assert fill("{{ x.name }}{{ x['name'] }}", x=Odd(name="听潮")) == "<name><name>"


def test_a_method_of_a_dictionary_comes_before_its_key() -> None:
    assert fill("{% for k, v in x.items() %}{{ k }}{{ v }}{% endfor %}", x={"items": 1}) == "items1"
    assert fill("{{ x['items'] }}", x={"items": 1}) == "1"


@pytest.mark.parametrize("spelling", ["x._secret", "x['_secret']"])
def test_what_the_sandbox_keeps_stays_kept(spelling: str) -> None:
    with pytest.raises(TemplateError, match="不允许的写法"):
        fill(f"{{{{ {spelling} }}}}", x=Unit())


def test_a_key_that_looks_private_is_still_a_key() -> None:
    assert fill("{{ x._a }}", x={"_a": "甲"}) == "甲"


def test_a_loop_tells_where_it_is() -> None:
    inner = "{{ loop.index }}/{{ loop.length }}{{ '，' if not loop.last }}"
    body = f"{{% for r in x %}}{inner}{{% endfor %}}"
    with pytest.raises(TemplateError):
        fill(body, x=["甲"])  # an `if` without `else` has nothing to print
    body = body.replace("loop.last }}", "loop.last else '。' }}")
    assert fill(body, x=["甲", "乙"]) == "1/2，2/2。"


def test_data_may_have_a_loop_of_their_own() -> None:
    assert fill("{{ loop.index }}", loop={"index": "环路"}) == "环路"


def test_a_namespace_is_printed_as_it_was_at_that_place() -> None:
    body = (
        "{% set n = namespace(a=1) %}{{ n.a }}{{ n|string }}"
        "{% set n.a = 2 %}{{ n.a }}{{ n|string }}"
    )
    assert fill(body) == "1<Namespace {'a': 1}>2<Namespace {'a': 2}>"


def test_blocks_and_their_repetition_are_printed() -> None:
    body = "{% block a %}[{{ x }}]{% endblock %}{{ self.a() }}"
    assert fill(body, x="甲&") == "[甲&][甲&]"


def test_a_call_with_a_body_is_printed() -> None:
    body = "{% macro m() %}（{{ caller() }}）{% endmacro %}{% call m() %}{{ x }}{% endcall %}"
    assert fill(body, x="<甲>") == "（<甲>）"

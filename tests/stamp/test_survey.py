"""What a template needs is known before any data is seen."""

import pytest
from jinja2 import Environment, nodes

from docgen.stamp.guard import Spot
from docgen.stamp.survey import Survey, UnprovenError

SOUND = {
    "balanced": "<a><b/>{{ x }}</a>",
    "a branch that goes on where it began": "<a>{% if x %}</a><a>{% endif %}</a>",
    "branches that end alike": "<a>{% if x %}<b></b>{% elif y %}<c/>{% else %}甲{% endif %}</a>",
    "a loop over elements": "{% for r in x %}<a>{{ r }}</a>{% else %}<b/>{% endfor %}",
    "a condition in an attribute": '<a b="{% if x %}1{% else %}2{% endif %}" c="{{ x }}"/>',
    "a sign in an attribute": '<a b="1 / 2 = {{ x }}"/><a b=\'{{ "q" }}\'/>',
    "a macro": "{% macro m(x) %}<a>{{ x }}</a>{% endmacro %}{{ m(1) }}",
    "a set block": "{% set y %}<a/>{% endset %}{{ y }}",
    "with": "{% with y = 1 %}<a>{{ y }}</a>{% endwith %}",
    "a declaration": "<?xml version='1.0'?>\n<a/>",
}
DOUBTFUL = {
    "never closed": "<a>",
    "never opened": "</a>",
    "crossed": "<a><b></a></b>",
    "a branch that closes": "<a>{% if x %}</a>{% endif %}",
    "a loop that opens": "{% for r in x %}<a>{% endfor %}",
    "a loop's other branch": "<a>{% for r in x %}甲{% else %}</a>{% endfor %}",
    "a macro that opens": "{% macro m() %}<a>{% endmacro %}",
    "a printed tag name": "<{{ x }}/>",
    "a printed attribute": "<a {{ x }}/>",
    "a comment": "<a><!-- {{ x }} --></a>",
    "a filter over elements": "{% filter upper %}<a/>{% endfilter %}",
    "quotes left open by a branch": '<a b="{% if x %}"{% endif %}/>',
}


def survey(source: str) -> set[str]:
    """Walk a source; return the names of the values that are printed inside tags."""
    tree = Environment().parse(source)  # noqa: S701 - only parsed
    found = Survey()
    found.walk_template(tree)
    return {node.name for node in tree.find_all(nodes.Name) if id(node) in found.in_tags}


@pytest.mark.parametrize("source", SOUND.values(), ids=SOUND.keys())
def test_a_sound_template_is_proved(source: str) -> None:
    survey(source)


@pytest.mark.parametrize("source", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_a_doubtful_template_is_not(source: str) -> None:
    with pytest.raises(UnprovenError, match=r"[\u4e00-\u9fff]"):
        survey(source)


def test_values_inside_tags_are_told_from_values_between_them() -> None:
    assert survey('<a b="{{ x }}{% if t %}{{ y }}{% endif %}">{{ z }}</a>') == {"x", "y"}


def test_what_stands_around_a_value_is_told() -> None:
    source = (
        "<w:body>{{ a }}<w:p>{{ b }}<w:r><w:t>甲{{ c }}{{ d }}</w:t></w:r></w:p>"
        "{% macro m(e) %}{{ e }}{% endmacro %}<w:tbl><w:tr><w:tc>{{ f }}</w:tc></w:tr></w:tbl>"
        "<w:sdtContent>{{ g }}</w:sdtContent></w:body>"
    )
    tree = Environment().parse(source)  # noqa: S701 - only parsed
    found = Survey()
    found.walk_template(tree)
    spots = {n.name: found.spots.get(id(n), Spot.UNKNOWN) for n in tree.find_all(nodes.Name)}
    assert {name: spot for name, spot in spots.items() if spot} == {
        "a": Spot.BLOCKS,
        "b": Spot.RUNS,
        "c": Spot.WORDS,
        "d": Spot.WORDS,
        "f": Spot.BLOCKS,
    }

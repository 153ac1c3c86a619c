"""What would fill the memory is told before it is made."""

import pytest

from docgen.stamp import Template
from docgen.stamp.bounds import (
    LONGEST,
    has_wide_field,
    has_wide_percent,
    is_oversized,
    widens_too_far,
)
from tests.stamp.making import docx, paragraph
from tests.stamp.reference import refusal, words_of


@pytest.mark.parametrize(
    ("operator", "left", "right", "told"),
    [
        ("*", "甲", LONGEST, False),
        ("*", "甲", LONGEST + 1, True),
        ("*", LONGEST, [1, 2], True),
        ("*", LONGEST, LONGEST, False),
        ("**", 2, 64, False),
        ("**", 2, 65, True),
        ("%", 10**9, 7, False),
        ("%", "%9999999s", "甲", True),
    ],
)
def test_an_operation_is_judged_by_what_it_gives(
    operator: str, left: object, right: object, told: bool
) -> None:
    assert is_oversized(operator, left, right) is told


@pytest.mark.parametrize(
    ("text", "values", "told"),
    [
        ("%s%%", ("甲",), False),
        ("%0000000005d", (1,), False),
        ("%d", (10**9,), False),
        ("%1000001d", (1,), True),
        ("%.1000001f", 1, True),
        ("%*d", (5, 1), False),
        ("%*d", (10**9, 1), True),
        ("%" + "9" * 5000 + "d", (1,), True),
    ],
)
def test_a_field_of_percent_is_judged_by_its_width(text: str, values: object, told: bool) -> None:
    assert has_wide_percent(text, values) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{}13800000000{0.name:>8}", False),
        ("{:1000001}", True),
        ("{:.1000001f}", True),
        ("{:{}}", True),
        ("{", False),
    ],
)
def test_a_field_in_braces_is_judged_by_its_width(text: str, told: bool) -> None:
    assert has_wide_field(text) is told


def test_padding_and_formatting_alone_are_judged_among_methods() -> None:
    assert widens_too_far("a".center, [LONGEST + 1])
    assert not widens_too_far("a".center, [LONGEST])
    assert not widens_too_far("a".expandtabs, [LONGEST + 1])
    assert not widens_too_far("a".startswith, [LONGEST + 1])
    assert not widens_too_far(range, [LONGEST + 1])
    assert not widens_too_far("{:9}".format, [LONGEST + 1])
    assert widens_too_far("{:9999999}".format, [1])


@pytest.mark.parametrize(
    "body",
    [
        "{% for i in range(999999999) %}甲{% endfor %}",
        "{{ '甲' * 999999999 }}",
        "{{ 9 ** 9999999 }}",
        "{{ 'a'|center(400000000) }}",
        "{{ 'a'|center(width=400000000) }}",
        "{{ 'a'.center(400000000) }}",
        "{{ 'a'.ljust(400000000) }}",
        "{{ 'a'.rjust(400000000) }}",
        "{{ 'a'.zfill(400000000) }}",
        "{{ 'a\tb'.expandtabs(400000000) }}",
        "{{ ('a'|safe).ljust(400000000) }}",
        "{{ '%400000000d'|format(1) }}",
        "{{ '%*d'|format(400000000, 1) }}",
        "{{ '%.400000000f' % 1 }}",
        "{{ '%(n)400000000d'|format(n=1) }}",
        "{{ '{:400000000d}'.format(1) }}",
        "{{ '{:{}}'.format(1, 400000000) }}",
        "{{ '{n:400000000}'.format_map({'n': 1}) }}",
        "{{ 'a'|indent(400000000, true) }}",
        "{{ [1]|tojson(400000000) }}",
        "{{ [1]|batch(400000000, 'x')|list|length }}",
        "{{ [1]|slice(400000000)|list|length }}",
        "{{ 1|round(400000000, 'ceil') }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_endless_templates_are_refused(body: str) -> None:
    assert refusal(paragraph(body))


def test_widths_that_a_paper_needs_are_no_matter() -> None:
    body = (
        "{{ 'a'|center(3) }}|{{ 'a'.ljust(3) }}|{{ '%05.1f'|format(2) }}|{{ '%s号' % 400000001 }}|"
        "{{ '{:>3}'.format(7) }}|{{ 400000001|round(1) }}|{{ '{}电13800000000'.format(8) }}|"
        "{{ 7 % 4 }}"
    )
    words = words_of(Template(docx(paragraph(body))).render({}))
    assert words == " a |a  |002.0|400000001号|  7|400000001|8电13800000000|3"

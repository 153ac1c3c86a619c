"""Tables that fit in every paper are told from those that must be looked at in each."""

import pytest
from jinja2 import Environment

from docgen.stamp.grids import repair_grids
from docgen.stamp.table_proof import TableProof
from tests.stamp.making import cell, paragraph, row, table


def holds(source: str) -> bool:
    return TableProof().holds(Environment().parse(source))  # noqa: S701 - only parsed


HEAD = row("一", "二")
LOOP, END = "{% for r in rows %}", "{% endfor %}"
SURE = {
    "no table": paragraph("甲"),
    "rows of a loop": table([1, 2], HEAD, LOOP + row("{{ r }}", "乙") + END),
    "rows that may come": table([1, 2], HEAD, "{% if x %}" + row("乙") + "{% endif %}"),
    "a table that may come": "{% if x %}" + table([1, 2], HEAD) + "{% else %}甲{% endif %}",
    "a table for each": LOOP + table([1, 2], HEAD) + END,
    "values in cells": table([1, 2], row("{{ x }}", "{% if x %}甲{% endif %}")),
    "a wide cell in a row": table([1, 2], HEAD, row(cell("甲", '<w:gridSpan w:val="2"/>'))),
}
DOUBTFUL = {
    "cells of a loop": table([1, 2], "<w:tr>" + LOOP + cell("甲") + END + "</w:tr>"),
    "a cell that may come": table(
        [1, 2], f"<w:tr>{cell('甲')}{{% if x %}}{cell('乙')}{{% endif %}}</w:tr>"
    ),
    "no row that is sure": table([1, 2], LOOP + HEAD + END),
    "too few cells": table([1, 2, 3], HEAD),
    "too many cells in a row that may come": table([1, 2], HEAD, LOOP + row("1", "2", "3") + END),
    "a column that may come": (
        f'<w:tbl><w:tblGrid><w:gridCol w:w="1"/>{LOOP}<w:gridCol w:w="1"/>{END}</w:tblGrid>'
        f"{row('甲')}</w:tbl>"
    ),
    "a span that is printed": table([1, 2], HEAD, row(cell("甲", '<w:gridSpan w:val="{{ x }}"/>'))),
    "a span that may come": table(
        [1, 2], HEAD, row(cell("甲", '{% if x %}<w:gridSpan w:val="2"/>{% endif %}'), "乙")
    ),
    "a table in a cell": table([1], f"<w:tr><w:tc>{table([1], row('甲'))}</w:tc></w:tr>"),
    "a cell that ends in a branch": table(
        [1, 2], "<w:tr><w:tc>{% if x %}</w:tc><w:tc>{% endif %}</w:tc></w:tr>"
    ),
    "a table that begins in an attribute": '<w:tbl w:x="{{ x }}"></w:tbl>',
    "a content control": table([1, 2], HEAD, "<w:sdt/>"),
}


@pytest.mark.parametrize("source", SURE.values(), ids=SURE.keys())
def test_what_fits_always_is_proved(source: str) -> None:
    assert holds(source)


@pytest.mark.parametrize("source", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_what_may_not_fit_is_not(source: str) -> None:
    assert not holds(source)


@pytest.mark.parametrize("source", SURE.values(), ids=SURE.keys())
@pytest.mark.parametrize("data", [{"rows": []}, {"rows": ["甲"], "x": 1}, {"rows": "甲乙丙"}])
def test_a_proved_table_needs_no_repair(source: str, data: dict[str, object]) -> None:
    xml = Environment().from_string(source).render(data)  # noqa: S701 - plain words
    assert repair_grids(xml) is xml

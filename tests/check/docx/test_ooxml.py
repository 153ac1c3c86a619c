"""A measure is read in any unit of the format; what is no measure is none, and never endless."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.check.docx.ooxml import number


@pytest.mark.parametrize(
    ("text", "twips"),
    [("560", 560), ("-12.5", -12.5), (" 28pt ", 560), ("1in", 1440), (".5pt", 10), ("+3", 3)],
)
def test_a_measure_is_in_twips(text: str, twips: float) -> None:
    assert number(text) == twips


@pytest.mark.parametrize(
    "text",
    [None, "", "NaN", "inf", "1e999", "1e-320", "9" * 400, "0." + "0" * 400 + "1", "一", "pt"],
)
def test_what_is_no_measure_is_the_default(text: str | None) -> None:
    assert number(text, 7) == 7


@given(st.text(alphabet="0123456789.eE+-naifptmcNI ", max_size=12) | st.floats().map(str))
def test_no_measure_is_beyond_arithmetic(text: str) -> None:
    measure = number(text)

    assert isfinite(measure)
    assert measure == 0 or isfinite(1e6 / measure)

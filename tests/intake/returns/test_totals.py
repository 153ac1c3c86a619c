"""What the row of totals says of results: each number with its own word, however they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.returns.totals import read_results

NUMBERS = st.integers(0, 999)
BETWEEN = st.sampled_from(["", " ", "\n", "，", "；", "、", "\n\n"])
STOPS, KEEPS = ("停止使用", "停用"), ("保留并继续使用", "保留", "继续使用")


@given(
    st.tuples(NUMBERS, st.sampled_from(STOPS)),
    st.tuples(NUMBERS, st.sampled_from(KEEPS)),
    st.tuples(
        BETWEEN, st.sampled_from(["台", "套", "台（套）"]), st.sampled_from(["", "：", ":\n"])
    ),
    st.sampled_from([1, -1]),
)
def test_each_number_goes_with_its_word_whatever_stands_between(
    stop: tuple[int, str], keep: tuple[int, str], marks: tuple[str, str, str], order: int
) -> None:
    between, sets, colon = marks
    both = (stop, keep)[::order]
    behind = between.join(f"{word}{colon}{number}{sets}" for number, word in both)
    ahead = between.join(f"{number}{sets}{word}" for number, word in both)
    assert read_results(behind) == read_results(ahead) == {"stop": stop[0], "keep": keep[0]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("停止使用178", {"stop": 178}),
        ("共8台停止使用5台保留3台", {"stop": 5, "keep": 3}),
        ("合计8台，停止使用共5台，保留并继续使用共3台", {"stop": 5, "keep": 3}),
        ("共5台停止使用，3台保留", {"stop": 5, "keep": 3}),
        ("停止使用（台）：5\n保留并继续使用（台）：3", {"stop": 5, "keep": 3}),
        ("停止使用五台保留三台", {"stop": 5, "keep": 3}),
        ("停止使用（5台）保留（3台）", {"stop": 5, "keep": 3}),
        ("2024年12月31日前停止使用5台", {"stop": 5}),
        ("停止使用5台2台保留", {"stop": 5, "keep": 2}),
        ("停止使用", {}),
        ("8", {}),
        ("", {}),
    ],
)
def test_numbers_of_results_in_other_forms(text: str, told: dict[str, int]) -> None:
    assert read_results(text) == told

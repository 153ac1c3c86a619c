"""Articles are read in Chinese and Arabic figures, as lists, as ranges, with what is below them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.laws.articles import ARTICLES, article_numbers, write_articles


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("第一百一十四条", (114,)),
        ("第114条", (114,)),
        ("114条", (114,)),
        ("第十五、十六条", (15, 16)),
        ("第15-18条", (15, 16, 17, 18)),
        ("第十五条至第十七条", (15, 16, 17)),
        ("第24条第一款、第二款和第100条第（三）项", (24, 100)),
        ("第五十三条第一、二款", (53,)),
        ("第一百二十条之一、第九十条", (120, 90)),
        ("第三十八条、第三十八条", (38,)),
        ("第十八条至第十五条", (18, 15)),
    ],
)
def test_articles_are_understood(text: str, numbers: tuple[int, ...]) -> None:
    found = ARTICLES.match(text)
    assert found is not None
    assert found[0] == text
    assert article_numbers(text) == numbers


def test_a_number_without_its_article_is_none() -> None:
    assert ARTICLES.match("第二章") is None
    assert ARTICLES.match("3.公路法") is None


@given(st.lists(st.integers(1, 1300), min_size=1, max_size=6, unique=True))
def test_what_is_written_is_read(numbers: list[int]) -> None:
    assert article_numbers(write_articles(numbers)) == tuple(numbers)

"""Words, runs and paragraphs are told apart, and may stand only where each has its place."""

import pytest

from docgen.stamp.guard import Spot
from docgen.stamp.sorts import Sort, misplaced

RUN, BLOCK = "<w:r><w:t>甲</w:t></w:r>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"
TABLE = '<w:tbl xmlns:w="x"><w:tr/></w:tbl>'


@pytest.mark.parametrize(
    ("spot", "texts"),
    [
        (Spot.WORDS, ["甲", "&lt;w:p&gt;", "", "1"]),
        (Spot.RUNS, [RUN, "", "  "]),
        (Spot.BLOCKS, [BLOCK, TABLE, "", "\n"]),
        (Spot.UNKNOWN, ["甲", RUN, BLOCK]),
    ],
)
def test_what_has_its_place_is_let_pass(spot: Spot, texts: list[str]) -> None:
    assert [misplaced(text, spot) for text in texts] == [None] * len(texts)


@pytest.mark.parametrize(
    ("spot", "text", "sort"),
    [
        (Spot.WORDS, RUN, Sort.RUNS),
        (Spot.WORDS, f"甲{BLOCK}", Sort.BLOCKS),
        (Spot.RUNS, "甲", Sort.WORDS),
        (Spot.RUNS, BLOCK, Sort.BLOCKS),
        (Spot.BLOCKS, "甲", Sort.WORDS),
        (Spot.BLOCKS, RUN, Sort.RUNS),
    ],
)
def test_what_has_none_is_told_by_its_sort(spot: Spot, text: str, sort: Sort) -> None:
    assert misplaced(text, spot) is sort

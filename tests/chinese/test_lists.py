"""Like things are parted by 、, kinds of addressees by ，, titles by nothing."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.chinese.lists import join_kinds, join_like, join_with_and, parted


def test_like_things_are_parted_by_a_mark_of_enumeration() -> None:
    assert join_like(["甲", "乙", "丙"]) == "甲、乙、丙"


def test_the_last_of_like_things_follows_an_and() -> None:
    assert join_with_and(["甲", "乙", "丙"]) == "甲、乙和丙"
    assert (join_with_and(["甲", "乙"]), join_with_and(["甲"]), join_with_and([])) == (
        "甲和乙",
        "甲",
        "",
    )


def test_titles_stand_side_by_side() -> None:
    assert join_like(["《甲》", "《乙》", "丙"]) == "《甲》《乙》、丙"


def test_kinds_are_parted_by_a_comma() -> None:
    assert join_kinds([["区公安局", "区财政局"], [], ["各街道办事处"]]) == (
        "区公安局、区财政局，各街道办事处"
    )


@given(st.lists(st.text(alphabet="甲乙丙", min_size=1), max_size=6))
def test_nothing_is_lost(items: list[str]) -> None:
    assert (join_like(items).split("、") if items else []) == items


@given(st.lists(st.text(alphabet="甲乙丙", min_size=1), max_size=6), st.sampled_from("、，,；\n"))
def test_a_list_is_read_back_whatever_parts_it(items: list[str], mark: str) -> None:
    assert parted(f" {mark} ".join(items)) == tuple(items)

"""A cache knows a value by identity, and keeps it from being mistaken for another."""

from functools import lru_cache

from docgen.model.same import Same


def test_only_the_very_same_object_is_the_same() -> None:
    one, twin = [1], [1]

    assert Same(one) == Same(one)
    assert Same(one) != Same(twin)
    assert hash(Same(one)) == hash(Same(one))


def test_a_cache_works_a_value_out_once() -> None:
    asked = []

    @lru_cache
    def size(same: Same[list[int]]) -> int:
        asked.append(same.value)
        return len(same.value)

    rows = [1, 2]
    assert (size(Same(rows)), size(Same(rows)), size(Same([1]))) == (2, 2, 1)
    assert asked == [rows, [1]]

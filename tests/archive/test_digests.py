"""A package's digest tells its parts, their names and their contents, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.archive import join_digests, part_digest

PARTS = st.dictionaries(st.text(max_size=3), st.binary(max_size=3), max_size=4)


def digest(parts: dict[str, bytes]) -> str:
    return join_digests({name: part_digest(data) for name, data in parts.items()})


@given(PARTS, PARTS)
def test_two_packages_are_told_apart(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert (digest(one) == digest(other)) == (one == other)


@given(PARTS)
def test_the_order_does_not_count(parts: dict[str, bytes]) -> None:
    assert digest(parts) == digest(dict(reversed(parts.items())))

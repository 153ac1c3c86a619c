"""The colophon keeps the room that it needs."""

import pytest

from docgen.typeset.colophon import colophon_rows


@pytest.mark.parametrize(("copies", "rows"), [("", 1), ("市司法局。", 2), ("市司法局，" * 8, 3)])
def test_the_colophon_counts_its_rows(copies: str, rows: int) -> None:
    assert colophon_rows([copies]) == rows

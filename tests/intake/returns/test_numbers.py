"""Numbers as people write them lose what is no part of them, and nothing else."""

import pytest

from docgen.intake.returns.numbers import plain


@pytest.mark.parametrize("text", ["12¹", "12²", "12⁽¹⁾", "12⁽¹⁰⁾"])
def test_raised_marks_of_notes_are_no_digits(text: str) -> None:
    assert plain(text) == "12"

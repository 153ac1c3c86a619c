"""A spread text is exactly as wide as it should be, and says the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.typeset.format import RunFormat
from docgen.typeset.ooxml import fragment, qualified
from docgen.typeset.spreading import spread
from tests.typeset.parsed import parsed, text_of

TRACKING = Decimal("-0.25")


@given(st.text(alphabet="海州市望潮区", min_size=2, max_size=20), st.integers(1, 4000))
def test_blank_goes_between_characters_to_the_twip(text: str, twips: int) -> None:
    nodes = spread(text, Decimal(twips) / 20, RunFormat(), TRACKING)
    xml = parsed(fragment(*nodes))
    runs = [
        (text_of(run), int(node.get(qualified("w:val"), "0")) + 5)
        for run in xml.iter(qualified("w:r"))
        for node in run.iter(qualified("w:spacing"))
    ]
    assert "".join(piece for piece, _ in runs) == text
    assert sum(len(piece) * blank for piece, blank in runs) == twips
    blanks = [blank for piece, blank in runs for _ in piece]
    assert blanks[-1] == 0
    assert max(blanks[:-1]) - min(blanks[:-1]) <= 1


@pytest.mark.parametrize(("text", "lacking"), [("海", "10"), ("海州市", "0"), ("海州市", "-1")])
def test_what_cannot_or_need_not_be_spread_stays_one_run(text: str, lacking: str) -> None:
    (run,) = spread(text, Decimal(lacking), RunFormat(), TRACKING)
    assert text_of(run) == text

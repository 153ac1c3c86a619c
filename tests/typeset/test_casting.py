"""A form that is cast once gives what its elements give, whatever the words."""

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from docgen.typeset.casting import cast_paragraph, cast_run
from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.ooxml import fragment
from docgen.typeset.paragraph import paragraph, run

PRINTABLE = st.text(st.characters(exclude_categories=["C"]) | st.sampled_from("\n\t　<>&\"'"))


@given(PRINTABLE)
@example("")
@example("海州市\n望潮区　<司法局>")
def test_words_poured_into_a_run_are_a_run_with_these_words(text: str) -> None:
    look = RunFormat(size=Decimal(36), width=66, raised=Decimal("1.5"))

    assert cast_run(text, look) == fragment(run(text, look=look))


@given(PRINTABLE)
@example("")
@example("2025年　月　日")
def test_words_poured_into_a_paragraph_are_that_paragraph(text: str) -> None:
    look = ParagraphFormat(left=1280, align="center", keep_next=True)

    assert cast_paragraph("SignedBy", text, look) == fragment(
        paragraph("SignedBy", text, look=look)
    )

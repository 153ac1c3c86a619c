"""Outcomes become results: force decides between fail and warn; what is open never passes."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.check import Verdict
from docgen.check.clause import MOST_FAULTS, Outcome, judge_all, load_clauses, right, unknown, wrong
from docgen.standard import Force

# Typed by hand from the standard, so that a slip in the catalogue cannot pass.
HAND_TYPED = {
    "sheet_size": ("5.1", Force.SHALL),
    "margin_head": ("5.2.1", Force.SHALL),
    "text_size": ("5.2.2", Force.USUALLY),
    "row_count": ("5.2.3", Force.USUALLY),
    "row_cells": ("5.2.3", Force.USUALLY),
    "text_colour": ("5.2.4", Force.SHALL),
    "copy_number_form": ("7.2.1", Force.USUALLY),
    "mark_top": ("7.2.4", Force.SHALL),
    "mark_font": ("7.2.4", Force.SHOULD),
    "mark_colour": ("7.2.4", Force.SHALL),
    "number_form": ("7.2.5", Force.SHALL),
    "signatory_font": ("7.2.6", Force.SHALL),
    "masthead_rule_width": ("7.2.7", Force.SHALL),
    "title_font": ("7.3.1", Force.USUALLY),
    "title_shape": ("7.3.1", Force.SHALL),
    "recipients_colon": ("7.3.2", Force.SHALL),
    "text_indent": ("7.3.3", Force.SHALL),
    "level1_font": ("7.3.3", Force.USUALLY),
    "level_label": ("7.3.3", Force.MAY),
    "attachment_note_form": ("7.3.4", Force.SHALL),
    "date_place": ("7.3.5", Force.USUALLY),
    "date_form": ("7.3.5.4", Force.SHALL),
    "note_brackets": ("7.3.6", Force.SHALL),
    "attachment_label_font": ("7.3.7", Force.SHALL),
    "colophon_rule_width": ("7.4.1", Force.SHALL),
    "colophon_rule_weight": ("7.4.1", Force.SHOULD),
    "copies_form": ("7.4.2", Force.SHALL),
    "printing_form": ("7.4.3", Force.SHALL),
    "page_number_side": ("7.5", Force.SHALL),
    "page_number_font": ("7.5", Force.USUALLY),
    "letter_rules": ("10.1", Force.SHALL),
}


@pytest.mark.parametrize("code", HAND_TYPED)
def test_clauses_and_forces_are_those_of_the_standard(code: str) -> None:
    clause = load_clauses()[code]

    assert (clause.clause, clause.force) == HAND_TYPED[code]


def _judge(code: str, *outcomes: Outcome) -> list[Verdict]:
    def judge(_: None) -> Iterator[Outcome]:
        yield from outcomes

    judge.__name__ = code
    return [result.verdict for result in judge_all((judge,), None)]


def test_only_what_the_standard_prescribes_fails() -> None:
    assert _judge("number_form", wrong("x")) == [Verdict.FAIL]
    assert _judge("text_font", wrong("x")) == [Verdict.WARN]
    assert _judge("level_label", wrong("x")) == [Verdict.WARN]


def test_a_clause_that_does_not_apply_is_not_mentioned() -> None:
    assert _judge("number_form") == []


OUTCOMES = st.lists(
    st.builds(
        lambda make, said: make(said),
        st.sampled_from((right, wrong, unknown)),
        st.text("abc", min_size=1, max_size=2),
    )
)


@settings(deadline=None)  # the first example reads the catalogue
@given(OUTCOMES)
def test_a_pass_needs_every_place_to_be_right(outcomes: list[Outcome]) -> None:
    verdicts = _judge("number_form", *outcomes)
    kinds = {outcome.kind for outcome in outcomes}

    assert (Verdict.PASS in verdicts) == (kinds == {"right"})
    assert (Verdict.FAIL in verdicts) == ("wrong" in kinds)
    assert Verdict.UNVERIFIED not in verdicts or "wrong" not in kinds


@given(OUTCOMES)
def test_faults_alike_are_told_once(outcomes: list[Outcome]) -> None:
    faults = {outcome.measured for outcome in outcomes if outcome.kind == "wrong"}

    told = _judge("number_form", *outcomes)

    assert told.count(Verdict.FAIL) == min(len(faults), MOST_FAULTS)


def test_every_remedy_is_a_sentence() -> None:
    for code, clause in load_clauses().items():
        assert clause.remedy.endswith("。"), code
        assert clause.expected, code

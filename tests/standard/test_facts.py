"""The facts against a table typed by hand from the standard, so that no wrong fact stays."""

from decimal import Decimal

import pytest

from docgen.standard import Profile, active_profile, in_profile, load_facts, remembered
from docgen.standard.facts import mm_to_emu, mm_to_twips, to_twips

# name, value, unit, clause: typed from GB/T 9704-2012, not loaded from gbt9704.yaml.
TYPED = [
    ("page.width", "210", "mm", "5.1"),
    ("page.height", "297", "mm", "5.1"),
    ("margin.head", "37", "mm", "5.2.1"),
    ("margin.binding", "28", "mm", "5.2.1"),
    ("type_area.width", "156", "mm", "5.2.1"),
    ("type_area.height", "225", "mm", "5.2.1"),
    ("text.size", "16", "pt", "5.2.2"),
    ("text.rows", "22", "row", "5.2.3"),
    ("text.cells", "28", "cell", "5.2.3"),
    ("mark.top", "72", "mm", "7.2.4"),
    ("mark.gap_below", "20.78", "mm", "7.2.5"),
    ("number.inset", "1", "cell", "7.2.5"),
    ("signatory.inset", "1", "cell", "7.2.6"),
    ("masthead_rule.gap", "4", "mm", "7.2.7"),
    ("masthead_rule.width", "156", "mm", "7.2.7"),
    ("title.size", "22", "pt", "7.3.1"),
    ("title.gap_above", "20.78", "mm", "7.3.1"),
    ("recipients.gap_above", "10.39", "mm", "7.3.2"),
    ("text.first_line", "2", "cell", "7.3.3"),
    ("attachment_note.gap_above", "10.39", "mm", "7.3.4"),
    ("attachment_note.inset", "2", "cell", "7.3.4"),
    ("date.inset_sealed", "4", "cell", "7.3.5.1"),
    ("seal.gap_above", "10.39", "mm", "7.3.5.1"),
    ("signed_by.inset", "2", "cell", "7.3.5.2"),
    ("date.shift", "2", "cell", "7.3.5.2"),
    ("stamp.gap_above", "20.78", "mm", "7.3.5.3"),
    ("stamp.inset", "4", "cell", "7.3.5.3"),
    ("stamp.office_gap", "2", "cell", "7.3.5.3"),
    ("stamp.date_gap", "10.39", "mm", "7.3.5.3"),
    ("note.inset", "2", "cell", "7.3.6"),
    ("attachment_title.row", "3", "row", "7.3.7"),
    ("colophon.size", "14", "pt", "7.4.2"),
    ("colophon.inset", "1", "cell", "7.4.2"),
    ("colophon.outer_rule", "0.35", "mm", "7.4.1"),
    ("colophon.inner_rule", "0.25", "mm", "7.4.1"),
    ("colophon.bottom", "262", "mm", "7.4.1"),
    ("page_number.size", "14", "pt", "7.5"),
    ("page_number.dash", "269", "mm", "7.5"),
    ("page_number.inset", "1", "cell", "7.5"),
    ("order.mark_top", "57", "mm", "10.2"),
    ("order.text_gap", "20.78", "mm", "10.2"),
    ("attendance.gap_above", "10.39", "mm", "10.3"),
    ("attendance.inset", "2", "cell", "10.3"),
]


@pytest.mark.parametrize(("name", "value", "unit", "clause"), TYPED)
def test_a_fact_is_what_the_standard_says(name: str, value: str, unit: str, clause: str) -> None:
    fact = load_facts()[name]
    assert (fact.value, fact.unit, fact.clause) == (Decimal(value), unit, clause)


def test_margins_and_type_area_fill_the_sheet() -> None:
    facts = load_facts()
    across = facts["margin.binding"].mm + facts["type_area.width"].mm + facts["margin.fore_edge"].mm
    down = facts["margin.head"].mm + facts["type_area.height"].mm + facts["margin.foot"].mm
    assert [round(across, 9), round(down, 9)] == [Decimal(210), Decimal(297)]


def test_22_rows_fit_the_type_area_and_a_pitch_one_twip_wider_does_not() -> None:
    facts = load_facts()
    pitch = facts["text.line_pitch"].twips
    # Word processors get the margins in whole twips, so the room is what these leave.
    margins = facts["margin.head"].twips + facts["margin.foot"].twips
    room = facts["page.height"].twips - margins
    assert 22 * pitch <= room < 22 * (pitch + 1)


def test_28_cells_fit_the_type_area_and_a_29th_does_not() -> None:
    facts = load_facts()
    width = facts["type_area.width"].points
    assert 28 * facts.cell <= width < 29 * facts.cell


def test_lengths_are_rounded_once_to_whole_units() -> None:
    assert (mm_to_twips(Decimal(37)), mm_to_emu(Decimal(1))) == (2098, 36000)
    assert to_twips(Decimal("28.95")) == 579


def test_a_count_of_cells_is_no_length() -> None:
    with pytest.raises(ValueError, match="not a length"):
        _ = load_facts()["text.cells"].points


def test_what_is_remembered_is_remembered_of_each_profile_apart() -> None:
    asked: list[Profile] = []

    @remembered
    def pitch(times: int) -> Decimal:
        asked.append(active_profile())
        return times * load_facts()["text.line_pitch"].points

    with in_profile(Profile.GBT33476):
        assert pitch(2) == pitch(2) == Decimal("59.2")
    assert pitch(2) == pitch(2) == Decimal("57.90")
    assert asked == [Profile.GBT33476, Profile.NOMINAL]

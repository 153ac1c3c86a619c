"""What the register holds is read back: chosen, in order, with the gaps between."""

from dataclasses import replace
from datetime import date

from docgen.chinese.document_number import DocumentNumber
from docgen.registry import Gap, Recording, Register, Reservation, Selection, Status

DAY = date(2024, 11, 8)
ANY = Reservation("望司发", 2024)


def number(serial: int, year: int = 2024, series: str = "望司发") -> DocumentNumber:
    return DocumentNumber(series, year, serial)


def test_gaps_are_seen_in_every_series_and_year(register: Register) -> None:
    for recorded in (number(3), number(5), number(2, 2025), number(1, 2024, "望司函")):
        register.record(Recording(recorded), DAY)

    assert [str(gap) for gap in register.gaps()] == [
        "望司发〔2024〕1号至2号",
        "望司发〔2024〕4号",
        "望司发〔2025〕1号",
    ]
    assert register.gaps(Selection(year=2025)) == (Gap("望司发", 2025, 1, 1),)
    assert register.gaps(Selection(series="望司函")) == ()


def test_a_gap_closes_when_its_number_is_recorded(register: Register) -> None:
    register.record(Recording(number(2)), DAY)
    register.record(Recording(number(1)), DAY)

    assert register.gaps() == ()
    assert register.reserve(ANY, DAY).number == number(3)


def test_voided_numbers_are_no_gaps(register: Register) -> None:
    register.reserve_all([ANY] * 3, DAY)
    register.void(number(2), "写错", DAY)

    assert register.gaps() == register.gaps(Selection(status=Status.RESERVED)) == ()


def test_entries_are_chosen_by_series_year_and_status(register: Register) -> None:
    register.reserve_all([ANY, replace(ANY, year=2025), replace(ANY, series="望司函")], DAY)
    register.void(number(1), "写错", DAY)

    def chosen(selection: Selection) -> list[str]:
        return [str(entry.number) for entry in register.entries(selection)]

    assert chosen(Selection(series="望司函")) == ["望司函〔2024〕1号"]
    assert chosen(Selection(year=2025)) == ["望司发〔2025〕1号"]
    assert chosen(Selection(status=Status.VOID)) == ["望司发〔2024〕1号"]
    assert len(chosen(Selection())) == 3

"""Whatever is asked, in whatever order: the register agrees with a clerk's notebook."""

from dataclasses import dataclass, field
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.chinese.document_number import DocumentNumber
from docgen.registry import (
    Key,
    NumberRefusedError,
    Recording,
    Register,
    Reservation,
    Status,
    open_register,
)
from tests.registry.conftest import NewDatabase

SERIES = st.sampled_from(["望司发", "望司函"])
YEARS = st.sampled_from([2024, 2025])
NUMBERS = st.builds(DocumentNumber, SERIES, YEARS, st.integers(1, 6))
PAPERS = st.none() | st.builds(Key, st.just("c"), st.sampled_from(["a", "b"]))
ACTS = st.one_of(
    st.tuples(st.just("reserve"), st.builds(DocumentNumber, SERIES, YEARS, st.just(0)), PAPERS),
    st.tuples(st.sampled_from(["issue", "void"]), NUMBERS, st.none()),
    st.tuples(st.just("record"), NUMBERS, PAPERS),
)


@dataclass
class Notebook:
    """The register as a clerk would keep it on paper: numbers, where they stand, whose they are."""

    stands: dict[DocumentNumber, Status] = field(default_factory=dict)
    holds: dict[Key, DocumentNumber] = field(default_factory=dict)
    done: int = 0

    def do(self, act: str, number: DocumentNumber, key: Key | None) -> DocumentNumber | None:
        """Do as asked and return the number, or None for what may not be done."""
        held = self.holds.get(key) if key else None
        if act == "reserve" and held is not None:
            return held if held.issuer_code == number.issuer_code else None
        if act == "reserve":
            return self._enter(self._following(number), key)
        if act == "record":
            return None if number in self.stands or held else self._enter(number, key)
        stands = self.stands.get(number)
        if stands is None or stands is Status.VOID:
            return None
        self.done += act == "void" or stands is Status.RESERVED
        self.stands[number] = Status.VOID if act == "void" else Status.ISSUED
        if act == "void":
            self.holds = {who: what for who, what in self.holds.items() if what != number}
        return number

    def _following(self, wanted: DocumentNumber) -> DocumentNumber:
        place = (wanted.issuer_code, wanted.year)
        serials = [n.serial for n in self.stands if (n.issuer_code, n.year) == place]
        return DocumentNumber(*place, max(serials, default=0) + 1)

    def _enter(self, number: DocumentNumber, key: Key | None) -> DocumentNumber:
        self.stands[number] = Status.RESERVED
        self.done += 1
        if key:
            self.holds[key] = number
        return number


def ask(register: Register, act: str, number: DocumentNumber, key: Key | None) -> object:
    day = date(number.year, 6, 1)
    try:
        match act:
            case "reserve":
                wanted = Reservation(number.issuer_code, number.year, key=key)
                return register.reserve(wanted, day).number
            case "issue":
                return register.issue(number, "王某某", day, day).number
            case "void":
                return register.void(number, "写错", day).number
            case _:
                return register.record(Recording(number, key=key), day).number
    except NumberRefusedError:
        return None


@settings(max_examples=60, deadline=None)
@given(acts=st.lists(ACTS, max_size=25))
def test_the_register_agrees_with_a_notebook(
    new_database: NewDatabase, acts: list[tuple[str, DocumentNumber, Key | None]]
) -> None:
    notebook = Notebook()
    with open_register(new_database(), create=True) as register:
        for act in acts:
            assert ask(register, *act) == notebook.do(*act)
        entries, gaps, events = register.entries(), register.gaps(), register.history()

    assert {entry.number: entry.status for entry in entries} == notebook.stands
    assert [entry.number for entry in entries] == sorted(notebook.stands)
    missing = {
        DocumentNumber(gap.series, gap.year, serial)
        for gap in gaps
        for serial in range(gap.first, gap.last + 1)
    }
    highest: dict[tuple[str, int], int] = {}
    for number in sorted(notebook.stands):
        highest[number.issuer_code, number.year] = number.serial
    every = {
        DocumentNumber(*place, serial)
        for place, last in highest.items()
        for serial in range(1, last + 1)
    }
    assert missing == every - set(notebook.stands)
    assert len(events) == notebook.done

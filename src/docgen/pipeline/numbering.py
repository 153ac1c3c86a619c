"""The number (发文字号) of a paper that is issued: the next of its series, or the one it was given.

A paper is tried with a number before one is taken, and the number is entered as issued only when
the paper lies on its shelf.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docgen.chinese.document_number import (
    RUNNING,
    DocumentNumber,
    ParsedNumber,
    parse_document_number,
    parse_order_number,
)
from docgen.errors import DataError, UsageError
from docgen.findings import Finding, Place, Severity, has_errors
from docgen.model.kind import Kind
from docgen.registry import Entry, Key, Particulars, Recording, Register, Reservation
from docgen.rules.paper import NUMBERED


@dataclass(frozen=True)
class Numbering:
    """How papers of a kind get their numbers on a day; `told` is one that was given elsewhere."""

    register: Register
    kind: Kind
    series: Mapping[str, str]
    issued_on: date
    today: date
    told: str = ""

    @property
    def applies(self) -> bool:
        """Tell whether papers of the kind bear a number at all."""
        return any(field.name == "number" for field in self.kind.fields)

    def trial(self, key: Key) -> str:
        """Return the number to try a paper with: its own, or one like it."""
        if not self.applies:
            return ""
        held = self.register.find(key)
        if held is not None:
            return str(held.number)
        if self.told:
            return str(self._parsed(""))
        return str(self._first(""))

    def take(self, key: Key, particulars: Particulars, mark: str) -> str:
        """Take the paper's number, or enter the one that its own office gave; empty for none.

        An order is counted under its mark (海州市人民政府令), through all years.
        """
        return str(self._entry(key, particulars, mark).number) if self.applies else ""

    def check_issue(self, number: str, signatory: str) -> None:
        """Refuse a signing that the register would refuse, while no paper lies anywhere yet."""
        if number:
            known = _sure(parse_document_number(number))
            self.register.check_issue(known, signatory, self.issued_on)

    def issued(self, number: str, signatory: str) -> None:
        """Enter that the paper of a number was signed."""
        if number:
            self.register.issue(
                _sure(parse_document_number(number)), signatory, self.issued_on, self.today
            )

    def _entry(self, key: Key, particulars: Particulars, mark: str) -> Entry:
        held = self.register.find(key)
        if not self.told:
            first = self._first(mark)
            wanted = Reservation(first.issuer_code, first.year, particulars, key)
            return held or self.register.reserve(wanted, self.today)
        number = self._parsed(mark)
        if held is None:
            return self.register.record(Recording(number, particulars, key), self.today)
        if held.number != number:
            raise DataError(f"这件公文已有文号{held.number}，与 --number 写的{number}不同。")
        return held

    def _first(self, mark: str) -> DocumentNumber:
        """Return the first number of the series to which the paper belongs."""
        if self._is_order:
            return DocumentNumber(mark, RUNNING, 1)
        return DocumentNumber(self._code(), self.issued_on.year, 1)

    @property
    def _is_order(self) -> bool:
        return self.kind.layout == "order"

    def _parsed(self, mark: str) -> DocumentNumber:
        """Return the number that was told; of an order its serial may be enough."""
        if self._is_order:
            return _sure(parse_order_number(self.told, mark))
        return _sure(parse_document_number(self.told))

    def _code(self) -> str:
        code = self.series.get(self.kind.document_type, "")
        if self.kind.issuer == "unit":
            raise UsageError(f"“{self.kind.name}”由发文单位自己编号，请用 --number 写明文号。")
        if not code:
            raise DataError(
                f"campaign.yaml 的 series 里没有“{self.kind.document_type}”的机关代字，请补上。"
            )
        return code


def _sure(parsed: ParsedNumber) -> DocumentNumber:
    if parsed.value is None or has_errors(parsed.findings):
        raise UsageError(" ".join(finding.message for finding in parsed.findings))
    return parsed.value


def uncoded(kinds: Iterable[Kind], series: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the types of papers to be numbered for which no code (机关代字) is told.

    Their drafts have no line for a number: who adds the code later has another draft to be read.
    """
    asking = (kind for kind in kinds if kind.issuer == "bureau" and kind.layout in NUMBERED)
    types = dict.fromkeys(kind.document_type for kind in asking if kind.layout != "order")
    for type_ in types:
        if not series.get(type_):
            message = (
                f"series 里没有“{type_}”的机关代字，这种文书的送审稿上没有文号一行；"
                "要编号的请现在补上，送审以后再补，要重新送审。"
            )
            yield Finding(
                "series_missing", Severity.WARNING, message, Place("campaign.yaml", "series")
            )

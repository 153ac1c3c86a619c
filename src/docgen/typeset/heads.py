"""The head of a paper dressed: mark and signatories, and where the recipients stand.

All of it must leave page 1 a row of text (7.3.3): marks of several issuers are set smaller, and
recipients that are still too many go to the colophon (7.3.2).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from docgen.typeset.first_page import mark_room, recipients_rows
from docgen.typeset.marks import (
    DOCUMENT,
    SMALLEST,
    issuer_mark,
    joint_mark,
    mark_height,
    mark_size,
    mark_space,
)
from docgen.typeset.signatories import signatory_block, signatory_rows

SEVERAL = 2


@dataclass(frozen=True)
class Head:
    """What stands above the text of a red-head paper, as compose gives it."""

    issuers: tuple[str, ...]
    signatories: tuple[str, ...]
    number: str
    recipients: str
    title_lines: int
    has_colophon: bool

    @classmethod
    def of(cls, paper: Mapping[str, object], title: str) -> "Head":
        """Return the head of a paper; the mark of the lead alone is that of one issuer."""
        alone = bool(paper.get("lead_mark"))
        names = () if alone else texts(paper.get("issuers"))
        return cls(
            names or (str(paper["issuer"]),),
            texts(paper.get("signatories")),
            str(paper.get("number") or ""),
            str(paper.get("recipients") or ""),
            title.count("\n") + 1,
            bool(paper.get("printing_office")),
        )

    def dressed(self) -> dict[str, object]:
        """Return the values of mark, signatories and recipients."""
        moved = self._recipients_leave()
        joint = len(self.issuers) >= SEVERAL
        room = self._room(0 if moved else recipients_rows(self.recipients))
        return {
            "issuer_mark": "" if joint else issuer_mark(self._mark),
            "mark_space": mark_space("" if joint else self._mark),
            "joint_mark": joint_mark(self.issuers, room) if joint else "",
            "joint_signatories": self._signatories(),
            "colophon_recipients": f"{self.recipients}。" if moved else "",
        }

    @property
    def _mark(self) -> str:
        """The mark of one issuer."""
        return f"{self.issuers[0]}{DOCUMENT}"

    def _signatories(self) -> str:
        several = len(self.signatories) >= SEVERAL
        return signatory_block(self.number, self.signatories) if several else ""

    def _recipients_leave(self) -> bool:
        """Tell whether page 1 has no room for text under the recipients, even with a small mark."""
        size = SMALLEST if len(self.issuers) >= SEVERAL else mark_size(self._mark)
        room = self._room(recipients_rows(self.recipients))
        return self.has_colophon and room < mark_height(len(self.issuers), size)

    def _room(self, recipients: int) -> Decimal:
        rows = max(1, len(signatory_rows(self.number, self.signatories)))
        return mark_room(self.title_lines, rows + recipients)


def texts(value: object) -> tuple[str, ...]:
    """Return a list of texts, empty for anything else."""
    return tuple(map(str, value)) if isinstance(value, tuple) else ()

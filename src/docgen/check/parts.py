"""The parts of a paper (要素), found by what they say and where they stand, never by a style.

The same search serves a .docx and a .pdf: each is a row of pieces with text, size and place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from docgen.check.clause import Spot
from docgen.check.patterns import OFFICE


class Piece(Spot, Protocol):
    """A paragraph as any medium shows it; `aside` is one that stands on the right."""

    @property
    def size(self) -> float: ...  # noqa: D102
    @property
    def red(self) -> bool: ...  # noqa: D102
    @property
    def centred(self) -> bool: ...  # noqa: D102
    @property
    def aside(self) -> bool: ...  # noqa: D102
    @property
    def indented(self) -> bool: ...  # noqa: D102
    @property
    def place(self) -> str: ...  # noqa: D102


P = TypeVar("P", bound=Piece)
P_co = TypeVar("P_co", bound=Piece, covariant=True)


@dataclass(frozen=True)
class Attachment(Generic[P_co]):
    """An attachment as its page names it."""

    label: P_co
    title: tuple[P_co, ...]

    @property
    def name(self) -> str:
        """The title on one line."""
        return joined(self.title)


@dataclass(frozen=True)
class Parts(Generic[P_co]):
    """The parts that were found; empty where there is none."""

    layout: str
    pieces: tuple[P_co, ...]
    mark: tuple[P_co, ...] = ()
    copy_number: P_co | None = None
    classification: P_co | None = None
    urgency: P_co | None = None
    number: P_co | None = None
    issue_line: P_co | None = None
    signatory: P_co | None = None
    title: tuple[P_co, ...] = ()
    recipients: P_co | None = None
    body: tuple[P_co, ...] = ()
    attachment_note: tuple[P_co, ...] = ()
    attendance: tuple[P_co, ...] = ()
    signature: tuple[P_co, ...] = ()
    date: P_co | None = None
    note: P_co | None = None
    enclosures: tuple[P_co, ...] = ()
    attachments: tuple[Attachment[P_co], ...] = ()
    moved_recipients: P_co | None = None
    copies: P_co | None = None
    printing_office: P_co | None = None
    print_date: P_co | None = None

    @property
    def title_text(self) -> str:
        """The title on one line."""
        return joined(self.title)

    @property
    def mark_text(self) -> str:
        """The issuer's mark without blanks."""
        return joined(self.mark)

    @property
    def issuers(self) -> tuple[str, ...]:
        """The rows of a mark without 文件: of a joint paper the names of its issuers (7.2.4)."""
        rows = (joined((piece,)).removesuffix("文件") for piece in self.mark)
        return tuple(row for row in rows if row)

    @property
    def stamped(self) -> bool:
        """Whether heads set their stamps (签名章), each beside his office (7.3.5.3)."""
        offices = [OFFICE.search(joined((piece,))) for piece in self.signature]
        return bool(offices) and all(offices)

    @property
    def ruled_colophon(self) -> bool:
        """Whether a colophon of this layout has rules: a letter's has none (10.1)."""
        return self.layout in ("general", "order", "minutes")

    @property
    def text(self) -> tuple[P_co, ...]:
        """The paragraphs of the text and of what is issued with it."""
        return self.body + self.enclosures


def joined(pieces: Sequence[Piece]) -> str:
    """Return the text of several pieces without blanks."""
    return "".join("".join(piece.text.split()) for piece in pieces)

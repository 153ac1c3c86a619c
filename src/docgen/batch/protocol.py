"""What goes to a worker and what comes back: small, frozen, and picklable (tuples most quickly).

A worker writes its papers itself; only receipts come back. Whoever hands out the chunks (docgen's
own processes or a cluster) needs to know nothing else, least of all what a task and a receipt are.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from docgen.errors import DocgenError
from docgen.findings import Finding
from docgen.publish.ledger import Entered
from docgen.publish.papers import Written

Given = TypeVar("Given")
Told = TypeVar("Told")
Outcome = Literal["made", "unchanged", "kept", "failed"]


class Task(NamedTuple):
    """One record to be made a paper of: its line in the file, its text, the paper's path.

    `known` is what docgen wrote under that path and beside it; `made_of` the digest of all that
    the paper is made of. A path is missing only if the record does not say whose paper it is.
    """

    number: int
    text: str
    findings: tuple[Finding, ...]
    path: str
    made_of: str
    known: tuple[tuple[str, Written], ...] = ()


class Receipt(NamedTuple):
    """What became of one record; without `entered` it was not made.

    `kept` is the path of a person's file that was left alone. `told` names the paper to a person.
    """

    number: int
    outcome: Outcome
    told: str
    findings: tuple[Finding, ...] = ()
    entered: Entered | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Chunk(Generic[Given]):
    """Some tasks that one worker does in one go."""

    tasks: tuple[Given, ...]

    def halves(self) -> "tuple[Chunk[Given], Chunk[Given]]":
        """Return the chunk in two."""
        middle = len(self.tasks) // 2
        return Chunk(self.tasks[:middle]), Chunk(self.tasks[middle:])


@dataclass(frozen=True, slots=True)
class Answer(Generic[Told]):
    """The receipts of a chunk in the order of its tasks; `stopped` is why there are no more."""

    receipts: tuple[Told, ...]
    stopped: DocgenError | None = None


Work: TypeAlias = Callable[[Chunk[Given]], Answer[Told]]


def joined(answers: Sequence[Answer[Told]]) -> Answer[Told]:
    """Return the answers to the parts of a chunk as the answer to the whole."""
    receipts = tuple(receipt for answer in answers for receipt in answer.receipts)
    return Answer(receipts, next((one.stopped for one in answers if one.stopped), None))

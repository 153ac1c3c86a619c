"""A claim (占用) on a store: who is writing there, so that nobody else does, and for how long.

A store does not let go of a claim by itself when its holder is killed, as a folder's lock does.
So each holder also holds a file of its own machine: who gets hold of that file knows that an
earlier holder, who had the same one, is no more.
"""

import hashlib
import json
import os
import platform
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from docgen.errors import UsageError
from docgen.publish.address import StoreError, UnansweredError
from docgen.publish.locking import LOCK, HeldError, only_one

_TRIES = 3
_RANDOM = 1 << 40  # set in a number that stands for a machine without a network card


@dataclass(frozen=True)
class Claim:
    """Who holds a store: where, in which process, since when; `desk` is the file of the machine.

    Its time is for people; no paper depends on it.
    """

    host: str
    pid: int
    since: str
    machine: str
    desk: str
    mark: str

    @property
    def content(self) -> bytes:
        """The claim as it is written."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    def is_of_same_desk(self, other: "Claim") -> bool:
        """Tell whether two claims were made by way of the same file of the same machine."""
        return (self.host, self.machine, self.desk) == (other.host, other.machine, other.desk)

    @property
    def told(self) -> str:
        """Who holds the store, in words."""
        return f"{self.host} 上的 docgen（进程号 {self.pid}，{self.since} 开始）"


class Objects(Protocol):
    """What a claim needs of a store."""

    def told(self, name: str = "") -> str:
        """Return how a person calls a file, or the store itself."""

    def create(self, name: str, data: bytes) -> bool:
        """Write a file where there is none; False if there is one."""

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if it is not there."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""


@contextmanager
def held(store: Objects) -> Iterator[bool]:
    """Hold a store, and tell whether it refuses to create a file that is there.

    Where it does not, two machines that begin in the same second may both come in.
    """
    desk = _desk_of(store.told())
    own = _new_claim(desk)
    with ExitStack() as holding:
        try:
            holding.enter_context(only_one(desk))
        except HeldError as error:
            raise _taken(store) from error
        tells = _claim(store, own)
        holding.callback(_release, store, own)
        yield tells


def _claim(store: Objects, own: Claim) -> bool:
    """Put the claim where there is none; looked up first, as some stores write over what is there.

    Return whether the store refuses to do that.
    """
    created: bool | None = False
    for _ in range(_TRIES):
        there = store.read(LOCK)
        other = _read_claim(there)
        if other == own:
            return created is not None
        if there is not None:
            if other is None or not other.is_of_same_desk(own):
                break
            store.remove(LOCK)
        created = _create_if_it_can(store, own)
        if created:
            return not _create_if_it_can(store, own)
        if created is None:
            store.write(LOCK, own.content)
    raise _taken(store)


def _create_if_it_can(store: Objects, own: Claim) -> bool | None:
    """Write the claim if there is none; None if the store cannot do that."""
    try:
        return store.create(LOCK, own.content)
    except UnansweredError:
        raise
    except StoreError:
        return None


def _release(store: Objects, own: Claim) -> None:
    """Let go of the store; a claim that stays is put aside by the next run of this machine."""
    with suppress(StoreError):
        if _read_claim(store.read(LOCK)) == own:
            store.remove(LOCK)


def _taken(store: Objects) -> UsageError:
    other = _read_claim(store.read(LOCK))
    holder = other.told if other else "另一个 docgen "
    return UsageError(
        f"{holder}正在“{store.told()}”里生成文书，请等它做完，或者换一个地方；"
        f"确知它已经不在运行的，删除“{store.told(LOCK)}”后再试。"
    )


def _desk_of(place: str) -> Path:
    """Return the file of this machine and user by which a place is held."""
    digest = hashlib.sha256(f"{Path.home()}\n{place}".encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"docgen-{digest}.lock"


def _new_claim(desk: Path) -> Claim:
    """Return the claim of this process."""
    node, mark = uuid.getnode(), uuid.uuid4().hex
    return Claim(
        host=platform.node(),
        pid=os.getpid(),
        since=datetime.now().astimezone().isoformat(" ", "seconds"),
        machine=mark if node & _RANDOM else f"{node:012x}",
        desk=str(desk),
        mark=mark,
    )


def _read_claim(content: bytes | None) -> Claim | None:
    """Read a claim back; None if there is none, or something else."""
    try:
        return Claim(**json.loads(content or b""))
    except (TypeError, ValueError):
        return None

"""A desk shared out: it lies where the results go, while other processes work from it.

Each process takes it up once. Its digest comes with the work, so that nobody takes up another.
"""

import hashlib
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from docgen.batch.protocol import Answer, Chunk
from docgen.errors import DataError
from docgen.pipeline.collecting import without_searching
from docgen.pipeline.desk import Desk, Drafted
from docgen.pipeline.due_papers import Due
from docgen.publish.folder import Folder


@dataclass(frozen=True, slots=True)
class SharedDesk:
    """Where a desk lies, for a worker that makes papers from it."""

    store: Folder
    name: str
    digest: str

    def __call__(self, chunk: Chunk[Due]) -> Answer[Drafted]:
        """Make the papers of a chunk."""
        return _taken_up(self).make(chunk)


@contextmanager
def shared(desk: Desk) -> Iterator[SharedDesk]:
    """Lay a desk where all workers see it, until the work is done.

    The name is that of a draft: what a killed process leaves is removed by the next one.
    """
    desk = desk.for_many()
    content = pickle.dumps(desk)
    digest = hashlib.sha256(content).hexdigest()
    name = f".docgen-{digest}.tmp"
    desk.store.write_one_of_many(name, content)
    try:
        yield SharedDesk(desk.store, name, digest)
    finally:
        desk.store.remove(name)


@lru_cache(1)
def _taken_up(shared: SharedDesk) -> Desk:
    content = shared.store.read(shared.name) or b""
    if hashlib.sha256(content).hexdigest() != shared.digest:
        told = shared.store.told(shared.name)
        raise DataError(f"“{told}”在生成过程中被删除或改动，请用同一条命令重新运行。")
    with without_searching():
        desk = pickle.loads(content)  # noqa: S301 - the parent's own, as its digest proves
    if not isinstance(desk, Desk):
        raise TypeError(type(desk))
    return desk

"""A cluster (Dask) as a pool: chunks go to workers on other machines, receipts come back.

Nothing but docgen need be installed there, the same version; all see where the papers go.
"""

import importlib.metadata
import logging
import os
import platform
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Generic, Protocol, cast
from uuid import uuid4

from docgen import __version__
from docgen.batch.protocol import Answer, Chunk, Given, Told, Work
from docgen.errors import DocgenError, ExitCode, MissingProgramError, UsageError
from docgen.publish.folder import UNSEEN
from docgen.publish.store import Store

INSTALL = "pip install dask distributed"
_TIME_OUT = 5  # seconds for the scheduler to answer
_LOOK_EVERY = 1.0  # seconds between two looks at the connection


class ClusterUnreachableError(DocgenError):
    """The scheduler does not answer, has no workers, or was lost in the middle."""

    exit_code = ExitCode.UNREACHABLE


class _Connection(Protocol):
    """What is used of a Dask client's connection."""

    def closed(self) -> bool:
        """Tell whether it is no more."""


class _Client(Protocol):
    """What is used of a Dask client."""

    status: str
    scheduler_comm: _Connection | None

    def run(
        self, function: Callable[[str], object], word: str, *, on_error: str = "raise"
    ) -> dict[str, object]:
        """Call a function in every worker process."""

    def get_executor(self, *, pure: bool) -> Executor:
        """Return an executor that hands work to the workers."""

    def close(self) -> None:
        """Take leave of the scheduler."""


class Cluster:
    """The workers behind a scheduler; a chunk whose worker is lost goes to another by itself."""

    def __init__(self, address: str, store: Store, sources: Sequence[Path] = ()) -> None:
        self._client = _connected(address)
        try:
            self.workers = _sound_workers(self._client, address)
            _show(self._client, store, sources)
        except BaseException:
            self._client.close()
            raise
        self._address = address
        self._executor = self._client.get_executor(pure=False)
        self._pending: dict[Future[object], Future[object]] = {}  # what we promised for what
        self._closed = Event()
        Thread(target=self._watch, daemon=True).start()

    def submit(self, work: Work[Given, Told], chunk: Chunk[Given]) -> "Future[Answer[Told]]":
        """Hand out a chunk."""
        from distributed.client import ClosedClientError  # noqa: PLC0415 - as in `_tell`

        told: Future[Answer[Told]] = Future()
        try:
            handed: Future[object] = self._executor.submit(_OfVersion(work, __version__), chunk)
        except ClosedClientError:
            told.set_exception(self._lost())
            return told
        self._pending[handed] = cast("Future[object]", told)
        handed.add_done_callback(self._tell)
        return told

    def renew(self) -> None:
        """Wait for what is still in hand; its papers may be made again, and come out the same."""
        wait(tuple(self._pending.values()))

    def close(self) -> None:
        """Let go of the workers; what was not begun is dropped."""
        self._closed.set()
        for future in tuple(self._pending):
            future.cancel()
        self._client.close()

    def _tell(self, done: Future[object]) -> None:
        """Pass an answer on; a worker or a scheduler that was lost is told as such."""
        from distributed import KilledWorker  # noqa: PLC0415 - only who has a cluster has it

        told = self._pending.pop(done, None)
        if told is None:
            return
        try:
            told.set_result(done.result())
        except KilledWorker as error:
            told.set_exception(BrokenExecutor(str(error)))
        except CancelledError:
            told.set_exception(self._lost())
        except Exception as error:  # noqa: BLE001 - it is raised where the answer is asked for
            told.set_exception(error)

    def _watch(self) -> None:
        """Answer what Dask never will: it may forget what was handed out as the scheduler went."""
        was_closed = False
        while not self._closed.wait(_LOOK_EVERY):
            is_closed = _is_closed(self._client)
            if is_closed and was_closed:  # not just for the moment before it connects again
                self._give_up()
            was_closed = is_closed

    def _give_up(self) -> None:
        for handed in tuple(self._pending):
            told = self._pending.pop(handed, None)
            if told is not None:
                told.set_exception(self._lost())

    def _lost(self) -> ClusterUnreachableError:
        return ClusterUnreachableError(
            f"与调度器“{self._address}”的连接断了：做好的都已经记下，"
            "调度器恢复后用同一条命令再运行一次就接着做。"
        )


def _is_closed(client: _Client) -> bool:
    """Tell whether a client has no connection and seeks none."""
    connection = client.scheduler_comm
    cut_off = connection is None or connection.closed()
    return client.status == "closed" or (client.status == "running" and cut_off)


@dataclass(frozen=True)
class _OfVersion(Generic[Given, Told]):
    """Work that is done by the same docgen only, one chunk at a time in a process."""

    work: Work[Given, Told]
    version: str

    def __call__(self, chunk: Chunk[Given]) -> Answer[Told]:
        if __version__ != self.version:
            return Answer((), DocgenError(_other_version({platform.node(): __version__})))
        with _DESK:
            return self.work(chunk)


_DESK = Lock()  # what a process keeps for its job serves one chunk at a time


def _connected(address: str) -> _Client:
    try:
        from distributed import Client  # noqa: PLC0415 - it takes a second
    except ImportError as error:
        raise MissingProgramError(
            f"用 --scheduler 要有 Python 包 dask 和 distributed，请先安装：{INSTALL}"
        ) from error
    _hush()
    try:
        client: _Client = Client(address, timeout=_TIME_OUT, set_as_default=False)
    except ValueError as error:
        raise UsageError(f"调度器地址“{address}”看不懂，应是 tcp://主机:8786 的样子。") from error
    except OSError as error:  # a time-out is one, too
        raise ClusterUnreachableError(
            f"连不上调度器“{address}”：请核对地址和端口，检查网络，"
            "并确认调度器（dask scheduler）已经启动。"
        ) from error
    return client


def _hush() -> None:
    """Keep Dask's own words, English and many, from a clerk; what matters is told by us."""
    for name in logging.root.manager.loggerDict:
        if name.split(".")[0] in ("distributed", "asyncio", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _sound_workers(client: _Client, address: str) -> int:
    """Return how many workers there are; all have this docgen."""
    versions = client.run(importlib.metadata.version, "docgen", on_error="return")
    if not versions:
        raise ClusterUnreachableError(
            f"调度器“{address}”那里没有工作进程：请在各台机器上启动 dask worker {address} 后再试。"
        )
    others = {worker: told for worker, told in versions.items() if told != __version__}
    if others:
        raise MissingProgramError(_other_version(others))
    return len(versions)


def _show(client: _Client, store: Store, sources: Sequence[Path]) -> None:
    """Make sure that all workers see where papers go, and the folders that they are made from."""
    probe = f".docgen-{uuid4().hex}.tmp"
    store.write_one_of_many(probe, b"seen")
    try:
        sizes = client.run(store.size, probe, on_error="return")
    finally:
        store.remove(probe)
    seen = {worker: size == len(b"seen") for worker, size in sizes.items()}
    _refuse_blind(seen, store.told(), store.unseen)
    for source in sources:
        _refuse_blind(client.run(os.path.isdir, str(source)), str(source), UNSEEN)


def _refuse_blind(seen: Mapping[str, object], what: str, remedy: str) -> None:
    blind = [worker for worker, sees in seen.items() if not sees]
    if blind:
        raise UsageError(f"工作进程 {blind[0]} 看不到“{what}”：{remedy}。")


def _other_version(told: Mapping[str, object]) -> str:
    worker, version = next(iter(told.items()))
    has = f"docgen 版本是 {version}" if isinstance(version, str) else "没有装 docgen"
    return (
        f"工作进程 {worker} {has}，这里是 {__version__}：版本不同，文书可能不一样；"
        f"请在各台机器上都装 docgen {__version__} 后重新启动工作进程。"
    )

"""A store behind an address (s3://…) as the place where results lie; fsspec does the talking.

A file goes there in one request, so it is there whole or not at all. What a folder has and a store
has not: appending (`stored_lines`), and a lock that ends with its holder (`claim`).
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from docgen.errors import DataError
from docgen.publish.address import (
    FileSystem,
    StoreError,
    UnansweredError,
    asking,
    install_hint,
    opened,
    without_secrets,
)
from docgen.publish.claim import held
from docgen.publish.store import Item, Result
from docgen.publish.stored_lines import StoredLines

AT_ONCE = 16  # requests that are under way side by side


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """What lies below an address. `tells` says that it refuses to add a file that is there."""

    url: str = field(repr=False)
    tells: bool = False

    @property
    def _files(self) -> FileSystem:
        return opened(self.url)[0]

    def _key(self, name: str) -> str:
        if "\\" in name or any(step in ("", ".", "..") for step in name.split("/")):
            raise DataError(f"文件名“{name}”指到了“{self.told()}”之外，没有写入；请改名。")
        return f"{opened(self.url)[1]}/{name}"

    @property
    def unseen(self) -> str:
        """What to do if another machine does not get into the store."""
        return f"请在那台机器上 {install_hint(self.url)}，配好同样的登录信息，再重新启动工作进程"

    @property
    def caution(self) -> str:
        """What a store that writes over everything it is asked to cannot promise."""
        return (
            ""
            if self.tells
            else (
                "这个存储分不清文件是新写还是覆盖：请不要在几台机器上同时往同一地址生成，"
                "生成时也不要往那里放文件。"
            )
        )

    def told(self, name: str = "") -> str:
        """Return the address of a file, without secrets."""
        home = without_secrets(self.url)
        return f"{home}/{name}" if name else home

    def path(self, name: str) -> None:
        """Return nothing: there are no files on this machine."""

    def anywhere(self) -> "ObjectStore":
        """Return the store itself: an address means the same everywhere."""
        return self

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if it is not there; a name may not lead out."""
        with asking(self.url):
            try:
                return self._files.cat_file(self._key(name))
            except FileNotFoundError:
                return None

    def size(self, name: str) -> int:
        """Return how many bytes a file holds, 0 if it is not there."""
        size = self._info(name).get("size", 0)
        return size if isinstance(size, int) else 0

    def sizes(self) -> Callable[[str], int]:
        """Return what tells the sizes of files as they are listed at the first question."""
        listed = cache(lambda: self._listed(opened(self.url)[1]))
        return lambda name: listed().get(name, 0)

    def names(self) -> list[str]:
        """Return the names of all files, in order."""
        return sorted(self._listed(opened(self.url)[1]))

    def names_below(self, folder: str) -> list[str]:
        """Return the names of the files in a folder."""
        return list(self._listed(self._key(folder.rstrip("/"))))

    def add(self, name: str, data: bytes) -> bool:
        """Write a file where there is none; False if there is one, or the store cannot tell."""
        return self.tells and self.create(name, data)

    def write(self, name: str, data: bytes) -> None:
        """Write a file in one request."""
        with asking(self.url):
            self._files.pipe_file(self._key(name), data)

    def write_one_of_many(self, name: str, data: bytes) -> None:
        """Write a file in one request."""
        self.write(name, data)

    def write_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file, gathered here before it goes there."""
        with TemporaryDirectory(prefix="docgen-") as folder:
            file = Path(folder) / "whole"
            with file.open("wb") as stream:
                stream.writelines(pieces)
            self.send(file, name)

    def send(self, file: Path, name: str) -> None:
        """Copy a file of this machine to the store, whole."""
        with asking(self.url):
            self._files.put_file(str(file), self._key(name))

    def fetch(self, name: str, file: Path) -> None:
        """Copy a file to this machine, if it is there."""
        with asking(self.url):
            try:
                self._files.get_file(self._key(name), str(file))
            except FileNotFoundError:
                file.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        with asking(self.url), suppress(FileNotFoundError):
            self._files.rm_file(self._key(name))

    def lines(self) -> StoredLines:
        """Return the manifest of the store and its journal."""
        return StoredLines(self)

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Do work on each item, several at a time; results come in the order of the items."""
        under_way: deque[Future[Result]] = deque()
        with ThreadPoolExecutor(AT_ONCE) as hands:
            for item in items:
                under_way.append(hands.submit(work, item))
                if len(under_way) > AT_ONCE:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()

    @contextmanager
    def hold(self) -> Iterator["ObjectStore"]:
        """Keep other batches out, and learn whether the store refuses to add what is there."""
        with held(self) as tells:
            yield replace(self, tells=tells)

    def create(self, name: str, data: bytes) -> bool:
        """Write a file where there is none, in one request; False if there is one."""
        try:
            with asking(self.url):
                self._files.pipe_file(self._key(name), data, mode="create")
        except FileExistsError:
            return False
        except UnansweredError:
            raise
        except StoreError:
            if self._info(name):  # some stores have words of their own for it
                return False
            raise
        return True

    def _info(self, name: str) -> dict[str, object]:
        with asking(self.url):
            try:
                return dict(self._files.info(self._key(name)))
            except FileNotFoundError:
                return {}

    def _listed(self, key: str) -> dict[str, int]:
        """Return the names of the files below a key, with their sizes."""
        root = f"{opened(self.url)[1]}/"
        with asking(self.url):
            self._files.invalidate_cache()
            try:
                found = self._files.find(key, detail=True)
            except FileNotFoundError:
                return {}
        return {name.removeprefix(root): about["size"] for name, about in found.items()}

"""A folder as the place where results lie."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import UsageError
from docgen.publish.lines import FolderLines
from docgen.publish.locking import LOCK, HeldError, only_one
from docgen.publish.names import way_inside
from docgen.publish.problems import read_error
from docgen.publish.store import Item, Result
from docgen.publish.writer import remove_drafts, write_file, write_one_of_many, write_pieces

UNSEEN = "请把数据和结果放在各台机器都能用同一路径打开的共享文件夹里"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, which need not be there yet."""

    root: Path

    @property
    def unseen(self) -> str:
        """What to do if another machine does not see the folder."""
        return UNSEEN

    @property
    def caution(self) -> str:
        """Nothing: a folder keeps every promise."""
        return ""

    def told(self, name: str = "") -> str:
        """Return the path of a file as text."""
        return str(self.root / name)

    def path(self, name: str) -> Path:
        """Return the path of a file."""
        return self.root / name

    def anywhere(self) -> "Folder":
        """Return the folder by its whole path."""
        return Folder(self.root.resolve())

    @contextmanager
    def hold(self) -> Iterator["Folder"]:
        """Keep other batches out; what killed processes left is cleared away before and after."""
        with ExitStack() as held:
            try:
                held.enter_context(only_one(self.root / LOCK))
            except HeldError as error:
                message = (
                    f"另一个 docgen 正在“{self.root}”里生成文书，请等它做完，或者换一个文件夹。"
                )
                raise UsageError(message) from error
            held.callback(remove_drafts, self.root)
            remove_drafts(self.root)
            yield self

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if it is not there; a name may not lead out."""
        way = way_inside(self.root, name)
        try:
            with open(way, "rb") as stream:  # noqa: PTH123 - a path costs more than opening it
                return stream.read()
        except FileNotFoundError:
            return None
        except PermissionError as error:  # so Windows calls a folder of that name
            if self.path(name).is_dir():
                raise IsADirectoryError(*error.args) from error
            raise

    def size(self, name: str) -> int:
        """Return how many bytes a file holds, 0 if it is not there; DataError if it is not told."""
        try:
            return (self.root / name).stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except OSError as error:
            raise read_error(self.told(name), error) from error

    def sizes(self) -> Callable[[str], int]:
        """Return what tells the sizes of files: each is looked at when it is asked for."""
        return self.size

    def names(self) -> Iterator[str]:
        """Yield the names of all files, in order."""
        for file in sorted(self.root.rglob("*")):
            if file.is_file():
                yield file.relative_to(self.root).as_posix()

    def add(self, name: str, data: bytes) -> bool:  # noqa: ARG002 - the answer is always the same
        """Write nothing: a file that is not there is told by reading it, which costs nothing."""
        return False

    def write(self, name: str, data: bytes) -> None:
        """Write a file and wait until the disk has it; the same content is not touched."""
        write_file(self.root / name, data)

    def write_one_of_many(self, name: str, data: bytes) -> None:
        """Write a file without waiting for the disk."""
        write_one_of_many(self.root, name, data)

    def write_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file piece by piece."""
        write_pieces(self.root / name, pieces)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        (self.root / name).unlink(missing_ok=True)

    def lines(self) -> FolderLines:
        """Return the manifest of the folder and its journal."""
        return FolderLines(self.root)

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Do work on each item, one after the other."""
        return map(work, items)

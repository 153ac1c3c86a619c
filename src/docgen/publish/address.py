"""The address (网址) of a store: what opens it, and what may be told of it.

fsspec does the talking, and a package of its own for each protocol. Neither is needed by those who
write to folders, so both are asked for only here.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Protocol

from docgen.errors import DocgenError, ExitCode, MissingProgramError, UsageError
from docgen.publish.problems import WriteError

# They write a file little by little under its own name: who is killed leaves half a paper.
_LITTLE_BY_LITTLE = {"arrow_hdfs", "ftp", "hdfs", "local", "sftp", "smb", "ssh", "webdav"}
_SECRET = re.compile(r"://(?:.*:.*@|[^/]*@)|[?#].*$")
# What they log of a lost connection, in English and at length, is told by us in a sentence.
_TALKERS = ("aiobotocore", "aiohttp", "asyncio", "botocore", "fsspec", "s3fs")
_FORBIDDEN = ("NoCredentialsError", "PartialCredentialsError", "DefaultCredentialsError")


class StoreError(WriteError):
    """A store does not answer, or does not let docgen in; what it has is whole."""

    exit_code = ExitCode.UNREACHABLE


class UnansweredError(StoreError):
    """A store does not answer at all: there is no use in asking it something else."""


class FileSystem(Protocol):
    """What is used of a file system of fsspec; keys are whole, bucket and all."""

    def cat_file(self, path: str) -> bytes:
        """Return what a file holds."""

    def pipe_file(self, path: str, value: bytes, *, mode: str = "overwrite") -> object:
        """Write a file in one go."""

    def get_file(self, rpath: str, lpath: str) -> object:
        """Copy a file from there to here."""

    def put_file(self, lpath: str, rpath: str) -> object:
        """Copy a file from here to there, whole."""

    def rm_file(self, path: str) -> object:
        """Remove a file."""

    def info(self, path: str) -> Mapping[str, object]:
        """Return what is known of a file."""

    def find(self, path: str, *, detail: bool) -> Mapping[str, Mapping[str, int]]:
        """Return all files below a key, with their sizes."""

    def invalidate_cache(self) -> None:
        """Forget what was listed before."""


def without_secrets(url: str) -> str:
    """Return an address as it may be told: without who logs in, and with what."""
    return _SECRET.sub(lambda found: "://" if found[0].startswith(":") else "", url).rstrip("/")


@cache
def opened(url: str) -> tuple[FileSystem, str]:
    """Return the file system behind an address, and the key below which results lie."""
    protocol = _protocol(url)
    if protocol in _LITTLE_BY_LITTLE:
        raise UsageError(
            f"“{protocol}://”的文件是边传边写的，中途断了会留下半件：请先把它挂载成文件夹再用。"
        )
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - only who has a store has it
    except ImportError as error:
        raise _missing(protocol, f'"fsspec[{protocol}]"') from error
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with asking(url):
        try:
            found: tuple[FileSystem, str] = url_to_fs(url)
        except ImportError as error:
            raise _missing(protocol, _package(protocol)) from error
        except ValueError as error:
            raise UsageError(
                f"不认识“{protocol}://”这种存储：请写文件夹，或 s3://桶名/文件夹 一类的地址。"
            ) from error
    files, root = found[0], found[1].rstrip("/")
    if not root:
        raise UsageError(f"“{protocol}://”后面要写桶名，如 {protocol}://桶名/文件夹。")
    return files, root


@contextmanager
def asking(url: str) -> Iterator[None]:
    """Turn whatever keeps a store from answering into one sentence, without a secret in it."""
    try:
        yield
    except (DocgenError, FileExistsError):
        raise
    except Exception as error:
        kind = StoreError if _is_an_answer(error) else UnansweredError
        raise kind(_complaint(without_secrets(url), error)) from error


def install_hint(url: str) -> str:
    """Return what must be installed to open an address."""
    return f"pip install fsspec {_package(_protocol(url))}"


def _protocol(url: str) -> str:
    return url.partition("://")[0].rpartition("::")[2].lower()


def _package(protocol: str) -> str:
    from fsspec.registry import known_implementations  # noqa: PLC0415 - as above

    room = str(known_implementations.get(protocol, {}).get("class", "")).partition(".")[0]
    return f'"fsspec[{protocol}]"' if room in ("", "fsspec") else room


def _missing(protocol: str, package: str) -> MissingProgramError:
    return MissingProgramError(
        f"写到 {protocol}:// 要有相应的 Python 包，请先安装：pip install {package}"
    )


def _is_an_answer(error: Exception) -> bool:
    """Tell whether a store, or what speaks to it, has said no; fsspec makes that an OSError."""
    if isinstance(error, ConnectionError | TimeoutError):
        return False
    return isinstance(error, OSError | TypeError | ValueError | NotImplementedError)


def _complaint(told: str, error: Exception) -> str:
    name = type(error).__name__
    if isinstance(error, PermissionError) or name in _FORBIDDEN:
        return f"“{told}”不让读写：没有登录信息（密钥），或者它不对、没有权限；请核对后再试。"
    if isinstance(error, FileNotFoundError):
        return f"“{told}”不存在：请核对地址，存储桶要先建好。"
    return f"“{told}”连不上或出错（{name}）：请检查网络和地址，确认存储服务正常后再试。"

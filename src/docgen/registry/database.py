"""The register's database: opened by path or URL, written whole or not, tried a few times.

Each piece of work is one transaction. When another process was in the way it is done again from
its beginning, so it must be a function of the database alone.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from docgen.errors import MissingProgramError, UsageError
from docgen.registry import postgresql, sqlite
from docgen.registry.errors import RegistryUnreachableError, is_collision, unreachable
from docgen.registry.postgresql import open_postgresql
from docgen.registry.sqlite import WRITING, keep_a_journal, open_sqlite
from docgen.registry.tables import METADATA, SCHEMA, VERSION

ATTEMPTS = 5
PATIENCE = 6.0
_NO_ADDRESS = (
    "数据库地址看不懂，应是文件路径，或 postgresql://用户:密码@主机:端口/库名 的样子，"
    "后面若有 ? 开头的参数，请核对。"
)
T = TypeVar("T")


class Database:
    """An open database; `patience` is how many seconds one attempt waits for a lock."""

    def __init__(self, place: str | Path, *, create: bool, patience: float = PATIENCE) -> None:
        self._url = _url(place)
        self._local = self._url.get_backend_name() == sqlite.NAME
        self.place = (self._url.database or "") if self._local else _without_secrets(self._url)
        if self._local and not create and not Path(self.place).is_file():
            raise RegistryUnreachableError(
                f"没有找到发文登记簿“{self.place}”：请到登记簿所在的文件夹运行，"
                "或用 --database 指明；第一次预留或补登文号时会自动建立。"
            )
        self._engine = _engine(self._url, patience)
        try:
            self._prepare(create=create)
        except BaseException:
            self.close()
            raise

    def read(self, work: Callable[[Connection], T]) -> T:
        """Do work that only reads."""
        return self._try(lambda: self._transact(self._engine, work))

    def write(self, work: Callable[[Connection], T]) -> T:
        """Do work that writes; it is kept whole or not at all."""
        writing = self._engine.execution_options(**{WRITING: True})
        return self._try(lambda: self._transact(writing, work))

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    @staticmethod
    def _transact(engine: Engine, work: Callable[[Connection], T]) -> T:
        with engine.begin() as connection:
            return work(connection)

    def _try(self, attempt: Callable[[], T]) -> T:
        for left in reversed(range(ATTEMPTS)):
            try:
                return attempt()
            except DBAPIError as error:
                if not (left and is_collision(error)):
                    raise unreachable(self.place, error) from error
        raise AssertionError("the last attempt returns or raises")

    def _prepare(self, *, create: bool) -> None:
        """Make the tables where there are none, and see that they are ours."""
        if self._local:
            self._try(lambda: keep_a_journal(self._engine))
        version = self.write(_make_tables) if create else self.read(_read_version)
        if version is None:
            raise RegistryUnreachableError(
                f"“{self.place}”里没有发文登记簿：请用 --database 指明登记簿，"
                "第一次预留或补登文号时会自动建立。"
            )
        if version > VERSION:
            raise RegistryUnreachableError(
                f"登记簿“{self.place}”是更新版本的 docgen 建立的，请升级 docgen 后再用。"
            )


def _url(place: str | Path) -> URL:
    if "\0" in str(place):
        raise UsageError(_NO_ADDRESS)
    if "://" not in str(place):
        return URL.create(sqlite.NAME, database=str(place))
    try:
        url = make_url(str(place))
    except (ArgumentError, ValueError):
        raise UsageError(_NO_ADDRESS) from None  # its own words may hold a password
    if url.get_backend_name() not in (sqlite.NAME, postgresql.NAME):
        raise UsageError(f"数据库地址里的“{url.drivername}”不认识，可用 sqlite 或 postgresql。")
    if "@" in (url.host or ""):
        raise UsageError("数据库地址里的用户名或密码有 @，请写成 %40。")
    return url


def _without_secrets(url: URL) -> str:
    """Return an address to show: who, where, which database."""
    backend = url.get_backend_name()
    shown = URL.create(backend, url.username, None, url.host, url.port, url.database)
    return shown.render_as_string()


def _engine(url: URL, patience: float) -> Engine:
    opened = open_sqlite if url.get_backend_name() == sqlite.NAME else open_postgresql
    try:
        return opened(url, patience)
    except (ArgumentError, TypeError, ValueError):  # what is asked of the driver behind a ?
        raise UsageError(_NO_ADDRESS) from None
    except ImportError as error:
        raise MissingProgramError(
            f"连接 PostgreSQL 要用 Python 包 psycopg，请先安装：{postgresql.INSTALL}"
        ) from error


def _read_version(connection: Connection) -> int | None:
    if not connection.dialect.has_table(connection, SCHEMA.name):
        return None
    version: int | None = connection.execute(select(SCHEMA.c.version)).scalar()
    return version


def _make_tables(connection: Connection) -> int:
    version = _read_version(connection)
    if version is not None:
        return version
    METADATA.create_all(connection)
    connection.execute(insert(SCHEMA).values(version=VERSION))
    return VERSION

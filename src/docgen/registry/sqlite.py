"""The only place that knows SQLite: how its transactions begin, its journal, its errors.

A transaction that will write takes the write lock at once (BEGIN IMMEDIATE): one that took it
later could find that another process had written in between.
"""

import sqlite3

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, create_engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

NAME = "sqlite"
WRITING = "docgen_writing"
_REASONS = {
    sqlite3.SQLITE_BUSY: "一直被别的程序占用；请等别人用完，或关闭打开它的程序后重试",
    sqlite3.SQLITE_LOCKED: "一直被别的程序占用；请等别人用完，或关闭打开它的程序后重试",
    sqlite3.SQLITE_CANTOPEN: "所在文件夹不存在或不能打开；请检查路径和权限",
    sqlite3.SQLITE_NOTADB: "这个文件不是登记簿数据库；请用 --database 指明登记簿",
    sqlite3.SQLITE_CORRUPT: "数据库文件已经损坏；请用备份恢复",
    sqlite3.SQLITE_READONLY: "没有写入权限；请检查文件和文件夹的权限",
    sqlite3.SQLITE_PERM: "没有读写权限；请检查文件和文件夹的权限",
    sqlite3.SQLITE_FULL: "磁盘已满；请清理磁盘后重试",
    sqlite3.SQLITE_IOERR: "磁盘读写出错；请检查磁盘，网络盘请换成本机文件夹",
}
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


def open_sqlite(url: URL, patience: float) -> Engine:
    """Return an engine that waits `patience` seconds for a lock."""
    own = url.set(drivername=NAME)  # whatever driver the address names
    engine = create_engine(own, connect_args={"timeout": patience})
    event.listen(engine, "connect", _leave_transactions_to_us)
    event.listen(engine, "begin", _begin)
    return engine


def keep_a_journal(engine: Engine) -> None:
    """Let readers and a writer work side by side (WAL); the file remembers it.

    A disk that cannot do so answers with another journal, which is slower and as safe.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")


def is_sqlite_collision(error: DBAPIError) -> bool:
    """Tell whether another process was in the way."""
    return _code(error) in _BUSY


def sqlite_reason(error: DBAPIError) -> str | None:
    """Return in plain words why the database cannot be used, if that is known."""
    return _REASONS.get(_code(error))


def _code(error: DBAPIError) -> int:
    """Return SQLite's primary code; the bits above it only refine it. -1 for other databases."""
    code: int = getattr(error.orig, "sqlite_errorcode", -1)
    return code & 0xFF if code >= 0 else -1


def _leave_transactions_to_us(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITING) else "BEGIN")

"""The only place that knows SQLite: how its transactions begin, and its journal.

A transaction that will write takes the write lock at once (BEGIN IMMEDIATE): one that took it
later could find that another process had written in between.
"""

import sqlite3

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, create_engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

WRITING = "docgen_writing"


def open_sqlite(url: URL, patience: float) -> Engine:
    """Return an engine that waits `patience` seconds for a lock."""
    engine = create_engine(url, connect_args={"timeout": patience})
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


def _leave_transactions_to_us(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITING) else "BEGIN")

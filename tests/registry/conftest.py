"""Registers that are not there yet: in a file, and in a database of a real PostgreSQL."""

import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from docgen.registry import Register, open_register
from tests.postgres import Postgres

NewDatabase = Callable[[], str]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Start a PostgreSQL; not in pytest's own folder, which only its owner may enter."""
    with tempfile.TemporaryDirectory(prefix="docgen-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = Postgres(folder)
        yield server
        server.stop()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> NewDatabase:
    """Return what gives the place of an empty database, each time another; of both sorts."""
    if request.param == "postgresql":
        postgres = request.getfixturevalue("postgres")
        assert isinstance(postgres, Postgres)
        return postgres.new_schema
    folder, number = tmp_path_factory.mktemp("registers"), count()
    return lambda: str(folder / f"{next(number)}.db")


@pytest.fixture
def database(new_database: NewDatabase) -> str:
    """Return the place of a register that is not there yet."""
    return new_database()


@pytest.fixture
def register(database: str) -> Iterator[Register]:
    """Open a new register."""
    with open_register(database, create=True) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of a register that is not there yet."""
    return tmp_path / "docgen.db"

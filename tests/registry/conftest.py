"""A register in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.registry import Register, open_register


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return the path of a register that is not there yet."""
    return tmp_path / "docgen.db"


@pytest.fixture
def register(database: Path) -> Iterator[Register]:
    """Open a new register."""
    with open_register(database, create=True) as opened:
        yield opened

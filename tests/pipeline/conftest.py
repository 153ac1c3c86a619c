"""What tests of the pipeline share: a unit's workbook to fill in."""

from functools import partial
from pathlib import Path

import pytest

from tests.pipeline.unit_books import Fill, fill_in


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Fill in the workbook of a unit, and return its path."""
    return partial(fill_in, tmp_path / "填报工作簿.xlsx")

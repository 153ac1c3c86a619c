"""Where the files that docgen carries lie: official templates and sample data.

In a wheel they lie inside the package; in a checkout they lie at the project's root.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    inside = _PACKAGE / "_carried"
    return inside if inside.is_dir() else _PACKAGE.parents[1]


def official_templates() -> Path:
    """Return the folder of the official document kinds (`templates/official`)."""
    return _root() / "templates" / "official"


def sample_data() -> Path:
    """Return the folder of the data that comes with docgen (`data`)."""
    return _root() / "data"

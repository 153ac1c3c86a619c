"""Which database is meant: told, in the environment, in docgen.toml, or the workspace's own."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from docgen.errors import DataError

VARIABLE = "DOCGEN_DATABASE_URL"
SETTINGS, SETTING = "docgen.toml", "database"
DEFAULT = "docgen.db"


def find_database(given: str | None, environment: Mapping[str, str], folder: Path) -> str:
    """Return the path or URL of the register that a command run in `folder` means.

    The workspace is the nearest folder, going up, that has a `docgen.toml`, else `folder` itself.
    """
    told = given or environment.get(VARIABLE)
    if told:
        return told
    for workspace in (folder, *folder.parents):
        if (workspace / SETTINGS).is_file():
            return _setting(workspace) or str(workspace / DEFAULT)
    return str(folder / DEFAULT)


def _setting(workspace: Path) -> str | None:
    """Return what a workspace's settings say; a path is meant from there."""
    path = workspace / SETTINGS
    try:
        value = tomllib.loads(path.read_text(encoding="utf-8")).get(SETTING)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"“{path}”读不出来，请用 UTF-8 按 TOML 格式写：{error}") from error
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise DataError(f"“{path}”的 database 应是引号里的文件路径或数据库地址。")
    return value if "://" in value else str(workspace / value)

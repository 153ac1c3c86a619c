"""Which database is meant: told, in the environment, in docgen.toml, or the workspace's own."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from docgen.errors import DataError, UsageError

VARIABLE = "DOCGEN_DATABASE_URL"
SETTINGS, SETTING = "docgen.toml", "database"
DEFAULT = "docgen.db"


def find_database(given: str | None, environment: Mapping[str, str], folder: Path) -> str:
    """Return the path or URL of the register that a command run in `folder` means.

    The workspace is the nearest folder, going up, that has a `docgen.toml`, else `folder` itself.
    A second register below one that is there would give the same numbers again: UsageError.
    """
    told = given or environment.get(VARIABLE)
    if told:
        return told
    for workspace in (folder, *folder.parents):
        if (workspace / SETTINGS).is_file():
            return _setting(workspace) or str(workspace / DEFAULT)
    own = folder / DEFAULT
    above = next((one for one in folder.parents if (one / DEFAULT).is_file()), None)
    if above is not None and not own.exists():
        raise UsageError(
            f"上级文件夹“{above}”里已有发文登记簿（{DEFAULT}）。请回到那里运行，"
            f"或者用 --database 写明用哪一个；各用各的，文号会重复。"
        )
    return str(own)


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

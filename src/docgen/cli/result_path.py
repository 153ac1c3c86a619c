"""Where results go, as it is typed: a path, or the address of a folder (file:///…)."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import click

_NO_FOLDER = (
    "“{typed}”是网上的存储，还不能直接写到那里：请先写到文件夹（共享文件夹、"
    "已经连成盘符或目录的网络存储都可以），或写成 file:///文件夹 的样子。"
)


class ResultPath(click.ParamType):  # type: ignore[type-arg]
    """Turns what was typed into a path; an address that is no folder is refused, not made one.

    (Before click 8.2 a type has no argument, so it is given none.)
    """

    name = "路径"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path that is meant."""
        typed = str(value)
        if "://" not in typed:
            return Path(typed)
        address = urlsplit(typed)
        if address.scheme != "file" or address.netloc not in ("", "localhost"):
            self.fail(_NO_FOLDER.format(typed=typed), param, ctx)
        return Path(url2pathname(address.path))

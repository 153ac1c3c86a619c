"""Where results go, as it is typed: a path, the address of a folder (file:///…), or a store's."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import click

from docgen.publish.address import without_secrets
from docgen.publish.objects import ObjectStore

_NO_FOLDER = (
    "“{told}”是网上的存储，这里不能直接写到那里（成批生成 docgen render 文书 数据.jsonl 可以）："
    "请写文件夹（共享文件夹、已经连成盘符或目录的网络存储都可以），或写成 file:///文件夹 的样子。"
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
            self.fail(_NO_FOLDER.format(told=without_secrets(typed)), param, ctx)
        return Path(url2pathname(address.path))


class ResultPlace(click.ParamType):  # type: ignore[type-arg]
    """Turns what was typed into a path, or into the store behind an address."""

    name = "路径"

    def convert(
        self,
        value: str | Path | ObjectStore,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path | ObjectStore:
        """Return the path or the store that is meant."""
        if isinstance(value, ObjectStore):
            return value
        typed = str(value)
        if "://" not in typed or urlsplit(typed).scheme == "file":
            return ResultPath().convert(value, param, ctx)
        return ObjectStore(typed)

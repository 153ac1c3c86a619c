"""What the commands that make papers say of them."""

from pathlib import Path

import click

from docgen.cli.speech import complain, say
from docgen.pipeline.press import Rendered

UNMEASURED = (
    "没有加 --pdf，页面没有量过：用印前请在 Word 或 WPS 里看一看，署名、日期和印章要与正文同面。"
)
AGAIN = "用同一条命令再运行一次就接着做，做好的不会重做。"


def report(result: Rendered) -> None:
    """Say what became of one paper."""
    if result.path is None:
        click.secho("没有生成文件，请按上面的提示改好后重试。", fg="red", err=True)
    elif result.status == "kept":
        tell_kept(result.path)
    elif result.status == "unchanged":
        say(f"内容没有变化：{result.path}")
    else:
        say(f"已生成：{result.path}")
    if result.pdf is not None:
        say(f"已生成：{result.pdf}")


def tell_kept(path: Path | str) -> None:
    """Say that a paper was left alone, and where the new one lies."""
    say(f"原文件是正式文件或者被人改过，没有覆盖；新稿另存为：{path}")


def tell_early_end(stopped: Exception | None, *, interrupted: bool) -> None:
    """Say why not all papers of a run were made, if it ended early, and how to go on."""
    if stopped is not None:
        complain(f"{stopped}排除问题后，{AGAIN}")
    elif interrupted:
        complain(f"已按您的要求停下，还没有全部做完。{AGAIN}")

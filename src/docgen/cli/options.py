"""Options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def as_of_option() -> Decorator:
    """Return `--as-of`: the only place where the clock is read."""
    return click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        default=lambda: datetime.now().astimezone().strftime("%Y-%m-%d"),
        show_default="今天",
        metavar="日期",
        callback=lambda _context, _option, value: _day(value),
        help="按哪一天统计和拟稿，如 2024-11-08。",
    )


def _day(value: datetime) -> date:
    return value.date()


def templates_option() -> Decorator:
    """Return `--templates`: an office's own kinds and templates, before the official ones."""
    return click.option(
        "--templates",
        type=click.Path(path_type=Path),
        metavar="文件夹",
        help="本单位自己的模板文件夹，其中有的优先使用。",
    )


def output_option(help_text: str, default: str | None = None) -> Decorator:
    """Return `-o`: where the results go."""
    kind = click.Path(path_type=Path)
    names = ("-o", "--output")
    if default is None:
        return click.option(*names, type=kind, required=True, metavar="路径", help=help_text)
    return click.option(
        *names, type=kind, default=default, show_default=True, metavar="路径", help=help_text
    )

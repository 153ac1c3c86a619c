"""Options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click
from click.core import ParameterSource

from docgen.chinese.dates import format_date, parse_date
from docgen.cli.result_path import ResultPath, ResultPlace
from docgen.fit import Side
from docgen.standard import Profile

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def told_day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """Return a day as clerks write it: 2024-11-08, 2024.11.8, 2024年11月8日; no year is guessed."""
    if value is None:
        return None
    day = parse_date(value).value
    if day is None:
        raise click.BadParameter(f"“{value}”不是日期，请写成 2024-11-08 的样子。")
    return day


class Whole(click.IntRange):
    """A whole number within limits that help and errors tell in words, not as a formula."""

    def _describe_range(self) -> str:
        return f"最少{self.min}" if self.max is None else f"{self.min}至{self.max}"


AS_OF = "按哪一天统计和拟稿，如 2024-11-08；campaign.yaml 写了 as_of 的，以那里为准。"


def as_of_option(help_text: str = AS_OF) -> Decorator:
    """Return `--as-of`: the only place where the clock is read for papers."""
    return click.option(
        "--as-of",
        default=lambda: datetime.now().astimezone().date().isoformat(),
        show_default="今天",
        metavar="日期",
        callback=told_day,
        help=help_text,
    )


def is_told(context: click.Context, name: str) -> bool:
    """Tell whether an option stands in the command itself."""
    return context.get_parameter_source(name) is ParameterSource.COMMANDLINE


def tell_fixed_day(context: click.Context, asked: date, day: date) -> None:
    """Say that a campaign stands still at a day of its own, if another was asked for."""
    if is_told(context, "as_of") and asked != day:
        click.echo(
            f"提醒：--as-of 写的{format_date(asked)}没有起作用，campaign.yaml 里 as_of 固定为"
            f"{format_date(day)}；要按别的日子统计，请改那一行或者删去。",
            err=True,
        )


def json_option() -> Decorator:
    """Return `--json`: one object for a program, in place of lines for a person."""
    return click.option("--json", "as_json", is_flag=True, help="只输出一个 JSON 对象，供程序用。")


def templates_option() -> Decorator:
    """Return `--templates`: an office's own kinds and templates, before the official ones."""
    return click.option(
        "--templates",
        type=click.Path(path_type=Path),
        metavar="文件夹",
        help="本单位自己的模板文件夹，其中有的优先使用。",
    )


def colophon_option() -> Decorator:
    """Return `--colophon`: on which side of the paper the colophon stands."""
    return click.option(
        "--colophon",
        type=click.Choice([side.value for side in Side]),
        default=Side.EVEN.value,
        show_default=True,
        metavar="even|last",
        callback=lambda _context, _option, value: Side(value),
        help="与 --pdf 同用：版记放在双面（even），还是正文完在哪面就在哪面（last）。",
    )


def profile_option() -> Decorator:
    """Return `--profile`: how the type area is told to a word processor."""
    return click.option(
        "--profile",
        type=click.Choice([profile.value for profile in Profile]),
        default=Profile.NOMINAL.value,
        show_default=True,
        metavar="nominal|gbt33476",
        callback=lambda _context, _option, value: Profile(value),
        help="版心设置：GB/T 9704 的上37、下35毫米，或 GB/T 33476.2 的上34.58、下32.58毫米。",
    )


def jobs_option() -> Decorator:
    """Return `--jobs`: how many processes share the work."""
    return click.option(
        "--jobs",
        type=Whole(min=1),
        show_default="按本机处理器个数",
        metavar="个数",
        help="同时用几个进程；件数少时一个就够。",
    )


def scheduler_option() -> Decorator:
    """Return `--scheduler`: a cluster that shares the work."""
    return click.option(
        "--scheduler",
        metavar="地址",
        help="件数很多时交给几台机器一起做：Dask 调度器的地址，如 tcp://主机:8786。"
        "数据和结果要放在各台机器都能用同一路径打开的共享文件夹里。",
    )


def place_option(help_text: str) -> Decorator:
    """Return `-o` of a command whose results may go to a store."""
    return click.option("-o", "--output", type=ResultPlace(), required=True, help=help_text)


def output_option(help_text: str, default: str | None = None) -> Decorator:
    """Return `-o`: where the results go."""
    names = ("-o", "--output")
    if default is None:
        return click.option(*names, type=ResultPath(), required=True, help=help_text)
    return click.option(
        *names, type=ResultPath(), default=default, show_default=True, help=help_text
    )


def database_option() -> Decorator:
    """Return `--database`: where the register of numbers is (`registry.find_database`)."""
    return click.option(
        "--database",
        metavar="文件或地址",
        help="登记簿：文件路径（放在本机磁盘上），或 postgresql://用户:密码@主机/库名。"
        "不写则依次看环境变量 DOCGEN_DATABASE_URL、docgen.toml，"
        "都没有就用运行命令时所在的文件夹（不是专项文件夹）里的 docgen.db。",
    )


def campaign_output_option(help_text: str) -> Decorator:
    """Return `-o` of a command on a campaign: by default its own folder in `output`."""
    return click.option(
        "-o",
        "--output",
        type=ResultPath(),
        show_default="运行命令时所在文件夹的 output/专项代号",
        help=help_text,
    )

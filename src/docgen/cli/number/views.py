"""`docgen number list` and `export`: what the register holds, on the screen and on paper."""

from pathlib import Path

import click

from docgen.cli.number.options import DATABASE, SERIES, YEAR, open_told
from docgen.cli.number.telling import (
    entry_json,
    event_json,
    gap_json,
    tell_entries,
    tell_events,
)
from docgen.cli.options import json_option, output_option
from docgen.cli.speech import print_json, say
from docgen.pipeline.register import export_register
from docgen.registry import Selection, Status

CHOICES = [status.value for status in Status]
LIST = "列出登记簿里的号和中间的空号；加 --history 看先后发生了什么。"
EXPORT = "导出可以打印、归档的发文登记簿（.xlsx 和 .docx），空号也列在里面。"


@click.command("list", options_metavar="[选项]", short_help="查看登记簿和空号", help=LIST)
@SERIES
@YEAR
@click.option(
    "--status",
    type=click.Choice(CHOICES),
    metavar="|".join(CHOICES),
    callback=lambda _context, _option, value: Status(value) if value else None,
    help="只列预留（reserved）、启用（issued）或作废（void）的号。",
)
@click.option("--history", is_flag=True, help="列出先后发生的事。")
@DATABASE
@json_option()
def list_(  # noqa: PLR0913 - one argument for each option of the contract
    series: str | None,
    year: int | None,
    status: Status | None,
    *,
    history: bool,
    database: str | None,
    as_json: bool,
) -> None:
    """List what the register holds."""
    chosen = Selection(series, year, status)
    with open_told(database) as register:
        entries = register.entries(chosen)
        gaps = register.gaps(chosen)
        known = {entry.number for entry in entries}
        happened = register.history() if history else ()
        events = [event for event in happened if event.number in known]
    if as_json:
        told: dict[str, object] = {
            "entries": [entry_json(entry) for entry in entries],
            "gaps": [gap_json(gap) for gap in gaps],
        }
        print_json(told | ({"events": [event_json(event) for event in events]} if history else {}))
    elif history:
        tell_events(events)
    else:
        tell_entries(entries, gaps)


@click.command(options_metavar="[选项]", short_help="导出可打印的登记簿", help=EXPORT)
@SERIES
@YEAR
@output_option("放在哪个文件夹。", default=".")
@DATABASE
def export(series: str | None, year: int | None, output: Path, database: str | None) -> None:
    """Write the register as a workbook and as a Word table."""
    with open_told(database) as register:
        exported = export_register(register, Selection(series, year), output)
    for file in exported:
        if file.kept:
            say(
                f"{file.kept.name}里有人写过字，或是较早的登记簿，没有覆盖；新的另存为：{file.path}"
            )
        else:
            say(f"{'没有变化' if file.status == 'unchanged' else '已导出'}：{file.path}")

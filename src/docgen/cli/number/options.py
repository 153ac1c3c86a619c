"""What the commands about numbers share: their options, and how they open the register."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from docgen.chinese.document_number import DocumentNumber, parse_document_number
from docgen.cli.options import Decorator, database_option, told_day
from docgen.cli.speech import show_findings
from docgen.errors import DataError
from docgen.registry import Register, find_database, open_register

NUMBER = click.argument("number", metavar="发文字号")
DATABASE = database_option()
SERIES = click.option("--series", metavar="机关代字", help="只要这个机关代字的，如 兴司发。")
YEAR = click.option("--year", type=int, metavar="年份", help="只要这一年的，如 2024。")


def date_option(help_text: str, *, required: bool) -> Decorator:
    """Return `--date`: the day on which a paper was signed."""
    return click.option(
        "--date",
        "issued",
        callback=told_day,
        required=required,
        metavar="日期",
        help=help_text,
    )


def particulars(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which paper a number is for."""
    for name, metavar, help_text in (
        ("--handler", "姓名", "承办人。"),
        ("--recipients", "机关", "主送机关。"),
        ("--title", "标题", "公文标题。"),
    ):
        command = click.option(name, default="", metavar=metavar, help=help_text)(command)
    return command


def open_told(database: str | None, *, create: bool = False) -> Register:
    """Open the register that this command means."""
    return open_register(find_database(database, os.environ, Path.cwd()), create=create)


def told_number(text: str) -> DocumentNumber:
    """Return the number that a person wrote, and say what was repaired."""
    parsed = parse_document_number(text)
    if parsed.value is None:
        raise DataError("".join(finding.message for finding in parsed.findings))
    show_findings(parsed.findings)
    return parsed.value

"""What the command line says: click in Chinese, findings one a line, quiet when nobody listens."""

import gettext
import json
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from docgen.findings import Finding, Severity

WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "说明"}
_QUOTED = re.compile(r"'([^']*)'")
COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def speak_chinese() -> None:
    """Let click find its Chinese words, whatever language this machine is set to."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("click", str(Path(__file__).with_name("locale")))
    gettext.textdomain("click")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print one line for the person at the terminal."""
    click.echo(text)


def print_json(value: object) -> None:
    """Print one object for a program."""
    say(json.dumps(value, ensure_ascii=False, indent=1))


def complain(text: str) -> None:
    """Print an error on stderr."""
    click.secho(f"错误：{text}", fg="red", err=True)


def explain(error: click.ClickException) -> str:
    """Return click's own message as a Chinese sentence, with the usage if it is about usage."""
    message = _QUOTED.sub(r"“\1”", error.format_message()).strip()
    message = message.replace("。 ", "。").removesuffix(".")
    message += "" if message.endswith(("。", "？")) else "。"
    context = getattr(error, "ctx", None)
    if context is None:
        return message
    return f"{message}\n{context.get_usage()}\n看全部用法：{context.command_path} --help"


def show_findings(findings: Iterable[Finding]) -> None:
    """Print the findings, the gravest first, one a line on stderr."""
    order = list(Severity)
    for finding in sorted(findings, key=lambda found: order.index(found.severity)):
        word = click.style(WORDS[finding.severity], fg=COLORS[finding.severity])
        click.echo(f"{word}：{finding}", err=True)

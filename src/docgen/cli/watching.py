"""While many papers are made or returns read: a bar on a terminal, and Ctrl+C as a wish to stop."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from docgen.batch import running

MAKING, READING = "正在生成", "正在识读来件"
OUTCOMES = {"made": "新生成或更新", "unchanged": "没有变化", "kept": "原文件没有覆盖，新稿另存"}


class _Rate(ProgressColumn):
    """Papers a second."""

    def render(self, task: Task) -> Text:
        """Return the rate as text."""
        if not task.speed:
            return Text("")
        return Text(f"{task.speed:,.0f} 件/秒" if task.speed >= 10 else f"{task.speed:.1f} 件/秒")


@contextmanager
def stoppable() -> Iterator[running.Stop]:
    """Take Ctrl+C for a wish to stop; a second one is an order."""
    stop = running.Stop()

    def ask(*_: object) -> None:
        if stop.wanted:
            os._exit(1)
        stop.ask()
        click.echo("正在停下：手上的几十件做完就停，再按一次 Ctrl+C 立即停。", err=True)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def bar(doing: str) -> Iterator[running.Watch]:
    """Show what is done and how far it is, to a person at a terminal only."""
    console = Console(stderr=True)
    remaining = TimeRemainingColumn(compact=True)
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), _Rate())
    shown = Progress(
        *columns,
        TextColumn("还要"),
        remaining,
        TextColumn("{task.fields[failed]}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with shown:
        task = shown.add_task("", total=None, failed="")

        def watch(now: running.Progress) -> None:
            failed = f"没做成{now.failed}件" if now.failed else ""
            shown.update(task, total=now.papers, completed=now.done, failed=failed)

        yield watch

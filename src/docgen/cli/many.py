"""What a batch says: a bar on a terminal, a few papers by name, the rest in numbers and a list."""

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

from docgen.batch.running import Stop
from docgen.cli.speech import WORDS, complain, say, show_findings
from docgen.findings import Severity
from docgen.pipeline import render_many
from docgen.pipeline.job import Job
from docgen.pipeline.render_many import Batch, Watch, errors_of

NAMES = {"made": "新生成或更新", "unchanged": "没有变化", "kept": "原文件被人改过，新稿另存"}
AGAIN = "用同一条命令再运行一次就接着做，做好的不会重做。"


class _Rate(ProgressColumn):
    """Papers a second."""

    def render(self, task: Task) -> Text:
        """Return the rate as text."""
        return Text(f"{task.speed:,.0f} 件/秒" if task.speed else "")


def render_batch(job: Job, workers: int | str | None) -> bool:
    """Render a batch, say what became of it, and tell whether all of it is done."""
    with _stoppable() as stop, _bar() as watch:
        batch = render_many.render_many(job, workers, stop, watch)
    _tell(batch)
    return not (batch.counts["failed"] or batch.stopped or batch.interrupted)


@contextmanager
def _stoppable() -> Iterator[Stop]:
    """Take Ctrl+C for a wish to stop; a second one is an order."""
    stop = Stop()

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
def _bar() -> Iterator[Watch]:
    """Show how far the work is, to a person at a terminal only."""
    console = Console(stderr=True)
    remaining = TimeRemainingColumn(compact=True)
    columns = (TextColumn("正在生成"), BarColumn(), MofNCompleteColumn(), _Rate())
    bar = Progress(
        *columns,
        TextColumn("还要"),
        remaining,
        TextColumn("{task.fields[failed]}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=None, failed="")

        def watch(now: render_many.Progress) -> None:
            failed = f"没做成{now.failed}件" if now.failed else ""
            bar.update(task, total=now.lines, completed=now.done, failed=failed)

        yield watch


def _tell(batch: Batch) -> None:
    show_findings(errors_of(batch.failed))
    untold = batch.counts["failed"] - len(batch.failed)
    if untold > 0:
        click.echo(f"还有{untold}件没有做成，都在失败清单里。", err=True)
    if batch.done <= render_many.TOLD:
        _tell_each(batch)
    else:
        for (severity, message), count in batch.notes.most_common(render_many.TOLD):
            times = f"（共{count}处）" if count > 1 else ""
            click.echo(f"{WORDS[severity]}：{message}{times}", err=True)
    counts = [f"{word}{batch.counts[name]}件" for name, word in NAMES.items() if batch.counts[name]]
    say(f"共{batch.done}件：{'，'.join([*counts, *_failed(batch)])}。文件夹：{batch.store.told()}")
    if batch.failures:
        listed = batch.store.told(batch.failures)
        say(f"没做成的逐条列在：{listed}（可用 Excel、WPS 打开）。改好数据后，{AGAIN}")
    if batch.stopped:
        complain(f"{batch.stopped}腾出空间或排除问题后，{AGAIN}")
    elif batch.interrupted:
        complain(f"已按您的要求停下，还没有全部做完。{AGAIN}")


def _failed(batch: Batch) -> list[str]:
    return [f"没做成{batch.counts['failed']}件"] if batch.counts["failed"] else []


def _tell_each(batch: Batch) -> None:
    """Tell of each of a few papers where it lies."""
    for receipt in batch.told:
        show_findings(one for one in receipt.findings if one.severity is not Severity.ERROR)
        path = batch.store.told(receipt.told)
        if receipt.outcome == "kept":
            say(f"原文件已被改动，未覆盖；新稿另存为：{path}")
        else:
            say(f"{'内容没有变化' if receipt.outcome == 'unchanged' else '已生成'}：{path}")

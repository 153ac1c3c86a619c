"""What a batch says: a few papers by name, the rest in numbers and a list."""

import click

from docgen.cli.speech import WORDS, say, show_findings
from docgen.cli.telling import AGAIN, tell_early_end, tell_kept
from docgen.cli.watching import MAKING, OUTCOMES, bar, stoppable
from docgen.errors import ExitCode
from docgen.findings import Severity
from docgen.pipeline import render_many
from docgen.pipeline.job import Job
from docgen.pipeline.render_many import Batch, errors_of


def render_batch(job: Job, workers: int | str | None) -> ExitCode:
    """Render a batch, say what became of it, and return the exit code for that."""
    with stoppable() as stop, bar(MAKING) as watch:
        batch = render_many.render_many(job, workers, stop, watch)
    _tell(batch)
    if batch.stopped:
        return batch.stopped.exit_code
    return ExitCode.MEND if batch.counts["failed"] or batch.interrupted else ExitCode.FINE


def _tell(batch: Batch) -> None:
    show_findings(errors_of(batch.failed))
    untold = batch.counts["failed"] - len(batch.failed)
    if untold > 0:
        click.echo(f"还有{untold}件没有做成，都在失败清单里。", err=True)
    if batch.done <= render_many.TOLD:
        _tell_each(batch)
    else:
        for note, count in batch.notes.most_common(render_many.TOLD):
            severity, message = note
            times = f"共{count}处，最先在" if count > 1 else ""
            click.echo(f"{WORDS[severity]}：{message}（{times}{batch.first[note]}）", err=True)
    words = OUTCOMES | {"failed": "没做成"}
    counts = [f"{word}{count}件" for name, word in words.items() if (count := batch.counts[name])]
    say(f"共{batch.done}件：{'，'.join(counts)}。文件夹：{batch.store.told()}")
    if batch.failures:
        listed = batch.store.told(batch.failures)
        say(f"没做成的逐条列在：{listed}（可用 Excel、WPS 打开）。改好数据后，{AGAIN}")
    if batch.store.caution:
        click.echo(f"{WORDS[Severity.WARNING]}：{batch.store.caution}", err=True)
    tell_early_end(batch.stopped, interrupted=batch.interrupted)


def _tell_each(batch: Batch) -> None:
    """Tell of each of a few papers where it lies."""
    for receipt in batch.told:
        show_findings(one for one in receipt.findings if one.severity is not Severity.ERROR)
        path = batch.store.told(receipt.told)
        if receipt.outcome == "kept":
            tell_kept(path)
        else:
            say(f"{'内容没有变化' if receipt.outcome == 'unchanged' else '已生成'}：{path}")

"""`docgen make`: every paper of a campaign that applies; a second run touches what changed."""

from collections import Counter
from datetime import date
from pathlib import Path

import click

from docgen.cli.options import (
    as_of_option,
    campaign_output_option,
    colophon_option,
    jobs_option,
    profile_option,
    scheduler_option,
    tell_fixed_day,
    templates_option,
)
from docgen.cli.speech import say, show_findings
from docgen.cli.telling import tell_early_end, tell_kept
from docgen.cli.verifying import verify_papers
from docgen.cli.watching import MAKING, OUTCOMES, READING, bar, stoppable
from docgen.errors import ExitCode
from docgen.fit import Side
from docgen.pipeline.judged import FORMAT
from docgen.pipeline.make import Made, MakeOrder, begin_making
from docgen.pipeline.places import papers_of
from docgen.pipeline.press import DOCX
from docgen.publish.folder import Folder
from docgen.standard import Profile

HELP = """生成专项工作到今天为止该有的全部文书；再次运行只改动有变化的，人改过的文件不覆盖。

例：docgen make 专项文件夹

单位再多也一样：几个进程或者几台机器一起做，中途停了用同一条命令接着做。
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="专项文件夹")
@campaign_output_option("文书放在哪个文件夹。")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="文书",
    help="只做这种文书（代号或名称，见 docgen kinds），可写多次。",
)
@click.option("--unit", "units", multiple=True, metavar="单位", help="只做这个单位，可写多次。")
@as_of_option()
@click.option("--pdf", is_flag=True, help="同时生成 PDF，按页数调整版面（需要 LibreOffice）。")
@colophon_option()
@profile_option()
@templates_option()
@jobs_option()
@scheduler_option()
@click.option("--verify", is_flag=True, help="不生成，只核对文件夹：缺了、改了、多出了哪些文件。")
@click.pass_context
def make(  # noqa: PLR0913 - one argument for each option of the contract
    context: click.Context,
    folder: Path,
    output: Path | None,
    kinds: tuple[str, ...],
    units: tuple[str, ...],
    *,
    as_of: date,
    pdf: bool,
    colophon: Side,
    profile: Profile,
    templates: Path | None,
    jobs: int | None,
    scheduler: str | None,
    verify: bool,
) -> None:
    """Make the papers of a campaign, or verify those that were made."""
    order = MakeOrder(folder, output, as_of, kinds, units, pdf, templates, colophon, profile)
    if verify:
        verify_papers(context, Folder(papers_of(folder, output)))
        return
    with bar(READING) as watch:
        making = begin_making(order, watch)
    tell_fixed_day(context, as_of, making.collected.day)
    with stoppable() as stop, bar(MAKING) as watch:
        made = making.run(scheduler or jobs, stop, watch)
    _tell(made)
    if made.stopped:
        context.exit(made.stopped.exit_code)
    if made.interrupted or any(paper.path is None for paper in made.papers):
        context.exit(ExitCode.MEND)


def _tell(made: Made) -> None:
    show_findings(made.findings)
    told = set(made.findings)  # one sheet is that of many papers: its faults are told once
    for paper in made.papers:
        show_findings(finding for finding in paper.findings if finding not in told)
        told.update(paper.findings)
        if paper.path is None:
            click.secho(f"没有生成：{paper.title}", fg="red", err=True)
        elif paper.status == "kept":
            tell_kept(paper.path)
            say("（旁边的 .txt 列出变化的数字）")
    for path in made.superseded:
        say(f"不再适用，请不要再用（原来的文件保留）：{path}")
    if made.outdated:
        say(f"另有{made.outdated}件以前的送审稿已经签发或者不再适用，文件还在，请不要再用。")
    _tell_verdict(made)
    say(f"{outcome(made)}。文件夹：{made.folder}")
    tell_early_end(made.stopped, interrupted=made.interrupted)


def outcome(made: Made) -> str:
    """Say how many papers there are now, and how many there should be."""
    counts = Counter(paper.status for paper in made.papers if paper.path is not None)
    failed = sum(paper.path is None for paper in made.papers)
    sums = "，".join(f"{label}{counts[name]}件" for name, label in OUTCOMES.items() if counts[name])
    failure = f"没有生成{failed}件，原因见上" if failed else ""
    ended_early = made.stopped is not None or made.interrupted
    nothing = "一件也没有做完" if ended_early else "没有适用的文书"
    told = "；".join(part for part in (sums, failure) if part)
    return f"共{sum(counts.values())}件：{told or nothing}"


def _tell_verdict(made: Made) -> None:
    """Say in one line what the check of the format came to."""
    judged = [paper for paper in made.papers if paper.path and paper.path.suffix == DOCX]
    faulty = [one for one in judged if any(f.code.startswith(FORMAT) for f in one.findings)]
    if faulty:
        say(f"格式检查：{len(judged)}件文书中有{len(faulty)}件不符合国家标准，见上面的提示。")
    elif judged:
        say(f"格式检查：{len(judged)}件文书都没有不符合国家标准的地方。")

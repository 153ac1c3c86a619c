"""`docgen render`: one paper from one data file, many from a .jsonl."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.many import render_batch
from docgen.cli.options import (
    as_of_option,
    colophon_option,
    jobs_option,
    place_option,
    profile_option,
    scheduler_option,
    templates_option,
)
from docgen.cli.speech import say, show_findings
from docgen.cli.telling import UNMEASURED, report
from docgen.cli.verifying import verify_papers
from docgen.errors import ExitCode, UsageError
from docgen.fit import Side
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.pipeline.target import read_target
from docgen.publish.folder import Folder
from docgen.publish.objects import ObjectStore
from docgen.standard import Profile

HELP = """由一份数据文件（.yaml、.json）生成一件文书；.jsonl 一行一件，生成多件。

文书写代号或者名称（见 docgen kinds）。

例：docgen render notice 通知.yaml -o 通知.docx

成批生成：docgen render report 各单位.jsonl -o 报告。有错的单独列入失败清单，不影响其余；
中途停了、断电了、磁盘满了，用同一条命令接着做；数据没有变的不重做，人改过的不覆盖。
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("kind", metavar="文书")
@click.argument("data", type=click.Path(path_type=Path), metavar="数据文件")
@place_option(
    "生成的 .docx 文件；写文件夹名则按“单位-文书-阶段”自动取名。"
    "成批生成的也可以写到存储，如 s3://桶名/文件夹。"
)
@click.option(
    "--campaign",
    type=click.Path(path_type=Path),
    metavar="文件夹",
    help="专项工作文件夹；数据文件里没有 campaign 时从这里读。",
)
@click.option("--final", is_flag=True, help="生成正式文件；有待补事项、缺文号或日期时拒绝。")
@as_of_option()
@templates_option()
@click.option("--pdf", is_flag=True, help="同时生成 PDF，按页数调整版面（需要 LibreOffice）。")
@colophon_option()
@profile_option()
@jobs_option()
@scheduler_option()
@click.option("--verify", is_flag=True, help="不生成，只核对文件夹：缺了、改了、多出了哪些文件。")
@click.pass_context
def render(  # noqa: PLR0913 - one argument for each option of the contract
    context: click.Context,
    kind: str,
    data: Path,
    output: Path | ObjectStore,
    campaign: Path | None,
    *,
    final: bool,
    as_of: date,
    templates: Path | None,
    pdf: bool,
    colophon: Side,
    profile: Profile,
    jobs: int | None,
    scheduler: str | None,
    verify: bool,
) -> None:
    """Render each paper of a data file and say what became of it."""
    if verify:
        verify_papers(context, Folder(output) if isinstance(output, Path) else output)
        return
    target = read_target(output)
    job = Job(
        kind=kind,
        data=data,
        store=target.store,
        campaign=campaign,
        final=final,
        today=as_of,
        templates=templates,
        pdf=pdf,
        colophon=colophon,
        profile=profile,
    )
    if job.is_many and not target.name:
        context.exit(render_batch(job, scheduler or jobs))
    if scheduler:
        raise UsageError("--scheduler 只在成批生成（.jsonl 到文件夹）时用，这里请去掉它。")
    results = render_papers(job, target.name)
    for result in results:
        show_findings(result.findings)
        report(result)
    if final and any(result.path is not None and result.pdf is None for result in results):
        say(UNMEASURED)
    if any(result.path is None for result in results):
        context.exit(ExitCode.MEND)

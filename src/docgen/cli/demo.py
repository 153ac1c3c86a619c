"""`docgen demo`: the sample papers from end to end, and what to open."""

from pathlib import Path

import click

from docgen.cli.options import output_option
from docgen.cli.speech import say, show_findings
from docgen.cli.telling import report
from docgen.errors import ExitCode
from docgen.pipeline.demo import run_demo

HELP = "用自带的样例生成一套文书，并告诉你打开哪个文件。"


@click.command(options_metavar="[选项]", help=HELP)
@output_option("样例放在哪个文件夹。", default="output")
@click.pass_context
def demo(context: click.Context, output: Path) -> None:
    """Make the sample papers and say which files to open."""
    failed = False
    for scene in run_demo(output):
        say(f"【{scene.title}】")
        for paper in scene.papers:
            show_findings(paper.findings)
            report(paper)
        if scene.told:
            say(scene.told)
        failed = failed or scene.failed
    if failed:
        context.exit(ExitCode.MEND)
    say("")
    say("请用 Word 或 WPS 打开以上文件查看；文件夹：" + str(output.resolve()))

"""`docgen demo`: the sample papers from end to end, and what to open."""

from pathlib import Path

import click

from docgen.cli.options import output_option
from docgen.cli.render import report
from docgen.cli.speech import say, show_findings
from docgen.errors import ExitCode
from docgen.pipeline.demo import run_demo

HELP = "用自带的样例生成一套文书，并告诉你打开哪个文件。"


@click.command(options_metavar="[选项]", short_help="用自带的样例走一遍，看看能做什么", help=HELP)
@output_option("样例放在哪个文件夹。", default="output")
@click.pass_context
def demo(context: click.Context, output: Path) -> None:
    """Make the sample papers and say which files to open."""
    results = run_demo(output)
    for title, result in results:
        say(f"【{title}】")
        show_findings(result.findings)
        report(result)
    if any(result.path is None for _, result in results):
        context.exit(ExitCode.MEND)
    say("")
    say("请用 Word 或 WPS 打开以上文件查看；文件夹：" + str(output.resolve()))

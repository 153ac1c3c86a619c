"""`docgen forms`: a package for every unit, and the text to send it with."""

from datetime import date
from itertools import chain
from pathlib import Path

import click

from docgen.cli.options import as_of_option, output_option, templates_option
from docgen.cli.speech import say, show_findings
from docgen.errors import ExitCode
from docgen.intake.campaign import CAMPAIGN
from docgen.pipeline.forms import FormsOrder, make_packages

HELP = """给每个应报单位做一个压缩包（工作簿、空白附件1、情况说明、填报须知）和一份邮件、短信文字。

例：docgen forms 专项文件夹 -o 待发
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="专项文件夹")
@output_option("压缩包放在哪个文件夹。", default="待发")
@as_of_option()
@templates_option()
@click.pass_context
def forms(
    context: click.Context, folder: Path, output: Path, as_of: date, templates: Path | None
) -> None:
    """Make the packages and say how many there are."""
    packages = make_packages(FormsOrder(folder, output, as_of, templates))
    show_findings(packages.findings)
    if not packages.made:
        context.exit(ExitCode.MEND)
    for published in chain.from_iterable((one.archive, one.text) for one in packages.made):
        if published.kept:
            say(f"原文件被人改过，没有覆盖；新的另存为：{published.path}")
    say(f"已为{len(packages.made)}个单位各做好一个压缩包和一份邮件、短信文字，放在：{output}")
    if packages.ready:
        say("逐个发给各单位即可；有设备的填工作簿，没有设备的补填情况说明。")
    else:
        say(f"现在还不能发：材料里有〔待补〕。补好 {folder / CAMPAIGN} 后再运行一次 docgen forms。")

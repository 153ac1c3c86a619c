"""`docgen issue`: a draft becomes final, with its number, its date and its signatory."""

import os
from datetime import date
from pathlib import Path

import click

from docgen.chinese.lists import join_like, parted
from docgen.cli.options import (
    as_of_option,
    campaign_output_option,
    colophon_option,
    database_option,
    profile_option,
    templates_option,
    told_day,
)
from docgen.cli.speech import say, show_findings
from docgen.cli.telling import UNMEASURED
from docgen.errors import ExitCode
from docgen.fit import Side
from docgen.pipeline.issuing import Issued, IssueOrder, issue_paper
from docgen.registry import find_database, open_register
from docgen.standard import Profile

HELP = """领导签发后运行：取下一个文号，印上文号、日期（上行文还有签发人），生成正式文件和发文稿纸。

还有〔待补〕或错误的不能签发，也不占文号；送审以后资料又有变化的也不能签发，会列出哪里不同。
改过的送审稿按改过的签发。同一件公文再次运行，文号不变；催报等可以多次发的，换一天签发就是下一次。

文书写代号或者名称（见 docgen kinds）。

例：docgen issue 专项文件夹 reminder --unit 区应急局 --signatory 姓名 --date 2024-11-25
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="专项文件夹")
@click.argument("kind", metavar="文书")
@click.option("--unit", "unit", default="", metavar="单位", help="一家一份的文书，写明是哪个单位。")
@click.option(
    "--signatory",
    "signatories",
    required=True,
    multiple=True,
    metavar="姓名",
    help="签发人。联合行文按机关先后各写一次，或者用“、”隔开。",
)
@click.option(
    "--date",
    "issued",
    required=True,
    callback=told_day,
    metavar="日期",
    help="成文日期，即签发的日期，如 2024-11-25。",
)
@click.option(
    "--number", default="", metavar="文号", help="文号由别处编的写在这里，会补登入登记簿。"
)
@database_option()
@campaign_output_option("文书在哪个文件夹（与 make 相同）。")
@as_of_option("登记的日期，也是没有送审稿时统计的日期；有送审稿的，按送审稿那一天的数签发。")
@click.option("--pdf", is_flag=True, help="同时生成 PDF，按页数调整版面（需要 LibreOffice）。")
@colophon_option()
@profile_option()
@templates_option()
@click.pass_context
def issue(  # noqa: PLR0913 - one argument for each option of the contract
    context: click.Context,
    folder: Path,
    kind: str,
    *,
    unit: str,
    signatories: tuple[str, ...],
    issued: date,
    number: str,
    database: str | None,
    output: Path | None,
    as_of: date,
    pdf: bool,
    colophon: Side,
    profile: Profile,
    templates: Path | None,
) -> None:
    """Issue one paper and say which number it bears."""
    place = find_database(database, os.environ, Path.cwd())
    is_new = _has_no_numbers(place)
    order = IssueOrder(
        folder,
        kind,
        join_like(name for given in signatories for name in parted(given)),
        issued,
        as_of,
        place,
        unit,
        number,
        output,
        templates,
        pdf,
        colophon,
        profile,
    )
    done = issue_paper(order)
    _tell(done, context)
    if is_new and done.number:
        say(
            f"发文登记簿是新建的：{place}。文号由它编，以后请都在这个文件夹里运行；"
            "以前已经编过号的，先用 docgen number record 补登，免得重号。"
        )


def _has_no_numbers(place: str) -> bool:
    """Tell whether a register on this machine is still to be made, or made and never used."""
    if "://" in place:
        return False
    if not Path(place).exists():
        return True
    with open_register(place) as register:
        return not register.entries()


def _tell(done: Issued, context: click.Context) -> None:
    show_findings(done.paper.findings)
    if done.paper.path is None:
        click.secho("没有签发，也没有占用文号；补齐上面各项后再运行。", fg="red", err=True)
        context.exit(ExitCode.MEND)
    if done.number:
        say(f"文号：{done.number}")
    if done.paper.kept is not None:
        say(f"原正式文件没有覆盖，新的在：{done.paper.path}")
    else:
        say(f"已签发：{done.paper.path}")
    if done.paper.pdf is not None:
        say(f"PDF：{done.paper.pdf}")
    else:
        say(UNMEASURED)
    if done.slip is not None and done.slip.path is not None:
        say(f"发文稿纸：{done.slip.path}")

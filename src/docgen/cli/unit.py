"""`docgen unit`: a unit's whole answer from its one workbook."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.options import as_of_option, output_option, templates_option, told_day
from docgen.cli.speech import say, show_findings
from docgen.cli.telling import report
from docgen.errors import ExitCode, UsageError
from docgen.pipeline.unit import REPLIES, UnitOrder, answer_for_unit

HELP = """由填好的填报工作簿生成本单位的全部材料。

有设备的生成总体情况报告和汇总表，没有设备的生成情况说明，并列出要打印、盖章、报送什么。

例：docgen unit 填报工作簿.xlsx
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("book", type=click.Path(path_type=Path, dir_okay=False), metavar="工作簿.xlsx")
@output_option("材料放在哪个文件夹。", default=REPLIES)
@click.option(
    "--final",
    is_flag=True,
    help="生成正式文件（须同时写 --date，--letter 的还要写 --number）；有待补事项时拒绝。",
)
@click.option(
    "--date",
    "issued",
    callback=told_day,
    metavar="日期",
    help="正式文件的成文日期，如 2024-11-15。",
)
@click.option("--letter", is_flag=True, help="另外生成一份函。")
@click.option("--number", default="", metavar="文号", help="函的发文字号，正式文件用。")
@as_of_option()
@templates_option()
@click.option("--pdf", is_flag=True, help="同时生成 PDF（需要 LibreOffice）。")
@click.pass_context
def unit(  # noqa: PLR0913 - one argument for each option of the contract
    context: click.Context,
    book: Path,
    output: Path,
    *,
    final: bool,
    issued: date | None,
    letter: bool,
    number: str,
    as_of: date,
    templates: Path | None,
    pdf: bool,
) -> None:
    """Make a unit's papers from its workbook, and say what to do with them."""
    if final != (issued is not None):
        raise UsageError("正式文件要同时写 --final 和 --date（成文日期），送审稿两个都不写。")
    if final and letter and not number.strip():
        raise UsageError("函的正式文件要有发文字号，请加上 --number 文号，如 某教函〔2024〕8号。")
    order = UnitOrder(
        book=book,
        output=output,
        today=as_of,
        issued=issued,
        letter=letter,
        number=number,
        pdf=pdf,
        templates=templates,
    )
    made = answer_for_unit(order)
    show_findings(made.findings)
    if made.to_do is None:
        click.secho("没有生成材料，请按上面的提示改好后重试。", fg="red", err=True)
        context.exit(ExitCode.MEND)
    for paper in made.papers:
        report(paper)
    if made.pending:
        say(f"还有{len(made.pending)}处待补（文稿中黄底标出）：{'、'.join(made.pending)}")
    say(f"要打印、盖章、报送什么，见：{made.to_do}")

"""`docgen pack`: the final papers, a package for each recipient."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.options import as_of_option, campaign_output_option, templates_option
from docgen.cli.speech import say, show_findings
from docgen.compose.bodies import cited_title
from docgen.errors import ExitCode
from docgen.findings import has_errors
from docgen.pipeline.pack import Packed, PackOrder, pack_papers

HELP = """把已签发的正式文件按主送、抄送机关打包，每个收件单位一个压缩包。

旁边有邮件和短信文字、发送登记。送审稿、发文稿纸、内部资料和标有密级的文件不会打进去。打过包的下次不再打，同一天再运行内容相同。

例：docgen pack 专项文件夹 --pdf
"""


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="专项文件夹")
@campaign_output_option("文书在哪个文件夹（与 make 相同）。")
@as_of_option()
@click.option("--pdf", is_flag=True, help="压缩包里同时放 PDF（需要 LibreOffice）。")
@templates_option()
@click.pass_context
def pack(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    folder: Path,
    output: Path | None,
    *,
    as_of: date,
    pdf: bool,
    templates: Path | None,
) -> None:
    """Pack the final papers and say what is in each package."""
    packed = pack_papers(PackOrder(folder, output, as_of, pdf, templates))
    _tell(packed)
    if has_errors(packed.findings):
        context.exit(ExitCode.MEND)


def _tell(packed: Packed) -> None:
    show_findings(packed.findings)
    for parcel in packed.parcels:
        titles = "、".join(
            f"{cited_title(paper.title)}{paper.number or ''}" for paper in parcel.papers
        )
        say(f"{parcel.recipient}：{titles}")
    if packed.record is None:
        reason = "原因见上" if packed.findings else "先用 docgen issue 签发；打过包的不再打"
        say(f"没有要打包的正式文件：{reason}。")
        return
    say(f"共{len(packed.parcels)}个压缩包，邮件和短信文字在旁边；发送登记：{packed.record}")

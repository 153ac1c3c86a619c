"""`docgen number`: the number register (发文登记簿) at the command line."""

import click

from docgen.cli.number.acts import issue, record, reserve, void
from docgen.cli.number.views import export, list_

HELP = """发文登记簿：预留、启用、作废、补登、查看和导出发文字号。

一个号只给一件公文，作废的号不再使用，每年从1号起；令号（如 某某市人民政府令第12号）不分年度，
连续编排。

登记簿依次取自 --database、环境变量 DOCGEN_DATABASE_URL、docgen.toml 里的 database；都没有，
就用运行命令时所在的文件夹里的 docgen.db。
"""


@click.group(
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]…",
    help=HELP,
)
def number() -> None:
    """Hold the commands about numbers."""


for command in (reserve, issue, void, record, list_, export):
    number.add_command(command)

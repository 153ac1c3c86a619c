"""`docgen new`: start a campaign folder with commented files to fill in."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.options import as_of_option
from docgen.cli.speech import say
from docgen.pipeline.beginning import begin_campaign

HELP = "新建一个专项工作文件夹，里面有写好说明、等着填写的文件。"


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("folder", type=click.Path(path_type=Path), metavar="文件夹")
@as_of_option("填写样子里的年份按哪一天写，如 2024-11-08。")
def new(folder: Path, as_of: date) -> None:
    """Write the files of a new campaign folder and say which to fill in first."""
    for path in begin_campaign(folder, as_of):
        say(f"已建立：{path}")
    say(f"请先打开 {folder / 'campaign.yaml'} 填写，再看 {folder / '说明.txt'}。")

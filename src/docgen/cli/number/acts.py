"""`docgen number reserve`, `issue`, `void` and `record`: what changes the register."""

from datetime import date

import click

from docgen.chinese.document_number import RUNNING, is_running
from docgen.cli.number.options import (
    DATABASE,
    NUMBER,
    date_option,
    open_told,
    particulars,
    told_number,
)
from docgen.cli.number.telling import tell_done
from docgen.cli.options import Whole, as_of_option, json_option
from docgen.registry import Particulars, Recording, Reservation

MOST_AT_ONCE = 500
RESERVE = """预留下一个文号。

例：docgen number reserve 兴司发 --year 2024 --title 关于开展示例工作的通知
"""
YEARS = "四位年份，如 2024；令号（机关代字写成 某某市人民政府令）不分年度，不写年份。"
ISSUE = """登记一个预留的号由谁、在哪天签发，正式启用。

例：docgen number issue 兴司发〔2024〕17号 --signatory 王某某 --date 2024-11-08
"""
ENTERED = "登记的日期，如 2024-11-08；补记以前的事才写。"
VOID = "作废一个文号。作废的号留在登记簿里，不再使用。"
RECORD = "补登一个已经用掉的号，如纸质登记簿上的。以后预留的号接在最大的号后面。"


@click.command(options_metavar="[选项]", short_help="预留下一个文号", help=RESERVE)
@click.argument("series", metavar="机关代字")
@click.option("--year", type=int, metavar="年份", show_default="今年", help=YEARS)
@click.option(
    "--count",
    type=Whole(1, MOST_AT_ONCE),
    default=1,
    show_default=True,
    metavar="个数",
    help=f"一次预留几个连着的号，最多{MOST_AT_ONCE}个。",
)
@particulars
@DATABASE
@json_option()
@as_of_option(ENTERED)
def reserve(  # noqa: PLR0913 - one argument for each option of the contract
    series: str,
    year: int | None,
    count: int,
    *,
    title: str,
    recipients: str,
    handler: str,
    database: str | None,
    as_json: bool,
    as_of: date,
) -> None:
    """Reserve the next number, or several."""
    told = Particulars(title, recipients, handler)
    this_year = RUNNING if is_running(series) else as_of.year
    wanted = Reservation(series, this_year if year is None else year, told)
    with open_told(database, create=True) as register:
        entries = register.reserve_all([wanted] * count, as_of)
    tell_done("已预留", entries, as_json=as_json)


@click.command(options_metavar="[选项]", short_help="登记签发，正式启用一个号", help=ISSUE)
@NUMBER
@click.option("--signatory", required=True, metavar="姓名", help="签发人。")
@date_option("签发日期（成文日期），如 2024-11-08。", required=True)
@DATABASE
@json_option()
@as_of_option(ENTERED)
def issue(  # noqa: PLR0913 - one argument for each option of the contract
    number: str,
    *,
    signatory: str,
    issued: date,
    database: str | None,
    as_json: bool,
    as_of: date,
) -> None:
    """Enter who signed, and when."""
    meant = told_number(number)
    with open_told(database) as register:
        entry = register.issue(meant, signatory, issued, as_of)
    tell_done("已启用", [entry], as_json=as_json)


@click.command(options_metavar="[选项]", short_help="作废一个文号，写明原因", help=VOID)
@NUMBER
@click.option("--reason", required=True, metavar="原因", help="为什么作废。")
@DATABASE
@json_option()
@as_of_option(ENTERED)
def void(number: str, *, reason: str, database: str | None, as_json: bool, as_of: date) -> None:
    """Take a number out of use."""
    meant = told_number(number)
    with open_told(database) as register:
        entry = register.void(meant, reason, as_of)
    tell_done("已作废", [entry], as_json=as_json)


@click.command(options_metavar="[选项]", short_help="补登纸质登记簿上已经用了的号", help=RECORD)
@NUMBER
@particulars
@click.option("--signatory", default="", metavar="姓名", help="签发人。")
@date_option("签发日期，如 2024-11-08；不写则登记为预留。", required=False)
@DATABASE
@json_option()
@as_of_option(ENTERED)
def record(  # noqa: PLR0913 - one argument for each option of the contract
    number: str,
    *,
    title: str,
    recipients: str,
    handler: str,
    signatory: str,
    issued: date | None,
    database: str | None,
    as_json: bool,
    as_of: date,
) -> None:
    """Enter a number that was given by hand."""
    told = Particulars(title, recipients, handler)
    recorded = Recording(told_number(number), told, signatory=signatory, issued=issued)
    with open_told(database, create=True) as register:
        entry = register.record(recorded, as_of)
    tell_done("已补登", [entry], as_json=as_json)

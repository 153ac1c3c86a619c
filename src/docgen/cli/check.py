"""`docgen check`: judge finished papers against GB/T 9704-2012."""

import json
from datetime import date
from pathlib import Path

import click
from rich.box import SIMPLE
from rich.console import Console
from rich.table import Column, Table

from docgen.check import Report, Result, Verdict
from docgen.check.figures import UNCOMPARED, UNKNOWN
from docgen.check.profile import PROFILES
from docgen.check.speech import FORCES, PROFILE_NAMES, VERDICTS
from docgen.cli.options import as_of_option, is_told, templates_option
from docgen.cli.speech import complain, say
from docgen.errors import ExitCode
from docgen.pipeline.check import Demand, check_papers
from docgen.pipeline.data_check import DataCheck
from docgen.standard import LAYOUTS

HELP = """检查成品公文（.docx、.pdf）是否符合 GB/T 9704-2012，逐条给出依据和改法。

例：docgen check 通知.docx    docgen check 通知.docx 通知.pdf --json
"""
_LAYOUTS = "、".join(f"{key} {name}" for key, name in LAYOUTS.items())
_COLORS = {Verdict.FAIL: "red", Verdict.WARN: "yellow", Verdict.WAIVED: "cyan"}


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="文件…")
@click.option(
    "--layout",
    type=click.Choice(list(LAYOUTS)),
    metavar="版式",
    help=f"不写则自动判断。可写：{_LAYOUTS}。",
)
@click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    metavar="nominal|gbt33476",
    help="版心设置，不写则自动判断。可写：nominal（37/35 毫米）、gbt33476（34.58/32.58 毫米）。",
)
@click.option("--waive", multiple=True, metavar="代码=理由", help="已知而保留的不同，可多次写。")
@click.option(
    "--annotate",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="文件夹",
    help="把 .docx 的问题写成 Word 批注，副本存到这个文件夹。",
)
@click.option(
    "--proof",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="文件.html",
    help="生成校样网页：逐页图样和实测毫米数（.docx 先由 LibreOffice 排版）。",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="专项文件夹",
    help="同时把 .docx 里的每个数字与专项资料核对，改过的稿子送签前用。",
)
@as_of_option("与 --data 同用：按哪一天的资料核对；不写的，docgen 做的送审稿按拟稿那一天。")
@templates_option()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON，供程序读取。")
@click.option("--all", "show_all", is_flag=True, help="符合的和待核的条款也逐条列出。")
@click.pass_context
def check(  # noqa: PLR0913 - one argument for each option of the contract
    context: click.Context,
    files: tuple[Path, ...],
    layout: str | None,
    profile: str | None,
    waive: tuple[str, ...],
    *,
    annotate: Path | None,
    proof: Path | None,
    data: Path | None,
    as_of: date,
    templates: Path | None,
    as_json: bool,
    show_all: bool,
) -> None:
    """Judge each file and say what is to be mended; exit 1 when one fails."""
    waivers = dict(_reason(each) for each in waive)
    day = as_of if is_told(context, "as_of") else None
    against = DataCheck(data, as_of, templates, day) if data is not None else None
    checked = check_papers(Demand(files, layout, profile, waivers, annotate, proof, against))
    reports = checked.reports
    if as_json:
        click.echo(json.dumps(_as_json(reports), ensure_ascii=False, indent=2))
    else:
        for name, report in reports.items():
            _show(name, report, show_all=show_all)
        for path in checked.written:
            say(f"已生成：{path}")
    for name, error in checked.refused.items():
        told = str(error)
        complain(told if Path(name).name in told else f"“{name}”：{told}")
    if checked.refused and not reports:
        context.exit(next(iter(checked.refused.values())).exit_code)
    if checked.refused or any(one.verdict is Verdict.FAIL for one in reports.values()):
        context.exit(ExitCode.MEND)


def _reason(waiver: str) -> tuple[str, str]:
    code, mark, reason = waiver.partition("=")
    if not (mark and reason.strip()):
        raise click.BadParameter(f"“{waiver}”应写成 代码=理由。", param_hint="--waive")
    return code.strip(), reason.strip()


def _as_json(reports: dict[str, Report]) -> dict[str, object]:
    return {
        name: {
            "layout": report.layout,
            "profile": report.profile,
            "verdict": report.verdict.value,
            "results": [_result(result) for result in report.results],
        }
        for name, report in reports.items()
    }


def _result(result: Result) -> dict[str, object]:
    return {
        "code": result.code,
        "clause": result.clause,
        "force": result.force.value,
        "verdict": result.verdict.value,
        "page": result.page,
        "paragraph": result.paragraph,
        "measured": result.measured,
        "expected": result.expected,
        "message": result.message,
    }


def _show(name: str, report: Report, *, show_all: bool) -> None:
    """Print one paper's verdicts: a head, a table of what asks for attention, a count."""
    say(f"{name}：{LAYOUTS[report.layout]}，{PROFILE_NAMES[report.profile]}")
    waived = tuple(one for one in report.results if one.verdict is Verdict.WAIVED)
    to_look_up = tuple(one for one in report.results if one.code in (UNKNOWN, UNCOMPARED))
    shown = report.results if show_all else (*report.findings, *to_look_up, *waived)
    if shown:
        _console().print(_table(shown))
    counts = {verdict: sum(one.verdict is verdict for one in report.results) for verdict in Verdict}
    told = "，".join(
        f"{VERDICTS[verdict]} {count} 项" for verdict, count in counts.items() if count
    )
    more = "" if show_all else "加 --all 可逐条列出。"
    say(f"结论：{VERDICTS[report.verdict]}（{told}）。{more}\n")


def _table(results: tuple[Result, ...]) -> Table:
    table = Table("结论", "条款", "力度", "位置", Column("说明", overflow="fold"), box=SIMPLE)
    for one in results:
        colour = _COLORS.get(one.verdict, "")
        verdict = f"[{colour}]{VERDICTS[one.verdict]}[/]" if colour else VERDICTS[one.verdict]
        text = f"{one.message}（{one.code}）".replace("[", r"\[")
        table.add_row(verdict, one.clause, FORCES[one.force], one.place or "全文", text)
    return table


def _console() -> Console:
    """Return a console that keeps lines whole when it is not a terminal."""
    console = Console()
    return console if console.is_terminal else Console(width=200)

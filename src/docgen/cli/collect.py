"""`docgen collect` and `docgen status`: what came, what is wrong in which cell, who still owes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from docgen.chinese.dates import format_date
from docgen.cli.options import as_of_option, campaign_output_option, json_option, tell_fixed_day
from docgen.cli.speech import print_json, say, show_findings
from docgen.cli.watching import READING, bar
from docgen.errors import ExitCode
from docgen.findings import Finding, Severity, has_errors
from docgen.model.decisions import CHOICE_NAMES
from docgen.model.returns import STATUS_NAMES, ReturnKind
from docgen.pipeline import collected_json
from docgen.pipeline.collecting import DECISIONS, RETURNS, Collected, collect
from docgen.pipeline.marked import MARKED, publish_marked
from docgen.pipeline.places import output_of
from docgen.pipeline.status import leaders_sentence, publish_ledger
from docgen.pipeline.unsettled import unsettled

COLLECT = """读取 returns 文件夹里各单位报来的材料，逐个文件、逐个单元格指出问题。

例：docgen collect 专项文件夹
"""
STATUS = "谁报了、谁没报、还缺什么；写出台账.xlsx，最后一句可以直接汇报。"
KINDS = {
    ReturnKind.TABLE: "汇总表",
    ReturnKind.ZERO: "空表",
    ReturnKind.LETTER: "书面反馈",
    ReturnKind.REPORT: "总体情况报告",
    ReturnKind.SCAN: "盖章扫描件",
    ReturnKind.REFUSED: "没有读取",
}
FOLDER = click.argument("folder", type=click.Path(path_type=Path), metavar="专项文件夹")


@click.command("collect", options_metavar="[选项]", help=COLLECT)
@FOLDER
@campaign_output_option("标好问题的副本放在这个文件夹的“补正”里。")
@json_option()
@as_of_option()
@click.pass_context
def collect_(
    context: click.Context, folder: Path, output: Path | None, *, as_json: bool, as_of: date
) -> None:
    """Read what came and say what is wrong with it."""
    with bar(READING) as watch:
        result = collect(folder, as_of, watch)
    tell_fixed_day(context, as_of, result.day)
    if as_json:
        print_json(collected_json.collected(result))
    else:
        _tell_files(result, folder / RETURNS)
    if output or not as_json:
        target = output_of(result.campaign, output)
        copies = publish_marked(result, folder, target)
        if copies and not as_json:
            say(f"已做好{len(copies)}份标出问题的副本，可直接发回单位补正：{target / MARKED}")
    told = (result.findings, *(file.decided.open for file in result.collection.files))
    if any(map(has_errors, told)):
        context.exit(ExitCode.MEND)


@click.command(options_metavar="[选项]", help=STATUS)
@FOLDER
@campaign_output_option("台账放在哪个文件夹。")
@json_option()
@as_of_option()
@click.pass_context
def status(
    context: click.Context, folder: Path, output: Path | None, *, as_json: bool, as_of: date
) -> None:
    """Say who has answered and who has not."""
    with bar(READING) as watch:
        result = collect(folder, as_of, watch)
    tell_fixed_day(context, as_of, result.day)
    if as_json:
        print_json(collected_json.status(result))
        return
    show_findings((*result.findings, *unsettled(result)))
    for unit in result.collection.units:
        came = f"，首次收到 {format_date(unit.arrived)}" if unit.arrived else ""
        say(f"{unit.unit.id:<5} {unit.unit.name}：{STATUS_NAMES[unit.status]}{came}")
    ledger = publish_ledger(result, output_of(result.campaign, output))
    if ledger.kept:
        say(f"台账里有人写过字，没有覆盖；新台账另存为：{ledger.path}")
    else:
        say(f"台账：{ledger.path}")
    say(leaders_sentence(result))


def _tell_files(result: Collected, returns: Path) -> None:
    show_findings(result.findings)
    if not (result.collection.files or result.collection.later):
        say(f"还没有收到的材料：各单位发来的文件请原样放进“{returns}”，再运行一次。")
    for file in result.collection.files:
        reading = file.decided.reading
        rows = f"，{len(reading.rows)}行" if reading.rows else ""
        say(f"{reading.file}：{KINDS[reading.kind]}{rows}")
        show_findings(map(_with_code, file.decided.open))
        for finding, decision in file.decided.settled:
            told = f"{decision.who}，{format_date(decision.when)}：{decision.why}"
            say(f"已按决定处理（{CHOICE_NAMES[decision.decision]}）：{finding}（{told}）")
    errors = sum(has_errors(file.decided.open) for file in result.collection.files)
    if result.collection.files:
        say(f"共{len(result.collection.files)}个文件，其中{errors}个须补正。")
    if errors:
        say(f"电话核实清楚、不必重报的，在 {DECISIONS} 里写明文件名、行、问题代码和决定。")
    say(leaders_sentence(result))


def _with_code(finding: Finding) -> Finding:
    """Add the code by which a decision on it names a finding."""
    if finding.severity is Severity.INFO:
        return finding
    return replace(finding, message=f"{finding.message}（问题代码：{finding.code}）")

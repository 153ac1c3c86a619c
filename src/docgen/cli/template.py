"""`docgen template`: list, build, lint, export and adopt templates."""

from pathlib import Path

import click

from docgen.cli.options import output_option, templates_option
from docgen.cli.speech import say, show_findings
from docgen.errors import ExitCode
from docgen.findings import has_errors
from docgen.pipeline import templates as work


@click.group(
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]…",
    help="模板：导出后用 Word 或 WPS 改好措辞，再收回使用。",
)
def template() -> None:
    """Hold the commands about templates."""


@template.command(
    "list",
    options_metavar="[选项]",
    short_help="列出模板和它们在哪里",
    help="列出每种文书正在使用的模板文件。",
)
@templates_option()
def list_(templates: Path | None) -> None:
    """List the kinds and the templates in use."""
    for kind, path in work.template_paths(templates):
        say(f"{kind.id:<16} {kind.name}  {path}")


@template.command(
    options_metavar="[选项]",
    short_help="由措辞和版式重新生成模板",
    help="由 wording.md 和版式标准重新生成 template.docx；不写文书则全部生成。",
)
@click.argument("kinds", nargs=-1, metavar="[文书]…")
@templates_option()
def build(kinds: tuple[str, ...], templates: Path | None) -> None:
    """Build templates beside their wording."""
    for path, changed in work.build_templates(kinds, templates):
        say(f"{'已生成' if changed else '没有变化'}：{path}")


@template.command(
    options_metavar="[选项]",
    short_help="检查模板里的标签",
    help="检查模板里的标签写得对不对，一次列出全部问题和位置。",
)
@click.argument("target", metavar="文书或文件")
@click.option("--kind", metavar="文书", help="检查文件时，按哪种文书的字段核对。")
@templates_option()
@click.pass_context
def lint(context: click.Context, target: str, kind: str | None, templates: Path | None) -> None:
    """Check the tags of a template."""
    findings = work.lint(target, kind, templates)
    show_findings(findings)
    if has_errors(findings):
        context.exit(ExitCode.MEND)
    say("模板检查完毕，没有错误。")


@template.command(
    options_metavar="[选项]",
    short_help="导出模板，供 Word 或 WPS 修改",
    help="导出一种文书的模板。改好后用 docgen template adopt 收回。",
)
@click.argument("kind", metavar="文书")
@output_option("导出到哪个 .docx 文件或文件夹。", default=".")
@templates_option()
def export(kind: str, output: Path, templates: Path | None) -> None:
    """Copy a template to a file for editing."""
    path = work.export(kind, output, templates)
    say(f"已导出：{path}")
    say(f"改好后收回：docgen template adopt {path} --kind {kind} --templates 我的模板")


@template.command(
    options_metavar="[选项]",
    short_help="收回改好的模板",
    help="收回改好的模板：检查标签，按样式名恢复版式，存入 --templates 文件夹；"
    "不写 --templates，就存入当前文件夹的“模板”。",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="文件")
@click.option("--kind", required=True, metavar="文书", help="这是哪种文书的模板。")
@templates_option()
@click.pass_context
def adopt(context: click.Context, file: Path, kind: str, templates: Path | None) -> None:
    """Take an edited template back."""
    adopted = work.adopt(file, kind, templates)
    show_findings(adopted.findings)
    if adopted.path is None:
        click.secho("模板没有收回，请按上面的提示改好后重试。", fg="red", err=True)
        context.exit(ExitCode.MEND)
    say(f"已收回：{adopted.path}")
    say(f"使用它：生成文书时加上 --templates {adopted.path.parent.parent}")

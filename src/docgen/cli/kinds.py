"""`docgen kinds`: the kinds of paper, and what each asks for."""

from pathlib import Path

import click

from docgen.cli.options import templates_option
from docgen.cli.speech import say
from docgen.model.kind import KNOWN_BY, Kind, KindField
from docgen.pipeline.library import open_library
from docgen.standard import LAYOUTS

HELP = "列出所有文书；写上文书的代号或名称，则列出它要填的内容。"

COMPUTED = (
    "自动计算的，docgen make、docgen issue 由专项工作文件夹算出；"
    "docgen render 能由数据文件里所列各项算出的不用写，其余要自己写。"
)


@click.command(options_metavar="[选项]", help=HELP)
@click.argument("kind", required=False, metavar="[文书]")
@templates_option()
def kinds(kind: str | None, templates: Path | None) -> None:
    """List the kinds, or what one kind asks for."""
    library = open_library(templates)
    if kind is None:
        for known in library.kinds():
            say(f"{known.id:<16} {_named(known)}")
        say("查看某种文书要填什么：docgen kinds 文书代号")
        return
    _describe(library.kind(kind))


def _named(kind: Kind) -> str:
    return f"{kind.name}（文种：{kind.document_type}；版式：{LAYOUTS[kind.layout]}）"


def _describe(kind: Kind) -> None:
    say(f"{kind.id}  {_named(kind)}")
    for field in kind.fields:
        _describe_field(field, "  ")
    if kind.worked_out:
        say(COMPUTED)


def _describe_field(field: KindField, indent: str) -> None:
    needed = "必填" if field.required else "选填"
    choices = f"，可选 {'、'.join(field.choices)}" if field.choices else ""
    note = f"：{field.help}" if field.help else ""
    say(f"{indent}{field.name}  {field.label}（{needed}，{KNOWN_BY[field.by]}{choices}）{note}")
    for child in field.fields:
        _describe_field(child, indent + "    ")

"""Begin a campaign: a folder whose files say in Chinese what to fill in."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import yaml

from docgen.errors import UsageError
from docgen.model.kind import KNOWN_BY, Kind, KindField
from docgen.model.pending import pending
from docgen.pipeline.briefs import known_of_units
from docgen.pipeline.collecting import DECISIONS
from docgen.pipeline.library import open_library
from docgen.pipeline.lists import NEW_DEVICES, VERIFICATIONS
from docgen.publish.writer import write_file
from docgen.rules.paper import NUMBERED

BLANK = files("docgen.pipeline").joinpath("blank_campaign")
AS_THEY_ARE = ("units.yaml", DECISIONS, NEW_DEVICES, VERIFICATIONS, "说明.txt")
LATER = "需要时再用"
_EACH_UNIT = """\
# 这里写的，每个单位的文书都照着印；哪个单位要写得不一样，给它单独写一份，
# 放在 papers/{kind}/单位编号.yaml（如 papers/{kind}/D01.yaml），这个单位就只看那一份。
"""
_OWN_CONTACT = "  # {label}：一般不写，各单位印应报单位名单里自己的；写了，所有单位都印这一个"
EMPTY = {
    "lines": "[]",
    "files": "[]",
    "records": "[]",
    "flag": "false",
    "date": "null",
    "integer": "null",
}


def begin_campaign(folder: Path, today: date) -> tuple[Path, ...]:
    """Write the files of a new campaign folder; a folder in use is left alone."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"“{folder}”已经存在并且不是空文件夹，请换一个名字。")
    campaign = BLANK.joinpath("campaign.yaml").read_text(encoding="utf-8")
    texts = {
        "campaign.yaml": campaign.format(id=f"campaign-{today.year}", year=today.year),
        **{name: BLANK.joinpath(name).read_text(encoding="utf-8") for name in AS_THEY_ARE},
        **{_place(kind): paper_sheet(kind) for kind in _asking_kinds()},
    }
    paths = tuple(write_file(folder / name, text.encode()) for name, text in texts.items())
    (folder / "returns").mkdir()
    return paths


def _asking_kinds() -> list[Kind]:
    """Return the kinds that ask something beyond what a return or docgen itself tells."""
    kinds = open_library(None).kinds()
    return [kind for kind in kinds if not kind.internal and not _answered(kind) and _asks(kind)]


def _answered(kind: Kind) -> bool:
    """Tell whether units answer what a kind asks, in their own workbooks."""
    return kind.issuer == "unit" and bool(kind.applies_to)


def _asks(kind: Kind) -> bool:
    """Tell whether a person has a say: in what must be told, and in any red-head paper."""
    red_head = kind.issuer == "bureau" and kind.layout in NUMBERED
    return red_head or any(field.required and field.by != "data" for field in kind.fields)


def _place(kind: Kind) -> str:
    """Return where a kind's sheet lies: what is not made every time waits in a folder apart."""
    return f"papers/{LATER}/{kind.id}.yaml" if kind.optional else f"papers/{kind.id}.yaml"


def paper_sheet(kind: Kind) -> str:
    """Return a kind's fields as a commented YAML file to fill in."""
    lines = [
        f"# {kind.name}要填的内容。没有的项目留空；不知道的先写 〔待补：什么〕。",
        *(_EACH_UNIT.format(kind=kind.id).splitlines() if kind.issuer == "unit" else ()),
        "",
        "paper:",
    ]
    known = known_of_units(kind)
    for field in kind.fields:
        if field.name in known:
            lines += [_OWN_CONTACT.format(label=field.label), f'  # {field.name}: ""']
        elif field.by != "data":
            lines += _field_lines(field, "  ")
    return "\n".join(lines) + "\n"


def _field_lines(field: KindField, indent: str) -> list[str]:
    needed = "必填" if field.required else "选填"
    note = f"；{field.help}" if field.help else ""
    choices = f"；可选：{'、'.join(field.choices)}" if field.choices else ""
    comment = f"{indent}# {field.label}（{needed}，{KNOWN_BY[field.by]}）{note}{choices}"
    lines = [comment, f"{indent}{field.name}: {_blank(field)}"]
    if field.type == "records":
        lines.append(f"{indent}# 每件这样写：")
        lines += [f"{indent}#{line}" for child in field.fields for line in _example(child, field)]
    return lines


def _example(child: KindField, parent: KindField) -> list[str]:
    dash = "-" if child is parent.fields[0] else " "
    note = f"；{child.help}" if child.help else ""
    return [f"   {dash} {child.name}: {_blank(child)}    # {child.label}{note}"]


def _blank(field: KindField) -> str:
    if field.default is not None:
        return yaml.safe_dump(field.default, allow_unicode=True).removesuffix("...\n").strip()
    if field.required:
        return pending(field.label)
    return EMPTY.get(field.type, '""')

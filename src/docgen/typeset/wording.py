"""Read `wording.md`, the words of a kind, into lines that a layout can set.

`#` … `####` are the four levels of headings; a line `::name argument` places an element of the
layout; a line `{%p … %}` is a control tag; anything else is text, and a blank line ends a
paragraph. Lines of one paragraph are joined without a blank, as Chinese is written.
"""

import re
from dataclasses import dataclass

from docgen.errors import DataError

_HEADING = re.compile(r"(#{1,4})\s+(.*)")
_DIRECTIVE = re.compile(r"::([a-z_]+)(?:\s+(.*))?")
_CONTROL = re.compile(r"\{%p\s+(.*?)\s*%\}")


@dataclass(frozen=True)
class Heading:
    """A heading of level 1–4."""

    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True)
class Control:
    """A control tag: `if …`, `endif`, `for …`."""

    expression: str


@dataclass(frozen=True)
class Directive:
    """An element of the layout: `::title {{ paper.title }}`."""

    name: str
    argument: str
    line: int


Item = Heading | Text | Control | Directive


def read_wording(source: str) -> tuple[Item, ...]:
    """Return the items of a wording in order."""
    items: list[Item] = []
    pending: list[str] = []
    for number, line in enumerate([*source.splitlines(), ""], start=1):
        item = _single(line.strip(), number)
        if item is None and line.strip():
            pending.append(line.strip())
            continue
        if pending:
            items.append(Text("".join(pending)))
            pending = []
        if item is not None:
            items.append(item)
    return tuple(items)


def _single(line: str, number: int) -> Item | None:
    """Return what a line says all by itself, or None when it is (part of) a paragraph."""
    if line.startswith("::"):
        directive = _DIRECTIVE.fullmatch(line)
        if directive is None:
            raise DataError(f"wording.md 第{number}行“{line}”看不懂：应写成“::名称 参数”。")
        return Directive(directive[1], directive[2] or "", number)
    if heading := _HEADING.fullmatch(line):
        return Heading(len(heading[1]), heading[2])
    if control := _CONTROL.fullmatch(line):
        return Control(control[1])
    return None

"""Slips of the hand in tags that the linter lets pass: line breaks, Chinese braces, stray ends."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docgen.findings import Finding, Place, Severity
from docgen.typeset.ooxml import Node, qualified

TAG = re.compile(r"\{\{(?:(?!\{\{|\{%).)*?\}\}|\{%(?:(?!\{\{|\{%).)*?%\}|\{#.*?#\}", re.DOTALL)
RUN_TAG = re.compile(r"\{[{%]r .*?[%}]\}", re.DOTALL)
_WIDE = re.compile(r"[｛{][｛{%％]|[%％}｝][}｝]")
_OPEN = re.compile(r"\{[{%#]")
_STRAY = re.compile(r"[{}]")  # docxtpl joins a lone brace with the tag that comes next
_MARKS = {qualified("w:tab"): "\t", qualified("w:br"): "\n", qualified("w:cr"): "\n"}
_LONGEST = 40


@dataclass(frozen=True)
class Spot:
    """A paragraph by number in its part (正文, 页眉1 …), and the table cells around it."""

    part: str
    paragraph: int
    cells: str = ""

    def __str__(self) -> str:
        """Read as a clerk would say it: `正文第12段 [表1 行3 列1]`."""
        cells = f" [{self.cells}]" if self.cells else ""
        return f"{self.part}第{self.paragraph}段{cells}"


def own_text(node: Node) -> str:
    """Return the text of a paragraph or run without its text boxes: tab and break as such."""
    return "".join(_pieces(node))


def _pieces(node: Node) -> Iterator[str]:
    for child in node:
        if child.tag == qualified("w:t"):
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[str(child.tag)]
        elif child.tag not in (qualified("w:p"), qualified("w:pPr")):
            yield from _pieces(child)


def find_slips(root: Node, part: str, file: str) -> list[tuple[Spot, Finding]]:
    """Return the slips in a part, each with the paragraph where it stands."""
    return [
        tell_at(spot, file, code, message)
        for spot, paragraph in spots(root, part)
        for check in _CHECKS
        for code, message in check(paragraph)
    ]


def spots(root: Node, part: str) -> Iterator[tuple[Spot, Node]]:
    """Yield the paragraphs of a part in the order of the text, each with its place."""
    tables = {table: number for number, table in enumerate(root.iter(qualified("w:tbl")), 1)}
    for number, paragraph in enumerate(root.iter(qualified("w:p")), start=1):
        yield Spot(part, number, _cells(paragraph, tables)), paragraph


def tell_at(spot: Spot, file: str, code: str, message: str) -> tuple[Spot, Finding]:
    """Return an error at a place, with the place itself to sort it by."""
    return spot, Finding(code, Severity.ERROR, message, Place(file, str(spot)))


def _cells(paragraph: Node, tables: dict[Node, int]) -> str:
    steps = []
    for cell in paragraph.iterancestors(qualified("w:tc")):
        row = cell.getparent()
        table = row.getparent() if row is not None else None
        if row is not None and table in tables:
            steps.append(f"表{tables[table]} 行{_number(row)} 列{_number(cell)}")
    return " > ".join(reversed(steps))


def _number(node: Node) -> int:
    return 1 + sum(1 for _ in node.itersiblings(node.tag, preceding=True))


def _broken(paragraph: Node) -> Iterator[tuple[str, str]]:
    for tag in TAG.findall(own_text(paragraph)):
        if "\n" in tag or "\t" in tag:
            shown = tag.replace("\n", "↵").replace("\t", "→")[:_LONGEST]
            message = f"标签“{shown}”中间有换行或制表符：请删去，让标签连成一行。"
            yield "tag_line_break", message


def _braces(paragraph: Node) -> Iterator[tuple[str, str]]:
    rest = TAG.sub("", own_text(paragraph))
    wide = [mark for mark in _WIDE.findall(rest) if not mark.isascii()]
    if wide:
        yield "tag_wide_brace", f"“{wide[0]}”用了中文括号：请改成英文的“{{{{ }}}}”或“{{% %}}”。"
    elif _STRAY.search(rest) and not _OPEN.search(rest):
        text = rest.strip()[:_LONGEST]
        message = f"“{text}”里有不成对的括号：请删去，或补成完整的“{{{{ … }}}}”。"
        yield "brace_stray", message


def _shared_runs(paragraph: Node) -> Iterator[tuple[str, str]]:
    """Find text that a tag which replaces its whole run would take away."""
    for run in paragraph.iterchildren(qualified("w:r")):
        text = own_text(run)
        tag = RUN_TAG.search(text)
        if tag and text.strip() != tag[0]:
            rest = text.replace(tag[0], "").strip()[:_LONGEST]
            yield "text_beside_tag", f"标签“{tag[0]}”会吞掉旁边的“{rest}”：请让它独占一段。"


_CHECKS: tuple[Callable[[Node], Iterator[tuple[str, str]]], ...] = (_broken, _braces, _shared_runs)

"""Faults put into clean papers, one at a time, each with the code that must be told first.

`consequences` are the only other codes that may be told: what follows from the same fault.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.check.papers import Change, in_paragraph

Edit = Callable[[dict[str, bytes]], None]
SONG = r'<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'


@dataclass(frozen=True)
class Mutation:
    """A fault: its name, the edits that make it, the code that names it, what may follow."""

    name: str
    edits: tuple[Edit, ...]
    root: str
    consequences: frozenset[str] = frozenset()
    base: str = "notice"


def fault(name: str, edit: Edit, root: str, *consequences: str, base: str = "notice") -> Mutation:
    return Mutation(name, (edit,), root, frozenset(consequences), base)


def margin(side: str, value: int) -> Change:
    return Change(rf'w:{side}="\d+"(?=[^>]*w:header)', f'w:{side}="{value}"')


def direct(style: str, properties: str) -> Change:
    """Format all characters of the first paragraph of a style."""
    return in_paragraph(style, "<w:r>(?!<w:rPr>)", f"<w:r><w:rPr>{properties}</w:rPr>")


def paragraph(style: str, properties: str) -> Change:
    return in_paragraph(style, "</w:pPr>", f"{properties}</w:pPr>")

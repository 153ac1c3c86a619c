"""What came out of a file (文件内容): grids, lines of text, and what was told on the way."""

from dataclasses import dataclass

from docgen.findings import Finding
from docgen.intake.returns.grid import Grid
from docgen.model.readings import Cell


@dataclass(frozen=True)
class Content:
    """The tables of a file in order, and its paragraphs outside them.

    `starts` tells of each table of a paper how many lines stand above it.
    `struck` is what was struck out of the paragraphs.
    """

    grids: tuple[Grid, ...] = ()
    lines: tuple[Cell, ...] = ()
    findings: tuple[Finding, ...] = ()
    starts: tuple[int, ...] = ()
    struck: tuple[Cell, ...] = ()

"""The runs of a text (文字块): what stands, what its author struck out, what is a raised mark."""

from collections.abc import Iterable
from typing import NamedTuple

from docgen.intake.returns.grid import GridCell, text_cell

_RAISED = str.maketrans("0123456789()[]（）［］【】〔〕", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾")


class Run(NamedTuple):
    """A piece of a text in one dress.

    `struck` tells that it was struck out (删除线), None that it is as its cell is; `raised` that it
    is a superscript (上标), as the marks of notes are.
    """

    text: str
    struck: bool | None = False
    raised: bool = False


def run_cell(*paragraphs: Iterable[Run], struck: bool = False) -> GridCell:
    """Return the cell of paragraphs of runs: what was struck out is no part of its text.

    Raised figures become such characters, so that they are not taken for digits of a number.
    `struck` tells that the cell itself is struck out.
    """
    parts = [_parted(runs, struck=struck) for runs in paragraphs]
    cell = text_cell("\n".join(kept for kept, _ in parts if kept.strip()))
    taken_back = text_cell("\n".join(lost for _, lost in parts if lost.strip())).text
    return cell._replace(struck=taken_back) if taken_back else cell


def _parted(runs: Iterable[Run], *, struck: bool) -> tuple[str, str]:
    kept, lost = "", ""
    for run in runs:
        text = run.text.translate(_RAISED) if run.raised else run.text
        if struck if run.struck is None else run.struck:
            lost += text
        else:
            kept += text
    return kept, lost

"""Letters of a paper count as a reader sees them: by their own dress, and by that of styles."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.text.run import Run
from lxml import etree

from docgen.model.readings import RowReading
from tests.intake.returns.forms import FORM, read
from tests.intake.returns.papers import add_table

Dress = Callable[[Paper, Run], object]


def first_row(folder: Path, count: list[tuple[str, Dress | None]]) -> RowReading:
    """Read a form whose first count is set in pieces of different dress."""
    paper = Document()
    table = add_table(paper, FORM)
    paragraph = table.cell(3, 3).paragraphs[0]
    paragraph.clear()
    for text, dress in count:
        run = paragraph.add_run(text)
        if dress:
            dress(paper, run)
    paper.save(str(folder / "a.docx"))
    return read(folder / "a.docx").rows[0]


def property_of(name: str, value: str | None = None) -> Dress:
    """Return what gives a run an on/off property, with a value or without."""

    def dress(_: Paper, run: Run) -> None:
        element = etree.SubElement(run._r.get_or_add_rPr(), qn(f"w:{name}"))
        if value is not None:
            element.set(qn("w:val"), value)

    return dress


def raised(_: Paper, run: Run) -> None:
    run.font.superscript = True


@pytest.mark.parametrize("value", ["0", "false", "off"])
def test_letters_that_are_not_hidden_are_read(tmp_path: Path, value: str) -> None:
    shown = property_of("vanish", value)
    assert first_row(tmp_path, [("5", shown), ("0", None)]).row.count == 50


@pytest.mark.parametrize("value", [None, "1", "true", "on"])
def test_hidden_letters_are_left_out(tmp_path: Path, value: str | None) -> None:
    hidden = property_of("vanish", value)
    assert first_row(tmp_path, [("5", hidden), ("4", None)]).row.count == 4


def test_letters_hidden_by_their_style_are_left_out(tmp_path: Path) -> None:
    def styled(paper: Paper, run: Run) -> None:
        below = paper.styles.add_style("below", WD_STYLE_TYPE.CHARACTER)
        below.font.hidden = True
        style = paper.styles.add_style("hidden", WD_STYLE_TYPE.CHARACTER)
        style.base_style = below
        run.style = style

    assert first_row(tmp_path, [("5", styled), ("4", None)]).row.count == 4


@pytest.mark.parametrize("mark", ["1", "2", "（1）", "[1]"])
def test_a_raised_mark_of_a_note_is_no_digit(tmp_path: Path, mark: str) -> None:
    row = first_row(tmp_path, [("12", None), (mark, raised)])
    assert (row.row.count, row.slips.get("count")) == (12, None)


def test_a_number_that_is_lowered_back_is_one(tmp_path: Path) -> None:
    baseline = property_of("vertAlign", "baseline")
    assert first_row(tmp_path, [("12", None), ("1", baseline)]).row.count == 121

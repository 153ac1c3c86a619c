"""The benchmarks' work and docgen's side of it run; how fast they are is not asserted here."""

import math
import re
from pathlib import Path

import pytest
from benchmarks.peers.contestants import EVERYONE, MODEL
from benchmarks.peers.fillers import docgen_stamp, docxtpl_documented
from benchmarks.peers.stage import take_turn
from benchmarks.peers.texts import compare, read_said
from benchmarks.work import CONDITION, FIELDS, LIST, Dialect, make_data, make_template
from lxml import etree

from docgen.archive import read_package

DIALECTS = list({one.dialect: None for one in EVERYONE})


@pytest.fixture(name="template")
def template_of_the_work(tmp_path: Path) -> Path:
    path = tmp_path / "template.docx"
    path.write_bytes(make_template(MODEL.dialect))
    return path


@pytest.mark.parametrize("rows", [10, 100])
def test_docgen_says_what_docxtpl_says(template: Path, tmp_path: Path, rows: int) -> None:
    papers = [make_data(number, rows) for number in range(4)]
    for module in (docgen_stamp, docxtpl_documented):
        folder = tmp_path / module.__name__
        folder.mkdir()
        turn = take_turn(module.open_template(template), papers, folder, math.inf)
        assert turn["wall"] > 0
    ours, theirs = tmp_path / docgen_stamp.__name__, tmp_path / docxtpl_documented.__name__
    assert compare(ours, theirs) == "全同"
    said = read_said(ours / "00000.docx")
    assert [len(row) for row in said.cells] == [9] * (rows + 1)
    assert len(said.lines) == 41


def test_a_library_that_loses_words_is_named(template: Path, tmp_path: Path) -> None:
    fill = docgen_stamp.open_template(template)
    for name, data in (("whole", make_data(2)), ("poor", make_data(2) | {FIELDS[3]: ""})):
        (tmp_path / name).mkdir()
        fill(data, tmp_path / name / "00000.docx")
    told = compare(tmp_path / "poor", tmp_path / "whole")
    assert told == "1/1 份文字不同（如 00000.docx）"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_has_a_place_for_every_value(dialect: Dialect) -> None:
    parts = read_package(make_template(dialect))
    marks: set[str] = set()
    for name in ("document", "header1", "footer1"):
        words = etree.fromstring(parts[f"word/{name}.xml"]).xpath("string()")
        marks.update(re.findall(r"f\d\d", str(words)))
    assert marks >= set(make_data(0)) - {CONDITION, LIST}

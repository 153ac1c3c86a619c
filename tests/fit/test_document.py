"""A finished paper is opened, changed in its schema's order, and packed the same each time."""

from pathlib import Path

import pytest
from lxml import etree

from docgen.fit.document import (
    Document,
    open_document,
    properties,
    qualified,
    spacing,
    style_of,
    text_of,
)
from tests.fit.papers import ROW, make_paper, rows


@pytest.fixture
def paper(tmp_path: Path) -> Document:
    return open_document(make_paper(rows(2), tmp_path))


def test_packing_is_the_same_each_time(paper: Document) -> None:
    once = paper.package()

    assert open_document(once).package() == once


def test_boxes_are_no_part_of_the_running_text(paper: Document) -> None:
    texts = [text_of(node) for node, _ in paper.flow()]

    assert ROW in texts
    assert not any("印发" in text or "文件" in text for text in texts)


def test_a_paragraph_has_its_style(paper: Document) -> None:
    styles = [style for node, style in paper.flow() if text_of(node) == ROW]
    assert styles == ["BodyText", "Closing"]
    assert style_of(etree.Element(qualified("w:p"))) == ""


def test_spacing_stands_before_what_the_schema_wants_behind() -> None:
    paragraph = etree.Element(qualified("w:p"))
    owner = properties(paragraph, "w:pPr")
    for name in ("w:pStyle", "w:ind", "w:sectPr"):
        etree.SubElement(owner, qualified(name))

    made = spacing(owner)

    assert [etree.QName(node).localname for node in owner] == ["pStyle", "spacing", "ind", "sectPr"]
    assert spacing(owner) is made


def test_the_tracking_of_a_run_stands_before_its_size() -> None:
    owner = properties(etree.Element(qualified("w:r")), "w:rPr")
    for name in ("w:color", "w:sz"):
        etree.SubElement(owner, qualified(name))

    spacing(owner)

    assert [etree.QName(node).localname for node in owner] == ["color", "spacing", "sz"]

"""The colophon gets a section of its own that begins on an even page."""

from pathlib import Path

import pytest

from docgen.fit.colophon import has_colophon, on_even_side, stands_odd
from docgen.fit.document import Document, find_all, open_document
from docgen.fit.measures import Measures
from tests.fit.papers import make_paper, rows

FORM = {"title": "汇总表", "form": True, "rows": ["1"], "caption": "说明", "total_label": "总计"}
COPIES = "区委办公室、区人大常委会办公室、区政府办公室、区政协办公室，区纪委监委机关，区人民法院"


@pytest.fixture
def paper(tmp_path: Path) -> Document:
    return open_document(make_paper(rows(2, copy_to=COPIES), tmp_path))


def _types(document: Document) -> list[str | None]:
    kinds = find_all(document.root, "//w:sectPr/w:type/@w:val/..")
    return [kind.get(kind.keys()[0]) for kind in kinds]


def test_a_section_ends_before_the_colophon_and_its_room(paper: Document) -> None:
    after = on_even_side(paper, numbered=True)

    sections = find_all(after.root, "//w:sectPr/w:type")
    assert [list(one.values()) for one in sections] == [["nextPage"], ["evenPage"]]
    (ended,) = find_all(after.root, "//w:p[w:pPr/w:sectPr]")
    following = ended.itersiblings()
    assert find_all(next(following), "w:pPr/w:pStyle[@w:val='ColophonSpace']")


def test_numbers_stay_or_go(paper: Document) -> None:
    numbered = on_even_side(paper, numbered=True)
    blank = on_even_side(paper, numbered=False)

    assert numbered.parts.keys() == paper.parts.keys()
    assert blank.parts.keys() - paper.parts.keys() == {"word/footerBlank.xml"}
    assert b"footerBlank.xml" in blank.parts["[Content_Types].xml"]
    references = find_all(blank.body[-1], "w:footerReference[@r:id='rIdFooterBlank']")
    assert len(references) == 2


def test_a_section_that_ends_before_the_colophon_already_is_used(tmp_path: Path) -> None:
    turned = open_document(make_paper(rows(2, attachments=[FORM]), tmp_path))

    after = on_even_side(turned, numbered=False)

    before = len(find_all(turned.root, "//w:sectPr"))
    assert len(find_all(after.root, "//w:sectPr")) == before


def test_a_paper_without_colophon_has_none(tmp_path: Path) -> None:
    assert not has_colophon(open_document(make_paper(rows(2, printing_office=""), tmp_path)))


@pytest.mark.parametrize(
    ("pages", "alone", "odd"),
    [(1, False, True), (3, True, True), (2, True, False), (1, None, False)],
)
def test_an_odd_side_is_told(pages: int, alone: bool | None, odd: bool) -> None:
    assert stands_odd(Measures(pages=pages, colophon_alone=alone)) is odd

"""Signature, rows of text above it and colophon are found on the pages by their words."""

from pathlib import Path

import pytest

from docgen.fit.document import Document, open_document
from docgen.fit.measures import Measures, signature_of, take_measures
from docgen.fit.pages import Page, Row, bare
from tests.fit.papers import ATTACHED, ROW, make_paper, rows
from tests.notice.papers import CAMPAIGN, notice

SIGNED = ("海州市望潮区司法局", "2025年11月8日")
COLOPHON = "海州市望潮区司法局办公室2025年11月8日印发"
HEAD = ("海州市望潮区司法局文件", "望司发〔2025〕7号", "关于开展示例工作的通知")
NOTE = ("附件：1.任务分解表", "2.名单")


@pytest.fixture
def plain(tmp_path: Path) -> Document:
    return open_document(make_paper(rows(3), tmp_path))


def page(*texts: str) -> Page:
    return Page(tuple(Row(bare(text), 100.0 + at) for at, text in enumerate(texts)))


def opening(*texts: str) -> Page:
    return page(*HEAD, "区直各行政执法部门：", *texts)


def test_everything_on_one_page(plain: Document) -> None:
    measures = take_measures(plain, [opening(ROW, ROW, ROW, *SIGNED, "（此件公开发布）", COLOPHON)])

    assert (measures.pages, measures.signed_on) == (1, 1)
    assert measures.text_on_first
    assert measures.colophon_alone is False


def test_a_signature_alone_has_no_rows_of_text(plain: Document) -> None:
    pages = [opening(ROW, ROW, ROW), page(*SIGNED, "（此件公开发布）", COLOPHON)]

    measures = take_measures(plain, pages)

    assert (measures.signed_on, measures.text_rows) == (2, 0)
    assert measures.donor is not None
    assert measures.donor.baselines[0] == pages[0].rows[-1].baseline


def test_a_colophon_that_has_its_page_for_itself(plain: Document) -> None:
    pages = [opening(ROW, ROW, ROW, *SIGNED, "（此件公开发布）"), page(COLOPHON)]

    assert take_measures(plain, pages).colophon_alone is True


def test_the_attachment_note_is_no_text(tmp_path: Path) -> None:
    document = open_document(make_paper(rows(3, attachments=ATTACHED), tmp_path))

    alone = take_measures(document, [opening(ROW, ROW, ROW), page(*NOTE, *SIGNED)])
    beside = take_measures(document, [opening(ROW, ROW), page(ROW, *NOTE, *SIGNED)])

    assert (alone.text_rows, beside.text_rows) == (0, 1)


@pytest.mark.parametrize("cut", [-1, -2, -3])
def test_a_signatures_page_that_begins_with_the_last_characters_of_a_paragraph_is_awkward(
    plain: Document, cut: int
) -> None:
    end = ROW[cut:]
    pages = [opening(ROW, ROW[:cut]), page(end, ROW, *SIGNED)]

    assert take_measures(plain, pages).awkward is True
    assert take_measures(plain, [opening(ROW), page(ROW, ROW, *SIGNED)]).awkward is False


def test_the_number_of_a_document_is_not_parted_by_pages(tmp_path: Path) -> None:
    cited = "按照《国务院关于示例的指导意见》（国发〔2024〕5号），开展工作。"
    document = open_document(make_paper(notice(0, body=f"{ROW}\n{cited}"), tmp_path))
    first, second = cited.split("国发")

    parted = [opening(ROW, f"{first}国发"), page(second, *SIGNED)]
    whole = [opening(ROW, first), page(f"国发{second}", *SIGNED)]

    assert [take_measures(document, pages).awkward for pages in (parted, whole)] == [True, False]


def test_a_first_page_without_text_is_told(plain: Document) -> None:
    measures = take_measures(plain, [opening(), page(ROW, ROW, ROW, *SIGNED)])

    assert not measures.text_on_first


def test_what_the_pages_do_not_show_is_told_as_unseen(plain: Document) -> None:
    wanted = Measures(pages=1, colophon_alone=False, unseen=("signature", "colophon"))

    assert take_measures(plain, [page("别的文件")]) == wanted


def test_a_signature_of_which_one_character_is_missing_is_unseen(plain: Document) -> None:
    measures = take_measures(plain, [opening(ROW, "海州市望潮区司法", SIGNED[1], COLOPHON)])

    assert (measures.signed_on, measures.unseen) == (None, ("signature",))


def test_a_paper_without_signature_has_none(plain: Document) -> None:
    for node, _ in signature_of(plain):
        plain.body.remove(node)

    assert signature_of(plain) == []
    assert take_measures(plain, [opening(ROW, COLOPHON)]).unseen == ()
    assert CAMPAIGN["issuer"] == SIGNED[0]

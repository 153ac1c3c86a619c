"""Pages are read as rows from top to bottom, page numbers and blanks left out."""

from pathlib import Path

import pytest

from docgen.fit.pages import Page, Row, Spot, bare, read_pages, spot_of
from tests.fit.papers import make_paper, rows
from tests.notice.papers import notice
from tests.pdfs import ToPdf

PAGES = (Page((Row("甲乙", 10.0), Row("丙", 20.0))), Page(()), Page((Row("丁", 10.0),)))


@pytest.mark.parametrize(
    ("place", "spot"),
    [(0, Spot(0, 0)), (1, Spot(0, 0)), (2, Spot(0, 1)), (3, Spot(2, 0)), (4, None)],
)
def test_a_place_in_the_text_is_found_on_its_page(place: int, spot: Spot | None) -> None:
    assert spot_of(PAGES, place) == spot


def test_forms_of_one_character_are_one() -> None:
    assert bare("（２０２５） 年\u3000月") == bare("(2025)年月")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\u8d75\U00020bb7", "\u8d75\U00020bb7"),  # beyond U+FFFF
        ("\u8d75\ue863", "\u8d75\ue863"),  # of private use
        ("\u8d75\U00031350", "\u8d75\U00031350"),  # newer than Python
        ("\u845b\U000e0100", "\u845b"),  # a variant of a character
        ("\u8d75\u200b\u00ad\r\n\ufffe\ud842", "\u8d75"),
    ],
)
def test_rare_characters_stay_and_what_prints_nothing_goes(text: str, printed: str) -> None:
    assert bare(text) == printed


@pytest.mark.office
def test_a_page_is_read_from_top_to_bottom(tmp_path: Path, to_pdf: ToPdf) -> None:
    paper = tmp_path / "通知.docx"
    paper.write_bytes(make_paper(rows(2), tmp_path))
    (pdf,) = to_pdf([paper])

    (page,) = read_pages(pdf)

    assert page.rows[0].text == "海州市望潮区司法局文件"
    assert page.rows[-1].text == "海州市望潮区司法局办公室2025年11月8日印发"
    assert page.rows[4].baseline < page.rows[5].baseline


@pytest.mark.office
def test_rare_names_are_read_as_they_are_written(tmp_path: Path, to_pdf: ToPdf) -> None:
    name = "海州市\U00020bb7林区司法局\ue863"
    paper = tmp_path / "通知.docx"
    paper.write_bytes(make_paper(notice(0, body=f"{name}e\u0301。"), tmp_path))
    (pdf,) = to_pdf([paper])

    (page,) = read_pages(pdf)

    assert f"{name}\u00e9。" in page.text

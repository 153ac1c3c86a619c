"""Notices as LibreOffice lays them out, from the signature to the colophon, and nothing lost.

The figures are typed from GB/T 9704-2012; nothing here reads docgen's own facts.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import measure
from tests.notice.papers import PAPERS, Made, text_rows
from tests.paper_text import paper_paragraphs
from tests.validator import OoxmlError

pytestmark = pytest.mark.office


@pytest.mark.parametrize(("name", "pages"), [("two_pages", 2), ("three_pages", 3)])
def test_the_colophon_ends_the_last_page_at_262_mm(
    made: dict[str, Made], name: str, pages: int
) -> None:
    sheets = made[name].sheets
    assert len(sheets) == pages
    rules = [rule for rule in sheets[-1].rules if rule.y > 200]
    assert rules[-1].y == pytest.approx(262, abs=1)
    assert all(rule.x0 == pytest.approx(28, abs=0.5) for rule in rules)
    assert all(rule.x1 == pytest.approx(184, abs=0.5) for rule in rules)
    assert rules[0].width > rules[1].width or len(rules) == 2
    assert not any(rule.y > 200 for sheet in sheets[:-1] for rule in sheet.rules)


@pytest.mark.parametrize(
    "name", ["two_pages", "three_pages", "many_copies", "unsealed", "attachments"]
)
def test_the_text_on_the_last_page_ends_above_the_colophon(
    made: dict[str, Made], name: str
) -> None:
    last = made[name].sheets[-1]
    first_rule = min(rule.y for rule in last.rules if rule.y > 200)
    text = [line for line in text_rows(last) if line.characters[0].size > 15]
    assert text
    assert all(line.baseline + 1 < first_rule for line in text)


def test_sealed_signature_is_centred_on_its_date(made: dict[str, Made]) -> None:
    last = made["two_pages"].sheets[-1]
    rows = [line for line in last.lines if line.characters[0].size > 15]
    date = next(line for line in rows if "2025年11月8日" in line.text.replace(" ", ""))
    signed = next(line for line in rows if line.text.strip() == "海州市望潮区司法局")
    centre = [(line.x0 + line.x1) / 2 for line in (signed, date)]
    assert centre[0] == pytest.approx(centre[1], abs=1)
    assert date.x1 == pytest.approx(161.7, abs=1.5)


def test_unsealed_date_begins_two_cells_after_the_signature(made: dict[str, Made]) -> None:
    rows = [row for sheet in made["unsealed"].sheets for row in sheet.lines]
    large = [row for row in rows if row.characters[0].size > 15]
    date = next(row for row in large if "2025年11月8日" in row.text.replace(" ", ""))
    signed = next(row for row in large if row.text.strip() == "海州市望潮区司法局")
    assert date.x0 - signed.x0 == pytest.approx(11.1, abs=1)
    assert signed.x1 == pytest.approx(172.9, abs=1.5)


def test_copy_number_secrecy_and_urgency_stand_flush_left_from_the_first_row(
    made: dict[str, Made],
) -> None:
    sheet = made["classified"].sheets[0]
    rows = [sheet.line(text) for text in ("000001", "秘密★1年", "特急")]
    assert [row.x0 for row in rows] == pytest.approx([28, 28, 28], abs=0.5)
    pitch = rows[1].baseline - rows[0].baseline
    assert rows[0].baseline == pytest.approx(45.2, abs=0.5)
    assert pitch == pytest.approx(10.2, abs=0.3)
    assert [row.printed[0].font for row in rows][1:] == ["FandolHei-Regular"] * 2


def test_names_of_attachments_align(made: dict[str, Made]) -> None:
    first = next(
        row for sheet in made["attachments"].sheets for row in sheet.lines if "附件：1" in row.text
    )
    sheet = next(sheet for sheet in made["attachments"].sheets if first in sheet.lines)
    place = sheet.lines.index(first)
    wrapped, second = sheet.lines[place + 1], sheet.lines[place + 2]
    name = first.printed[5].box.x0
    assert wrapped.x0 == pytest.approx(name, abs=0.3)
    assert second.printed[2].box.x0 == pytest.approx(name, abs=0.3)
    assert second.x0 == pytest.approx(first.printed[3].box.x0, abs=0.3)
    assert first.x0 == pytest.approx(39.1, abs=0.5)


def test_an_attachment_begins_a_page_with_its_mark(made: dict[str, Made]) -> None:
    for mark, title in (("附件1", "示例工作任务"), ("附件2", "名单")):
        sheet = next(
            sheet
            for sheet in made["attachments"].sheets
            if sheet.lines[0].text.replace(" ", "") == mark
        )
        assert sheet.lines[0].baseline == pytest.approx(45.2, abs=0.5)
        heading = next(row for row in sheet.lines if row.text.startswith(title))
        # The third row (7.3.7); a title is set on a wider pitch than the text.
        assert 58 <= heading.baseline <= 70


@pytest.mark.parametrize("name", ["faithful", *PAPERS])
def test_no_character_is_lost_between_docx_and_pdf(
    made: dict[str, Made], name: str, pdf_text: Callable[[Path], str]
) -> None:
    def bare(text: str) -> str:
        return "".join(sorted(re.sub(r"[\s\u3000]", "", text)))

    pages = len(made[name].sheets)
    numbers = "".join(f"—{page}—" for page in range(1, pages + 1))
    written = "".join(paper_paragraphs(made[name].docx))
    assert bare(pdf_text(made[name].pdf)) == bare(written + numbers)


@pytest.mark.parametrize("name", ["faithful", *PAPERS])
def test_only_the_official_fonts_stand_ins_draw_the_page(made: dict[str, Made], name: str) -> None:
    fonts = measure.embedded_fonts(made[name].pdf)
    assert fonts <= {
        "FandolFang-Regular",
        "FandolKai-Regular",
        "FandolHei-Regular",
        "FandolSong-Regular",
        "FandolSong-Bold",
    }
    assert "FandolSong-Bold" in fonts


@pytest.mark.validator
def test_microsofts_validator_finds_no_error(
    made: dict[str, Made], validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    assert validate_ooxml([paper.docx for paper in made.values()]) == []

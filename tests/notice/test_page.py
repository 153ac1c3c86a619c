"""Notices as LibreOffice lays them out, measured in millimetres against GB/T 9704-2012.

The figures are typed from the standard; nothing here reads docgen's own facts.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests import measure
from tests.measure import Box, Sheet
from tests.paper_text import paper_paragraphs
from tests.pdfs import ToPdf
from tests.validator import OoxmlError

pytestmark = pytest.mark.office

SENTENCE = "行政执法机关应当依法使用电子技术监控设备并按要求公布设置地点接受社会监督"
CAMPAIGN = {
    "id": "example",
    "title": "示例",
    "issuer": "海州市望潮区司法局",
    "series": {"通知": "望司发"},
}


@dataclass(frozen=True)
class Made:
    """A paper and its PDF."""

    docx: Path
    pdf: Path

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return measure.sheets(self.pdf)


def notice(paragraphs: int, **changes: object) -> dict[str, object]:
    """Return the data of an invented notice with that many paragraphs of plain Hanzi."""
    paper = {
        "title": "关于开展示例工作的通知",
        "recipients": "区直各行政执法部门",
        "body": "\n".join([SENTENCE * 3 + "。"] * paragraphs),
        "number": "望司发〔2025〕7号",
        "date_of_issue": "2025-11-08",
        "print_date": "2025-11-08",
        "printing_office": "海州市望潮区司法局办公室",
        "note": "此件公开发布",
    }
    return {"campaign": CAMPAIGN, "paper": paper | changes}


COPIES = "区委办公室、区人大常委会办公室、区政府办公室、区政协办公室，区纪委监委机关，区人民法院"
LONG_BODY = "中共海州市望潮区委全面依法治区委员会办公室"
PAPERS: dict[str, dict[str, object]] = {
    "two_pages": notice(6),
    "three_pages": notice(10, copy_to=COPIES),
    "unsealed": notice(2, sealed=False),
    "classified": notice(
        2, copy_number="000001", classification="秘密", secrecy_period="1年", urgency="特急"
    ),
    "long_mark": {
        "campaign": {**CAMPAIGN, "issuer": LONG_BODY},
        "paper": notice(2)["paper"],
    },
    "attachments": notice(
        2,
        attachments=[
            {"title": "示例工作任务分解和责任分工表示例工作任务分解和责任分工表", "body": SENTENCE},
            {"title": "名单", "body": SENTENCE},
        ],
    ),
}


@pytest.fixture(scope="module")
def made(
    to_pdf: ToPdf, faithful_notice_docx: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Made]:
    """Render every paper as a final one and convert all of them at once."""
    folder = tmp_path_factory.mktemp("papers")
    papers = {"faithful": faithful_notice_docx}
    for name, data in PAPERS.items():
        source = folder / f"{name}.yaml"
        source.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        papers[name] = folder / f"{name}.docx"
        command = [sys.executable, "-m", "docgen", "render", "notice", str(source), "--final"]
        done = subprocess.run(
            [*command, "-o", str(papers[name])], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
    pdfs = to_pdf(papers.values())
    return {name: Made(papers[name], pdf) for name, pdf in zip(papers, pdfs, strict=True)}


def text_rows(sheet: Sheet) -> list[measure.Line]:
    """Return the rows inside the type area."""
    return [line for line in sheet.lines if 37 < line.baseline < 263]


@pytest.mark.parametrize("name", ["faithful", "three_pages"])
def test_a_full_page_has_22_rows(made: dict[str, Made], name: str) -> None:
    counts = [len(text_rows(sheet)) for sheet in made[name].sheets]
    assert max(counts) == 22


def test_rows_of_hanzi_only_have_28(made: dict[str, Made]) -> None:
    rows = [row for row in text_rows(made["three_pages"].sheets[1]) if row.x1 > 183]
    whole = [row for row in rows if row.x0 < 30]
    assert whole
    assert {len(row.printed) for row in whole} == {28}


def test_rows_span_the_type_area(made: dict[str, Made]) -> None:
    row = next(row for row in text_rows(made["three_pages"].sheets[1]) if row.x0 < 30)
    assert row.x0 == pytest.approx(28, abs=0.3)
    assert row.x1 == pytest.approx(184, abs=0.6)


@pytest.mark.parametrize("name", ["faithful", "two_pages", "classified", "long_mark"])
def test_the_red_mark_begins_at_72_mm(made: dict[str, Made], name: str) -> None:
    ink = measure.ink(made[name].pdf, 1, measure.is_red, Box(0, 50, 210, 105))
    assert ink.top == pytest.approx(72, abs=1)
    assert (ink.x0 + ink.x1) / 2 == pytest.approx(106, abs=1)
    assert ink.x1 - ink.x0 <= 156.5


@pytest.mark.parametrize("name", ["faithful", "two_pages", "classified"])
def test_the_number_stands_two_lines_under_the_mark(made: dict[str, Made], name: str) -> None:
    pdf = made[name].pdf
    mark = measure.ink(pdf, 1, measure.is_red, Box(0, 50, 210, 105))
    number = measure.ink(pdf, 1, within=Box(0, mark.bottom + 2, 210, mark.bottom + 28))
    assert number.top - mark.bottom == pytest.approx(20.78, abs=2)


@pytest.mark.parametrize("name", ["faithful", "two_pages"])
def test_the_red_rule_is_156_mm_wide_and_4_mm_under_the_number(
    made: dict[str, Made], name: str
) -> None:
    pdf = made[name].pdf
    (rule,) = {
        (round(rule.x0, 1), round(rule.x1, 1), rule.y)
        for rule in made[name].sheets[0].rules
        if rule.colour and rule.colour[0] > 0.8
    }
    number = measure.ink(pdf, 1, within=Box(0, 95, 210, rule[2] - 0.5))
    red = measure.ink(pdf, 1, measure.is_red, Box(0, rule[2] - 2, 210, rule[2] + 2))
    assert list(rule[:2]) == pytest.approx([28, 184], abs=0.5)
    assert red.top - number.bottom == pytest.approx(4, abs=1)


def test_number_left_and_signatory_right_share_a_row(made: dict[str, Made]) -> None:
    row = made["faithful"].sheets[0].line("兴司发〔2024〕17号")
    assert "签发人：刘三强" in row.text.replace(" ", "")
    assert row.x0 == pytest.approx(28 + 5.6, abs=1)
    assert row.x1 == pytest.approx(184 - 5.6, abs=1)
    fonts = {character.text: character.font for character in row.printed}
    assert "Fang" in fonts["签"]
    assert "Kai" in fonts["刘"]


def test_title_stands_two_lines_under_the_rule_and_is_centred(made: dict[str, Made]) -> None:
    sheet, pdf = made["two_pages"].sheets[0], made["two_pages"].pdf
    rule = next(rule for rule in sheet.rules if rule.colour[0] > 0.8)
    title = measure.ink(pdf, 1, within=Box(20, rule.y + 5, 200, rule.y + 30))
    assert title.top - rule.y == pytest.approx(20.78, abs=2)
    assert (title.x0 + title.x1) / 2 == pytest.approx(106, abs=1)


@pytest.mark.parametrize("name", ["faithful", "two_pages", "three_pages"])
def test_page_numbers_stand_at_269_mm_odd_right_even_left(made: dict[str, Made], name: str) -> None:
    for page, sheet in enumerate(made[name].sheets, start=1):
        if sheet.width > sheet.height:
            continue
        (row,) = [line for line in sheet.lines if line.baseline > 263]
        assert row.text.replace(" ", "") == f"—{page}—"
        first = row.printed[0].box
        dash = measure.ink(made[name].pdf, page, within=Box(first.x0, 264, first.x1, 275))
        assert (dash.top + dash.bottom) / 2 == pytest.approx(269, abs=1)
        edge = row.x1 if page % 2 else row.x0
        assert edge == pytest.approx(179.1 if page % 2 else 32.9, abs=1.5)


def test_a_turned_page_has_its_number_where_upright_pages_have_it(made: dict[str, Made]) -> None:
    sheet = made["faithful"].sheets[-1]
    assert sheet.width > sheet.height
    ink = measure.ink(
        made["faithful"].pdf, len(made["faithful"].sheets), within=Box(20, 20, 34, 190)
    )
    assert (ink.x0 + ink.x1) / 2 == pytest.approx(28, abs=1.5)
    assert ink.bottom == pytest.approx(179.1, abs=1.5)


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


@pytest.mark.parametrize("name", ["two_pages", "three_pages", "unsealed", "attachments"])
def test_no_text_runs_into_the_colophon(made: dict[str, Made], name: str) -> None:
    last = made[name].sheets[-1]
    first_rule = min(rule.y for rule in last.rules if rule.y > 200)
    above = [line for line in text_rows(last) if line.characters[0].size > 15]
    assert all(line.baseline + 1 < first_rule for line in above)


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

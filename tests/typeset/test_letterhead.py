"""A letter (信函格式) as LibreOffice lays it out, in millimetres against GB/T 9704-2012, 10.1."""

from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests import measure
from tests.examples import paper_of, write_kind
from tests.measure import Box
from tests.paper_text import paper_paragraphs
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
Letters: TypeAlias = dict[str, tuple[Path, Path]]

TEXT = {"type": "text", "label": "示例"}
KIND = {
    "id": "example",
    "name": "示例函",
    "document_type": "函",
    "direction": "lateral",
    "layout": "letter",
    "issuer": "bureau",
    "scope": "campaign",
    "fields": [
        *({"name": name, **TEXT} for name in ("title", "recipients", "copy_to", "copy_number")),
        *({"name": name, **TEXT} for name in ("classification", "secrecy_period", "urgency")),
        {"name": "body", "label": "正文", "type": "blocks"},
        {"name": "number", "label": "发文字号", "type": "number"},
        {"name": "date_of_issue", "label": "成文日期", "type": "date"},
        {"name": "sealed", "label": "印章", "type": "flag", "default": True},
    ],
}
WORDS = "::title {{ paper.title }}\n\n::blocks paper.body\n\n::signature\n"
ISSUER = "海州市望潮区司法局"
DATA = {
    "paper": {
        "title": "关于反馈示例情况的函",
        "body": "现将有关情况函告如下。\n" * 18 + "特此函告。",
        "number": "望司函〔2025〕3号",
        "date_of_issue": "2025-11-08",
        "copy_number": "000001",
        "classification": "秘密",
        "secrecy_period": "1年",
        "copy_to": "市司法局",
    },
}


LONG = "海州市望潮区市场监督管理综合行政执法大队"


@pytest.fixture(scope="module")
def letters(
    tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf
) -> dict[str, tuple[Path, Path]]:
    """Return a letter and its PDF, by the name of its issuer."""
    folder = tmp_path_factory.mktemp("letter")
    templates = write_kind(folder, KIND, WORDS)
    papers = {}
    for name in (ISSUER, LONG):
        source = folder / f"{name}.yaml"
        data = DATA | {"campaign": {"id": "example", "title": "示例", "issuer": name}}
        source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        home, today = Folder(folder), date(2025, 11, 3)
        job = Job("example", source, home, today, final=True, templates=templates)
        (made,) = render_papers(job, f"{name}.docx")
        papers[name] = paper_of(made)
    return dict(
        zip(papers, zip(papers.values(), to_pdf(papers.values()), strict=True), strict=True)
    )


@pytest.fixture(scope="module")
def letter(letters: Letters) -> tuple[Path, Path]:
    return letters[ISSUER]


def red(pdf: Path, top: float, bottom: float, page: int = 1) -> Box:
    return measure.ink(pdf, page, measure.is_red, Box(0, top, 210, bottom))


def test_the_mark_is_the_name_alone_30_mm_from_the_sheets_top(letter: tuple[Path, Path]) -> None:
    docx, pdf = letter
    assert "海州市望潮区司法局" in paper_paragraphs(docx)
    assert red(pdf, 20, 47).top == pytest.approx(30, abs=1)


def test_the_upper_double_rule_is_thick_above_thin_4_mm_under_the_mark(
    letter: tuple[Path, Path],
) -> None:
    pdf = letter[1]
    thick, thin = red(pdf, 47.5, 49.7), red(pdf, 49.7, 52)
    assert thick.top - red(pdf, 20, 47).bottom == pytest.approx(4, abs=1)
    assert thick.bottom - thick.top > thin.bottom - thin.top
    for rule in (thick, thin):
        assert [rule.x0, rule.x1] == pytest.approx([20, 190], abs=0.5)


def test_rule_number_and_title_follow_a_long_mark_that_is_set_smaller(
    letters: Letters,
) -> None:
    pdf = letters[LONG][1]
    mark = red(pdf, 20, 43)
    thick = red(pdf, 43, 46.5)
    row = measure.sheets(pdf)[0].line("望司函〔2025〕3号").baseline
    number = measure.ink(pdf, 1, within=Box(20, row - 6, 190, row + 2))

    assert mark.top == pytest.approx(30, abs=1)
    assert thick.top - mark.bottom == pytest.approx(4, abs=1)
    assert number.top - red(pdf, 46.5, 50).bottom == pytest.approx(4.84, abs=1)


def test_the_lower_double_rule_is_thin_above_thick_20_mm_from_the_bottom(
    letter: tuple[Path, Path],
) -> None:
    pdf = letter[1]
    thin, thick = red(pdf, 274, 275.95), red(pdf, 275.95, 279)
    assert thick.bottom == pytest.approx(277, abs=0.5)
    assert thin.bottom - thin.top < thick.bottom - thick.top
    assert [thick.x0, thick.x1] == pytest.approx([20, 190], abs=0.5)


def test_the_number_stands_right_on_the_row_of_the_copy_number(letter: tuple[Path, Path]) -> None:
    sheet = measure.sheets(letter[1])[0]
    row = sheet.line("望司函〔2025〕3号")
    assert "000001" in row.text
    assert row.x0 == pytest.approx(28, abs=0.5)
    assert row.x1 == pytest.approx(184, abs=0.5)
    ink = measure.ink(letter[1], 1, within=Box(20, 51, 190, 62))
    assert ink.top - red(letter[1], 49.7, 52).bottom == pytest.approx(4.84, abs=1)


def test_the_title_stands_two_lines_under_the_last_element(letter: tuple[Path, Path]) -> None:
    sheet, pdf = measure.sheets(letter[1])[0], letter[1]
    last = sheet.line("秘密★1年").baseline + 0.5
    title = measure.ink(pdf, 1, within=Box(20, last + 3, 190, last + 30))
    assert title.top - last == pytest.approx(20.78, abs=2)


def test_the_first_page_has_no_number_and_the_second_has(letter: tuple[Path, Path]) -> None:
    first, second = measure.sheets(letter[1])
    assert not [line for line in first.lines if line.baseline > 262]
    assert second.lines[-1].text.replace(" ", "") == "—2—"


def test_the_colophon_is_the_copies_alone_at_the_bottom_of_the_last_page(
    letter: tuple[Path, Path],
) -> None:
    last = measure.sheets(letter[1])[-1]
    assert last.rules == ()
    assert last.line("抄送：市司法局。").baseline == pytest.approx(260.5, abs=1.5)

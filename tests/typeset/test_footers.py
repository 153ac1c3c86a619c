"""Page numbers on upright and turned pages, and the table that goes over many of them (7.5, 8)."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.publish.folder import Folder
from tests import measure
from tests.examples import paper_of, write_kind
from tests.measure import Box, Sheet
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office

ROWS = 60
CELL = 14 * 25.4 / 72  # a page number is counted in characters of its own size
LONG = "没有依据或者依据不明，已经停止使用，正在按要求拆除并恢复原状，有关数据已经封存"
TEXT = {"type": "text", "label": "示例"}
KIND = {
    "id": "example",
    "name": "示例通知",
    "document_type": "通知",
    "direction": "downward",
    "layout": "general",
    "issuer": "bureau",
    "scope": "campaign",
    "annexes": ["示例名单"],
    "fields": [
        *({"name": name, **TEXT} for name in ("title", "recipients")),
        {"name": "body", "label": "正文", "type": "blocks"},
        {"name": "rows", "label": "各行", "type": "lines"},
        "red_head",
        "signature",
    ],
    "tables": [
        {
            "id": "list",
            "rows": "paper.rows",
            "columns": [
                {"label": "单位", "width_mm": 100, "cell": "{{ row }}"},
                {"label": "情况", "width_mm": 80, "cell": LONG},
            ],
        }
    ],
}
WORDS = """::title {{ paper.title }}

::recipients {{ paper.recipients }}：

::blocks paper.body

::attachment_note paper.attachment_note

::signature

::turned

::attachment_label 附件

::form_title {{ paper.annexes[0] }}

::table list

::upright
"""
DATA = {
    "campaign": {"id": "example", "title": "示例", "issuer": "海州市望潮区司法局"},
    "paper": {
        "title": "关于印发示例名单的通知",
        "recipients": "各单位",
        "body": "现将示例名单印发给你们，请认真核对。\n" * 14,
        "rows": [f"示例单位甲{number:02}" for number in range(ROWS)],
        "number": "望司发〔2025〕7号",
        "date_of_issue": "2025-11-08",
        "print_date": "2025-11-08",
        "printing_office": "海州市望潮区司法局办公室",
    },
}


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> Path:
    """Return a notice of two pages, with a table of sixty rows on turned pages, as a PDF."""
    folder = tmp_path_factory.mktemp("turned")
    source = folder / "通知.yaml"
    source.write_text(yaml.safe_dump(DATA, allow_unicode=True), "utf-8")
    job = Job(
        "example",
        source,
        Folder(folder),
        date(2025, 11, 8),
        final=True,
        templates=write_kind(folder, KIND, WORDS),
    )
    (made,) = render_papers(job, "通知.docx")
    (printed,) = to_pdf([paper_of(made)])
    return printed


@pytest.fixture(scope="module")
def sheets(pdf: Path) -> dict[int, Sheet]:
    return dict(enumerate(measure.sheets(pdf), start=1))


def turned(sheets: dict[int, Sheet]) -> dict[int, Sheet]:
    return {number: sheet for number, sheet in sheets.items() if sheet.width > sheet.height}


def test_turned_pages_stand_between_upright_ones(sheets: dict[int, Sheet]) -> None:
    assert len(turned(sheets)) > 5
    assert min(turned(sheets)) == 3
    assert {number % 2 for number in turned(sheets)} == {0, 1}
    assert max(turned(sheets)) == max(sheets) - 1  # the colophon's page stands again


def test_the_number_of_an_upright_page_lies_7_mm_below_the_type_area(
    pdf: Path, sheets: dict[int, Sheet]
) -> None:
    for number in (1, 2):
        ink = measure.ink(pdf, number, within=Box(20, 263, 190, 275))
        dash = next(one for one in sheets[number].lines[-1].printed if one.text == "—")
        box = Box(dash.box.x0, dash.baseline - 4, dash.box.x1, dash.baseline)
        assert measure.ink(pdf, number, within=box).top == pytest.approx(269, abs=1)
        inset = 184 - ink.x1 if number % 2 else ink.x0 - 28
        assert inset == pytest.approx(CELL, abs=1)


def test_a_turned_page_bears_its_number_where_upright_ones_do(
    pdf: Path, sheets: dict[int, Sheet]
) -> None:
    """The sheet is turned so that its binding edge is the upper one: its left edge is the foot."""
    for number, sheet in turned(sheets).items():
        ink = measure.ink(pdf, number, within=Box(20, 20, 34, 190))
        beside = [one for line in sheet.lines for one in line.printed if one.box.x0 < 34]
        dash = next(one.box for one in beside if one.text == "—")
        bar = measure.ink(pdf, number, within=Box(20, dash.top + 1, 34, dash.bottom - 1))
        assert (bar.x0 + bar.x1) / 2 == pytest.approx(297 - 269, abs=0.3)
        inset = 184 - ink.bottom if number % 2 else ink.top - 28
        assert inset == pytest.approx(CELL, abs=0.5)


def test_the_numbers_count_on_through_both_ways_of_the_sheet(sheets: dict[int, Sheet]) -> None:
    for number, sheet in turned(sheets).items():
        beside = [one for line in sheet.lines for one in line.printed if one.box.x0 < 34]
        digits = sorted((one for one in beside if one.text.isdigit()), key=lambda one: one.box.top)
        assert "".join(one.text for one in digits) == str(number)


def test_the_head_of_the_table_is_repeated_on_every_page(sheets: dict[int, Sheet]) -> None:
    for sheet in turned(sheets).values():
        assert sheet.line("单位情况")


def test_no_row_is_split_between_two_pages(sheets: dict[int, Sheet]) -> None:
    pages = turned(sheets).values()
    texts = ["".join(line.text.replace(" ", "") for line in sheet.lines) for sheet in pages]
    assert sum(text.count("示例单位甲") for text in texts) == ROWS
    for text in texts:
        assert text.count("示例单位甲") == text.count("没有依据") == text.count("封存")


def test_the_table_keeps_to_the_turned_type_area(pdf: Path, sheets: dict[int, Sheet]) -> None:
    for number in turned(sheets):
        ink = measure.ink(pdf, number, within=Box(34, 0, 297, 210))
        assert ink.x0 >= 35 - 1
        assert ink.x1 <= 297 - 37 + 1
        assert ink.top >= 28 - 1
        assert ink.bottom <= 210 - 26 + 1

"""Signers' stamps have their room, each office in the middle of its own (7.3.5.3)."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docgen.check import Verdict, judge_pdf
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.pipeline.templates import build_templates
from docgen.publish.folder import Folder
from docgen.typeset.ooxml import qualified
from docgen.typeset.signers import signers_block
from tests import measure
from tests.examples import paper_of, render_example, stamp
from tests.measure import Box
from tests.pdfs import ToPdf
from tests.typeset.parsed import parsed

CELL = 15.75 * 25.4 / 72
OFFICES = ("海州市公安局局长", "海州市司法局局长")


def styles(xml: str) -> list[str]:
    return [node.get(qualified("w:val"), "") for node in parsed(xml).iter(qualified("w:pStyle"))]


@given(st.lists(st.text("市长局主任&<", min_size=1, max_size=12), min_size=1, max_size=5))
def test_every_office_has_room_above_it_and_the_date_comes_last(offices: list[str]) -> None:
    block = signers_block(offices, "2025年11月24日", noted=False)

    rows = ["SignerRoom", "SignerOffice"] * len(offices)
    assert styles(block) == [*rows, "SignerRoom", "DateOfIssue"]
    assert "".join(map(str, parsed(block).itertext())) == "".join(offices) + "2025年11月24日"


def test_a_note_under_the_date_stays_on_its_page() -> None:
    date = list(parsed(signers_block(["市长"], "日期", noted=True)))[-1]
    assert date.find(f".//{qualified('w:keepNext')}") is not None


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, Path]:
    """Return an order of one signer and one of two, stamped, as PDFs."""
    folder = tmp_path_factory.mktemp("signers")
    (folder / "章.png").write_bytes(stamp())
    signed = {"one": ("市长",), "two": OFFICES}
    papers = [
        render_example(
            "order",
            folder,
            name=name,
            number="第12号",
            signers=[{"office": office, "stamp_image": "章.png"} for office in offices],
        )
        for name, offices in signed.items()
    ]
    return dict(zip(signed, to_pdf([paper_of(made) for made in papers]), strict=True))


def stamped(pdf: Path, top: float = 125, bottom: float = 220) -> Box:
    return measure.ink(pdf, 1, measure.is_red, Box(20, top, 190, bottom))


@pytest.mark.office
def test_a_stamp_stands_two_lines_below_the_text_four_cells_from_the_right(
    pages: dict[str, Path],
) -> None:
    pdf = pages["one"]
    text = measure.sheets(pdf)[0].line("日起施行。")
    ink = measure.ink(pdf, 1, within=Box(20, text.baseline - 6, 190, text.baseline + 2))
    assert stamped(pdf).top - ink.bottom == pytest.approx(20.78, abs=1.5)
    assert stamped(pdf).x1 == pytest.approx(184 - 4 * CELL, abs=0.5)


@pytest.mark.office
def test_the_office_stands_two_cells_left_of_its_stamp_on_its_middle(
    pages: dict[str, Path],
) -> None:
    pdf = pages["one"]
    office, box = measure.sheets(pdf)[0].line("市长"), stamped(pdf)
    ink = measure.ink(pdf, 1, within=Box(20, office.baseline - 6, box.x0 - 1, office.baseline + 2))
    assert box.x0 - office.x1 == pytest.approx(2 * CELL, abs=0.7)
    assert (ink.top + ink.bottom) / 2 == pytest.approx((box.top + box.bottom) / 2, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("name", ["one", "two"])
def test_the_date_stands_one_line_below_the_last_stamp(pages: dict[str, Path], name: str) -> None:
    pdf = pages[name]
    date = measure.sheets(pdf)[0].line("2025年11月24日")
    ink = measure.ink(pdf, 1, within=Box(20, date.baseline - 6, 190, date.baseline + 2))
    assert ink.top - stamped(pdf).bottom == pytest.approx(10.39, abs=1)
    assert date.x1 == pytest.approx(184 - 4 * CELL, abs=0.7)


@pytest.mark.office
def test_several_signers_stand_in_rows_and_in_columns(pages: dict[str, Path]) -> None:
    first, second = (measure.sheets(pages["two"])[0].line(office) for office in OFFICES)
    assert first.baseline < second.baseline
    assert [first.x0, first.x1] == pytest.approx([second.x0, second.x1], abs=0.3)
    middle = (first.baseline + second.baseline) / 2 - 2
    upper, lower = stamped(pages["two"], bottom=middle), stamped(pages["two"], top=middle)
    assert lower.top - upper.bottom == pytest.approx(4.84, abs=1)
    assert [upper.x0, upper.x1] == pytest.approx([lower.x0, lower.x1], abs=0.2)


TEXT = {"type": "text", "label": "示例"}
MOTION = {
    "title": "关于提请审议《海州市示例条例（草案）》的议案",
    "recipients": "市人大常委会",
    "body": "现将《海州市示例条例（草案）》提请审议。\n请审议。",
    "number": "海政〔2025〕7号",
    "date_of_issue": "2025-11-08",
    "signers": [{"office": "市长", "stamp_image": "章.png"}],
    "printing_office": "海州市人民政府办公室",
    "print_date": "2025-11-08",
}
WORDS = (
    "::title {{ paper.title }}\n\n::recipients {{ paper.recipients }}：\n\n"
    "::blocks paper.body\n\n::signature\n"
)


def motion(layout: str, folder: Path) -> Path:
    """Return a motion (议案) that a head stamps, in some layout."""
    kind = {
        "id": layout,
        "name": "议案",
        "document_type": "议案",
        "direction": "none",
        "layout": layout,
        "issuer": "bureau",
        "scope": "campaign",
        "fields": [
            *({"name": name, **TEXT} for name in ("title", "recipients")),
            {"name": "body", "label": "正文", "type": "blocks"},
            {"name": "date_of_issue", "label": "成文日期", "type": "date"},
            "red_head",
            "signers",
        ],
    }
    place = folder / "templates" / layout
    place.mkdir(parents=True)
    (place / "kind.yaml").write_text(yaml.safe_dump(kind, allow_unicode=True), "utf-8")
    (place / "wording.md").write_text(WORDS, "utf-8")
    build_templates([layout], place.parent)
    campaign = {"id": "example", "title": "示例", "issuer": "海州市人民政府"}
    source = folder / f"{layout}.yaml"
    data = {"campaign": campaign, "paper": MOTION}
    source.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    day = date(2025, 11, 8)
    job = Job(layout, source, Folder(folder), day, final=True, templates=place.parent)
    return paper_of(render_papers(job, f"{layout}.docx")[0])


@pytest.mark.office
def test_heads_stamp_papers_of_any_layout(tmp_path: Path, to_pdf: ToPdf) -> None:
    (tmp_path / "章.png").write_bytes(stamp())

    for pdf in to_pdf([motion(layout, tmp_path) for layout in ("general", "letter", "plain")]):
        told = {one.code: one.verdict for one in judge_pdf(pdf).results if "stamp_" in one.code}
        assert told == dict.fromkeys(("stamp_place", "stamp_gap", "stamp_date_gap"), Verdict.PASS)

"""An office's own kind is a folder: built, listed and rendered without touching docgen."""

from pathlib import Path

import pytest
import yaml

from tests import measure
from tests.cli.conftest import Data, Docgen, text
from tests.pdfs import ToPdf

KIND: Data = {
    "id": "memo",
    "name": "情况说明",
    "document_type": "情况说明",
    "direction": "none",
    "layout": "plain",
    "issuer": "bureau",
    "scope": "campaign",
    "fields": [
        {"name": "recipients", "label": "主送机关", "type": "text", "required": True},
        {"name": "handler", "label": "承办科室", "type": "text", "by": "person", "required": True},
        {"name": "sealed", "label": "加盖印章", "type": "flag", "default": False},
        {"name": "date_of_issue", "label": "成文日期", "type": "date", "by": "person"},
    ],
}
WORDS = """::title {{ paper.issuer }}工作情况说明

::recipients {{ paper.recipients }}：

# 一、工作开展情况

本次自查由{{ paper.handler }}承办。

::signature
"""
FORM: Data = {
    "id": "ledger",
    "name": "台账",
    "document_type": "台账",
    "direction": "none",
    "layout": "form",
    "issuer": "bureau",
    "scope": "campaign",
    "fields": [
        {
            "name": "rows",
            "label": "各行",
            "type": "records",
            "fields": [
                {"name": "name", "label": "名称", "type": "text"},
                {"name": "count", "label": "数量", "type": "integer"},
            ],
        }
    ],
    "tables": [
        {
            "id": "list",
            "rows": "paper.rows",
            "columns": [
                {"label": "名称", "width_mm": 150, "cell": "{{ row.name }}"},
                {"label": "数量", "width_mm": 75, "align": "right", "cell": "{{ row.count }}"},
            ],
        }
    ],
}
CAMPAIGN: Data = {"id": "example", "title": "示例", "issuer": "海州市望潮区司法局"}


@pytest.fixture
def own(tmp_path: Path, docgen: Docgen) -> Path:
    """Return a templates folder with two kinds of its own, built."""
    folder = tmp_path / "模板"
    for kind, words in ((KIND, WORDS), (FORM, "::form_title 台账\n\n::table list\n")):
        place = folder / str(kind["id"])
        place.mkdir(parents=True)
        (place / "kind.yaml").write_text(yaml.safe_dump(kind, allow_unicode=True), "utf-8")
        (place / "wording.md").write_text(words, "utf-8")
        said = docgen("template", "build", str(kind["id"]), "--templates", folder)
        assert said.code == 0, said.err
    return folder


def render(docgen: Docgen, own: Path, kind: str, paper: Data) -> Path:
    source, target = own.parent / f"{kind}.yaml", own.parent / f"{kind}.docx"
    source.write_text(
        yaml.safe_dump({"campaign": CAMPAIGN, "paper": paper}, allow_unicode=True), "utf-8"
    )
    said = docgen("render", kind, source, "-o", target, "--templates", own, "--as-of", "2025-11-03")
    assert said.code == 0, said.err
    return target


def test_own_kinds_are_listed_beside_the_official_ones(docgen: Docgen, own: Path) -> None:
    said = docgen("kinds", "--templates", own)
    for name in ("情况说明", "台账", "印发通知"):
        assert name in said.out


def test_a_plain_draft_shows_what_only_a_person_knows(docgen: Docgen, own: Path) -> None:
    printed = text(render(docgen, own, "memo", {"recipients": "区政府"}))
    assert "本次自查由〔待补：承办科室〕承办。" in printed
    assert "海州市望潮区司法局工作情况说明" in printed.replace("\n", "")
    assert "2025年　月　日" in printed


@pytest.mark.office
def test_a_plain_paper_has_a_page_number_and_nothing_red(
    docgen: Docgen, own: Path, to_pdf: ToPdf
) -> None:
    (pdf,) = to_pdf([render(docgen, own, "memo", {"recipients": "区政府"})])
    (sheet,) = measure.sheets(pdf)
    assert sheet.lines[-1].text.replace(" ", "") == "—1—"
    assert sheet.rules == ()
    assert not any(
        character.colour and character.colour[0] > 0.8 and sum(character.colour) < 1.5
        for line in sheet.lines
        for character in line.characters
        if len(character.colour) == 3
    )


@pytest.mark.office
def test_a_long_table_repeats_its_head_on_turned_pages(
    docgen: Docgen, own: Path, to_pdf: ToPdf
) -> None:
    rows = [{"name": f"第{number}种情形", "count": number} for number in range(1, 31)]
    (pdf,) = to_pdf([render(docgen, own, "ledger", {"rows": rows})])
    sheets = measure.sheets(pdf)
    assert len(sheets) > 1
    for sheet in sheets:
        assert sheet.width > sheet.height
        assert any("名称" in line.text and "数量" in line.text for line in sheet.lines)
    assert sum(sheet.line("第30种情形") is not None for sheet in sheets[-1:]) == 1

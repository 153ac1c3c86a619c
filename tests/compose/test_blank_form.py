"""The blank form behind a notice is the one that units get by e-mail, unless a sheet differs."""

from datetime import date

import pytest

from docgen.compose.blank_form import completed
from docgen.compose.facts import Facts
from docgen.form import BLANK
from docgen.model.campaign import Campaign
from docgen.model.stage import Stage
from docgen.pipeline.library import open_library

CAMPAIGN = Campaign.model_validate(
    {
        "id": "example",
        "title": "示例",
        "issuer": "海州市望潮区司法局",
        "fine_window": ["2022-11-01", "2025-10-31"],
    }
)
# As the sheet of `docgen new` has it, all left out.
ATTACHMENT = {
    "title": "汇总表",
    "form": True,
    "caption": "",
    "form_header": (),
    "rows": (),
    "total_label": "",
    "notes_heading": "",
    "notes": (),
}


def facts(stage: Stage) -> Facts:
    kind = open_library(None).kind("notice")
    return Facts(kind, CAMPAIGN, None, {}, stage, date(2025, 11, 3))


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.FINAL])
def test_what_a_sheet_leaves_out_is_as_in_the_form_for_units(stage: Stage) -> None:
    form = completed(facts(stage), ATTACHMENT)

    assert form["caption"] == "（近三年指2022年11月1日至2025年10月31日，金额单位：元）"
    assert form["form_header"] == BLANK.header
    assert form["rows"] == ("1", "2", "3")
    assert (form["total_label"], form["notes"]) == ("总计", BLANK.notes)


def test_what_a_sheet_says_stays() -> None:
    form = completed(facts(Stage.DRAFT), ATTACHMENT | {"caption": "（各单位填报）", "rows": ("1",)})

    assert (form["caption"], form["rows"]) == ("（各单位填报）", ("1",))


def test_a_copy_gets_nothing_that_its_original_lacks() -> None:
    assert completed(facts(Stage.COPY), ATTACHMENT) == ATTACHMENT


def test_an_attachment_that_is_no_form_is_let_alone() -> None:
    assert completed(facts(Stage.DRAFT), ATTACHMENT | {"form": False})["caption"] == ""


def test_both_forms_have_the_same_columns() -> None:
    library = open_library(None)
    (own,), (units,) = library.kind("notice").tables, library.kind("form").tables

    looks = [[(one.label, one.width_mm, one.align) for one in t.columns] for t in (own, units)]
    assert looks[0] == looks[1]

"""The sections of a data file that hold names: each is on one line, and a blank one is nobody."""

import json
from pathlib import Path

import pytest

from docgen import carried
from docgen.intake.document import Data, Document
from docgen.intake.kinds import read_kind
from docgen.intake.paper_data import PaperReader, Setting, read_papers
from docgen.model.campaign import Campaign, Unit

OFFICIAL = carried.official_templates()
REPORT = read_kind(OFFICIAL / "report_letter" / "kind.yaml", [OFFICIAL])
REMINDER = read_kind(OFFICIAL / "reminder" / "kind.yaml", [OFFICIAL])
OVERVIEW = read_kind(OFFICIAL / "overview" / "kind.yaml", [OFFICIAL])
CAMPAIGN: dict[str, Data] = {"id": "lake", "title": "清理\n湖面", "issuer": "某区\n某局"}
UNIT: dict[str, Data] = {"id": "D01", "name": "某区\n城管局", "kind": "区直"}
PLACES = ["campaign.title", "campaign.issuer", "unit.name"]


def test_campaign_and_unit_are_joined_and_told_in_each_paper(tmp_path: Path) -> None:
    line = json.dumps({"campaign": CAMPAIGN, "unit": UNIT, "paper": {"body": "甲\n乙"}})
    path = tmp_path / "各单位.jsonl"
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")

    papers = list(read_papers(path, Setting(REPORT)))

    for paper in papers:
        assert paper.campaign is not None
        assert paper.unit is not None
        assert (paper.campaign.issuer, paper.unit.name) == ("某区某局", "某区城管局")
        told = [one.place.field for one in paper.findings if one.code == "unsafe_text"]
        assert told == PLACES


def test_whose_paper_it_will_be_is_told_by_the_same_name() -> None:
    document = Document("甲.jsonl", {"campaign": CAMPAIGN, "unit": UNIT})

    owner = PaperReader(Setting(REPORT)).owner(document)

    assert owner is not None
    assert owner.unit is not None
    assert (owner.campaign.issuer, owner.unit.name) == ("某区某局", "某区城管局")


def test_units_of_a_standing_are_joined_and_their_rows_keep_their_lines(tmp_path: Path) -> None:
    row = {"n": 1, "situation": "闯红灯\n违停"}
    units = [{"unit": UNIT, "status": "devices", "rows": [row]}]
    standing = {"day": "2025-01-01", "units": units}
    path = tmp_path / "概况.json"
    path.write_text(json.dumps({"campaign": CAMPAIGN, "standing": standing}), encoding="utf-8")

    (paper,) = read_papers(path, Setting(OVERVIEW))

    assert paper.standing is not None
    (unit,) = paper.standing.units
    assert (unit.unit.name, unit.reported[0].situation) == ("某区城管局", "闯红灯\n违停")
    assert "standing.units[第1项].unit.name" in [one.place.field for one in paper.findings]


@pytest.mark.parametrize("blank", ["", " ", "　", None])
@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_a_unit_left_blank_is_none_of_the_roster(
    tmp_path: Path, blank: str | None, ending: str
) -> None:
    path = tmp_path / f"文书.{ending}"
    path.write_text(json.dumps({"unit": blank, "paper": {}}), encoding="utf-8")
    campaign = Campaign(id="lake", title="清理湖面", issuer="某区某局")
    nameless = Unit(id="D01", name="某区城管局", kind="区直", aliases=("",))

    (data,) = read_papers(path, Setting(REMINDER, campaign, (nameless,)))

    assert data.unit is None
    assert "unit_missing" in [found.code for found in data.findings]

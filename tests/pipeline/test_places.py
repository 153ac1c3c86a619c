"""Papers lie in one output folder, whichever folder of theirs a command is run in."""

from pathlib import Path

import pytest

from docgen.errors import UsageError
from docgen.model.campaign import Campaign, Unit
from docgen.pipeline.library import open_library
from docgen.pipeline.places import Places, output_of

CAMPAIGN = Campaign(id="qingli", title="清理规范", issuer="海州市望潮区司法局")
OWN = Path("output/qingli")


def test_a_second_output_folder_below_the_first_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "专项"
    (tmp_path / OWN).mkdir(parents=True)
    inner.mkdir()

    monkeypatch.chdir(inner)
    with pytest.raises(UsageError, match="或者用 -o 写明放在哪里"):
        output_of(CAMPAIGN, None)
    assert output_of(CAMPAIGN, Path("文书")) == Path("文书")

    monkeypatch.chdir(tmp_path)
    assert output_of(CAMPAIGN, None) == OWN


def test_units_whose_names_a_folder_cannot_tell_apart_have_places_of_their_own() -> None:
    units = [
        Unit(id="D1", name="海州市执法局/一队", short="一队/甲", kind="区直"),
        Unit(id="D2", name="海州市执法局-一队", short="一队-甲", kind="区直"),
    ]
    places, library = Places(CAMPAIGN, units), open_library(None)
    report, reminder = library.kind("report"), library.kind("reminder")

    assert [places.path(report, unit, "报告-送审稿", ".docx") for unit in units] == [
        "海州市执法局-一队/报告-送审稿.docx",
        "海州市执法局-一队（2）/报告-送审稿.docx",
    ]
    assert [places.path(reminder, unit, "便函-送审稿", ".docx") for unit in units] == [
        f"海州市望潮区司法局/{reminder.name}/便函-送审稿.docx",
        f"海州市望潮区司法局/{reminder.name}/便函-送审稿（2）.docx",
    ]
    assert places.path(library.kind("notice"), None, "通知", ".docx") == (
        "海州市望潮区司法局/通知.docx"
    )

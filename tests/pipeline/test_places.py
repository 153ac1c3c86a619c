"""Papers lie in one output folder, whichever folder of theirs a command is run in."""

from pathlib import Path

import pytest

from docgen.errors import UsageError
from docgen.model.campaign import Campaign
from docgen.pipeline.places import output_of

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

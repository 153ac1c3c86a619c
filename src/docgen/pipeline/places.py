"""Where a campaign's papers lie: in the output folder, one folder for each body."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.intake.campaign import read_campaign
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.publish.names import Names, safe_name


def output_of(campaign: Campaign, told: Path | None) -> Path:
    """Return the output folder: the one that was told, else the campaign's own.

    Whoever runs the command below the folder where the papers lie would begin a second one.
    """
    own = Path("output") / campaign.id
    if told is not None or own.is_dir():
        return told or own
    above = next((one for one in Path.cwd().parents if (one / own).is_dir()), None)
    if above is not None:
        raise UsageError(
            f"这个专项的文书在“{above / own}”。请回到“{above}”运行，或者用 -o 写明放在哪里。"
        )
    return own


def papers_of(folder: Path, told: Path | None) -> Path:
    """Return the output folder of the campaign in a folder; DataError if it cannot be read."""
    if told is not None:
        return told
    read = read_campaign(folder)
    if read.campaign is None:
        raise DataError("\n".join(str(finding) for finding in read.findings))
    return output_of(read.campaign, None)


@dataclass(frozen=True)
class Places:
    """Where the papers of a campaign lie, each in a place of its own.

    Units whose names a folder cannot tell apart (执法局/一队, 执法局-一队) are told by （2）.
    """

    campaign: Campaign
    units: Sequence[Unit]

    def path(self, kind: Kind, unit: Unit | None, stem: str, suffix: str) -> str:
        """Return a paper's path: in its unit's folder, or in the bureau's, by kind of letter."""
        issuer = safe_name(self.campaign.issuer, "")
        if unit is None:
            return f"{issuer}/{safe_name(stem, suffix)}"
        if kind.issuer == "unit":
            mark = self._marks.get(unit.id, "")
            return f"{safe_name(unit.name, mark)}/{safe_name(stem, suffix)}"
        mark = self._short_marks.get(unit.id, "")
        return f"{issuer}/{safe_name(kind.name, '')}/{safe_name(stem, f'{mark}{suffix}')}"

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        names = Names()
        return {unit.id: names.mark(unit.name) for unit in self.units}

    @cached_property
    def _short_marks(self) -> Mapping[str, str]:
        names = Names()
        return {unit.id: names.mark(unit.short or unit.name) for unit in self.units}

"""Where a campaign's papers lie: in the output folder, one folder for each body."""

from pathlib import Path

from docgen.errors import DataError, UsageError
from docgen.intake.campaign import read_campaign
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.publish.names import safe_name


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


def place_of(kind: Kind, campaign: Campaign, unit: Unit | None) -> str:
    """Return a paper's folder: its unit's, or the bureau's with one for each kind of letter."""
    if unit is None:
        return campaign.issuer
    return unit.name if kind.issuer == "unit" else f"{campaign.issuer}/{kind.name}"


def paper_path(place: str, stem: str, suffix: str) -> str:
    """Return a file's path in the output folder, safe in each of its parts."""
    folders = "/".join(safe_name(part, "") for part in place.split("/"))
    return f"{folders}/{safe_name(stem, suffix)}"

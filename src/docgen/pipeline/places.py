"""Where a campaign's papers lie: in the output folder, one folder for each body."""

from pathlib import Path

from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.publish.names import safe_name


def output_of(campaign: Campaign, told: Path | None) -> Path:
    """Return the output folder: the one that was told, else the campaign's own."""
    return told or Path("output") / campaign.id


def place_of(kind: Kind, campaign: Campaign, unit: Unit | None) -> str:
    """Return a paper's folder: its unit's, or the bureau's with one for each kind of letter."""
    if unit is None:
        return campaign.issuer
    return unit.name if kind.issuer == "unit" else f"{campaign.issuer}/{kind.name}"


def paper_path(place: str, stem: str, suffix: str) -> str:
    """Return a file's path in the output folder, safe in each of its parts."""
    folders = "/".join(safe_name(part, "") for part in place.split("/"))
    return f"{folders}/{safe_name(stem, suffix)}"

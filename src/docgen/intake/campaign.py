"""A campaign folder: `campaign.yaml` and its roster."""

from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned, on_one_line
from docgen.intake.roster import Roster, read_roster
from docgen.intake.validation import validate
from docgen.intake.yaml_file import read_document
from docgen.model.campaign import Campaign, Unit

CAMPAIGN, PAPERS = "campaign.yaml", "papers"  # in a campaign's folder: itself, its sheets
ROSTERS = ("units.yaml", "units.xlsx", "units.csv")


@dataclass(frozen=True)
class CampaignFolder:
    """What a campaign folder says; `campaign` is missing only if a finding is an ERROR."""

    campaign: Campaign | None
    units: tuple[Unit, ...]
    findings: tuple[Finding, ...]


def read_campaign(folder: Path) -> CampaignFolder:
    """Read the campaign and its units."""
    path = folder / CAMPAIGN
    if not path.is_file():
        message = f"“{folder}”不是专项工作文件夹（里面没有 {CAMPAIGN}），请检查路径"
        raise DataError(f"{message}，或用 docgen new 新建一个。")
    document = cleaned(read_document(path))
    value, joined = on_one_line(document, document.value, ())
    campaign, faults = validate(Campaign, document, value, ())
    findings = (*document.findings, *joined, *faults)
    roster = _roster(folder, campaign) if campaign else Roster((), ())
    return CampaignFolder(campaign, roster.units, (*findings, *roster.findings))


def _roster(folder: Path, campaign: Campaign) -> Roster:
    """Read the roster; one that is named must be there, or a campaign of nobody would pass for one.

    Where none is named, papers that need no list of units can still be made.
    """
    path = folder / campaign.roster
    if path.is_file():
        return read_roster(path)
    named = "roster" in campaign.model_fields_set
    found = _missing_named(path) if named else _missing(folder, campaign.roster)
    return Roster((), (found,))


def _missing_named(path: Path) -> Finding:
    message = (
        f"文件夹“{path.parent}”里没有应报单位名单“{path.name}”，"
        "请把名单放进这个文件夹，或者改正 campaign.yaml 里的 roster。"
    )
    return Finding("roster_missing", Severity.ERROR, message, Place(CAMPAIGN, "roster"))


def _missing(folder: Path, name: str) -> Finding:
    others = [other for other in ROSTERS if other != name and (folder / other).is_file()]
    hint = f"文件夹里有 {others[0]}，请把 roster 改成它" if others else "需要名单的文书暂时不能做"
    message = f"没有找到应报单位名单“{name}”，{hint}。"
    return Finding("roster_missing", Severity.WARNING, message, Place(CAMPAIGN))

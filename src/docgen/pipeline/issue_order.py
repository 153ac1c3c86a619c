"""The order to issue a paper (签发单): which one, who signed it and when; what makes no sense."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docgen.chinese.dates import format_date
from docgen.chinese.lists import parted
from docgen.errors import UsageError
from docgen.fit import Side
from docgen.intake.paper_data import PaperData
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.pipeline.briefs import Briefs
from docgen.standard import Profile

NOTICE = "notice"


@dataclass(frozen=True)
class IssueOrder:
    """Which paper of a campaign is issued, by whom, on which day, numbered from which register."""

    campaign: Path
    kind: str
    signatory: str
    issued: date
    today: date
    database: str
    unit: str = ""
    number: str = ""
    output: Path | None = None
    templates: Path | None = None
    pdf: bool = False
    colophon: Side = Side.EVEN
    profile: Profile = Profile.NOMINAL

    @property
    def day(self) -> date:
        """The day as of which the paper tells: its own, or today if that is still to come."""
        return min(self.today, self.issued)


def refuse_kind(kind: Kind, order: IssueOrder) -> None:
    """Refuse what nobody signs by itself, what its unit signs, and what nobody signed."""
    if kind.internal:
        raise UsageError(f"“{kind.name}”随别的文书一起生成，不单独签发。")
    if kind.issuer == "unit" and kind.applies_to:
        raise UsageError(
            f"“{kind.name}”由单位签发：docgen unit 填报工作簿.xlsx --final --date 日期"
        )
    if not order.signatory.strip():
        raise UsageError("--signatory 请写签发人的姓名。")


def refuse_day(kind: Kind, order: IssueOrder, campaign: Campaign) -> None:
    """Refuse a day on which the campaign had not begun: what the paper cites was not there yet."""
    begun = campaign.notice.issued
    if kind.id != NOTICE and begun is not None and order.issued < begun:
        raise UsageError(
            f"--date 写的{format_date(order.issued)}早于通知印发的{format_date(begun)}，请核对；"
            "通知的日期写错的，请改 campaign.yaml 的 notice.issued。"
        )


def refuse_signatories(data: PaperData, signatory: str) -> None:
    """Refuse signatories who are neither the lead's alone nor one for each issuer."""
    given, issuers = parted(signatory), data.fields.get("issuers")
    issuing = len(issuers) if isinstance(issuers, tuple) else 1
    if len(given) not in (1, issuing):
        raise UsageError(
            f"发文机关有{issuing}个，--signatory 写了{len(given)}位；请写主办机关的一位，"
            "或者按机关先后每个机关写一位。"
        )


def unit_of(order: IssueOrder, kind: Kind, briefs: Briefs) -> Unit | None:
    """Return the unit that the paper is about, none if it is the campaign's."""
    if kind.scope == "campaign":
        if order.unit:
            raise UsageError(f"“{kind.name}”是全区的文书，不用写 --unit。")
        return None
    if not order.unit:
        raise UsageError(f"“{kind.name}”一家一份，请用 --unit 写明单位。")
    return briefs.unit(order.unit)

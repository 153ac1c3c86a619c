"""Number and dates of a paper at its stage: a draft carries neither (送审稿不编号、不落日期)."""

from datetime import date

from docgen.chinese.dates import blank_date, format_date
from docgen.chinese.document_number import blank_number, blank_order_number
from docgen.compose.facts import Facts
from docgen.compose.joint import issuers_of
from docgen.model.stage import Stage

UNKNOWN_CODE = "　　"


def printed_number(facts: Facts, number: str) -> str:
    """Return the document number (发文字号) as printed; a draft leaves the serial blank.

    An order bears its serial alone: whose order it is stands in the mark (10.2).
    """
    draft = facts.stage is Stage.DRAFT
    if facts.kind.layout == "order":
        return blank_order_number() if draft else number[number.find("第") :]
    if not draft:
        return number
    code = _code(facts)
    return blank_number(code, facts.today.year) if code else ""


def _code(facts: Facts) -> str:
    """Return the code of who numbers the paper: a unit's or another lead's is left blank."""
    campaign, kind = facts.campaign, facts.kind
    lead = issuers_of(facts)[:1]
    own = not lead or lead[0] in (campaign.issuer, campaign.issuer_short)
    if kind.issuer != "bureau" or not own:
        return UNKNOWN_CODE
    return campaign.series.get(kind.document_type, "")


def printed_date(given: date | None, stage: Stage, today: date) -> str:
    """Return a date as printed; a draft leaves month and day blank, a copy what it has."""
    if stage is Stage.DRAFT:
        return blank_date(today.year)
    return format_date(given) if given else ""

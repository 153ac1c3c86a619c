"""Number and dates of a paper at its stage: a draft carries neither (送审稿不编号、不落日期)."""

from datetime import date

from docgen.chinese.dates import blank_date, format_date
from docgen.chinese.document_number import blank_number, blank_order_number
from docgen.model.campaign import Campaign
from docgen.model.kind import Kind
from docgen.model.stage import Stage

UNKNOWN_CODE = "　　"


def printed_number(kind: Kind, campaign: Campaign, number: str, stage: Stage, today: date) -> str:
    """Return the document number (发文字号) as printed; a draft leaves the serial blank.

    An order bears its serial alone: whose order it is stands in the mark (10.2).
    """
    if kind.layout == "order":
        draft = stage is Stage.DRAFT
        return blank_order_number() if draft else number[number.find("第") :]
    if stage is not Stage.DRAFT:
        return number
    # A unit's own code is not known here, so its place is left blank, too.
    own = kind.issuer == "bureau"
    code = campaign.series.get(kind.document_type, "") if own else UNKNOWN_CODE
    return blank_number(code, today.year) if code else ""


def printed_date(given: date | None, stage: Stage, today: date) -> str:
    """Return a date as printed; a draft leaves month and day blank, a copy what it has."""
    if stage is Stage.DRAFT:
        return blank_date(today.year)
    return format_date(given) if given else ""

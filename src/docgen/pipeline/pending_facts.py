"""The facts that a stamped paper prints as pending (待补), wherever they came from."""

from docgen.archive import read_package
from docgen.compose.bodies import printed_campaign
from docgen.compose.facts import Facts
from docgen.findings import Finding, Place, Severity
from docgen.model.campaign import Campaign
from docgen.model.pending import MARK
from docgen.rules.paper import pending_facts
from docgen.typeset.finishing import plain_text

# What is printed of the campaign in words that docgen makes, and the field that they come from.
WORKED_OUT = {
    "citation": "notice",
    "window": "fine_window",
    "grounds": "authority",
    "due": "deadline",
}


def still_pending(package: bytes, file: str, facts: Facts) -> list[Finding]:
    """Return the facts that a finished paper prints as pending, wherever they came from."""
    return [
        Finding(
            "pending_fact",
            Severity.ERROR,
            f"还有待补事项“{fact}”，补齐后才能生成正式文件{_where_to_fill(fact, facts)}。",
            Place(file),
        )
        for fact in pending_in(package)
    ]


def pending_in(package: bytes) -> tuple[str, ...]:
    """Return the facts that a stamped paper prints as pending, each once."""
    text = plain_text(read_package(package)["word/document.xml"].decode())
    return tuple(dict.fromkeys(fact for _, fact in pending_facts(text))) if MARK in text else ()


def campaign_places(campaign: Campaign) -> dict[str, str]:
    """Return the facts that a campaign leaves pending, each with its field in `campaign.yaml`."""
    places: dict[str, str] = {}
    for field, fact in pending_facts(printed_campaign(campaign)):
        places.setdefault(fact, WORKED_OUT.get(field, field))
    return places


def _where_to_fill(fact: str, facts: Facts) -> str:
    """Say which line of the kind's sheet, or else of the campaign's, tells a fact, if one does."""
    kind = facts.kind
    field = next((one for one in kind.fields if one.label == fact and one.by != "data"), None)
    if field is not None:
        return f"：填在 papers/{kind.id}.yaml 的 {field.name}"
    place = campaign_places(facts.campaign).get(fact)
    return f"：填在 campaign.yaml（专项工作资料）的 {place}" if place else ""

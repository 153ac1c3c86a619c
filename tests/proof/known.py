"""The numbers that a paper of the sample may print, and those that it prints beside them."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from docgen import carried
from docgen.model.campaign import Campaign
from docgen.model.returns import ANSWERED
from docgen.model.standing import LATE, WITHOUT_DEVICES
from docgen.pipeline.collecting import Collected
from tests.paper_text import paper_paragraphs
from tests.proof.arithmetic import figures

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)


def of_campaign(campaign: Campaign) -> set[str]:
    """Return the numbers of a campaign's own facts: dates, numbers of documents, telephones."""
    days = [campaign.deadline, campaign.notice.issued, *(campaign.fine_window or ())]
    dates = {str(part) for day in days if day for part in (day.year, day.month, day.day)}
    texts = (campaign.notice.number, campaign.contact.phone, *campaign.authority)
    return dates | {figure for text in texts for figure in figures(text)} | {str(DAY.year)}


def of_sheets(*names: str) -> set[str]:
    """Return the numbers that people wrote into files of the campaign folder."""
    texts = [(SAMPLE / name).read_text(encoding="utf-8") for name in names]
    return {
        form
        for text in texts
        for figure in re.findall(r"\d+", text)
        for form in (figure, figure.lstrip("0") or "0")
    }


def of_units(collected: Collected) -> set[str]:
    """Return how many units there are of every status, of every kind, and together."""
    units = collected.standing.units
    answered = [unit for unit in collected.standing.owing if unit.status in ANSWERED]
    numbers = {len(units), len(collected.standing.owing), len(answered)}
    numbers |= set(Counter(unit.status for unit in units).values())
    numbers.add(len([unit for unit in units if unit.accepted]))
    numbers.add(len([unit for unit in units if unit.pending]))
    numbers.add(sum(len(unit.pending) for unit in units))
    for group in (ANSWERED - WITHOUT_DEVICES, WITHOUT_DEVICES, LATE):
        numbers.add(len([unit for unit in units if unit.status in group]))
    numbers.add(len(collected.standing.unanswered))
    return {str(number) for number in numbers}


def unexplained(paper: Path | bytes, known: set[str]) -> list[str]:
    printed = [figure for text in paper_paragraphs(paper) for figure in figures(text)]
    assert printed
    return [figure for figure in printed if figure not in known]

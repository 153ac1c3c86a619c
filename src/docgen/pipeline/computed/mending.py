"""By when what a site check found is to be mended (整改时限), as the letters to units say it."""

from datetime import date

from docgen.chinese.dates import format_date
from docgen.pipeline.computed.matter import Fact, Matter

_LETTER = "rectification"


def terms(matter: Matter) -> tuple[str, ...]:
    """Return the terms that the letters to units set, each once."""
    differing = {check.unit for check in matter.verifications if check.conclusion == "不一致"}
    units = (unit.unit for unit in matter.collected.standing.units if unit.unit.id in differing)
    sheets = (matter.sheet(_LETTER, unit) for unit in units)
    found = (_term(sheet.get("mend_by"), sheet.get("mend_days")) for sheet in sheets)
    return tuple(term for term in dict.fromkeys(found) if term)


def before(day: date) -> str:
    """Return a day as the term that ends with it."""
    return f"{format_date(day)}前"


def _term(day: object, days: object) -> str:
    if isinstance(day, date):
        return before(day)
    return f"自收到反馈之日起{days}个工作日内" if days else ""


def _term_of_all(matter: Matter) -> str:
    """Return the term if it is the same for all units."""
    given = terms(matter)
    return given[0] if len(given) == 1 else ""


FACTS: dict[str, Fact] = {"mend_term": _term_of_all}

"""Rules on the yearly filing (年度新增情况): nothing new is said only where nothing is listed."""

from collections.abc import Iterator

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Severity
from docgen.model.stage import Stage
from docgen.rules.composed import Paper, Rule

NO_NEW, YEAR = "no_new", "filing_year"


def nothing_new_is_not_said_of_devices(paper: Paper) -> Iterator[Finding]:
    """A unit with devices of the year in the list cannot have confirmed that it has none."""
    listed = paper.values.get("devices") or paper.values.get("coming_count")
    if paper.values.get(NO_NEW) is True and listed:
        message = (
            "确认了本年没有新增设备（no_new），本年却登记有新增或者计划启用的设备，请核对："
            "登记错了的改正登记，确有新增的删去 no_new。"
        )
        yield paper.finding("no_new_contradicted", Severity.ERROR, NO_NEW, message)


def the_year_has_begun(paper: Paper) -> Iterator[Finding]:
    """Nobody can tell what is new in a year that is still to come."""
    year = paper.given.get(YEAR)
    if paper.stage is Stage.FINAL and paper.day and isinstance(year, int) and year > paper.day.year:
        message = (
            f"“年度”填的{year}年，成文日期{format_date(paper.day)}时还没有到，请改正 filing_year。"
        )
        yield paper.finding("days_out_of_order", Severity.ERROR, YEAR, message)


RULES: tuple[Rule, ...] = (nothing_new_is_not_said_of_devices, the_year_has_begun)

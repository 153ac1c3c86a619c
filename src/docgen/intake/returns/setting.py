"""What reading has to be told: the unit of bare numbers, the year of dates that name none."""

from dataclasses import dataclass

from docgen.intake.returns.period import Window


@dataclass(frozen=True, slots=True)
class ReadSetting:
    """The campaign's `money_unit` (元 or 万元), its year, its `window` of fines (近三年)."""

    money_unit: str = "元"
    year: int | None = None
    window: Window | None = None

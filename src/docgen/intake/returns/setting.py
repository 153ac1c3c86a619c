"""What reading has to be told: the unit of bare numbers, the year of dates that name none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadSetting:
    """The campaign's `money_unit` (元 or 万元), and its year."""

    money_unit: str = "元"
    year: int | None = None

"""Counts with their unit of measure, percentages and ranges (GB/T 15835)."""

from decimal import Decimal

SETS = "台（套）"


def format_count(count: int, unit: str = SETS) -> str:
    """Return a count with its unit: 86台（套）."""
    return f"{count}{unit}"


def format_percent(value: Decimal) -> str:
    """Return a share of one as a percentage, as exact as it is given: 0.153 15.3%."""
    shown = (value * 100).normalize()
    return f"{shown:f}%"


def format_range(start: str, end: str) -> str:
    """Return a range of two quantities that each carry their unit: 15%～30%, 9亿～16亿."""
    return f"{start}～{end}"

"""Ranges of quantities (GB/T 15835)."""


def format_range(start: str, end: str) -> str:
    """Return a range of two quantities that each carry their unit: 15%～30%, 9亿～16亿."""
    return f"{start}～{end}"

"""Who was at a meeting (10.3): those present, those excused, those who sat in, in this order."""

from collections.abc import Mapping

# The fields of minutes, and the words that stand before the names.
_LISTS = {"present": "出席", "excused": "请假", "sitting_in": "列席"}
_ENDS = "。；;."


def attendance(paper: Mapping[str, object]) -> tuple[dict[str, str], ...]:
    """Return each list that has names, with its word."""
    told = {label: str(paper.get(name) or "").rstrip(_ENDS) for name, label in _LISTS.items()}
    return tuple({"label": label, "names": names} for label, names in told.items() if names)

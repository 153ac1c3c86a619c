"""Facts that only a person knows (待补): shown in a draft, refused in a final paper."""

MARK = "〔待补："


def pending(label: str) -> str:
    """Return the place holder that a draft prints for a fact which nobody has given yet."""
    return f"{MARK}{label}〕"

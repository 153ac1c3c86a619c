"""What counts as text when a value is printed: words, numbers and days; all else is refused."""

from datetime import date, time
from decimal import Decimal
from numbers import Number

# Values of these very types need no look at each by itself; a number's text has nothing to escape.
PLAIN = frozenset((str, int, float, bool, Decimal))
_TEXTUAL = (str, Number, date, time)


def is_text(value: object) -> bool:
    """Tell whether a value reads as text: a list, a record or an object reads as Python code."""
    return type(value) in PLAIN or isinstance(value, _TEXTUAL) or hasattr(value, "__html__")

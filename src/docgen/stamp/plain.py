"""What counts as text when a value is printed: words, numbers and days; all else is refused."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from numbers import Number

# Values of these very types need no look at each by itself; a number's text has nothing to escape.
PLAIN = frozenset((str, int, float, bool, Decimal))
_TEXTUAL = (str, Number, date, time)


def is_text(value: object) -> bool:
    """Tell whether a value reads as text: a list, a record or an object reads as Python code."""
    return type(value) in PLAIN or isinstance(value, _TEXTUAL) or hasattr(value, "__html__")


@dataclass(frozen=True, slots=True)
class BareWords:
    """Words that would be printed where only whole elements can stand.

    They are no text, so that a crowd of values (see `stretches`) leaves them to the printer.
    """


def set_apart(value: object) -> object:
    """Return a value for a place where no words can stand: what is bare words gives way."""
    return BareWords() if type(value) in PLAIN and str(value).strip() else value

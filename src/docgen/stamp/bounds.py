"""Bounds on repetition: one step of a template may not ask for a text that fills the memory."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from string import Formatter
from types import BuiltinMethodType, MethodType

from jinja2.exceptions import SecurityError

LONGEST = 1_000_000
_LARGEST_POWER = 64
_PADDING = frozenset(("center", "ljust", "rjust", "zfill", "expandtabs"))
_FORMATTING = ("format", "format_map")
# Filters that a number tells how much to give.
SIZED = ("batch", "center", "indent", "round", "slice", "tojson", "wordwrap")
_NUMBERS = re.compile(r"\d+")
_PERCENT = re.compile(r"%(?:\([^)]*\))?[#0\- +]*(\*|\d+)?(?:\.(\*|\d+)?)?")


def is_oversized(operator: str, left: object, right: object) -> bool:
    """Tell whether an operation would give too long a sequence or too large a number."""
    if operator == "**":
        return isinstance(right, int | float) and abs(right) > _LARGEST_POWER
    if operator == "%":
        return isinstance(left, str) and has_wide_percent(left, right)
    for sequence, times in ((left, right), (right, left)):
        if isinstance(sequence, str | bytes | list | tuple) and isinstance(times, int):
            return len(sequence) * times > LONGEST
    return False


def widens_too_far(called: object, arguments: Iterable[object]) -> bool:
    """Tell whether a text's own method would pad it, or fill its fields, too widely."""
    method = getattr(called, "__wrapped__", called)  # the sandbox wraps the methods that format
    owner = getattr(method, "__self__", None)
    if not isinstance(method, BuiltinMethodType | MethodType) or not isinstance(owner, str):
        return False
    if method.__name__ in _FORMATTING:
        return has_wide_field(owner)
    times = owner.count("\t") if method.__name__ == "expandtabs" else 1
    return method.__name__ in _PADDING and any(_is_large(value, times) for value in arguments)


def bounded(name: str, jinjas: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that refuses numbers too large; the filtered value itself may be one."""
    first = 2 if hasattr(jinjas, "jinja_pass_arg") else 1

    @wraps(jinjas)
    def within_bounds(*given: object, **named: object) -> object:
        if any(map(_is_large, (*given[first:], *named.values()))):
            raise SecurityError(name)
        return jinjas(*given, **named)

    return within_bounds


def bounded_format(jinjas: Callable[..., object]) -> Callable[..., object]:
    """Return the filter `format`, refusing fields too wide."""

    @wraps(jinjas)
    def within_bounds(value: object, *given: object, **named: object) -> object:
        if has_wide_percent(str(value), (*given, *named.values())):
            raise SecurityError("format")
        return jinjas(value, *given, **named)

    return within_bounds


def has_wide_percent(text: str, values: object) -> bool:
    """Tell whether a text for `%` has a field too wide, or one whose width a large value gives."""
    widths = [width for found in _PERCENT.findall(text) for width in found if width]
    given = values if isinstance(values, tuple) else (values,)
    return any(_is_wide(width) for width in widths if width != "*") or (
        "*" in widths and any(map(_is_large, given))
    )


def has_wide_field(text: str) -> bool:
    """Tell whether a text for `str.format` has a field too wide, or one as wide as a value says."""
    try:
        forms = [form or "" for _, _, form, _ in Formatter().parse(text)]
    except ValueError:  # badly written: formatting it will say so
        return False
    return any("{" in form or any(map(_is_wide, _NUMBERS.findall(form))) for form in forms)


def _is_large(value: object, times: int = 1) -> bool:
    return isinstance(value, int) and abs(value) * times > LONGEST


def _is_wide(digits: str) -> bool:
    digits = digits.lstrip("0")
    return len(digits) > len(str(LONGEST)) or int(digits or "0") > LONGEST

"""The Jinja environment of templates: sandboxed, strict, escaping, and the same every time."""

from collections.abc import Iterable

from jinja2.exceptions import SecurityError
from jinja2.filters import do_join, make_attrgetter
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_eval_context

from docgen.stamp.bounds import SIZED, bounded, bounded_format, is_oversized, widens_too_far
from docgen.stamp.crowds import Crowd, Stretch, stretch_of
from docgen.stamp.generation import GuardedGenerator
from docgen.stamp.plain import is_text, set_apart

_CLOSED = ("docx.", "docxtpl.")


class EmptyItemError(ValueError):
    """A list to be joined has an item that is missing or None."""


class ItemNoTextError(ValueError):
    """A list to be joined has an item that is a list or a record itself."""


class MissingValue(StrictUndefined):
    """A value that the data lack; the error that it raises carries its name alone."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)

    def is_forbidden(self) -> bool:
        """Tell whether the sandbox withheld the value."""
        return issubclass(self._undefined_exception, SecurityError)


class StampEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox without chance, without endless repetition, and with strict joining."""

    code_generator_class = GuardedGenerator
    intercepted_binops = frozenset(("*", "**", "%"))
    set_apart = staticmethod(set_apart)

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=MissingValue)
        del self.globals["lipsum"], self.filters["random"]
        self.filters["join"] = _join_present
        self.filters["format"] = bounded_format(self.filters["format"])
        self.filters |= {name: bounded(name, self.filters[name]) for name in SIZED}

    def crowd(self, rows: object, crowd: Crowd) -> Stretch | None:
        """Return all rows of a loop as one stretch, if they are plain (see `crowds`)."""
        return stretch_of(rows, crowd)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Keep a template from a picture's or a text's document: it could write files."""
        closed = type(obj).__module__.startswith(_CLOSED)
        return not closed and bool(super().is_safe_attribute(obj, attr, value))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Multiply, raise to a power or format, unless the result would fill the memory."""
        if is_oversized(operator, left, right):
            raise SecurityError(operator)
        result: object = super().call_binop(context, operator, left, right)
        return result

    def call(self, context: Context, called: object, /, *given: object, **named: object) -> object:
        """Call what a template calls, unless it would widen a text until it fills the memory."""
        if widens_too_far(called, (*given, *named.values())):
            raise SecurityError(str(getattr(called, "__name__", "")))
        return super().call(context, called, *given, **named)


@pass_eval_context
def _join_present(
    context: EvalContext, value: Iterable[object], d: str = "", attribute: str | int | None = None
) -> str:
    """Join as Jinja does, but refuse items that are missing, None or no text."""
    items = list(value)
    if attribute is not None:
        items = [make_attrgetter(context.environment, attribute)(item) for item in items]
    for item in items:
        if item is None or isinstance(item, Undefined):
            raise EmptyItemError
        if not is_text(item):
            raise ItemNoTextError
    joined: str = do_join(context, items, d)
    return joined

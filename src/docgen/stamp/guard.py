"""What docgen changes in a parsed template: every printed place is guarded, every name is kept.

docxtpl lets `{_{` and its three kin stand for Jinja's own marks, and turns them back after
rendering, data included. Here they are turned back in the template's own text only, before.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from jinja2 import nodes

PRINT, REQUIRE = "print", "require"
_KEPT = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


class Spot(StrEnum):
    """What stands around a printed value, as far as the template alone tells."""

    UNKNOWN = ""
    TAG = "tag"  # inside an XML tag
    WORDS = "words"  # in the text of a run
    RUNS = "runs"  # between the runs of a paragraph (`{{r … }}`)
    BLOCKS = "blocks"  # between paragraphs or rows (`{{p … }}`, `{{tr … }}`)

    @property
    def takes_words(self) -> bool:
        """Tell whether bare words may stand there."""
        return self not in (Spot.RUNS, Spot.BLOCKS)


class Place(NamedTuple):
    """Where a value is printed: how the template spells it, and what stands around it.

    `in_run` says that of the run whose text stands around it, and of its paragraph, the template
    has all in one piece.
    """

    source: str
    spot: str = Spot.UNKNOWN
    in_run: bool = False


# A `Place` as it is written into generated code.
Written = tuple[str, str, bool]
# The fixed segments of a stretch of text in UTF-8, and the place after each.
Fixed = tuple[tuple[bytes, ...], tuple[Written, ...]]


@dataclass(frozen=True)
class Spellings:
    """How a template spells the values that it uses, by the last name of each."""

    by_name: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def full(self, name: str) -> str:
        """Return the whole spelling of a missing name (`unit.phone` for `phone`)."""
        return "”或“".join(self.by_name.get(name, [name]))


def collect_spellings(template: nodes.Template) -> Spellings:
    """Note the spelling of every attribute and item that a template asks for."""
    spellings = Spellings()
    for node in template.find_all((nodes.Getattr, nodes.Getitem)):
        name = _last_name(node)
        if name and spell(node) not in spellings.by_name[name]:
            spellings.by_name[name].append(spell(node))
    return spellings


def restore_marks(template: nodes.Template) -> None:
    """Turn `{_{ … }_}` and `{_% … %_}` in the template's own text into Jinja's marks."""
    for data in template.find_all(nodes.TemplateData):
        for written, meant in _KEPT:
            data.data = data.data.replace(written, meant)


def guard_printing(template: nodes.Template, spots: Mapping[int, Spot], suffix: str) -> None:
    """Let every printed value pass the part's printer; `spots` says by id what is around it."""
    for chain in list(template.find_all(nodes.Concat)):
        chain.nodes = [_filtered(node, REQUIRE + suffix) for node in chain.nodes]
    for output in list(template.find_all(nodes.Output)):
        output.nodes = [
            node
            if isinstance(node, nodes.TemplateData)
            else _filtered(node, PRINT + suffix, spots.get(id(node), Spot.UNKNOWN))
            for node in output.nodes
        ]


def is_guarded(node: nodes.Expr) -> bool:
    """Tell whether a printed expression goes through a printer, which escapes it."""
    return isinstance(node, nodes.Filter) and node.name.startswith(PRINT)


def unguard(node: nodes.Expr) -> tuple[nodes.Expr, Place]:
    """Return the expression behind a guard, and the place where it is printed."""
    if not isinstance(node, nodes.Filter) or node.node is None:
        raise TypeError("only what is printed has a guard")
    return node.node, Place(*(argument.as_const() for argument in node.args))


def _filtered(node: nodes.Expr, name: str, *told: Spot) -> nodes.Filter:
    told_too = (spot.value for spot in told)
    arguments = [nodes.Const(value, lineno=node.lineno) for value in (spell(node), *told_too)]
    return nodes.Filter(node, name, arguments, [], None, None, lineno=node.lineno)


def _last_name(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Getattr):
        return node.attr
    asked = node.arg if isinstance(node, nodes.Getitem) else None
    return str(asked.value) if isinstance(asked, nodes.Const) else ""


def spell(node: nodes.Node) -> str:
    """Write an expression nearly as the template does, for a message."""
    inner = [spell(child) for child in node.iter_child_nodes()]
    match node:
        case nodes.Name():
            return node.name
        case nodes.Const():
            return repr(node.value)
        case nodes.Getattr():
            written = f"{inner[0]}.{node.attr}"
        case nodes.Getitem() if isinstance(node.arg, nodes.Const):
            written = f"{inner[0]}[{node.arg.value!r}]"
        case nodes.Filter():
            written = f"{inner[0] if inner else ''}|{node.name}"
        case nodes.Call():
            written = f"{inner[0]}(…)"
        case _:
            written = " ".join(inner) or "…"
    return written

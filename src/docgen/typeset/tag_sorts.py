"""Tags that print what they cannot: a form without its `p` or `r`, words with one, a whole list.

docxtpl puts what a `{{p …}}` or `{{r …}}` tag prints in place of the paragraph or run; any other
tag prints into the text of a run. Names are followed through loops as far as the schema knows them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import Environment, nodes
from jinja2 import TemplateError as JinjaError

from docgen.findings import Finding
from docgen.typeset.known_names import FORMED, Schema
from docgen.typeset.ooxml import Node
from docgen.typeset.tag_marks import TAG, Spot, own_text, spots, tell_at

_PRINTED = re.compile(r"\{\{(?:(p|r|tr|tc) )?(.*)\}\}", re.DOTALL)
_LOOP = re.compile(r"\{%[-+]?(?:(?:p|r|tr|tc) )?\s*for\s+(\w+)\s+in\s+(.*?)[-+]?%\}", re.DOTALL)
_SET = re.compile(r"\{%[-+]?(?:(?:p|r|tr|tc) )?\s*set\s+(\w+)\s*=\s*(.*?)[-+]?%\}", re.DOTALL)
_LOOP_END = re.compile(r"\{%[-+]?(?:(?:p|r|tr|tc) )?\s*endfor\b")
_QUOTES = str.maketrans("‘’“”", "''\"\"")  # as docxtpl takes them
_UNTOLD = {"array": "列表", "object": "成组的资料", "boolean": "“是”或“否”的判断"}
_REMEDIES = {
    "array": "请用 {%p for … %} 逐项印出",
    "object": "请写明要印其中的哪一项",
    "boolean": "请用 {%p if … %} 写出各自的文字",
}
_PARSER = Environment(autoescape=True)
_ROOTS = ("campaign", "paper", "return", "totals", "today", "unit")
_UNPARSED = (JinjaError, RecursionError, ValueError, OverflowError)


@dataclass
class _Names:
    """The names that hold at a place: the schema's, and those of the loops around it."""

    schema: Schema
    bound: dict[str, Schema] = field(default_factory=dict)
    loops: list[tuple[str, Schema | None]] = field(default_factory=list)

    def open_loop(self, name: str, items: Schema) -> None:
        self.loops.append((name, self.bound.get(name)))
        self.bound[name] = items

    def close_loop(self) -> None:
        name, before = self.loops.pop() if self.loops else ("", None)
        self.bound.pop(name, None)
        if before is not None:
            self.bound[name] = before

    def knows(self, value: nodes.Expr) -> bool:
        """Tell whether a value is one of the namespace, or of a loop over a list of it."""
        root = value
        while isinstance(root, nodes.Getattr | nodes.Getitem):
            root = root.node
        return isinstance(root, nodes.Name) and bool(
            root.name in _ROOTS or self.bound.get(root.name)
        )

    def of(self, value: nodes.Expr) -> Schema:
        """Return what is known of a value; nothing, if it is not a plain look-up."""
        match value:
            case nodes.Name():
                return self.bound.get(value.name) or _property(self.schema, value.name)
            case nodes.Getattr():
                return _property(self.of(value.node), value.attr)
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                return _property(self.of(value.node), name)
            case nodes.Getitem(arg=nodes.Slice()):
                return self.of(value.node)
            case nodes.Getitem():
                return _items(self.of(value.node))
            case _:
                return {}


def find_wrong_sorts(
    root: Node, part: str, file: str, schema: Schema
) -> list[tuple[Spot, Finding]]:
    """Return the tags of a part that cannot print what they name, each with its place."""
    names = _Names(schema)
    return [
        tell_at(spot, file, code, message)
        for spot, paragraph in spots(root, part)
        for tag in TAG.findall(own_text(paragraph))
        for code, message in _judge(tag, names)
    ]


def _judge(tag: str, names: _Names) -> Iterator[tuple[str, str]]:
    """Follow a tag's names, and yield what is wrong with what it prints."""
    if found := _LOOP.fullmatch(tag):
        names.open_loop(found[1], _items(names.of(_parsed(found[2]))))
    elif _LOOP_END.match(tag):
        names.close_loop()
    elif found := _SET.fullmatch(tag):
        value = _parsed(found[2])
        names.bound[found[1]] = {} if _spelt(value) in FORMED else names.of(value)
    elif found := _PRINTED.fullmatch(tag):
        printed = _parsed(found[2])
        yield from _judge_sorts(tag, found[1] or "", printed, names)
        if not found[1]:
            yield from _judge_types(tag, printed, names)


def _judge_sorts(
    tag: str, prefix: str, printed: nodes.Expr, names: _Names
) -> Iterator[tuple[str, str]]:
    for value in _values(printed, through_filters=True):
        needed = FORMED.get(_spelt(value), "")
        if needed != prefix and (needed or names.knows(value)):
            right = f"{{{{{needed} {_spelt(value)} }}}}"
            alone = "，并独占一段" if needed else ""
            yield "tag_wrong_sort", f"标签“{tag}”印不出来：请改写成“{right}”{alone}。"


def _judge_types(tag: str, printed: nodes.Expr, names: _Names) -> Iterator[tuple[str, str]]:
    for value in _values(printed, through_filters=False):
        kind = str(names.of(value).get("type"))
        if kind in _UNTOLD:
            problem = f"标签“{tag}”印的是{_UNTOLD[kind]}，印不成文字"
            yield "tag_not_text", f"{problem}：{_REMEDIES[kind]}。"


def _parsed(written: str) -> nodes.Expr:
    """Return an expression as Jinja reads it; one that it cannot read is told by the linter."""
    written = written.strip().strip("-+").translate(_QUOTES)
    try:
        (output,) = _PARSER.parse(f"{{{{ {written} }}}}").body
    except _UNPARSED:
        return nodes.Const(None)
    (printed, *_) = output.nodes if isinstance(output, nodes.Output) else (nodes.Const(None),)
    return printed


def _values(printed: nodes.Expr, *, through_filters: bool) -> Iterator[nodes.Expr]:
    """Yield the look-ups whose values an expression may print."""
    parts: list[nodes.Expr | None] = []
    match printed:
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            yield printed
        case nodes.CondExpr():
            parts = [printed.expr1, printed.expr2]
        case nodes.Or() | nodes.And():
            parts = [printed.left, printed.right]
        case nodes.Concat():
            parts = [*printed.nodes]
        case nodes.Filter() if through_filters or printed.name in ("default", "d"):
            parts = [printed.node]
    for part in parts:
        if part is not None:
            yield from _values(part, through_filters=through_filters)


def _spelt(value: nodes.Expr) -> str:
    """Write a look-up with dots, as the namespace's names are listed."""
    match value:
        case nodes.Name():
            return value.name
        case nodes.Getattr():
            return f"{_spelt(value.node)}.{value.attr}"
        case nodes.Getitem(arg=nodes.Const(value=str() as name)):
            return f"{_spelt(value.node)}.{name}"
        case nodes.Getitem(arg=nodes.Const(value=int() as number)):
            return f"{_spelt(value.node)}[{number}]"
        case nodes.Getitem():
            return f"{_spelt(value.node)}[…]"
        case _:
            return "…"


def _property(schema: Schema, name: str) -> Schema:
    known = schema.get("properties")
    found = known.get(name) if isinstance(known, dict) else None
    return found if isinstance(found, dict) else {}


def _items(schema: Schema) -> Schema:
    found = schema.get("items")
    return found if isinstance(found, dict) else {}

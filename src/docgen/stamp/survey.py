"""Proof that a template's XML stays well-formed whatever its conditions and loops do.

The parsed template is walked like an XML reader: each branch must leave the reader where the other
branches leave it, each loop where it entered. Then no paper of the template needs to be parsed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from jinja2 import nodes

from docgen.stamp.guard import Spot

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_TAG = re.compile(r"""<(/?)([\w:.\-]+)(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|/(?!>))*(/?)>""")
_OPEN_TAG = re.compile(r"""<([\w:.\-]+)\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*(["']?)[^<"']*\Z""")


# Bare words can stand in none of these but the text of a run. What is not listed is not judged.
_SPOTS = {
    "w:t": Spot.WORDS,
    **dict.fromkeys(("w:p", "w:hyperlink"), Spot.RUNS),
    **dict.fromkeys(("w:body", "w:hdr", "w:ftr", "w:footnote", "w:txbxContent"), Spot.BLOCKS),
    **dict.fromkeys(("w:tbl", "w:tr", "w:tc"), Spot.BLOCKS),
}


class UnprovenError(Exception):
    """A place in a template that the walk cannot vouch for; says which."""


@dataclass(frozen=True)
class _State:
    """Where the reader stands: the open elements, and the tag that is not yet closed."""

    path: tuple[str, ...] = ()
    tag: str = ""


@dataclass
class Survey:
    """What the walk found: what stands around each printed expression, by its id."""

    spots: dict[int, Spot] = field(default_factory=dict)

    @property
    def in_tags(self) -> set[int]:
        """The ids of the expressions that are printed inside tags."""
        return {key for key, spot in self.spots.items() if spot is Spot.TAG}

    def walk_template(self, template: nodes.Template) -> None:
        """Walk a whole part; raise if it may turn out broken."""
        if self._walk(template.body, _State()) != _State():
            raise UnprovenError("模板的元素没有成对")

    def _walk(self, body: Iterable[nodes.Node], state: _State) -> _State:
        for node in body:
            state = self._step(node, state)
        return state

    def _step(self, node: nodes.Node, state: _State) -> _State:
        match node:
            case nodes.Output():
                return self._read(node, state)
            case nodes.If():
                return self._choose(node, state)
            case nodes.For():
                self._return_to(node.body, state)
                self._return_to(node.else_, state)
            case nodes.With() | nodes.Block() | nodes.Scope():
                return self._walk(node.body, state)
            case nodes.Macro() | nodes.AssignBlock():
                self._return_to(node.body, _State())
            case nodes.Assign() | nodes.ExprStmt():
                pass
            case _:
                raise UnprovenError(f"模板用了 {type(node).__name__} 语句")
        return state

    def _return_to(self, body: Iterable[nodes.Node], state: _State) -> None:
        if self._walk(body, state) != state:
            raise UnprovenError("循环或宏的头尾不在同一层元素里")

    def _choose(self, node: nodes.If, state: _State) -> _State:
        bodies = [node.body, *(branch.body for branch in node.elif_), node.else_]
        ends = {self._walk(body, state) for body in bodies}
        if len(ends) != 1:
            raise UnprovenError("条件的各分支不在同一层元素里结束")
        return ends.pop()

    def _read(self, node: nodes.Output, state: _State) -> _State:
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                state = _feed(state, child.data)
            elif state.tag.endswith(('"', "'")):
                self.spots[id(child)] = Spot.TAG
            elif state.tag:
                raise UnprovenError("有标签写在 XML 标签名里")
            elif state.path:
                self.spots[id(child)] = _SPOTS.get(state.path[-1], Spot.UNKNOWN)
        return state


def _feed(state: _State, data: str) -> _State:
    """Read template text from a state on."""
    data = state.tag + (data if state.path or state.tag else _DECLARATION.sub("", data))
    path = list(state.path)
    place = 0
    while (start := data.find("<", place)) >= 0:
        tag = _TAG.match(data, start)
        if tag is None:
            return replace(state, path=tuple(path), tag=_shorten(data[start:]))
        _enter(path, tag)
        place = tag.end()
    return _State(tuple(path))


def _enter(path: list[str], tag: re.Match[str]) -> None:
    closing, name, empty = tag.groups()
    if closing:
        if not path or path.pop() != name:
            raise UnprovenError(f"元素 {name} 没有成对")
    elif not empty:
        path.append(name)


def _shorten(rest: str) -> str:
    """Keep of an unfinished tag its name and the quote that is open."""
    found = _OPEN_TAG.match(rest)
    if found is None:
        raise UnprovenError("模板里有注释或不完整的 XML 标签")
    return f"<{found[1]} {found[2]}"

"""Proof that every table of a template has, in every paper, as many columns as its rows need.

A row counts the same in each paper if nothing that may come or go stands between its cells. Then a
table fits always if it fits with those rows alone that are never left out, and also with each row
that it may have. Rows that a loop repeats add nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from docgen.stamp.grids import fits

_TAG = re.compile(r"<(/?)w:(tbl|tr|tc)(?=[ />])[^>]*?(/?)>")
_SHAPE = re.compile(r"<w:(?:tc[ />]|tr[ />]|grid)")


@dataclass
class TableProof:
    """Walks a template whose XML is known to be well-formed."""

    least: list[str] = field(default_factory=list)
    most: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    lowest: int = 0  # how few elements of tables were open at once since a body began
    sound: bool = True

    def holds(self, template: nodes.Template) -> bool:
        """Tell whether no paper of the template needs its tables repaired."""
        self._walk(template.body, is_sure=True)
        least, most = "".join(self.least), "".join(self.most)
        grids = least.count("<w:gridCol") == most.count("<w:gridCol")
        return self.sound and not self.path and grids and _all_fit(least) and _all_fit(most)

    def _walk(self, body: list[nodes.Node], *, is_sure: bool) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for child in node.nodes:
                    self._read(child, is_sure=is_sure)
            for branch in _bodies(node):
                self._enter(branch, is_sure=is_sure)

    def _read(self, child: nodes.Expr, *, is_sure: bool) -> None:
        text = child.data if isinstance(child, nodes.TemplateData) else ""
        self.most.append(text)
        if is_sure:
            self.least.append(text)
        for closing, name, empty in _TAG.findall(text):
            if not closing:
                self.path += [] if empty else [name]
            elif self.path:
                self.path.pop()
                self.lowest = min(self.lowest, len(self.path))
            else:
                self.sound = False  # its beginning was broken up by a printed attribute

    def _enter(self, body: list[nodes.Node], *, is_sure: bool) -> None:
        """Walk what may come, go or be repeated; between cells it must not touch the row."""
        depth, before, place = len(self.path), self.lowest, len(self.most)
        self.lowest = depth
        self._walk(body, is_sure=is_sure and not self.path)
        stays = self.lowest >= depth and len(self.path) == depth
        in_row = depth > 0 and self.path[depth - 1 : depth] != ["tbl"]
        touches = in_row and any(map(_SHAPE.search, self.most[place:]))
        self.sound = self.sound and stays and not touches
        self.lowest = min(self.lowest, before)


def _bodies(node: nodes.Node) -> Iterator[list[nodes.Node]]:
    """Yield the bodies of a statement."""
    for name in ("body", "else_"):
        body = getattr(node, name, None)
        if isinstance(body, list):
            yield body
    for branch in getattr(node, "elif_", ()):
        yield branch.body


def _all_fit(xml: str) -> bool:
    return all(map(fits, xml.split("<w:tbl>")[1:]))

"""A Word template that is compiled once and filled many times."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from docgen.archive import Member, assemble, deflated, read_package
from docgen.stamp.compile import Compiler
from docgen.stamp.errors import NeedsDocxtplError
from docgen.stamp.fallback import OWN, Context, StampDocument, render_slowly
from docgen.stamp.fast import render_part
from docgen.stamp.opening import open_template, save_document
from docgen.stamp.properties import compile_properties

CONTENT_TYPES = "[Content_Types].xml"
Finish = Callable[[str, str], str]


class Engine(StrEnum):
    """What fills a paper: docgen's own text path, or docxtpl."""

    FAST = "fast"
    DOCXTPL = "docxtpl"


@dataclass(frozen=True)
class Route:
    """Which engine a paper takes, and why (Chinese, one clause)."""

    engine: Engine
    reason: str


@dataclass(frozen=True)
class Filled:
    """A paper's package, and the route by which it was filled."""

    package: bytes
    route: Route


FAST = Route(Engine.FAST, "模板和数据都可以由快速通道原样填写")


class Template:
    """A compiled template; the same data give the same bytes, whichever engine fills it in.

    `finish` is applied to the XML of every rendered part before it is packed; it must depend on
    nothing but the part's name and its XML.
    """

    def __init__(
        self, source: Path | bytes, *, name: str | None = None, finish: Finish | None = None
    ) -> None:
        self.name = name or (source.name if isinstance(source, Path) else "模板")
        self._finish = finish or _leave
        opened = open_template(source, self.name)
        self._package = opened.package
        self._compiler = Compiler(self.name)
        self._parts = {part.name: self._compiler.compile_part(part) for part in opened.parts}
        self._properties = compile_properties(opened.document, self._compiler)
        self._members = self._pack_static(read_package(save_document(opened.document), OWN))

    def render(self, context: Context) -> bytes:
        """Return the paper's package."""
        return self.fill(context).package

    def path_for(self, context: Context) -> Route:
        """Tell which engine would fill the template with these data, and why."""
        return self._try_fast(context)[1]

    def fill(self, context: Context) -> Filled:
        """Return the paper's package together with the route it took."""
        rendered, route = self._try_fast(context)
        package = self._render_docxtpl(context) if rendered is None else self._assemble(rendered)
        return Filled(package, route)

    def _try_fast(self, context: Context) -> tuple[dict[str, str] | None, Route]:
        """Return the parts as the fast path renders them, or None and the reason it cannot."""
        if callable(context):
            return None, Route(Engine.DOCXTPL, "数据由函数给出，可能带图片或子文档")
        try:
            return self._render_fast(context), FAST
        except NeedsDocxtplError as reason:
            return None, Route(Engine.DOCXTPL, reason.reason)

    def _render_fast(self, context: Mapping[str, object]) -> dict[str, str]:
        """Return the XML of the parts that differ from paper to paper."""
        rendered = {
            part.name: render_part(part, self.name, context)
            for part in self._parts.values()
            if part.name not in self._members
        }
        if self._properties.part not in self._members:
            rendered[self._properties.part] = self._properties.render(context)
        return rendered

    def _render_docxtpl(self, context: Context) -> bytes:
        document = StampDocument(self._package, self._compiler, self._parts, self._properties)
        document.init_docx()
        parts = render_slowly(document, self.name, context)
        members = {
            name: self._pack(name, data.decode("utf-8"))
            if name in self._rendered_names()
            else deflated(name, data)
            for name, data in parts.items()
        }
        return _join(members)

    def _assemble(self, rendered: Mapping[str, str]) -> bytes:
        packed = {name: self._pack(name, xml) for name, xml in rendered.items()}
        return _join(self._members | packed)

    def _pack(self, name: str, xml: str) -> Member:
        return deflated(name, self._finish(name, xml).encode("utf-8"))

    def _rendered_names(self) -> set[str]:
        return {*self._parts, self._properties.part}

    def _pack_static(self, saved: Mapping[str, bytes]) -> dict[str, Member]:
        """Pack, once, every part that is the same in all papers."""
        rendered = self._rendered_names()
        members = {
            name: deflated(name, data) for name, data in saved.items() if name not in rendered
        }
        for part in self._parts.values():
            if part.text.constant is not None and not part.detour:
                members[part.name] = self._pack(part.name, render_part(part, self.name, {}))
        if self._properties.is_static:
            core = self._properties
            members[core.part] = self._pack(core.part, core.render({}))
        return members


def _leave(_name: str, xml: str) -> str:
    return xml


def _join(members: Mapping[str, Member]) -> bytes:
    """Assemble a package: the content types first, then by name."""
    names = sorted(members, key=lambda name: (name != CONTENT_TYPES, name))
    return assemble([members[name] for name in names])

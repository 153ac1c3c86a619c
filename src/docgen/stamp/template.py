"""A Word template that is compiled once and filled many times."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from docgen.archive import OWN, assemble, deflated, packed_once, part_digest, read_package
from docgen.stamp.compile import Compiler
from docgen.stamp.errors import NeedsDocxtplError
from docgen.stamp.fallback import Context, StampDocument, render_slowly
from docgen.stamp.fast import render_part
from docgen.stamp.filled import Engine, Filled, Finish, Route
from docgen.stamp.opening import open_template, save_document
from docgen.stamp.properties import compile_properties

CONTENT_TYPES = "[Content_Types].xml"
FAST = Route(Engine.FAST, "模板和数据都可以由快速通道原样填写")


class Template:
    """A compiled template; the same data give the same bytes, whichever engine fills it in.

    `finish` is applied to the XML of every rendered part before it is packed. A template goes from
    process to process as its source, and is compiled once in each.
    """

    def __init__(
        self, source: Path | bytes, *, name: str | None = None, finish: Finish | None = None
    ) -> None:
        self.name = name or (source.name if isinstance(source, Path) else "模板")
        self._finish = finish
        opened = open_template(source, self.name)
        self._package = opened.package
        self._compiler = Compiler(self.name)
        self._parts = {part.name: self._compiler.compile_part(part) for part in opened.parts}
        self._properties = compile_properties(opened.document, self._compiler)
        fixed = self._settle(read_package(save_document(opened.document), OWN))
        self._members = {name: deflated(name, data) for name, data in fixed.items()}
        self._digests = {name: part_digest(data) for name, data in fixed.items()}
        self._order = _in_order({*self._members, *self._rendered_names()})

    def __reduce__(self) -> tuple[object, ...]:
        """Go to another process as source: what is compiled cannot go."""
        return _reopen, (self._package, self.name, self._finish)

    def render(self, context: Context) -> bytes:
        """Return the paper's package."""
        return self.fill(context).package

    def path_for(self, context: Context) -> Route:
        """Tell which engine would fill the template with these data, and why."""
        return self._try_fast(context)[1]

    def fill(self, context: Context) -> Filled:
        """Return the paper's package together with the route it took."""
        rendered, route = self._try_fast(context)
        if rendered is None:
            return self._pack_whole(self._render_docxtpl(context), route)
        members = self._members | {name: packed_once(name, xml) for name, xml in rendered.items()}
        package = assemble([members[name] for name in self._order])
        return Filled(package, route, rendered, self._digests)

    def _try_fast(self, context: Context) -> tuple[dict[str, bytes] | None, Route]:
        """Return the parts as the fast path renders them, or None and the reason it cannot."""
        if callable(context):
            return None, Route(Engine.DOCXTPL, "数据由函数给出，可能带图片或子文档")
        try:
            return self._render_fast(context), FAST
        except NeedsDocxtplError as reason:
            return None, Route(Engine.DOCXTPL, reason.reason)

    def _render_fast(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """Return the XML of the parts that differ from paper to paper."""
        data = self._compiler.whole(context)
        rendered = {
            part.name: self._finished(part.name, render_part(part, self.name, data))
            for part in self._parts.values()
            if part.name not in self._members
        }
        core = self._properties
        if core.part not in self._members:
            rendered[core.part] = self._finished(core.part, core.render(data))
        return rendered

    def _render_docxtpl(self, context: Context) -> dict[str, bytes]:
        document = StampDocument(self._package, self._compiler, self._parts, self._properties)
        document.init_docx()
        rendered = self._rendered_names()
        return {
            name: self._finished(name, data) if name in rendered else data
            for name, data in render_slowly(document, self.name, context).items()
        }

    def _pack_whole(self, parts: dict[str, bytes], route: Route) -> Filled:
        package = assemble([deflated(name, parts[name]) for name in _in_order(parts)])
        return Filled(package, route, parts, {})

    def _finished(self, name: str, xml: bytes) -> bytes:
        return self._finish(name, xml) if self._finish else xml

    def _rendered_names(self) -> set[str]:
        return {*self._parts, self._properties.part}

    def _settle(self, saved: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return every part that is the same in all papers."""
        rendered = self._rendered_names()
        fixed = {name: data for name, data in saved.items() if name not in rendered}
        for part in self._parts.values():
            if part.text.constant is not None and not part.detour:
                fixed[part.name] = self._finished(part.name, render_part(part, self.name, {}))
        core = self._properties
        if core.is_static:
            fixed[core.part] = self._finished(core.part, core.render({}))
        return fixed


@lru_cache(maxsize=64)
def _reopen(package: bytes, name: str, finish: Finish | None) -> Template:
    """Return the template of another process, compiled once in this one."""
    return Template(package, name=name, finish=finish)


def _in_order(names: Iterable[str]) -> list[str]:
    """Return the order of a package: the content types first, then by name."""
    return sorted(names, key=lambda name: (name != CONTENT_TYPES, name))

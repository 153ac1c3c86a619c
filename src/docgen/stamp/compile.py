"""From a part's source to a compiled Jinja template, guarded and surveyed, once per template."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.runtime import Context, new_context

from docgen.stamp import guard
from docgen.stamp.crowds import Stretch
from docgen.stamp.environment import StampEnvironment
from docgen.stamp.fragment import declare
from docgen.stamp.guard import Spellings, Spot
from docgen.stamp.mistakes import explain_syntax
from docgen.stamp.namespaces import are_usual
from docgen.stamp.opening import PartKind, PartSource
from docgen.stamp.printing import Printer
from docgen.stamp.settling import is_settled
from docgen.stamp.survey import Survey, UnprovenError

_PARAGRAPH = re.compile(r"<w:p([ >])")
_LINE = re.compile(r"\n<w:p([ >])")
_BODY_TAG = re.compile(r"\A<w:body( [^>]*)?>")
_NAMESPACE = re.compile(r' xmlns(:[\w.\-]+)?="[^"]*"')


@dataclass(frozen=True)
class CompiledText:
    """A Jinja source that has been compiled; `source` serves to quote from.

    `constant` is what a text without tags always gives, in UTF-8.
    """

    source: str
    jinja: JinjaTemplate
    printer: Printer
    spellings: Spellings
    constant: bytes | None = None

    def run(self, data: dict[str, object]) -> Iterator[Stretch | str]:
        """Yield what the template makes of the data (see `Compiler.whole`), not yet printed."""
        try:
            yield from self.jinja.root_render_func(self._context(data))
        except Exception:  # noqa: BLE001 - raised again, with the lines of the template
            self.jinja.environment.handle_exception()

    def _context(self, data: dict[str, object]) -> Context:
        # `Template.new_context` lists the globals, too, for templates that include others.
        jinja = self.jinja
        return new_context(jinja.environment, jinja.name, jinja.blocks, data, shared=True)


@dataclass(frozen=True)
class CompiledPart:
    """One part ready to be rendered; `detour` says why docxtpl must do it, if it must.

    A `settled` part is done when it is printed: nothing in it depends on what is printed.
    """

    name: str
    kind: PartKind
    text: CompiledText
    head: bytes
    tail: bytes
    detour: str | None
    settled: bool


class Compiler:
    """Compiles the texts of one template."""

    def __init__(self, template: str) -> None:
        self.template = template
        self._environment = StampEnvironment()

    def whole(self, context: Mapping[str, object]) -> dict[str, object]:
        """Return the data with what every template has besides (`range`, `dict` and the like)."""
        return {**self._environment.globals, **context}

    def compile_part(self, part: PartSource) -> CompiledPart:
        """Compile a part, and find out whether the fast path may render it."""
        source = break_lines(part.text)
        tree = self._parse(source)
        survey = Survey()
        detour = None
        try:
            survey.walk_template(tree)
        except UnprovenError as reason:
            detour = str(reason)
        spots = survey.spots
        if not are_usual(part.namespaces):
            detour = "模板的命名空间前缀与众不同"
            spots = dict.fromkeys(survey.in_tags, Spot.TAG)  # other elements have other names
        guard.restore_marks(tree)
        join_lines(tree)
        settled = detour is None and is_settled(tree, part.kind)
        printer = Printer(self.template, declare(part.namespaces))
        text = self._finish(source, tree, spots, printer, part.name)
        head, tail = part.head.encode(), part.tail.encode()
        return CompiledPart(part.name, part.kind, text, head, tail, detour, settled)

    def compile_property(self, name: str, source: str) -> CompiledText:
        """Compile a document property, in which docxtpl turns no marks back."""
        tree = self._parse(source)
        printed = (id(node) for output in tree.find_all(nodes.Output) for node in output.nodes)
        spots = dict.fromkeys(printed, Spot.TAG)
        return self._finish(source, tree, spots, Printer(self.template, ""), name)

    def _parse(self, source: str) -> nodes.Template:
        try:
            return self._environment.parse(source)
        except TemplateSyntaxError as error:
            raise explain_syntax(error, self.template, source) from error

    def _finish(
        self,
        source: str,
        tree: nodes.Template,
        spots: Mapping[int, Spot],
        printer: Printer,
        name: str,
    ) -> CompiledText:
        spellings = guard.collect_spellings(tree)
        is_static = all(isinstance(node, nodes.Output) for node in tree.body) and all(
            isinstance(child, nodes.TemplateData)
            for output in tree.find_all(nodes.Output)
            for child in output.nodes
        )
        suffix = f":{name}"
        guard.guard_printing(tree, spots, suffix)
        filters = self._environment.filters
        filters[guard.PRINT + suffix] = printer.print_text
        filters[guard.REQUIRE + suffix] = printer.require
        tree.set_environment(self._environment)
        try:
            jinja = self._environment.from_string(tree)
        except TemplateSyntaxError as error:
            raise explain_syntax(error, self.template, source) from error
        fixed = "".join(data.data for data in tree.find_all(nodes.TemplateData))
        return CompiledText(
            source, jinja, printer, spellings, fixed.encode() if is_static else None
        )


def break_lines(source: str) -> str:
    """Begin each paragraph on a line of its own, so that a mistake can be placed.

    A body drops the namespaces that its document declares anyhow.
    """
    opening = body_tag(source)
    rest = source[len(opening) :]
    return _NAMESPACE.sub("", opening) + _PARAGRAPH.sub(r"\n<w:p\1", rest)


def body_tag(source: str) -> str:
    """Return the opening tag of a body's source; nothing, if it is another part's."""
    found = _BODY_TAG.match(source)
    return found[0] if found else ""


def join_lines(tree: nodes.Template) -> None:
    """Undo the lines that `break_lines` began, once a template is parsed."""
    for data in tree.find_all(nodes.TemplateData):
        data.data = _LINE.sub(r"<w:p\1", data.data)
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, str):
            constant.value = _LINE.sub(r"<w:p\1", constant.value)

"""From a part's source to a compiled Jinja template, guarded and surveyed, once per template."""

import re
from dataclasses import dataclass

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, nodes

from docgen.stamp import guard
from docgen.stamp.environment import StampEnvironment
from docgen.stamp.fragment import declare
from docgen.stamp.guard import Spellings
from docgen.stamp.mistakes import explain_syntax
from docgen.stamp.namespaces import are_usual
from docgen.stamp.opening import PartKind, PartSource
from docgen.stamp.printing import Printer
from docgen.stamp.survey import Survey, UnprovenError

_PARAGRAPH = re.compile(r"<w:p([ >])")
_BODY_TAG = re.compile(r"\A<w:body( [^>]*)?>")
_NAMESPACE = re.compile(r' xmlns(:[\w.\-]+)?="[^"]*"')


@dataclass(frozen=True)
class CompiledText:
    """A Jinja source that has been compiled; `source` serves to quote from.

    `constant` is what a text without tags always gives.
    """

    source: str
    jinja: JinjaTemplate
    spellings: Spellings
    constant: str | None = None


@dataclass(frozen=True)
class CompiledPart:
    """One part ready to be rendered; `detour` says why docxtpl must do it, if it must."""

    name: str
    kind: PartKind
    text: CompiledText
    head: str
    tail: str
    detour: str | None


class Compiler:
    """Compiles the texts of one template."""

    def __init__(self, template: str) -> None:
        self.template = template
        self._environment = StampEnvironment()

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
        if not are_usual(part.namespaces):
            detour = "模板的命名空间前缀与众不同"
        guard.restore_marks(tree)
        printer = Printer(self.template, declare(part.namespaces))
        text = self._finish(source, tree, survey.in_tags, printer, part.name)
        return CompiledPart(part.name, part.kind, text, part.head, part.tail, detour)

    def compile_property(self, name: str, source: str) -> CompiledText:
        """Compile a document property, in which docxtpl turns no marks back."""
        tree = self._parse(source)
        printed = {id(node) for output in tree.find_all(nodes.Output) for node in output.nodes}
        return self._finish(source, tree, printed, Printer(self.template, ""), name)

    def _parse(self, source: str) -> nodes.Template:
        try:
            return self._environment.parse(source)
        except TemplateSyntaxError as error:
            raise explain_syntax(error, self.template, source) from error

    def _finish(
        self, source: str, tree: nodes.Template, in_tags: set[int], printer: Printer, name: str
    ) -> CompiledText:
        spellings = guard.collect_spellings(tree)
        is_static = all(isinstance(node, nodes.Output) for node in tree.body) and all(
            isinstance(child, nodes.TemplateData)
            for output in tree.find_all(nodes.Output)
            for child in output.nodes
        )
        suffix = f":{name}"
        guard.guard_printing(tree, in_tags, suffix)
        filters = self._environment.filters
        filters[guard.PRINT + suffix] = printer.print_text
        filters[guard.PRINT_IN_TAG + suffix] = printer.print_in_tag
        filters[guard.REQUIRE + suffix] = printer.require
        tree.set_environment(self._environment)
        try:
            jinja = self._environment.from_string(tree)
        except TemplateSyntaxError as error:
            raise explain_syntax(error, self.template, source) from error
        return CompiledText(source, jinja, spellings, jinja.render() if is_static else None)


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


def join_lines(rendered: str) -> str:
    """Undo the lines that `break_lines` began."""
    return rendered.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")

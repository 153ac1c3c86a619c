"""Python code for guarded templates: Jinja's own, but for how values are printed and looked up.

Printing is put off. The code yields *stretches*: the fixed segments of text in UTF-8 with the
places between them, and the values as they are, to be escaped together at the end. Inside macros
and blocks, and where a template changes what it has printed before (namespaces), values are
printed at once and their text is yielded, as Jinja does.

What a dictionary's key gives, and what a loop knows of itself, is looked up directly; the sandbox
would give the same. It is asked for everything else.
"""

from collections.abc import Iterable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from docgen.stamp.guard import Place, is_guarded, unguard

_METHODS = frozenset(dir(dict))
_LOOP_FACTS = frozenset(("index", "index0", "first", "last", "length", "revindex", "revindex0"))
_END = Place("", in_tag=False)  # the empty value that closes a stretch which ends in fixed text


class GuardedGenerator(CodeGenerator):
    """Jinja's code generator; what a printer has escaped is not escaped again."""

    _prints_at_once = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write a template, having found out whether its printing may be put off."""
        self._prints_at_once = any(node.find_all((nodes.NSRef, nodes.Extends)))
        super().visit_Template(node, frame)

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Yield a stretch, unless the text goes into a macro or a block."""
        if self._prints_at_once or frame.buffer is not None or frame.block is not None:
            super().visit_Output(node, frame)
            return
        segments, guarded = _split(node.nodes)
        values = [unguard(value) for value in guarded]
        places = [place for _, place in values] + [_END] * (len(segments) - len(values))
        fixed = (tuple(segments), tuple(map(tuple, places)))
        self.writeline(f"yield {fixed!r}, (", node)
        for value, _ in values:
            self.newline(value)
            self.visit(value, frame)
            self.write(",")
        self.write("'',)" if len(places) > len(values) else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Look up an attribute: of a loop, or of data, where it is mostly a dictionary's key."""
        of_loop = isinstance(node.node, nodes.Name) and node.node.name == "loop"
        if of_loop and node.attr in _LOOP_FACTS:
            held = self._hold(node.node, frame, f".{node.attr}")
            self.write(f" is LoopContext else environment.getattr({held}, {node.attr!r}))")
        elif node.attr in _METHODS or isinstance(node.node, nodes.Const):
            super().visit_Getattr(node, frame)
        else:
            self._look_up(node.node, frame, node.attr, "getattr")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Look up an item; a name in brackets is mostly a dictionary's key."""
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str) and not isinstance(node.node, nodes.Const):
            self._look_up(node.node, frame, key, "getitem")
        else:
            super().visit_Getitem(node, frame)

    def _look_up(self, owner: nodes.Expr, frame: Frame, key: str, otherwise: str) -> None:
        held = self._hold(owner, frame, f"[{key!r}]")
        self.write(f" is dict and {key!r} in {held} else environment.{otherwise}({held}, {key!r}))")

    def _hold(self, owner: nodes.Expr, frame: Frame, found: str) -> str:
        """Begin an expression that gives what is found in an owner of a certain type."""
        held = self.temporary_identifier()
        self.write(f"({held}{found} if type({held} := ")
        self.visit(owner, frame)
        self.write(")")
        return held

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if is_guarded(node):
            raise nodes.Impossible
        constant: str = super()._output_child_to_const(node, frame, finalize)
        return constant

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if is_guarded(node):
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)


def _split(
    children: Iterable[nodes.Expr],
) -> tuple[list[bytes], list[nodes.Expr]]:
    """Return the fixed segments, each before a value or at the end, and the values."""
    segments = [""]
    values: list[nodes.Expr] = []
    for child in children:
        if isinstance(child, nodes.TemplateData):
            segments[-1] += child.data
        else:
            values.append(child)
            segments.append("")
    if not segments[-1]:
        segments.pop()
    return [segment.encode() for segment in segments], values

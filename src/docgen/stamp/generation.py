"""Python code for guarded templates: Jinja's own, but for how values are printed and looked up.

Printing is put off. The code yields *stretches*: the fixed segments of text in UTF-8 with the
places between them, and the values as they are, to be escaped together at the end. A loop whose
rows give nothing but values of their own yields them all in one stretch. Inside macros
and blocks, and where a template changes what it has printed before (namespaces), values are
printed at once and their text is yielded, as Jinja does.

What a dictionary's key gives, and what a loop knows of itself, is looked up directly; the sandbox
would give the same. It is asked for everything else.
"""

from collections.abc import Iterable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from docgen.stamp.crowds import Crowd
from docgen.stamp.guard import Fixed, Spot, Written, is_guarded, unguard
from docgen.stamp.listing import opens_run

_METHODS = frozenset(dir(dict))
_LOOP_FACTS = frozenset(("index", "index0", "first", "last", "length", "revindex", "revindex0"))
_END = ("", "", False)  # the empty value that closes a stretch which ends in fixed text


class GuardedGenerator(CodeGenerator):
    """Jinja's code generator; what a printer has escaped is not escaped again."""

    _prints_at_once = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write a template, having found out whether its printing may be put off."""
        self._prints_at_once = any(node.find_all((nodes.NSRef, nodes.Extends)))
        super().visit_Template(node, frame)

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Yield a stretch, unless the text goes into a macro or a block."""
        if self._prints_now(frame):
            super().visit_Output(node, frame)
            return
        fixed, values = _split(node.nodes)
        self.writeline(f"yield {fixed!r}, (", node)
        for value, (_, spot, _) in zip(values, fixed[1], strict=False):
            self.newline(value)
            self._write_value(value, frame, Spot(spot))
            self.write(",")
        self.write("'',)" if len(fixed[0]) > len(values) else ")")

    def _write_value(self, value: nodes.Expr, frame: Frame, spot: Spot) -> None:
        """Write a value; where bare words cannot stand, they are set apart to be refused."""
        if spot.takes_words:
            self.visit(value, frame)
        else:
            self.write("environment.set_apart(")
            self.visit(value, frame)
            self.write(")")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """Print a crowd of rows at once, if they turn out to be plain; else one by one."""
        crowd = None if self._prints_now(frame) else _crowd(node)
        if crowd is None:
            super().visit_For(node, frame)
            return
        stretch = self.temporary_identifier()
        self.writeline(f"{stretch} = environment.crowd(", node)
        self.visit(node.iter, frame)
        self.write(f", {crowd!r})")
        self.writeline(f"if {stretch} is not None:")
        self.indent()
        self.writeline(f"yield {stretch}")
        self.outdent()
        self.writeline("else:")
        self.indent()
        super().visit_For(node, frame)
        self.outdent()

    def _prints_now(self, frame: Frame) -> bool:
        """Tell whether what is printed here goes into a macro or a block, or is looked at again."""
        return self._prints_at_once or frame.buffer is not None or frame.block is not None

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
        key = _constant(node.arg)
        if key is not None and not isinstance(node.node, nodes.Const):
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


def _split(children: Iterable[nodes.Expr]) -> tuple[Fixed, list[nodes.Expr]]:
    """Return the fixed segments, each before a value or at the end, with their places; the values.

    The empty value that closes a stretch which ends in fixed text is not among the values.
    """
    segments = [""]
    values: list[nodes.Expr] = []
    places: list[Written] = []
    for child in children:
        if isinstance(child, nodes.TemplateData):
            segments[-1] += child.data
        else:
            value, place = unguard(child)
            values.append(value)
            places.append((place.source, str(place.spot), opens_run(segments[-1])))
            segments.append("")
    if segments[-1]:
        places.append(_END)
    else:
        segments.pop()
    return (tuple(segment.encode() for segment in segments), tuple(places)), values


def _crowd(node: nodes.For) -> Crowd | None:
    """Return how the rows of a loop are printed, if each gives nothing but its own keys."""
    target, body = node.target, node.body
    is_plain = node.test is None and not node.else_ and not node.recursive
    if not (is_plain and isinstance(target, nodes.Name) and _is_looked_up(node.iter)):
        return None
    if len(body) != 1 or not isinstance(body[0], nodes.Output):
        return None
    fixed, values = _split(body[0].nodes)
    if not all(Spot(spot).takes_words for _, spot, _ in fixed[1]):
        return None
    keys = [_key_of(value, target.name) for value in values]
    names = tuple(key for key in keys if key is not None)
    return (names, *fixed) if len(keys) == len(names) > 1 else None


def _key_of(value: nodes.Expr, owner: str) -> str | None:
    """Return which of an owner's keys a value is, if it is one."""
    if not isinstance(value, nodes.Getattr | nodes.Getitem):
        return None
    if not (isinstance(value.node, nodes.Name) and value.node.name == owner):
        return None
    key = value.attr if isinstance(value, nodes.Getattr) else _constant(value.arg)
    return None if key in _METHODS else key


def _is_looked_up(node: nodes.Node) -> bool:
    """Tell whether an expression only looks values up, so that it may be asked for twice."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


def _constant(node: nodes.Expr) -> str | None:
    value = node.value if isinstance(node, nodes.Const) else None
    return value if isinstance(value, str) else None

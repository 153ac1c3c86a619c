"""Python code for guarded templates: what a printer has escaped is not escaped again."""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from docgen.stamp.guard import is_guarded


class GuardedGenerator(CodeGenerator):
    """Jinja's code generator, which leaves escaping to the guard of a printed place."""

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

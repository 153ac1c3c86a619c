"""Rendering one compiled text, its mistakes explained."""

from docgen.stamp.compile import CompiledText
from docgen.stamp.mistakes import FAULTS, explain_fault
from docgen.stamp.stretches import Printed, print_stretches


def render_text(text: CompiledText, template: str, data: dict[str, object]) -> Printed:
    """Fill a compiled text; what goes wrong is said in Chinese."""
    if text.constant is not None:
        return Printed([text.constant], [b""], quiet=True)
    try:
        return print_stretches(text.run(data), text.printer)
    except FAULTS as error:
        raise explain_fault(error, template, text.source, text.spellings) from error

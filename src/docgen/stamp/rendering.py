"""Rendering one compiled text, its mistakes explained."""

from collections.abc import Mapping

from docgen.stamp.compile import CompiledText
from docgen.stamp.mistakes import FAULTS, explain_fault


def render_text(text: CompiledText, template: str, context: Mapping[str, object]) -> str:
    """Fill a compiled text; what goes wrong is said in Chinese."""
    if text.constant is not None:
        return text.constant
    try:
        return text.jinja.render(context)
    except FAULTS as error:
        raise explain_fault(error, template, text.source, text.spellings) from error

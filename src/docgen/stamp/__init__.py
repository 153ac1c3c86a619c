"""The engine that fills Word templates: docxtpl's dialect, compiled once, strict and repeatable.

It knows nothing of official papers.
"""

from docgen.stamp.errors import TemplateError
from docgen.stamp.fallback import Context
from docgen.stamp.template import Engine, Filled, Route, Template

__all__ = ["Context", "Engine", "Filled", "Route", "Template", "TemplateError"]

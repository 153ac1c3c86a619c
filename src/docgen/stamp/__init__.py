"""The engine that fills Word templates: docxtpl's dialect, compiled once, strict and repeatable.

It knows nothing of official papers.
"""

from docgen.stamp.errors import TemplateError
from docgen.stamp.fallback import Context
from docgen.stamp.filled import Engine, Filled, Finish, Route
from docgen.stamp.template import Template

__all__ = ["Context", "Engine", "Filled", "Finish", "Route", "Template", "TemplateError"]

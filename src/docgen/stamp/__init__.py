"""The engine that fills Word templates: docxtpl's dialect, compiled once, strict and repeatable.

It knows nothing of official papers.
"""

from docgen.stamp.errors import TemplateError
from docgen.stamp.template import Engine, Route, Template

__all__ = ["Engine", "Route", "Template", "TemplateError"]

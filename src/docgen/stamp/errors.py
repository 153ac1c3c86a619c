"""What stops a template or its data, and the sign that a paper needs docxtpl itself."""

from docgen.errors import DataError


class TemplateError(DataError):
    """A template cannot be filled; says which template, which variable or where, and what to do."""


class NeedsDocxtplError(Exception):
    """The fast path cannot reproduce this paper exactly; `reason` is shown to the user."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

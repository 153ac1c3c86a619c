"""Short texts beside the papers (邮件、短信、清单): plain text from a wording of its own."""

from collections.abc import Mapping

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen import carried


def message(name: str, values: Mapping[str, object]) -> str:
    """Return a text of `templates/official/messages`, its tags filled; a missing name is a bug."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(carried.official_templates() / "messages"),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"{name}.txt").render(values)

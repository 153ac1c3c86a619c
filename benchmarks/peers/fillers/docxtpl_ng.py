"""docxtpl-ng, which keeps what it compiled while its template is reloaded."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docxtpl import Template


def open_template(source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Open the template once; return what fills one paper."""
    template = Template(str(source))

    def fill(facts: Mapping[str, object], path: Path) -> None:
        template.reload()
        template.render(facts)
        template.save(str(path))

    return fill

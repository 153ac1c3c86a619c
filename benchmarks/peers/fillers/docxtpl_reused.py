"""docxtpl with one object for all papers."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docxtpl import DocxTemplate


def open_template(source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Open the template once; return what fills one paper."""
    template = DocxTemplate(source)

    def fill(facts: Mapping[str, object], path: Path) -> None:
        template.render(dict(facts), autoescape=True)
        template.save(path)

    return fill

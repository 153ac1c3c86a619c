"""docxtpl as its documentation shows: a new object for each paper."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docxtpl import DocxTemplate


def open_template(source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Return what fills one paper."""

    def fill(facts: Mapping[str, object], path: Path) -> None:
        template = DocxTemplate(source)
        template.render(dict(facts), autoescape=True)
        template.save(path)

    return fill

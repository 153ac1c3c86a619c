"""docgen's engine, its papers written as the program writes them: whole, or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.work import write_whole

from docgen.stamp import Template


def open_template(source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Compile the template; return what fills one paper."""
    template = Template(source)

    def fill(facts: Mapping[str, object], path: Path) -> None:
        write_whole(path, template.render(facts))

    return fill

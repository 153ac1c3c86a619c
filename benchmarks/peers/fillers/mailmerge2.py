"""docx-mailmerge2: the merge fields of Word. It knows no condition: such a line comes as data."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.work import COLUMNS, CONDITION, CONDITIONAL, LIST, plain_text
from mailmerge import MailMerge

_LINES = {f"c{number}": plain_text(number) for number in CONDITIONAL}


def open_template(source: Path) -> Callable[[Mapping[str, object], Path], None]:
    """Return what fills one paper."""

    def fill(facts: Mapping[str, object], path: Path) -> None:
        values = {name: value for name, value in facts.items() if isinstance(value, str)}
        shown = _LINES if facts[CONDITION] else dict.fromkeys(_LINES, "")
        with MailMerge(source) as template:
            template.merge(**values, **shown)
            template.merge_rows(COLUMNS[0], facts[LIST])
            template.write(path)

    return fill

"""How many times as fast as docxtpl a paper is filled: one template, one run, no judgement.

Run: `python benchmarks/stamp_ratio.py`. The two take turns, so that a busy machine slows both.
"""

import io
import time
from collections.abc import Callable
from statistics import median

from docx import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from docgen.stamp import Template

ROUNDS, PAPERS, ROWS = 7, 20, 10
FIELDS = ("序号", "单位", "依据", "台数", "金额", "是否需要", "类别", "结果", "备注")


def make_template() -> bytes:
    """Return a notice: forty paragraphs with twenty-nine values, a table of nine columns."""
    document = Document()
    document.core_properties.title = "{{ title }}"
    document.sections[0].header.paragraphs[0].text = "{{ issuer }}"
    for number in range(40):
        filled = f"第{number}项：{{{{ facts[{number}] }}}}" if number < 29 else "固定的一段文字。"
        document.add_paragraph(filled * 2)
    table = document.add_table(4, len(FIELDS))
    table.cell(1, 0).text, table.cell(3, 0).text = "{%tr for row in rows %}", "{%tr endfor %}"
    for column, name in enumerate(FIELDS):
        table.cell(0, column).text = name
        table.cell(2, column).text = f"{{{{ row['{name}'] }}}}"
    return _saved(document.save)


def make_context(number: int) -> dict[str, object]:
    """Return the data of one paper."""
    row = {name: f"{name}{number}<&>" for name in FIELDS}
    facts = [f"事实{fact}，第{number}份" for fact in range(29)]
    return {"title": f"第{number}份", "issuer": "某局", "facts": facts, "rows": [row] * ROWS}


def fill_with_docxtpl(template: bytes, context: dict[str, object]) -> bytes:
    """Fill a paper as docxtpl's users do, strict, sandboxed and escaping."""
    document = DocxTemplate(io.BytesIO(template))
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    document.render(context, environment, autoescape=True)
    return _saved(document.save)


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def _milliseconds(fill: Callable[[dict[str, object]], bytes]) -> float:
    """Return the time of one paper, over a batch of them."""
    contexts = [make_context(number) for number in range(PAPERS)]
    start = time.perf_counter()
    for context in contexts:
        fill(context)
    return (time.perf_counter() - start) * 1000 / PAPERS


def main() -> None:
    """Print the two times and their ratio."""
    package = make_template()
    template = Template(package)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        theirs.append(_milliseconds(lambda context: fill_with_docxtpl(package, context)))
        ours.append(_milliseconds(template.render))
    slow, fast = median(theirs), median(ours)
    print(f"docxtpl {slow:.2f} ms, docgen {fast:.3f} ms per paper: {slow / fast:.0f} times")


if __name__ == "__main__":
    main()

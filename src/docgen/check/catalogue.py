"""The catalogue of clauses as a page of Markdown (docs/clauses.md), written from the judges."""

from docgen.check import docx_clauses, pdf_clauses, words
from docgen.check.clause import load_clauses
from docgen.check.speech import FORCES
from docgen.standard import Force

_HEAD = """# docgen check 检查的条款

由 `src/docgen/check/clauses.yaml` 和各条款函数生成，不要手改；改了条款后运行
`DOCGEN_GOLDEN=write pytest tests/check/test_catalogue.py`。

“条款”是 GB/T 9704-2012 的条号；条例指《党政机关公文处理工作条例》，33476.2 指
GB/T 33476.2-2016，15834、15835 指 GB/T 15834-2011、GB/T 15835-2011。
“规定”的条款不符合时判“不符合”，其他只作“提示”；不能断定的判“待核”，不算符合。
知道而有意保留的不同，用 `--waive 代码=理由` 列出，判“已知”。

| 代码 | 条款 | 力度 | 项目 | 要求 | .docx | .pdf |
|---|---|---|---|---|---|---|
"""


def write_catalogue() -> str:
    """Return the page: one row for each clause, and what it can be judged by."""
    said = _codes(words.JUDGES)
    docx = _codes(docx_clauses.JUDGES) | said | _codes(words.TYPED)
    pdf = _codes(pdf_clauses.JUDGES) | said
    rows = [
        f"| `{code}` | {one.clause} | {FORCES[one.force]} | {one.name} | {one.expected} "
        f"| {_mark(code in docx)} | {_mark(code in pdf)} |"
        for code, one in load_clauses().items()
    ]
    strict = sum(one.force is Force.SHALL for one in load_clauses().values())
    return f"{_HEAD}{chr(10).join(rows)}\n\n共 {len(rows)} 项，其中“规定”{strict} 项。\n"


def _codes(judges: tuple[object, ...]) -> set[str]:
    return {str(getattr(judge, "__name__", "")) for judge in judges}


def _mark(judged: bool) -> str:
    return "✓" if judged else ""

"""The page of clauses (docs/clauses.md): what is generated, checked, and left to a person.

Written from docs/clauses.yaml, the judge's own catalogue, and the proofs of both.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from docgen.check.clause import load_clauses
from docgen.check.speech import FORCES
from docgen.standard import Force
from tests.check.proofs import judged_by, proofs

DOCS = Path(__file__).resolve().parents[2] / "docs"
_HEAD = """# 国家标准逐条对照

由 `docs/clauses.yaml`、`src/docgen/check/clauses.yaml` 和各条款函数写成，不要手改；改了之后运行
`DOCGEN_GOLDEN=write pytest tests/check/test_catalogue.py`。

“条款”是 GB/T 9704-2012 的条号；条例指《党政机关公文处理工作条例》，33476.2 指
GB/T 33476.2-2016，15834、15835 指 GB/T 15834-2011、GB/T 15835-2011。

## 一、每一条由谁保证

“生成”是 docgen 排版时照办；“检查”是 `docgen check` 能从成品看出来的；“要人看”是程序看不到、
要由人把关的。没有写的，就是做不到，请人工核对。

| 条款 | 要求 | 生成 | 检查 .docx | 检查 .pdf | 要人看 |
|---|---|---|---|---|---|
"""
_CHECKS = """
## 二、docgen check 检查的项目

“规定”的条款不符合时判“不符合”，其他只作“提示”；不能断定的判“待核”，不算符合。
知道而有意保留的不同，用 `--waive 代码=理由` 列出，判“已知”。

函数在 `docgen.check` 之下。“凭据”是测试里放进合格公文、要它查出来的毛病（引号内），或者测试的名称；
查不出来，测试就不通过。

| 代码 | 条款 | 力度 | 项目 | 要求 | .docx | 凭据 | .pdf | 凭据 |
|---|---|---|---|---|---|---|---|---|
"""
_MADE = """
## 三、生成的函数和量它的测试

| 条款 | 函数 | 测试 |
|---|---|---|
"""


class Row(BaseModel):
    """A clause of the standard: who makes it, which test measures that, what a person sees to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clause: str
    name: str
    function: str = Field("", alias="by")
    test: str = ""
    person: str = ""


def load_rows() -> list[Row]:
    """Return the rows in the order of the standard."""
    text = (DOCS / "clauses.yaml").read_text(encoding="utf-8")
    return TypeAdapter(list[Row]).validate_python(yaml.safe_load(text))


def write_page() -> str:
    """Return the page."""
    rows = load_rows()
    strict = sum(one.force is Force.SHALL for one in load_clauses().values())
    end = f"\n共 {len(load_clauses())} 项，其中“规定”{strict} 项。\n"
    return "".join((_HEAD, *map(_duty, rows), _CHECKS, *_checks(), end, _MADE, *map(_made, rows)))


def _duty(row: Row) -> str:
    made = "✓" if row.function else ""
    seen = ["、".join(_named(row.clause, judged_by(medium))) for medium in ("docx", "pdf")]
    return _line(row.clause, row.name, made, *seen, row.person)


def _named(clause: str, judged: dict[str, str]) -> list[str]:
    """Return what is checked under a clause, each name once."""
    clauses = load_clauses()
    names = (one.name for code, one in clauses.items() if one.clause == clause and code in judged)
    return list(dict.fromkeys(names))


def _checks() -> Iterator[str]:
    docx, pdf = judged_by("docx"), judged_by("pdf")
    docx_proofs, pdf_proofs = proofs("docx"), proofs("pdf")
    for code, one in load_clauses().items():
        yield _line(
            f"`{code}`",
            one.clause,
            FORCES[one.force],
            one.name,
            one.expected,
            _code(docx.get(code, "")),
            docx_proofs.get(code, ""),
            _code(pdf.get(code, "")),
            pdf_proofs.get(code, ""),
        )


def _made(row: Row) -> str:
    return _line(row.clause, _code(row.function), _code(row.test)) if row.function else ""


def _code(name: str) -> str:
    return f"`{name}`" if name else ""


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"

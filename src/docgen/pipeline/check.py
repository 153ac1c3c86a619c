"""Check finished papers: each file judged by what it is; a .docx and its .pdf also together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docgen.check import Report, judge_docx, judge_pdf
from docgen.check.clause import load_clauses
from docgen.errors import DataError, UsageError


@dataclass(frozen=True)
class Demand:
    """What is to be checked, and how."""

    files: tuple[Path, ...]
    layout: str | None = None
    profile: str | None = None
    waivers: Mapping[str, str] = field(default_factory=dict)


def check_papers(demand: Demand) -> dict[str, Report]:
    """Return the report on each file by its name as given."""
    unknown = sorted(set(demand.waivers) - set(load_clauses()))
    if unknown:
        raise UsageError(f"没有代码为“{unknown[0]}”的检查项：请照检查结果里括号中的代码填写。")
    return {str(path): _judge(path, demand) for path in demand.files}


def _judge(path: Path, demand: Demand) -> Report:
    if not path.is_file():
        raise UsageError(f"找不到文件“{path}”：请核对文件名和所在文件夹。")
    if path.suffix.lower() == ".docx":
        return judge_docx(path, demand.layout, demand.profile, demand.waivers)
    if path.suffix.lower() == ".pdf":
        twin = next((one for one in demand.files if _is_twin(one, path)), None)
        return judge_pdf(path, demand.layout, demand.waivers, twin)
    raise DataError(f"文件“{path.name}”不是 .docx 或 .pdf：请用 Word 或 WPS 另存为 .docx 再检查。")


def _is_twin(one: Path, pdf: Path) -> bool:
    """Tell whether a file is the .docx that a .pdf was made from, by its name."""
    return one.suffix.lower() == ".docx" and one.with_suffix("") == pdf.with_suffix("")

"""Check finished papers: each file judged by what it is; a .docx and its .pdf also together."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen import __version__
from docgen.check import Report, judge_docx, judge_pdf
from docgen.check.clause import load_clauses
from docgen.check.combining import combine
from docgen.check.comments import annotate
from docgen.check.locating import locate
from docgen.check.pdf import read_pdf
from docgen.check.proof import Proof, write_proof
from docgen.errors import DataError, UsageError
from docgen.office import convert, office_version
from docgen.pipeline.data_check import DataCheck
from docgen.publish.writer import write_file

_KINDS = (".docx", ".pdf")


@dataclass(frozen=True)
class Demand:
    """What is to be checked, and how; `proof` and `annotate` say where more is written.

    With `data`, the figures of every .docx are compared with those of a campaign.
    """

    files: tuple[Path, ...]
    layout: str | None = None
    profile: str | None = None
    waivers: Mapping[str, str] = field(default_factory=dict)
    annotate: Path | None = None
    proof: Path | None = None
    data: DataCheck | None = None


@dataclass(frozen=True)
class Checked:
    """The reports by the name of each file, and what was written beside them."""

    reports: dict[str, Report]
    written: tuple[Path, ...] = ()


def check_papers(demand: Demand) -> Checked:
    """Judge every file; a proof sheet has each .docx laid out by LibreOffice first."""
    _refuse_unknown(demand)
    if demand.proof is not None:
        proofs = tuple(_proofs(demand))
        reports = {proof.name: proof.report for proof in proofs}
        page = write_proof(proofs, __version__).encode("utf-8")
        written = [write_file(demand.proof, page)]
    else:
        reports = {str(path): _judge(path, demand) for path in demand.files}
        written = []
    if demand.annotate is not None:
        for path in demand.files:
            if path.suffix.lower() == ".docx":
                copy = annotate(path.read_bytes(), judged_words(path, demand).results)
                written.append(write_file(demand.annotate / f"{path.stem}-批注.docx", copy))
    return Checked(reports, tuple(written))


def _refuse_unknown(demand: Demand) -> None:
    unknown = sorted(set(demand.waivers) - set(load_clauses()))
    if unknown:
        raise UsageError(f"没有代码为“{unknown[0]}”的检查项：请照检查结果里括号中的代码填写。")
    for path in demand.files:
        if path.is_dir():
            remedy = "请写文件名，可以一次写多个，如 文件夹/*.docx"
            raise UsageError(f"“{path}”是文件夹：{remedy}。")
        if not path.is_file():
            raise UsageError(f"找不到文件“{path}”：请核对文件名和所在文件夹。")
        if path.suffix.lower() not in _KINDS:
            remedy = "请用 Word 或 WPS 另存为 .docx 再检查"
            raise DataError(f"文件“{path.name}”不是 .docx 或 .pdf：{remedy}。")


def judged_words(path: Path, demand: Demand) -> Report:
    """Return the report on a .docx alone: its findings know their paragraphs."""
    report = judge_docx(path, demand.layout, demand.profile, demand.waivers)
    if demand.data is None:
        return report
    return replace(report, results=(*demand.data.results(path), *report.results))


def _judge(path: Path, demand: Demand) -> Report:
    if path.suffix.lower() == ".docx":
        report = judged_words(path, demand)
        pdf = next((one for one in demand.files if _is_twin(path, one)), None)
        return locate(report, read_pdf(pdf).pieces) if pdf is not None else report
    twin = next((one for one in demand.files if _is_twin(one, path)), None)
    return judge_pdf(path, demand.layout, demand.waivers, twin)


def _is_twin(docx: Path, pdf: Path) -> bool:
    """Tell whether a .pdf was made from a .docx, by their names."""
    kinds = (docx.suffix.lower(), pdf.suffix.lower())
    return kinds == _KINDS and docx.with_suffix("") == pdf.with_suffix("")


def _proofs(demand: Demand) -> Iterator[Proof]:
    words = [path for path in demand.files if path.suffix.lower() == ".docx"]
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        pages = dict(zip(words, convert(words, Path(folder)), strict=True))
        program = f"由 {office_version()} 排版" if words else ""
        for path in demand.files:
            if path not in pages:
                yield Proof(str(path), _judge(path, demand), path.read_bytes(), "原 PDF")
                continue
            docx = locate(judged_words(path, demand), read_pdf(pages[path]).pieces)
            pdf = judge_pdf(pages[path], docx.layout, demand.waivers, path)
            yield Proof(str(path), combine(docx, pdf), pages[path].read_bytes(), program)

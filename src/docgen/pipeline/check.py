"""Check finished papers: each file judged by what it is; a .docx and its .pdf also together."""

import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen import __version__
from docgen.check import Report, Result, judge_docx, judge_pdf
from docgen.check.clause import load_clauses
from docgen.check.combining import combine
from docgen.check.comments import annotate
from docgen.check.figures import uncompared
from docgen.check.locating import locate
from docgen.check.pdf import PdfPiece, read_pdf
from docgen.check.proof import Proof, write_proof
from docgen.errors import DataError, DocgenError, ExitCode, UsageError, bug_in_words
from docgen.office import convert_each, office_version, reasons_of
from docgen.pipeline.data_check import DataCheck, UnlikeError
from docgen.publish.names import Names
from docgen.publish.papers import publish
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
    """The reports by the name of each file, what was written beside them, and what was not judged.

    `refused` says by the name of a file why it cannot be judged; the others were, all the same.
    """

    reports: dict[str, Report]
    written: tuple[Path, ...] = ()
    refused: dict[str, DocgenError] = field(default_factory=dict)


def check_papers(demand: Demand) -> Checked:
    """Judge every file that can be; a proof sheet has each .docx laid out by LibreOffice first."""
    _refuse_unknown(demand.waivers)
    trial = _Trial(demand)
    written = []
    if demand.proof is not None:
        proofs = tuple(trial.proofs())
        reports = {proof.name: proof.report for proof in proofs}
        if proofs:
            page = write_proof(proofs, __version__).encode("utf-8")
            written = [write_file(demand.proof, page)]
    else:
        reports = {str(path): report for path, report in trial.each(_judge)}
    if demand.annotate is not None:
        judged = [path for path in dict.fromkeys(demand.files) if str(path) in reports]
        written += trial.copies(judged, demand.annotate)
    return Checked(reports, tuple(written), trial.refused)


class _BugError(DocgenError):
    """docgen itself failed over one file."""

    exit_code = ExitCode.BUG

    def __init__(self, path: Path, error: Exception) -> None:
        told = bug_in_words(error)
        super().__init__(f"检查“{path.name}”时{told}，请把这句话和这个文件交给维护人员。")


@dataclass(frozen=True)
class _Trial:
    """Files that are judged one by one: one that cannot be judged is refused, the others go on."""

    demand: Demand
    refused: dict[str, DocgenError] = field(default_factory=dict)

    def each(self, judge: Callable[[Path, Demand], Report]) -> Iterator[tuple[Path, Report]]:
        """Yield each file that can be judged, with its report."""
        for path in self.demand.files:
            with self._alone(path):
                _refuse_odd(path)
                yield path, judge(path, self.demand)

    def copies(self, judged: Sequence[Path], folder: Path) -> Iterator[Path]:
        """Write a copy of each .docx, its findings as comments; no file there is written over."""
        papers = [path for path in judged if path.suffix.lower() == ".docx"]
        names = Names()
        for path in papers:
            name, copy = names.name(path.stem, "-批注.docx"), None
            with self._alone(path):
                copy = annotate(path.read_bytes(), judged_words(path, self.demand).results)
            if copy is not None:
                yield publish(folder, name, copy).path

    @contextmanager
    def _alone(self, path: Path) -> Iterator[None]:
        """Refuse a file whatever it brings about; what stops all others, too, still does."""
        try:
            yield
        except (DataError, UsageError) as error:
            self.refused[str(path)] = error
        except DocgenError:
            raise
        except Exception as error:  # noqa: BLE001 - a bug costs this one file, not the others
            self.refused[str(path)] = _BugError(path, error)

    def proofs(self) -> Iterator[Proof]:
        """Yield the proof of each file: its report, and its pages as a PDF."""
        reports = dict(self.each(_judge_for_proof))
        with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
            words = [path for path in reports if path.suffix.lower() == ".docx"]
            pages = {one.source: one for one in convert_each(words, Path(folder))}
            program = f"由 {office_version()} 排版" if words else ""
            for path, report in reports.items():
                printed = pages.get(path)
                if printed is None:
                    yield Proof(str(path), report, path.read_bytes(), "原 PDF")
                elif printed.fault is not None:
                    self.refused[str(path)] = DataError("".join(reasons_of([printed])))
                else:
                    with self._alone(path):
                        whole = _with_pages(report, path, printed.target, self.demand)
                        yield Proof(str(path), whole, printed.target.read_bytes(), program)


def _refuse_unknown(waivers: Collection[str]) -> None:
    unknown = sorted(set(waivers) - set(load_clauses()))
    if unknown:
        raise UsageError(f"没有代码为“{unknown[0]}”的检查项：请照检查结果里括号中的代码填写。")


def _refuse_odd(path: Path) -> None:
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
    return replace(report, results=(*_figures(path, demand.data), *report.results))


def _figures(path: Path, data: DataCheck) -> tuple[Result, ...]:
    """Return what a paper says otherwise than the data; where it is none of theirs, a note."""
    try:
        return data.results(path)
    except UnlikeError as error:
        return (uncompared(str(error)),)


def _judge(path: Path, demand: Demand) -> Report:
    if path.suffix.lower() == ".docx":
        report = judged_words(path, demand)
        pdf = next((one for one in demand.files if _is_twin(path, one)), None)
        return locate(report, _pieces(pdf)) if pdf is not None else report
    twin = next((one for one in demand.files if _is_twin(one, path)), None)
    try:
        return judge_pdf(path, demand.layout, demand.waivers, twin)
    except DataError:
        if twin is None:
            raise
        return judge_pdf(path, demand.layout, demand.waivers)  # the twin is told by itself


def _judge_for_proof(path: Path, demand: Demand) -> Report:
    return judged_words(path, demand) if path.suffix.lower() == ".docx" else _judge(path, demand)


def _with_pages(report: Report, docx: Path, pdf: Path, demand: Demand) -> Report:
    """Return the report on a .docx together with that on its pages."""
    located = locate(report, read_pdf(pdf).pieces)
    return combine(located, judge_pdf(pdf, report.layout, demand.waivers, docx))


def _pieces(pdf: Path) -> Sequence[PdfPiece]:
    """Return the text of a PDF; nothing of one that cannot be read, which is told by itself."""
    try:
        return read_pdf(pdf).pieces
    except DataError:
        return ()


def _is_twin(docx: Path, pdf: Path) -> bool:
    """Tell whether a .pdf was made from a .docx, by their names."""
    kinds = (docx.suffix.lower(), pdf.suffix.lower())
    return kinds == _KINDS and docx.with_suffix("") == pdf.with_suffix("")

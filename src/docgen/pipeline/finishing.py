"""Finishing (成品): papers fitted by their pages, put on their shelf, and printed to PDF.

Papers are put in any case: without LibreOffice, or where it fails, as they were stamped. What was
measured lies beside the manifest, so that a second run measures nothing again.
"""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, ValidationError

from docgen import __version__
from docgen.errors import DataError, DocgenError, MissingProgramError
from docgen.findings import Finding, Place, Severity
from docgen.fit import Fitted, Gauge, Measures, Printer, Side, fit_papers
from docgen.office import convert_each, find_office, stand_ins
from docgen.pipeline.judged import faults_of_pages, with_verdict
from docgen.pipeline.press import DOCX, Ready, Rendered
from docgen.pipeline.putting import MEASURED, needs_pages, put_each
from docgen.publish.folder import Folder
from docgen.publish.store import Store

_LONGEST = 2000  # papers that the file remembers


@dataclass(frozen=True)
class Finish:
    """How papers are finished: where they go, with PDFs or not, the colophon on which side.

    `judged` papers are checked clause by clause before they are handed out.
    """

    store: Store
    pdf: bool = False
    side: Side = Side.EVEN
    judged: bool = True


class _Measured(BaseModel):
    """What was measured in a folder, and by which program with which fonts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    by: str
    papers: dict[str, Measures]


def finish_papers(papers: Iterable[Ready | Rendered], finish: Finish) -> tuple[Rendered, ...]:
    """Fit papers together and put them; without PDFs only what is known from before is fitted."""
    if not needs_pages(finish.store, pdf=finish.pdf):
        return _put_plain(papers, finish)
    return _fit_and_put(list(papers), finish)


def printed_pdfs(names: Sequence[str], folder: Path, *, make: bool) -> dict[str, Path]:
    """Return the PDF beside each paper that is this very paper printed; missing ones can be made.

    Without LibreOffice a PDF cannot be told from an outdated one, so there is none. What was to be
    made and could not be stops all.
    """
    try:
        by = _signature(find_office())
    except MissingProgramError:
        if make:
            raise
        return {}
    home = Folder(folder)
    with _printing() as printer:
        gauge = Gauge(printer if make else None, _remembered(home, by))
        if make:
            there = [Rendered(home.path(name), "made", (), name=name) for name in names]
            made = _with_pdfs(there, gauge, home)
            _remember(home, by, gauge)
            faults = [str(fault) for paper in made for fault in paper.findings]
            if faults:
                raise DataError("\n".join(faults))
        return {
            name: home.path(_pdf(name))
            for name, content in _contents(home, names).items()
            if _is_there(home, name, content, gauge)
        }


def _fit_and_put(papers: list[Ready | Rendered], finish: Finish) -> tuple[Rendered, ...]:
    try:
        program = find_office()
    except MissingProgramError:
        put = _put_plain(papers, finish)
        if finish.pdf:
            raise
        return put
    with _printing() as printer:
        by = _signature(program)
        gauge = Gauge(printer if finish.pdf else None, _remembered(finish.store, by))
        put = _put_fitted(papers, gauge, finish)
        if gauge.known:
            _remember(finish.store, by, gauge)
        return _with_judged_pdfs(papers, put, gauge, finish) if finish.pdf else put


def _put_fitted(
    papers: Sequence[Ready | Rendered], gauge: Gauge, finish: Finish
) -> tuple[Rendered, ...]:
    packages = [paper.sheet.content for paper in papers if isinstance(paper, Ready)]
    try:
        fitted = iter(fit_papers(packages, gauge, finish.side))
    except DocgenError:
        _put_plain(papers, finish)
        raise
    return tuple(
        _put(paper, next(fitted), finish) if isinstance(paper, Ready) else paper for paper in papers
    )


def _put_plain(papers: Iterable[Ready | Rendered], finish: Finish) -> tuple[Rendered, ...]:
    return put_each(papers, finish.store, partial(_handed, finish))


def _handed(finish: Finish, paper: Ready) -> Rendered:
    return (with_verdict(paper) if finish.judged else paper).put()


def _put(paper: Ready, fitted: Fitted, finish: Finish) -> Rendered:
    file = Place(paper.composed.file)
    told = (replace(finding, place=file) for finding in fitted.findings)
    findings = (*paper.sheet.findings, *told)
    sheet = replace(paper.sheet.holding(fitted.package), fit=fitted.state, findings=findings)
    return _handed(finish, replace(paper, sheet=sheet))


def _with_judged_pdfs(
    papers: Sequence[Ready | Rendered], put: Sequence[Rendered], gauge: Gauge, finish: Finish
) -> tuple[Rendered, ...]:
    """Lay PDFs beside papers, and tell what is wrong on pages that were printed in this run."""
    told = []
    for paper, rendered in zip(papers, _with_pdfs(put, gauge, finish.store), strict=True):
        findings: tuple[Finding, ...] = ()
        if finish.judged and isinstance(paper, Ready) and rendered.path and rendered.pdf:
            content = rendered.path.read_bytes()
            if gauge.pdf(content) is not None:
                findings = faults_of_pages(paper, content, rendered.pdf)
        told.append(replace(rendered, findings=(*rendered.findings, *findings)))
    return tuple(told)


def _with_pdfs(papers: Sequence[Rendered], gauge: Gauge, store: Store) -> tuple[Rendered, ...]:
    """Lay its PDF beside each paper, or tell that there is none; one that is there stays."""
    names = [paper.name for paper in papers if paper.name.endswith(DOCX)]
    contents = _contents(store, names)
    lacking = [
        content for name, content in contents.items() if not _is_there(store, name, content, gauge)
    ]
    gauge.print(lacking)
    for name, content in contents.items():
        printed = gauge.pdf(content)
        if printed is not None:
            store.write(_pdf(name), printed.read_bytes())
    return tuple(
        _with_pdf(paper, contents[paper.name], gauge, store) if paper.name in contents else paper
        for paper in papers
    )


def _with_pdf(paper: Rendered, content: bytes, gauge: Gauge, store: Store) -> Rendered:
    if _is_there(store, paper.name, content, gauge):
        return replace(paper, pdf=store.path(_pdf(paper.name)))
    message = (
        "LibreOffice 不能把这件公文转成 PDF：请用 Word 或 WPS 打开看看能否打印，再重新生成；"
        "旁边若有同名的 PDF，是以前的，请不要用。"
    )
    fault = Finding("pdf_failed", Severity.ERROR, message, Place(PurePosixPath(paper.name).name))
    return replace(paper, findings=(*paper.findings, fault))


def _contents(store: Store, names: Iterable[str]) -> dict[str, bytes]:
    """Return what papers hold; one that went away meanwhile holds nothing, and will not print."""
    return {name: store.read(name) or b"" for name in names}


def _is_there(store: Store, name: str, content: bytes, gauge: Gauge) -> bool:
    pdf = store.read(_pdf(name))
    return pdf is not None and hashlib.sha256(pdf).hexdigest() == gauge.sha256(content)


def _pdf(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(".pdf"))


@contextmanager
def _printing() -> Iterator[Printer]:
    """Give a printer whose PDFs last as long as the work."""
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as place:
        folder = Path(place)

        def printed(packages: Sequence[bytes]) -> Sequence[Path | None]:
            round_ = folder / str(sum(1 for _ in folder.iterdir()))
            round_.mkdir()
            files = [round_ / f"{number:05}.docx" for number in range(len(packages))]
            for file, package in zip(files, packages, strict=True):
                file.write_bytes(package)
            converted = convert_each(files, round_)
            return [None if one.fault else one.target for one in converted]

        yield printed


def _signature(program: Path) -> str:
    """Return what decides how pages come out, beside the paper: docgen, LibreOffice, fonts."""
    real = program.resolve()
    fonts = sorted(f"{one.role.name}={one.family}" for one in stand_ins())
    text = f"{__version__} {real} {real.stat().st_mtime_ns} {fonts}"
    return hashlib.sha256(text.encode()).hexdigest()


def _remembered(store: Store, by: str) -> dict[str, Measures]:
    """Return what an earlier run measured for the papers there in the same way."""
    try:
        measured = _Measured.model_validate_json(store.read(MEASURED) or b"")
    except (OSError, ValidationError):
        return {}
    return measured.papers if measured.by == by else {}


def _remember(store: Store, by: str, gauge: Gauge) -> None:
    papers = dict(list(gauge.known.items())[-_LONGEST:])
    measured = _Measured(by=by, papers=papers).model_dump(mode="json")
    text = json.dumps(measured, ensure_ascii=False, separators=(",", ":"))
    store.write(MEASURED, text.encode())

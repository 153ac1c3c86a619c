"""Finishing (成品): papers fitted by their pages, put on their shelf, and printed to PDF.

Papers are put in any case: without LibreOffice, or where it fails, as they were stamped. What was
measured lies beside the manifest, so that a second run measures nothing again.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from docgen.errors import DataError, DocgenError, MissingProgramError
from docgen.findings import Finding, Place, Severity
from docgen.fit import Fitted, Gauge, Printer, Side, fit_papers
from docgen.office import convert_each, find_office
from docgen.pipeline.judged import faults_of_pages, with_verdict
from docgen.pipeline.measured import recall, remember
from docgen.pipeline.press import Ready, Rendered
from docgen.pipeline.prints import Prints
from docgen.pipeline.putting import needs_pages, put_each
from docgen.publish.folder import Folder
from docgen.publish.prints import signed_print
from docgen.publish.store import Store


@dataclass(frozen=True)
class Finish:
    """How papers are finished: where they go, with PDFs or not, the colophon on which side.

    `judged` papers are checked clause by clause before they are handed out.
    """

    store: Store
    pdf: bool = False
    side: Side = Side.EVEN
    judged: bool = True


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
    home = Folder(folder)
    try:
        memory = recall(home, find_office())
    except MissingProgramError:
        if make:
            raise
        return {}
    with _printing() as printer:
        gauge = Gauge(printer if make else None, memory.papers)
        prints = Prints(home, gauge, memory.prints)
        if make:
            there = [Rendered(home.path(name), "made", (), name=name) for name in names]
            made = prints.lay(there)
            remember(home, memory, gauge.known)
            found = (fault for paper in made for fault in paper.findings)
            faults = [str(fault) for fault in found if fault.severity is Severity.ERROR]
            if faults:
                raise DataError("\n".join(faults))
        return {
            name: home.path(pdf)
            for name, content in prints.contents(names).items()
            if (pdf := prints.find(name, content))
        }


def _fit_and_put(papers: list[Ready | Rendered], finish: Finish) -> tuple[Rendered, ...]:
    try:
        memory = recall(finish.store, find_office())
    except MissingProgramError:
        put = _put_plain(papers, finish)
        if finish.pdf:
            raise
        return put
    with _printing() as printer:
        gauge = Gauge(printer if finish.pdf else None, memory.papers)
        put = _put_fitted(papers, gauge, finish)
        if gauge.known:
            remember(finish.store, memory, gauge.known)
        if not finish.pdf:
            return put
        prints = Prints(finish.store, gauge, memory.prints)
        return _with_judged_pdfs(papers, put, prints, finish)


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
    papers: Sequence[Ready | Rendered], put: Sequence[Rendered], prints: Prints, finish: Finish
) -> tuple[Rendered, ...]:
    """Lay PDFs beside papers, and tell what is wrong on pages that were printed in this run."""
    told = []
    for paper, rendered in zip(papers, prints.lay(put), strict=True):
        findings: tuple[Finding, ...] = ()
        if finish.judged and isinstance(paper, Ready) and rendered.path and rendered.pdf:
            content = rendered.path.read_bytes()
            if prints.gauge.pdf(content) is not None:
                findings = faults_of_pages(paper, content, rendered.pdf)
        told.append(replace(rendered, findings=(*rendered.findings, *findings)))
    return tuple(told)


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
            return [None if one.fault else _signed(one.target) for one in converted]

        yield printed


def _signed(pdf: Path) -> Path:
    """Sign a printed PDF, by which docgen will know it again."""
    pdf.write_bytes(signed_print(pdf.read_bytes()))
    return pdf

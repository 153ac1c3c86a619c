"""Fit papers (成品调整): the closing first, then the colophon; all papers of a run together.

Each round is one print of everything in question; a paper that needs nothing is printed once.
What cannot be mended stays as it was, with a finding.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

from docgen.findings import Finding, Severity
from docgen.fit.closing import (
    Step,
    better,
    pitch_steps,
    respaced,
    stands_alone,
    tracking_steps,
    well_closed,
    with_rows_over,
)
from docgen.fit.colophon import has_colophon, on_even_side, stands_odd
from docgen.fit.document import open_document
from docgen.fit.gauge import Gauge
from docgen.fit.keeping import choose, let_go
from docgen.fit.measures import Measures

_NAMED = {"signature": "署名和日期", "colophon": "版记"}


class Side(Enum):
    """Where the colophon goes: to an even side (偶数面), or to the last one (最后一面)."""

    EVEN = "even"
    LAST = "last"


@dataclass(frozen=True)
class Fitted:
    """A paper after fitting; `unverified` if it could not be measured: then it is as it was."""

    package: bytes
    state: Literal["fitted", "unverified"]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Paper:
    """A paper under work: as it came, as it is now, and its pages now (None: not known)."""

    came: bytes
    package: bytes
    measures: Measures | None
    findings: tuple[Finding, ...] = ()

    @property
    def in_question(self) -> bool:
        """Whether its signature stands alone, or has too little that could begin a page."""
        return self.measures is not None and not well_closed(self.measures)

    @property
    def fitted(self) -> Fitted:
        if self.measures is None:
            return Fitted(self.came, "unverified")
        return Fitted(self.package, "fitted", self.findings)


def fit_papers(
    packages: Sequence[bytes], gauge: Gauge, side: Side = Side.EVEN
) -> tuple[Fitted, ...]:
    """Bring finished papers to what their pages need; each result stands at its paper's place."""
    free = let_go(packages)
    _foresee([*packages, *free.values()], gauge, side)
    packages = choose(packages, free, gauge)
    measured = zip(packages, gauge.measure(packages), strict=True)
    papers = [_Paper(package, package, measures) for package, measures in measured]
    for means in (_closer_or_wider, _other_rows, _rows_over):
        papers = _mend_closings(papers, means, gauge)
    if side is Side.EVEN:
        papers = _move_colophons(papers, gauge)
    return tuple(_told(paper).fitted for paper in papers)


def _foresee(packages: Sequence[bytes], gauge: Gauge, side: Side) -> None:
    """Print at once what will most likely be asked for: starting the printer takes longest."""
    documents = [open_document(package) for package in packages if side is Side.EVEN]
    moved = [on_even_side(one, numbered=True).package() for one in documents if has_colophon(one)]
    gauge.measure([*packages, *moved])


def _mend_closings(
    papers: Sequence[_Paper], means: Callable[[_Paper], list[bytes]], gauge: Gauge
) -> list[_Paper]:
    """Try a means on each paper whose closing is in question; take the smallest that helps."""
    tries = {place: means(paper) for place, paper in enumerate(papers) if paper.in_question}
    gauge.measure([package for packages in tries.values() for package in packages])
    return [
        _best(paper, tries[place], gauge) if place in tries else paper
        for place, paper in enumerate(papers)
    ]


def _closer_or_wider(paper: _Paper) -> list[bytes]:
    return _respaced(paper, pitch_steps())


def _other_rows(paper: _Paper) -> list[bytes]:
    """Set characters closer or wider, which shows: not for the look of a page's first row."""
    alone = paper.measures is not None and stands_alone(paper.measures)
    return _respaced(paper, tracking_steps()) if alone else []


def _respaced(paper: _Paper, steps: Sequence[Step]) -> list[bytes]:
    document = open_document(paper.came)
    return [respaced(document, step).package() for step in steps]


def _rows_over(paper: _Paper) -> list[bytes]:
    if paper.measures is None:
        return []
    moved = with_rows_over(open_document(paper.package), paper.measures)
    return [document.package() for document in moved]


def _best(paper: _Paper, tries: Sequence[bytes], gauge: Gauge) -> _Paper:
    """Return the first try that mends the paper, else the first that betters it most."""
    best = paper
    for package, measures in zip(tries, gauge.measure(tries), strict=True):
        if measures is None:
            return replace(paper, measures=None)
        if best.measures is not None and better(measures, best.measures):
            best = replace(paper, package=package, measures=measures)
        if best.measures is measures and well_closed(measures):
            break
    return best


def _move_colophons(papers: Sequence[_Paper], gauge: Gauge) -> list[_Paper]:
    """Move each colophon that stands on an odd side to the next even one."""
    moved = {
        place: _moved(paper.package, paper.measures)
        for place, paper in enumerate(papers)
        if paper.measures is not None and stands_odd(paper.measures)
    }
    measured = dict(zip(moved, gauge.measure(list(moved.values())), strict=True))
    return [
        replace(paper, package=moved[place], measures=measured[place]) if place in moved else paper
        for place, paper in enumerate(papers)
    ]


def _moved(package: bytes, measures: Measures) -> bytes:
    document = open_document(package)
    return on_even_side(document, numbered=not measures.colophon_alone).package()


def _told(paper: _Paper) -> _Paper:
    """Tell what no step has mended, and what could not be seen."""
    if paper.measures is None:
        return paper
    findings = [_unseen(_NAMED[what]) for what in paper.measures.unseen]
    if stands_alone(paper.measures):
        message = (
            f"署名和日期所在的第{paper.measures.signed_on}面正文不足两行，"
            "调整行距、字距也解决不了；请增删几个字后重新生成。"
        )
        findings.append(Finding("signature_alone", Severity.WARNING, message))
    return replace(paper, findings=(*paper.findings, *findings))


def _unseen(what: str) -> Finding:
    message = f"排出来的页面上认不出{what}，不能保证它排对了地方；请打开成品看一看。"
    return Finding("place_unseen", Severity.WARNING, message)

"""The gauge prints each content once, in one go, and knows what it was told from before."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from docgen.fit import Gauge
from tests.fit.papers import make_paper, rows
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office


class Printer:
    """Prints with LibreOffice and remembers how many papers it was given each time."""

    def __init__(self, to_pdf: ToPdf, folder: Path) -> None:
        self.to_pdf, self.folder = to_pdf, folder
        self.given: list[int] = []

    def __call__(self, packages: Sequence[bytes]) -> Sequence[Path]:
        self.given.append(len(packages))
        files = [self.folder / f"{number}.docx" for number in range(len(packages))]
        for file, package in zip(files, packages, strict=True):
            file.write_bytes(package)
        return self.to_pdf(files)


@pytest.fixture
def papers(tmp_path: Path) -> list[bytes]:
    return [make_paper(rows(number), tmp_path) for number in (2, 12)]


def test_papers_are_printed_together_and_once(
    papers: list[bytes], to_pdf: ToPdf, tmp_path: Path
) -> None:
    printer = Printer(to_pdf, tmp_path)
    gauge = Gauge(printer, {})

    first = gauge.measure([*papers, papers[0]])
    again = gauge.measure(papers)

    assert printer.given == [2]
    assert [one.pages for one in again if one] == [1, 2]
    assert first[2] == first[0] == again[0]
    assert gauge.pdf(papers[0]) != gauge.pdf(papers[1])


def test_what_is_known_needs_no_printer_but_has_no_pdf(
    papers: list[bytes], to_pdf: ToPdf, tmp_path: Path
) -> None:
    gauge = Gauge(Printer(to_pdf, tmp_path), {})
    gauge.measure(papers)

    later = Gauge(None, gauge.known)

    assert later.measure(papers) == gauge.measure(papers)
    assert later.pdf(papers[0]) is None
    assert later.sha256(papers[0]) == gauge.sha256(papers[0]) != ""


def test_a_stranger_is_unknown_without_a_printer(papers: list[bytes]) -> None:
    gauge = Gauge(None, {})

    gauge.print(papers)

    assert gauge.measure(papers) == [None, None]
    assert gauge.sha256(papers[0]) == ""


def test_what_cannot_be_printed_is_unknown_and_not_tried_again(papers: list[bytes]) -> None:
    given: list[int] = []

    def jammed(packages: Sequence[bytes]) -> Sequence[Path | None]:
        given.append(len(packages))
        return [None] * len(packages)

    gauge = Gauge(jammed, {})

    assert gauge.measure(papers) == gauge.measure(papers) == [None, None]
    gauge.print(papers)
    assert gauge.pdf(papers[0]) is None
    assert given == [2]

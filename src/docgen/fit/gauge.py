"""The gauge: measures papers by their pages, many at once, and each content only once.

What it measured can be handed on to a later run; numbers only, no word of a paper.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from docgen.fit.document import open_document
from docgen.fit.measures import Measures, take_measures
from docgen.fit.pages import read_pages

# Turns papers into PDFs, in one go and in the same order; None for one that cannot be printed.
Printer = Callable[[Sequence[bytes]], Sequence[Path | None]]


class Gauge:
    """Measures papers; without a printer it only knows what was measured before."""

    def __init__(self, printer: Printer | None, known: Mapping[str, Measures]) -> None:
        self._printer = printer
        self.known = dict(known)
        self._pdfs: dict[str, Path | None] = {}

    def measure(self, packages: Sequence[bytes]) -> list[Measures | None]:
        """Return the measures of each paper, None of one that cannot be measured now."""
        keys = [key_of(package) for package in packages]
        new = {
            key: package
            for key, package in zip(keys, packages, strict=True)
            if key not in self.known and key not in self._pdfs
        }
        if new:
            self._print(new)
        return [self.known.get(key) for key in keys]

    def pdf(self, package: bytes) -> Path | None:
        """Return the PDF of a paper that was printed in this run."""
        return self._pdfs.get(key_of(package))

    def sha256(self, package: bytes) -> str:
        """Return the sha256 of the PDF that was last printed of a paper, in whatever run."""
        measures = self.known.get(key_of(package))
        return measures.pdf if measures else ""

    def print(self, packages: Sequence[bytes]) -> None:
        """Print papers together whose PDFs will be asked for."""
        keyed = {key_of(package): package for package in packages}
        self._print({key: one for key, one in keyed.items() if key not in self._pdfs})

    def _print(self, papers: Mapping[str, bytes]) -> None:
        if self._printer is None or not papers:
            return
        pdfs = self._printer(list(papers.values()))
        for (key, package), pdf in zip(papers.items(), pdfs, strict=True):
            self._pdfs[key] = pdf
            if pdf is None:
                continue
            measures = take_measures(open_document(package), read_pages(pdf))
            sha256 = hashlib.sha256(pdf.read_bytes()).hexdigest()
            self.known[key] = measures.model_copy(update={"pdf": sha256})


def key_of(package: bytes) -> str:
    """Return the key of a paper: its content."""
    return hashlib.sha256(package).hexdigest()

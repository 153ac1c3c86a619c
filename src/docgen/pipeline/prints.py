"""The PDFs of papers (打印稿), each beside its paper; what a person laid there stays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from docgen.findings import Finding, Place, Severity
from docgen.fit import Gauge
from docgen.pipeline.press import DOCX, Rendered
from docgen.publish.papers import digest
from docgen.publish.prints import first_print, print_of
from docgen.publish.store import Store


@dataclass(frozen=True)
class Prints:
    """The PDFs of a store; `earlier` are the digests of those that docgen is known to have made."""

    store: Store
    gauge: Gauge
    earlier: frozenset[str]

    def lay(self, papers: Sequence[Rendered]) -> tuple[Rendered, ...]:
        """Lay its PDF beside each paper, or tell that there is none; one that is there stays."""
        contents = self.contents(paper.name for paper in papers if paper.name.endswith(DOCX))
        self.gauge.print([held for name, held in contents.items() if not self.find(name, held)])
        for name, content in contents.items():
            printed = self.gauge.pdf(content)
            if printed is not None:
                self.store.write(self._place(name, content), printed.read_bytes())
        return tuple(
            self._with_pdf(paper, contents[paper.name]) if paper.name in contents else paper
            for paper in papers
        )

    def contents(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return what papers hold; one that went away meanwhile holds nothing."""
        return {name: self.store.read(name) or b"" for name in names}

    def find(self, name: str, content: bytes) -> str:
        """Return the name of the PDF that is this very paper printed, empty if there is none."""
        place = self._place(name, content)
        pdf = self.store.read(place)
        is_there = pdf is not None and digest(pdf) == self.gauge.sha256(content)
        return place if is_there else ""

    def _place(self, name: str, content: bytes) -> str:
        return print_of(self.store, name, self.earlier | {self.gauge.sha256(content)})

    def _with_pdf(self, paper: Rendered, content: bytes) -> Rendered:
        pdf = self.find(paper.name, content)
        if not pdf:
            return replace(paper, findings=(*paper.findings, _failed(paper.name)))
        kept = () if pdf == first_print(paper.name) else (_kept(first_print(paper.name), pdf),)
        path = self.store.path(pdf)
        return replace(paper, pdf=path, findings=(*paper.findings, *kept))


def _failed(name: str) -> Finding:
    message = (
        "LibreOffice 不能把这件公文转成 PDF：请用 Word 或 WPS 打开看看能否打印，再重新生成；"
        "旁边若有同名的 PDF，是以前的，请不要用。"
    )
    return Finding("pdf_failed", Severity.ERROR, message, Place(PurePosixPath(name).name))


def _kept(there: str, beside: str) -> Finding:
    message = (
        "这份 PDF 不是 docgen 打印的（例如盖章后的扫描件），没有覆盖；"
        f"这次打印的另存为“{PurePosixPath(beside).name}”。"
    )
    return Finding("pdf_kept", Severity.INFO, message, Place(PurePosixPath(there).name))

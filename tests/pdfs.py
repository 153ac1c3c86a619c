"""Documents to PDF for tests: in batches, and the same content only once in a session."""

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from docgen.office import convert


@dataclass(frozen=True, slots=True)
class ToPdf:
    """Convert documents to PDF; the results lie in `cache`, named after their content."""

    cache: Path

    def __call__(self, documents: Iterable[Path]) -> tuple[Path, ...]:
        sources = tuple(self._take(document) for document in documents)
        new = {source for source in sources if not source.with_suffix(".pdf").is_file()}
        convert(sorted(new), self.cache)
        return tuple(source.with_suffix(".pdf") for source in sources)

    def _take(self, document: Path) -> Path:
        digest = hashlib.sha256(document.read_bytes()).hexdigest()
        source = self.cache / f"{digest}{document.suffix}"
        if not source.is_file():
            self.cache.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(document, source)
        return source

"""A shelf on which a paper is issued once: two finals of one number would both be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.compose.facts import Facts
from docgen.errors import DataError
from docgen.pipeline.shelf import Sheet, Shelf
from docgen.publish.papers import Published, digest


@dataclass(frozen=True)
class OneFinal:
    """Puts papers on a shelf, but none that was issued that day in other words."""

    shelf: Shelf
    issued: date

    def put(self, sheet: Sheet, facts: Facts, paper: Mapping[str, object]) -> Published:
        """Write a final paper; the very same one again is no harm, or lies beside an edited one."""
        unit = facts.unit.id if facts.unit else None
        for entry in self.shelf.issued_on(facts.kind.id, unit, self.issued):
            if entry.sha256 != digest(sheet.content):
                raise DataError(
                    f"“{entry.path}”当天已经签发，没有再做：现在的数据（或者 --pdf 等选项）"
                    "做出来的和它不一样。只要 PDF 的，打包时加 --pdf；确需改发的，"
                    "先用 docgen number void 作废原文号，再把原正式文件移走。"
                )
        return self.shelf.put(sheet, facts, paper)

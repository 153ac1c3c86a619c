"""The list of failures (失败清单.csv): what could not be made, where, and how to mend it.

It opens in Excel and WPS by a double click. A record has as many rows as it has errors.
"""

import csv
import tempfile
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Self

from docgen.batch.protocol import Receipt
from docgen.findings import Severity
from docgen.publish.store import Store

NAME = "失败清单.csv"
HEAD = ("数据文件", "第几行", "文书", "哪一项", "问题和改法")
_PIECE = 1024 * 1024
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # Excel would compute a text that begins so


class Failures:
    """Gathers failures on disk, and lays the list beside the papers at the end."""

    def __init__(self, store: Store, file: str) -> None:
        self._store, self._file = store, file
        self._spool = tempfile.TemporaryFile("w+b")  # noqa: SIM115 - closed in __exit__
        self._text = TextIOWrapper(self._spool, "utf-8-sig", newline="")
        self._rows = csv.writer(self._text)
        self._rows.writerow(HEAD)
        self.records = 0

    def add(self, receipt: Receipt) -> None:
        """Add the errors of a record that could not be made, or not printed."""
        self.records += 1
        for finding in receipt.findings:
            if finding.severity is Severity.ERROR:
                place = finding.place.field
                row = (self._file, receipt.number, receipt.told, place, finding.message)
                self._rows.writerow([_harmless(str(value)) for value in row])

    def lay_down(self) -> str:
        """Write the list and return its name; if nothing failed, remove that of an earlier run."""
        if not self.records:
            self._store.remove(NAME)
            return ""
        self._text.flush()
        self._spool.seek(0)
        self._store.write_pieces(NAME, self._pieces())
        return NAME

    def _pieces(self) -> Iterator[bytes]:
        while piece := self._spool.read(_PIECE):
            yield piece

    def __enter__(self) -> Self:
        """Gather failures."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what was gathered."""
        self._text.close()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text

"""Many records in one .jsonl: read line by line, so that a file of any length takes the same room.

A file is UTF-8, UTF-16 or GBK throughout. Each record is one line and stands for itself: what is
wrong with it is told with its line, and the others count.
"""

import codecs
import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.alike import Alike
from docgen.intake.document import Document
from docgen.intake.json_file import is_plain, parse_record
from docgen.intake.text_file import (
    MEBIBYTE,
    gbk_finding,
    no_text,
    unreadable,
    unsafe_line,
    without_controls,
)

LONGEST = 2 * MEBIBYTE  # characters of one record
_QUICK = json.JSONDecoder(parse_float=Decimal)
_PIECE = MEBIBYTE


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record as it was written: its line in the file, and what was odd about that line.

    `plain` is known to be so, as `Document.plain` is.
    """

    number: int
    text: str
    findings: tuple[Finding, ...] = ()
    plain: bool = False

    def document(self, file: str, alike: Alike | None = None) -> Document:
        """Return the record's content; what keeps it from being read is among its findings.

        `alike` (`alike_records`) has decoded the records before.
        """
        place = Place(file, "", self.number)
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return Document(file, None, {(): self.number}, findings=self.findings)
        return parse_record(self.text, place, self.findings, alike)

    def glance(self, file: str, wanted: AbstractSet[str], alike: Alike) -> Document:
        """Return what the record seems to hold, quickly; what is wrong with it is not looked for.

        What this gives of a record without fault is what `document` gives; it may be less, but for
        the wanted sections. `alike` (`glances`) has looked at the records before.
        """
        try:
            value = alike.glance(self.text, wanted)
        except (ValueError, RecursionError):
            value = None
        return Document(file, value, {(): self.number}, plain=self.plain)


@dataclass(frozen=True)
class RecordFile:
    """A file of records whose encoding is known."""

    path: Path
    encoding: str
    lines: int

    def records(self) -> Iterator[RecordLine]:
        """Yield each line that is not blank; the first carries what is odd about the file."""
        findings = (gbk_finding(self.path.name),) if self.encoding == "gb18030" else ()
        with self.path.open(encoding=self.encoding, newline=None) as stream:
            number = 0
            while line := stream.readline(LONGEST + 1):
                number += 1
                record = self._record(number, line, findings)
                if len(line) > LONGEST:
                    while line and not line.endswith("\n"):
                        line = stream.readline(LONGEST)
                if record.text or record.findings:
                    yield record
                    findings = ()

    def _record(self, number: int, line: str, findings: tuple[Finding, ...]) -> RecordLine:
        if len(line) > LONGEST:
            message = f"这一行超过 {LONGEST // MEBIBYTE} 兆字，不像一份数据，请检查。"
            place = Place(self.path.name, "", number)
            long = Finding("record_too_long", Severity.ERROR, message, place)
            return RecordLine(number, "", (*findings, long))
        text = line.strip()
        if not text:
            return RecordLine(number, "")
        if is_plain(text):
            return RecordLine(number, text, findings, plain=True)
        safe = text if text.isprintable() else without_controls(text)
        odd = (unsafe_line(self.path.name, number),) if safe != text else ()
        return RecordLine(number, safe, (*findings, *odd))


def glances() -> Alike:
    """Return what looks at the records of one file, for `RecordLine.glance`."""
    return Alike(_QUICK)


def open_records(path: Path) -> RecordFile:
    """Look through a file once: how it is encoded, and how many lines it has at most."""
    try:
        with path.open("rb") as stream:
            start = stream.read(3)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return RecordFile(path, "utf-16", _lines(path, "utf-16"))
        return _utf8_or_gbk(path)
    except UnicodeDecodeError as error:
        raise DataError(no_text(path.name)) from error
    except FileNotFoundError as error:
        raise DataError(f"没有找到文件“{path}”，请检查路径和文件名。") from error
    except OSError as error:
        raise DataError(unreadable(path)) from error


def _utf8_or_gbk(path: Path) -> RecordFile:
    try:
        return RecordFile(path, "utf-8-sig", _lines(path, "utf-8"))
    except UnicodeDecodeError:
        return RecordFile(path, "gb18030", _lines(path, "gb18030"))


def _lines(path: Path, encoding: str) -> int:
    """Count the lines of a file that is in this encoding from end to end.

    A text stream takes three times as long, and nothing is told before the count is there.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    count, last = 0, "\n"
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            text = decoder.decode(piece)
            if encoding == "gb18030" and "\0" in text:
                raise DataError(no_text(path.name))
            broken = last == "\r" and text.startswith("\n")
            count += text.count("\n") + text.count("\r") - text.count("\r\n") - broken
            last = text[-1:] or last
        decoder.decode(b"", final=True)
    return count + (last not in "\r\n")

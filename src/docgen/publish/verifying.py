"""Verify results against their manifest (核对): what is missing, changed, or not docgen's."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import PurePosixPath

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.publish.ledger import Ledger
from docgen.publish.lines import NAME
from docgen.publish.manifest import Document
from docgen.publish.papers import digest
from docgen.publish.store import Store

AT_ONCE = 512  # papers that are compared side by side


def verify(store: Store) -> tuple[Finding, ...]:
    """Return a finding for each file that is not as the manifest says."""
    ledger = Ledger(store.lines())
    if ledger.edition is None:
        raise DataError(f"“{store.told()}”里没有 {NAME}，不是 docgen 生成的文件夹，无法核对。")
    known: set[str] = set()
    findings: list[Finding] = []
    with ThreadPoolExecutor() as readers:
        for entries in _batched(ledger.documents(), AT_ONCE):
            known.update(entry.path for entry in entries)
            compared = readers.map(lambda entry: _compared(store, entry), entries)
            findings += (finding for finding in compared if finding)
    return (*findings, *_foreign(store, known))


def _batched(entries: Iterable[Document], size: int) -> Iterator[list[Document]]:
    """Yield the entries, so many at a time."""
    rest = iter(entries)
    while some := list(islice(rest, size)):
        yield some


def _compared(store: Store, entry: Document) -> Finding | None:
    """Compare a file with its entry; reading and digesting many of them go on side by side."""
    try:
        content = store.read(entry.path)
    except NotADirectoryError:
        content = None
    except OSError:
        message = "文件读不了，可能被占用或没有权限；请关闭正在打开它的程序再核对。"
        return Finding("file_unreadable", Severity.ERROR, message, Place(entry.path))
    if content is None:
        message = "文件不见了，可能被移走或删除；需要的话重新生成。"
        return Finding("file_missing", Severity.ERROR, message, Place(entry.path))
    if digest(content) != entry.sha256:
        message = "文件在生成之后被人改过；以后运行不会覆盖它。"
        return Finding("file_changed", Severity.WARNING, message, Place(entry.path))
    return None


def _foreign(store: Store, known: set[str]) -> Iterator[Finding]:
    for name in store.names():
        if name not in known and name != NAME and not _expected(PurePosixPath(name)):
            message = "不是 docgen 生成的文件，清单里没有它。"
            yield Finding("file_foreign", Severity.WARNING, message, Place(name))


def _expected(file: PurePosixPath) -> bool:
    """Tell whether docgen wrote a file beside papers: lists, drafts in the making, PDFs."""
    return file.suffix in (".txt", ".csv", ".pdf", ".tmp") or file.name.startswith((".", "~$"))

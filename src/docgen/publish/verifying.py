"""Verify a folder against its manifest (核对): what is missing, changed, or not docgen's."""

from collections.abc import Iterator
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.publish.manifest import NAME, read_manifest
from docgen.publish.names import inside
from docgen.publish.papers import digest


def verify_folder(folder: Path) -> tuple[Finding, ...]:
    """Return a finding for each file that is not as the manifest says."""
    manifest = read_manifest(folder)
    if manifest is None:
        raise DataError(f"“{folder}”里没有 {NAME}，不是 docgen 生成的文件夹，无法核对。")
    known = {entry.path: entry for entry in manifest.documents}
    return (
        *(
            finding
            for path, entry in known.items()
            for finding in _entry(folder, path, entry.sha256, kept=entry.status == "kept")
        ),
        *_foreign(folder, set(known)),
    )


def _entry(folder: Path, path: str, sha256: str, *, kept: bool) -> Iterator[Finding]:
    file = inside(folder, path)
    if not file.is_file():
        message = "文件不见了，可能被移走或删除；需要的话重新运行 docgen make。"
        yield Finding("file_missing", Severity.ERROR, message, Place(path))
    elif digest(file.read_bytes()) != sha256 and not kept:
        message = "文件在生成之后被人改过；以后运行不会覆盖它。"
        yield Finding("file_changed", Severity.WARNING, message, Place(path))


def _foreign(folder: Path, known: set[str]) -> Iterator[Finding]:
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and name not in known and name != NAME and not _expected(file):
            message = "不是 docgen 生成的文件，清单里没有它。"
            yield Finding("file_foreign", Severity.WARNING, message, Place(name))


def _expected(file: Path) -> bool:
    """Tell whether docgen wrote a file beside papers: lists, drafts in the making, PDFs."""
    return file.suffix in (".txt", ".pdf", ".tmp") or file.name.startswith((".", "~$"))

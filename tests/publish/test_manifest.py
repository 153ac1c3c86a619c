"""The manifest tells docgen its own files again, and reads the same on every machine."""

import json
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.publish.ledger import Ledger, entered, read_manifest
from docgen.publish.lines import FolderLines
from docgen.publish.manifest import Document, Edition, Manifest, noted

EDITION = Edition("lake-2025", date(2025, 11, 3), "0.1.0")
FINDING = Finding(
    "number_missing", Severity.WARNING, "没有文号。", Place("notice.yaml", "paper.number", 3)
)


def document(path: str, title: str = "通知") -> Document:
    return Document(
        kind="notice",
        title=title,
        stage="draft",
        path=path,
        sha256="0" * 64,
        content_digest="1" * 64,
        engine="fast",
        status="made",
        findings=noted([FINDING]),
    )


def manifest(*paths: str) -> Manifest:
    documents = tuple(map(document, sorted(paths)))
    return Manifest(campaign="lake-2025", as_of=EDITION.as_of, docgen="0.1.0", documents=documents)


def write_manifest(folder: Path, *paths: str) -> Path:
    ledger = Ledger(FolderLines(folder))
    ledger.enter(EDITION, [entered(document(path)) for path in paths])
    ledger.fold()
    return folder / "manifest.json"


def test_a_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_manifest(tmp_path, "甲.docx", "催报/乙.docx")
    assert read_manifest(tmp_path) == manifest("甲.docx", "催报/乙.docx")


def test_the_order_of_the_papers_does_not_change_the_bytes(tmp_path: Path) -> None:
    one = write_manifest(tmp_path / "one", "甲.docx", "乙.docx")
    two = write_manifest(tmp_path / "two", "乙.docx", "甲.docx")
    assert one.read_bytes() == two.read_bytes()


def test_other_tools_find_the_names_of_the_contract(tmp_path: Path) -> None:
    path = write_manifest(tmp_path, "甲.docx")
    content = json.loads(path.read_text(encoding="utf-8"))
    assert list(content) == ["campaign", "as_of", "docgen", "documents"]
    assert content["documents"][0] == {
        "kind": "notice",
        "unit": None,
        "round": None,
        "title": "通知",
        "stage": "draft",
        "number": None,
        "path": "甲.docx",
        "sha256": "0" * 64,
        "content_digest": "1" * 64,
        "engine": "fast",
        "status": "made",
        "fit": None,
        "findings": [
            {
                "code": "number_missing",
                "severity": "warning",
                "where": "notice.yaml 第3行 paper.number",
                "message": "没有文号。",
            }
        ],
    }
    assert "甲.docx" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b'{"name": "a web page"}', b"\xff"])
def test_a_damaged_manifest_stops_before_a_paper_is_lost(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(DataError, match="改名"):
        read_manifest(tmp_path)

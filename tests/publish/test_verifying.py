"""Verifying a folder: what is missing, changed, or not docgen's."""

from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.pipeline.shelf import Shelf
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
from tests.publish.test_ledger import EDITION


def told(folder: Path) -> dict[str, str]:
    return {finding.place.file: finding.code for finding in verify(Folder(folder))}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a table that a person edited, so that the next one lies beside it."""
    for content in (b"first", b"second"):
        with Shelf(tmp_path, EDITION.as_of) as shelf:
            shelf.put_table("甲.txt", content, "甲", EDITION.campaign)
        (tmp_path / "甲.txt").write_bytes(b"by hand")
    return tmp_path


def test_what_a_person_edited_is_told(folder: Path) -> None:
    assert told(folder) == {"甲.txt": "file_changed"}


def test_a_paper_beside_an_edited_one_is_compared_like_any_other(folder: Path) -> None:
    (folder / "甲（新数据稿）.txt").write_bytes(b"torn")
    assert told(folder) == {"甲.txt": "file_changed", "甲（新数据稿）.txt": "file_changed"}


def test_what_is_gone_and_what_is_not_docgens_is_told(folder: Path) -> None:
    (folder / "甲.txt").unlink()
    (folder / "乙.docx").write_bytes(b"")
    assert told(folder) == {"甲.txt": "file_missing", "乙.docx": "file_foreign"}


def test_a_folder_without_a_manifest_cannot_be_verified(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有 manifest\.json"):
        verify(Folder(tmp_path))

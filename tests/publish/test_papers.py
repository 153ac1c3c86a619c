"""docgen overwrites only what it wrote itself; a person's work is never lost."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.archive import assemble, content_digest, deflated
from docgen.publish.ledger import Ledger, entered
from docgen.publish.lines import FolderLines
from docgen.publish.manifest import Document, Edition
from docgen.publish.papers import Published, Written, digest, digest_within, publish
from docgen.publish.problems import WriteError

EDITION = Edition("lake-2025", date(2025, 11, 3), "0.1.0")


def entry(published: Published) -> Document:
    return Document(
        kind="notice",
        title="通知",
        stage="draft",
        path=published.name,
        sha256=published.sha256,
        content_digest=digest_within(published.path.read_bytes()),
        engine="fast",
        status=published.status,
    )


class Known:
    """What docgen is known to have written."""

    def __init__(self, *published: Published, stage: str = "draft") -> None:
        self._written = {one.name: Written(one.sha256, stage) for one in published}

    def find(self, path: str) -> Written | None:
        return self._written.get(path)

    def note(self, published: Published) -> None:
        self._written[published.name] = Written(published.sha256, "draft")


def test_the_first_paper_is_made(tmp_path: Path) -> None:
    result = publish(tmp_path / "output", "催报/通知.docx", b"one")
    assert (result.status, result.name) == ("made", "催报/通知.docx")
    assert result.path.read_bytes() == b"one"


def test_the_same_paper_again_is_unchanged_and_not_touched(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one")
    os.utime(first.path, (1, 1))
    assert publish(tmp_path, "通知.docx", b"one").status == "unchanged"
    assert first.path.stat().st_mtime == 1


def test_docgens_own_draft_is_replaced_by_the_new_one(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one")
    second = publish(tmp_path, "通知.docx", b"two", Known(first).find)
    assert (second.status, second.path.read_bytes()) == ("made", b"two")
    assert list(tmp_path.iterdir()) == [second.path]


def test_a_paper_edited_by_hand_is_kept_and_the_new_one_goes_beside_it(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one")
    first.path.write_bytes(b"edited")
    second = publish(tmp_path, "通知.docx", b"two", Known(first).find)
    assert (second.status, second.name) == ("kept", "通知（新数据稿）.docx")
    assert second.kept == first.path
    assert first.path.read_bytes() == b"edited"
    assert second.path.read_bytes() == b"two"


def test_the_paper_beside_is_docgens_own_as_long_as_nobody_edits_it(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one")
    first.path.write_bytes(b"edited")
    second = publish(tmp_path, "通知.docx", b"two", Known(first).find)
    third = publish(tmp_path, "通知.docx", b"three", Known(first, second).find)
    assert (third.status, third.path) == ("kept", second.path)
    third.path.write_bytes(b"edited, too")
    fourth = publish(tmp_path, "通知.docx", b"four", Known(first, third).find)
    assert (fourth.status, fourth.name) == ("kept", "通知（新数据稿2）.docx")
    assert third.path.read_bytes() == b"edited, too"


def test_a_finished_paper_is_kept_even_if_nobody_edited_it(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one")
    second = publish(tmp_path, "通知.docx", b"two", Known(first, stage="final").find)
    assert (second.status, first.path.read_bytes()) == ("kept", b"one")


def test_a_file_of_someone_elses_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(b"not by docgen")
    result = publish(tmp_path, path.name, b"new", Ledger(FolderLines(tmp_path)).find)
    assert (result.status, result.path.name) == ("kept", "通知（新数据稿）.docx")
    assert path.read_bytes() == b"not by docgen"


def test_a_paper_is_known_again_by_the_manifest_beside_it(tmp_path: Path) -> None:
    first = publish(tmp_path, "通知.docx", b"one", Ledger(FolderLines(tmp_path)).find)
    Ledger(FolderLines(tmp_path)).enter(EDITION, [entered(entry(first))])
    second = publish(tmp_path, "通知.docx", b"two", Ledger(FolderLines(tmp_path)).find)
    assert (second.status, second.path) == ("made", first.path)


def test_an_empty_file_is_nothing_that_could_be_lost(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").touch()
    assert publish(tmp_path, "通知.docx", b"one").status == "made"


def test_a_package_is_known_by_its_parts_and_other_data_by_its_bytes() -> None:
    package = assemble([deflated("word/document.xml", b"<w/>")])
    assert digest_within(package) == content_digest(package)
    assert digest_within(b"%PDF") == digest(b"%PDF")


def test_a_name_that_the_system_refuses_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="太长"):
        publish(tmp_path, "局" * 100 + ".docx", b"new")


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").mkdir()
    with pytest.raises(WriteError, match="同名的文件夹"):
        publish(tmp_path, "通知.docx", b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "通知.docx"]


@settings(deadline=None)  # a busy disk is slow to keep what it is given
@given(st.lists(st.tuples(st.binary(max_size=3), st.booleans()), max_size=8))
def test_whatever_a_person_writes_into_a_paper_is_still_there_at_the_end(
    steps: list[tuple[bytes, bool]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, known, written = Path(name), Known(), set[bytes]()
        for number, (data, edits) in enumerate(steps):
            result = publish(folder, "通知.docx", data, known.find)
            known.note(result)
            assert result.path.read_bytes() == data
            if edits:
                written.add(b"by hand %d" % number)
                result.path.write_bytes(b"by hand %d" % number)
        found = {path.read_bytes() for path in folder.iterdir()}
        assert written <= found

"""The ledger: what was made is known at once, whatever stops docgen; the manifest says it all."""

import json
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.publish.ledger import Ledger, entered, read_manifest
from docgen.publish.lines import JOURNAL, NAME, FolderLines
from docgen.publish.manifest import Document, Edition
from docgen.publish.problems import WriteError

EDITION = Edition("lake-2025", date(2025, 11, 3), "0.1.0")
LATER = Edition("lake-2025", date(2025, 11, 4), "0.1.0")


def document(path: str, title: str = "通知", stage: str = "draft") -> Document:
    return Document.model_validate(
        {
            "kind": "notice",
            "unit": "D01",
            "title": title,
            "stage": stage,
            "path": path,
            "sha256": "0" * 64,
            "content_digest": "1" * 64,
            "engine": "fast",
            "status": "made",
        }
    )


def enter(folder: Path, *documents: Document, edition: Edition = EDITION) -> Ledger:
    ledger = Ledger(FolderLines(folder))
    ledger.enter(edition, map(entered, documents))
    return ledger


def titles(folder: Path) -> dict[str, str]:
    manifest = read_manifest(folder)
    assert manifest is not None
    return {entry.path: entry.title for entry in manifest.documents}


def test_a_paper_is_known_before_the_manifest_is_written(tmp_path: Path) -> None:
    enter(tmp_path, document("甲.docx"))

    assert not (tmp_path / NAME).exists()
    assert titles(tmp_path) == {"甲.docx": "通知"}


def test_the_manifest_takes_in_what_the_journal_adds(tmp_path: Path) -> None:
    enter(tmp_path, document("乙.docx"), document("丙.docx")).fold()
    enter(tmp_path, document("乙.docx", "新通知"), document("甲.docx")).fold()

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    content = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert [(one["path"], one["title"]) for one in content["documents"]] == [
        ("丙.docx", "通知"),
        ("乙.docx", "新通知"),
        ("甲.docx", "通知"),
    ]


def test_a_manifest_that_another_program_laid_out_is_understood(tmp_path: Path) -> None:
    enter(tmp_path, document("甲.docx"), document("乙.docx")).fold()
    content = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    (tmp_path / NAME).write_text(json.dumps(content, indent=4), encoding="utf-8")

    enter(tmp_path, document("甲.docx", "新通知")).fold()

    assert titles(tmp_path) == {"乙.docx": "通知", "甲.docx": "新通知"}


def test_an_empty_manifest_is_one(tmp_path: Path) -> None:
    text = '{"campaign": "lake-2025", "as_of": "2025-11-03", "docgen": "0.1.0", "documents": []}'
    (tmp_path / NAME).write_text(text, encoding="utf-8")

    assert titles(tmp_path) == {}


@pytest.mark.parametrize("half", ['{"kind": "not', "", "{"])
def test_half_a_line_of_a_killed_process_is_dropped(tmp_path: Path, half: str) -> None:
    enter(tmp_path, document("甲.docx"))
    with (tmp_path / JOURNAL).open("a", encoding="utf-8") as stream:
        stream.write(half)

    assert titles(tmp_path) == {"甲.docx": "通知"}
    enter(tmp_path, document("乙.docx")).fold()
    assert set(titles(tmp_path)) == {"甲.docx", "乙.docx"}


def test_half_a_head_is_dropped_too(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_text('{"campaign": "la', encoding="utf-8")

    assert read_manifest(tmp_path) is None
    enter(tmp_path, document("甲.docx")).fold()
    assert titles(tmp_path) == {"甲.docx": "通知"}


def test_a_damaged_journal_stops_before_a_paper_is_lost(tmp_path: Path) -> None:
    enter(tmp_path, document("甲.docx"))
    (tmp_path / JOURNAL).write_bytes(b"something else\nand more\n")

    with pytest.raises(DataError, match="改名"):
        read_manifest(tmp_path)


def test_two_ledgers_of_one_folder_see_what_the_other_does(tmp_path: Path) -> None:
    one, two = enter(tmp_path, document("甲.docx")), Ledger(FolderLines(tmp_path))
    assert two.find("甲.docx") is not None
    two.enter(EDITION, [entered(document("乙.docx"))])
    two.fold()

    one.enter(EDITION, [entered(document("丙.docx"))])
    one.fold()

    assert set(titles(tmp_path)) == {"甲.docx", "乙.docx", "丙.docx"}


def test_the_manifest_names_the_last_run(tmp_path: Path) -> None:
    ledger = enter(tmp_path, document("甲.docx"))
    ledger.enter(LATER, [entered(document("乙.docx"))])
    ledger.fold()

    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert (manifest.as_of, len(manifest.documents)) == (LATER.as_of, 2)


def test_final_papers_are_found_by_kind_and_unit(tmp_path: Path) -> None:
    ledger = enter(tmp_path, document("甲.docx"), document("乙.docx", stage="final"))

    assert [one.path for one in ledger.finals("notice", "D01")] == ["乙.docx"]
    assert Ledger(FolderLines(tmp_path)).finals("notice", "D01") == ledger.finals("notice", "D01")
    assert ledger.finals("notice", "D02") == []


def test_nothing_is_entered_where_nothing_can_be_written() -> None:
    with pytest.raises(WriteError, match="/proc"):
        enter(Path("/proc/docgen"), document("甲.docx"))


def test_two_commands_in_one_folder_lose_no_paper(tmp_path: Path) -> None:
    """Whatever the other wrote since this one looked stays in the manifest."""
    first, second = Ledger(FolderLines(tmp_path)), Ledger(FolderLines(tmp_path))
    first.enter(EDITION, [entered(document("甲.docx"))])
    second.enter(EDITION, [entered(document("乙.docx"))])
    first.enter(EDITION, [entered(document("丙.docx"))])
    first.fold()
    second.enter(EDITION, [entered(document("丁.docx"))])
    first.fold()
    second.fold()
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert [one.path for one in manifest.documents] == ["丁.docx", "丙.docx", "乙.docx", "甲.docx"]
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


ENTERING = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from docgen.publish.ledger import Ledger, entered
    from docgen.publish.lines import FolderLines
    from tests.publish.test_ledger import EDITION, document
    folder, who = Path(sys.argv[1]), sys.argv[2]
    for number in range(30):
        ledger = Ledger(FolderLines(folder))
        ledger.enter(EDITION, [entered(document(f"{who}{number}.docx"))])
        if number % 3 == 0:
            ledger.fold()
    """
)


def test_processes_that_enter_and_fold_at_once_lose_no_paper(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", ENTERING, str(tmp_path), who]) for who in "甲乙丙"
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    Ledger(FolderLines(tmp_path)).fold()
    manifest = read_manifest(tmp_path)
    assert manifest is not None
    assert {one.path for one in manifest.documents} == {
        f"{who}{number}.docx" for who in "甲乙丙" for number in range(30)
    }

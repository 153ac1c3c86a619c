"""Where papers are asked to go: what is refused is told with what to write instead."""

from pathlib import Path

import pytest

from docgen.errors import UsageError
from docgen.pipeline.target import Target, read_target
from docgen.publish.folder import Folder
from docgen.publish.objects import ObjectStore


def test_a_target_is_a_folder_one_file_or_a_store(tmp_path: Path) -> None:
    store = ObjectStore("memory://文书")

    assert read_target(tmp_path / "文书") == Target(Folder(tmp_path / "文书"))
    assert read_target(tmp_path / "通知.DOCX") == Target(Folder(tmp_path), "通知.DOCX")
    assert read_target(store) == Target(store)


@pytest.mark.parametrize("name", ["通知.pdf", "通知.doc", "通知.WPS"])
def test_a_file_that_is_not_made_is_named_with_what_to_write(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="要 PDF 的再加 --pdf"):
        read_target(tmp_path / name)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "名单.csv").write_text("", "utf-8")

    with pytest.raises(UsageError, match="是文件，-o 请写文件夹"):
        read_target(tmp_path / "名单.csv")

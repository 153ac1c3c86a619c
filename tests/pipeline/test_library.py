"""The library finds kinds by their folders; an office's own files go before the official ones."""

from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import DataError, UsageError
from docgen.pipeline.library import Library, open_library


def test_official_kinds_are_found() -> None:
    assert "notice" in open_library(None).ids()


def test_an_own_template_goes_before_the_official_one(tmp_path: Path) -> None:
    (tmp_path / "notice").mkdir()
    own = tmp_path / "notice" / "template.docx"
    own.write_bytes(b"own")
    library = open_library(tmp_path)
    assert library.template("notice") == own
    assert library.kind("notice").name == "印发通知"


def test_a_kind_of_ones_own_needs_only_its_folder(tmp_path: Path) -> None:
    source = carried.official_templates() / "notice" / "kind.yaml"
    (tmp_path / "memo").mkdir()
    text = source.read_text(encoding="utf-8").replace("id: notice", "id: memo")
    (tmp_path / "memo" / "kind.yaml").write_text(text, encoding="utf-8")
    assert open_library(tmp_path).ids() == tuple(sorted([*open_library(None).ids(), "memo"]))


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="是不是想写“notice”"):
        open_library(None).kind("notise")


def test_a_missing_folder_is_told() -> None:
    with pytest.raises(UsageError, match="不存在"):
        open_library(Path("没有这个文件夹"))


def test_a_kind_without_its_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "memo").mkdir()
    (tmp_path / "memo" / "kind.yaml").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"template\.docx"):
        Library((tmp_path,)).template("memo")

"""A kind is read whole or not at all."""

from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import DataError
from docgen.intake.kinds import read_kind


def test_the_official_notice_is_a_kind() -> None:
    kind = read_kind(carried.official_templates() / "notice" / "kind.yaml")
    assert (kind.id, kind.document_type, kind.layout) == ("notice", "通知", "general")


def test_a_kind_with_faults_stops_and_names_them_all(tmp_path: Path) -> None:
    path = tmp_path / "notice" / "kind.yaml"
    path.parent.mkdir()
    path.write_text("id: notice\nname: 通知\nname: 又一个\nlayout: round\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_kind(path)
    message = str(caught.value)
    assert "文书“notice”" in message
    assert "kind.yaml 第3行 name" in message
    assert "kind.yaml 第4行 layout" in message
    assert "缺少文种" in message

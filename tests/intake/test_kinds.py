"""A kind is read whole or not at all."""

from pathlib import Path

import pytest
import yaml

from docgen import carried
from docgen.errors import DataError
from docgen.intake.kinds import read_kind

OFFICIAL = carried.official_templates()


def test_the_official_notice_is_a_kind() -> None:
    kind = read_kind(OFFICIAL / "notice" / "kind.yaml", [OFFICIAL])
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


@pytest.mark.parametrize(
    "path", sorted(OFFICIAL.glob("*/kind.yaml")), ids=lambda it: it.parent.name
)
def test_a_kind_names_a_group_of_fields_instead_of_copying_it(path: Path) -> None:
    groups = {each.stem: _spelt_out(each) for each in sorted(OFFICIAL.glob("fields/*.yaml"))}
    own = _spelt_out(path)

    assert [name for name, fields in groups.items() if fields <= own] == []


def _spelt_out(path: Path) -> set[tuple[str, bool]]:
    """Return the fields that a file spells out itself, and whether each is required."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields = told.get("fields", []) if isinstance(told, dict) else told
    return {
        (field["name"], bool(field.get("required"))) for field in fields if isinstance(field, dict)
    }

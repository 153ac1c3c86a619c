"""A kind says what it asks for, and contradicts itself nowhere."""

import pytest
from pydantic import ValidationError

from docgen.model.kind import Kind, KindField, Table

TITLE = {"name": "title", "label": "标题", "type": "text"}
COLUMN = {"label": "序号", "width_mm": 13}


def test_a_field_of_records_holds_fields_of_its_own() -> None:
    field = KindField.model_validate(
        {"name": "annexes", "label": "附件", "type": "records", "fields": [TITLE]}
    )
    assert field.fields[0].label == "标题"


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "records"},
        {"fields": [TITLE]},
        {"type": "choice"},
        {"choices": ["甲", "乙"]},
        {"name": "标题"},
        {"type": "records", "fields": [TITLE, TITLE]},
        {"by": "anyone"},
    ],
)
def test_a_field_that_contradicts_itself_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        KindField.model_validate(TITLE | wrong)


def test_the_total_of_a_table_has_a_cell_for_each_column() -> None:
    table = Table.model_validate({"id": "form", "rows": "rows", "columns": [COLUMN]})
    assert table.total == ()
    with pytest.raises(ValidationError, match="总计行"):
        Table.model_validate(
            {"id": "form", "rows": "rows", "columns": [COLUMN], "total": ["总计", ""]}
        )


def test_two_fields_of_a_kind_have_two_names() -> None:
    kind = {
        "id": "notice",
        "name": "通知",
        "document_type": "通知",
        "direction": "downward",
        "layout": "general",
        "issuer": "bureau",
        "scope": "campaign",
    }
    assert Kind.model_validate(kind | {"fields": [TITLE]}).fields[0].name == "title"
    with pytest.raises(ValidationError, match="title"):
        Kind.model_validate(kind | {"fields": [TITLE, TITLE]})

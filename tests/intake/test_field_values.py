"""What stands on one line is read on one line; lists of bodies are never run together."""

import pytest

from docgen.findings import Severity
from docgen.intake.document import Data, Document
from docgen.intake.field_values import FieldReader
from docgen.model.kind import KindField


def read(name: str, value: Data, kind: str = "text") -> tuple[object, list[tuple[str, Severity]]]:
    field = KindField.model_validate({"name": name, "label": "某项", "type": kind})
    reader = FieldReader(Document("文书.yaml", value))
    values = reader.fields([field], {name: value}, ("paper",))
    return values.get(name), [(one.code, one.severity) for one in reader.findings]


JOINED = [("unsafe_text", Severity.WARNING)]


@pytest.mark.parametrize("name", ["signed_by", "printing_office", "mark", "office"])
def test_the_name_of_a_body_stands_on_one_line(name: str) -> None:
    assert read(name, "望潮区\n司法局") == ("望潮区司法局", JOINED)


def test_so_do_a_number_and_each_of_several_issuers() -> None:
    assert read("number", "望司发\n〔2024〕1号", "number") == ("望司发〔2024〕1号", JOINED)
    assert read("issuers", ["甲\n局", "乙局"], "lines") == (("甲局", "乙局"), JOINED)


def test_a_title_and_an_offices_own_fields_may_have_lines() -> None:
    for name in ("title", "greeting"):
        assert read(name, "甲\n乙") == ("甲\n乙", [])


@pytest.mark.parametrize("name", ["recipients", "copy_to"])
def test_lines_of_a_list_are_joined_where_a_mark_parts_them(name: str) -> None:
    assert read(name, "甲局，\n乙局\n、丙局") == ("甲局，乙局、丙局", JOINED)
    assert read(name, "甲\t局") == ("甲局", JOINED)


@pytest.mark.parametrize("name", ["recipients", "copy_to"])
def test_without_a_mark_nobody_knows_whether_it_is_one_body_or_two(name: str) -> None:
    _, findings = read(name, "望潮区司法局\n望潮区公安局")

    assert findings == [("value_invalid", Severity.ERROR)]

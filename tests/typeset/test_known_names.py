"""The linter knows every name that a real paper has, and no other."""

from datetime import date

import pytest
import yaml

from docgen.compose.facts import Facts
from docgen.compose.namespace import namespace
from docgen.compose.paper import compose
from docgen.intake.paper_data import Setting, read_papers
from docgen.model.stage import Stage
from docgen.pipeline.library import open_library
from docgen.typeset.dressing import dress
from docgen.typeset.known_names import Schema, known_names
from tests.typeset.editing import KIND, NOTICE


def real_namespace() -> dict[str, object]:
    """Return what the templates of the notice are filled with, from its example."""
    (data,) = read_papers(NOTICE / "example.yaml", Setting(KIND))
    assert data.campaign is not None
    fields = yaml.safe_load((NOTICE / "example.yaml").read_text(encoding="utf-8"))["paper"]
    fields = {name: value for name, value in fields.items() if name != "body"}
    facts = Facts(KIND, data.campaign, None, fields, Stage.DRAFT, date(2025, 11, 1))
    return namespace(facts, dress(compose(facts), KIND.layout))


def real_campaign() -> dict[str, object]:
    campaign = real_namespace()["campaign"]
    assert isinstance(campaign, dict)
    return campaign


def names_of(value: object) -> object:
    """Return the names of a value, level by level; a list counts as its first item."""
    if isinstance(value, dict):
        return {name: names_of(child) for name, child in value.items()}
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        return names_of(value[0])
    return None


def known_of(schema: object) -> object:
    """Return the names of a schema in the same form."""
    names = properties(schema) if isinstance(schema, dict) else {}
    return {name: known_of(child) for name, child in names.items()} or None


@pytest.mark.parametrize("kind_id", ["form", "report", "summary"])
def test_every_name_of_what_was_reported_is_known_and_no_other(kind_id: str) -> None:
    kind = open_library(None).kind(kind_id)
    example = open_library(None).file(kind_id, "example.yaml")
    (data,) = read_papers(example, Setting(kind))
    assert data.campaign is not None
    facts = Facts(
        kind=kind,
        campaign=data.campaign,
        unit=data.unit,
        fields=data.fields,
        stage=Stage.DRAFT,
        today=date(2025, 11, 1),
        returned=data.returned,
        standing=data.standing,
    )
    real = namespace(facts, {})
    known = properties(known_names(kind))

    assert real["totals"] is not None
    for section in ("unit", "return", "totals"):
        if real[section] is not None:
            assert names_of(real[section]) == known_of(known[section]), section


def properties(schema: object) -> dict[str, Schema]:
    assert isinstance(schema, dict)
    if schema.get("type") == "array":
        return properties(schema["items"])
    found = schema.get("properties", {})
    assert isinstance(found, dict)
    return found


def test_the_namespace_is_the_same_for_all_kinds() -> None:
    assert list(properties(known_names(KIND))) == list(
        dict.fromkeys(["campaign", "unit", "return", "totals", "today", "paper"])
    )
    assert set(real_namespace()) == set(properties(known_names(KIND)))


def test_every_name_of_a_real_paper_is_known_and_no_other() -> None:
    paper = real_namespace()["paper"]

    assert isinstance(paper, dict)
    assert set(properties(properties(known_names(KIND))["paper"])) == set(paper)


def test_every_name_of_its_records_is_known() -> None:
    paper = real_namespace()["paper"]
    known = properties(properties(known_names(KIND))["paper"])

    assert isinstance(paper, dict)
    for name in ("attachments", "enclosures", "attachment_note"):
        assert paper[name]
        for record in paper[name]:
            assert set(record) == set(properties(known[name])), name


def test_what_a_campaign_knows_is_known() -> None:
    known = properties(known_names(KIND))

    assert {"title", "deadline", "authority", "contact", "notice"} < set(
        properties(known["campaign"])
    )
    assert set(properties(known["campaign"])) == set(real_campaign())
    assert set(properties(properties(known["campaign"])["contact"])) == {"name", "phone", "email"}
    assert properties(known["campaign"])["fine_window"]["type"] == "array"

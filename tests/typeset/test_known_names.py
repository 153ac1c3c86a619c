"""The linter knows every name that a real paper has, and no other."""

from datetime import date

import yaml

from docgen.compose.paper import Facts, compose, namespace
from docgen.intake.paper_data import Setting, read_papers
from docgen.model.stage import Stage
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
    assert set(properties(properties(known["campaign"])["contact"])) == {"name", "phone", "email"}
    assert properties(known["campaign"])["fine_window"]["type"] == "array"

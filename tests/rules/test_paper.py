"""Each rule speaks when it must, names the field and the remedy, and is silent otherwise."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from docgen.findings import Finding, Severity
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.model.text import Block, BlockStyle
from docgen.rules import paper as rules
from docgen.rules.composed import Paper
from docgen.rules.paper import check_paper, pending_facts


def kind(direction: str = "downward") -> Kind:
    return Kind.model_validate(
        {
            "id": "notice",
            "name": "印发通知",
            "document_type": "通知",
            "direction": direction,
            "layout": "general",
            "issuer": "bureau",
            "scope": "campaign",
            "fields": [{"name": "date_of_issue", "label": "成文日期", "type": "date"}],
        }
    )


SOUND = {
    "number": "望司发〔2025〕7号",
    "date_of_issue": "2025年11月8日",
    "signed_by": "海州市望潮区司法局",
    "title_text": "关于印发工作方案的通知",
}


def paper(stage: Stage = Stage.FINAL, direction: str = "downward", **changes: object) -> Paper:
    return Paper(kind(direction), stage, {**SOUND, **changes}, "通知.yaml")


def test_a_sound_final_paper_gives_no_finding() -> None:
    assert check_paper(paper()) == ()


def test_a_table_needs_no_date() -> None:
    table = kind().model_copy(update={"fields": ()})
    assert list(rules.final_needs_date(Paper(table, Stage.FINAL, {}, "表.yaml"))) == []


def test_a_mark_behind_the_type_of_a_paper_does_not_hide_it() -> None:
    (told,) = check_paper(paper(title_text="关于印发工作方案的通知。"))

    assert (told.code, told.message) == ("title_end_marked", "标题末尾不用标点，请删去“。”。")


Rule = Callable[[Paper], Iterator[Finding]]


def special(layout: str, **values: object) -> Paper:
    """Return a paper in the layout of orders or of minutes."""
    changed = kind().model_copy(update={"layout": layout, "document_type": "纪要"})
    return replace(paper(), kind=changed, values={**SOUND, **values})


FAULTS: list[tuple[Rule, Paper, str, Severity]] = [
    (rules.final_needs_number, paper(number=""), "number", Severity.ERROR),
    (rules.final_needs_date, paper(date_of_issue=""), "date_of_issue", Severity.ERROR),
    (
        rules.final_has_nothing_pending,
        paper(recipients="〔待补：主送机关〕"),
        "recipients",
        Severity.ERROR,
    ),
    (
        rules.classified_needs_copy_number,
        paper(classification="秘密★1年"),
        "copy_number",
        Severity.ERROR,
    ),
    (rules.copy_number_has_six_digits, paper(copy_number="17"), "copy_number", Severity.ERROR),
    (
        rules.copy_number_has_six_digits,
        paper(copy_number="００００１７"),
        "copy_number",
        Severity.ERROR,
    ),
    (
        rules.signatory_is_for_upward_papers,
        paper(signatory="张示例"),
        "signatory",
        Severity.WARNING,
    ),
    (rules.upward_needs_signatory, paper(direction="upward"), "signatory", Severity.ERROR),
    (
        rules.title_names_its_document_type,
        paper(title_text="关于印发工作方案"),
        "title",
        Severity.WARNING,
    ),
    (
        rules.title_names_its_document_type,
        paper(title_text="关于印发工作方案的通知。"),
        "title",
        Severity.WARNING,
    ),
    (rules.order_names_who_orders, special("order", mark="令", issuer=""), "mark", Severity.ERROR),
    (
        rules.order_names_who_orders,
        special("order", mark="海州市人民政府", issuer="海州市人民政府"),
        "mark",
        Severity.ERROR,
    ),
    (
        rules.minutes_say_so_in_their_mark,
        special("minutes", mark="局长办公会议"),
        "mark",
        Severity.ERROR,
    ),
    (rules.title_is_not_endless, paper(title_text="长" * 101), "title", Severity.WARNING),
    (rules.copies_stand_in_a_colophon, paper(copy_to="市司法局。"), "copy_to", Severity.WARNING),
    (rules.copies_fit_the_colophon, paper(copy_to="长" * 351), "copy_to", Severity.ERROR),
    (
        rules.recipients_leave_room_for_text,
        paper(recipients="区直各机关，" * 41, title_text="关于开展示例工作的通知"),
        "recipients",
        Severity.WARNING,
    ),
    (
        rules.recipients_leave_room_for_text,
        paper(recipients="区直各机关，" * 100, printing_office="办公室"),
        "recipients",
        Severity.ERROR,
    ),
    (
        rules.copy_signs_and_dates,
        paper(Stage.COPY, date_of_issue=""),
        "date_of_issue",
        Severity.WARNING,
    ),
]


@pytest.mark.parametrize(("rule", "faulty", "field", "severity"), FAULTS)
def test_a_fault_is_found_at_its_field(
    rule: Rule, faulty: Paper, field: str, severity: Severity
) -> None:
    found = list(rule(faulty))
    assert [(finding.place.field, finding.severity) for finding in found] == [
        (f"paper.{field}", severity)
    ]
    assert found[0].place.file == "通知.yaml"
    assert found[0].message.endswith("。")


def test_recipients_of_eight_rows_leave_room_for_text() -> None:
    eight_rows = paper(recipients="区直各机关，" * 36, title_text="关于开展示例工作的通知")

    assert list(rules.recipients_leave_room_for_text(eight_rows)) == []


def test_a_colophon_has_room_for_recipients() -> None:
    moved = paper(recipients="区直各机关，" * 41, printing_office="办公室")

    assert list(rules.recipients_leave_room_for_text(moved)) == []


@pytest.mark.parametrize("rule", [rules.final_needs_number, rules.final_needs_date])
def test_a_draft_needs_neither_number_nor_date(rule: Rule) -> None:
    assert list(rule(paper(Stage.DRAFT, number="", date_of_issue=""))) == []


def test_pending_facts_are_found_however_deep() -> None:
    value = {
        "body": (Block(BlockStyle.TEXT, text="由〔待补：承办科室〕承办。"),),
        "enclosures": ({"title": "方案〔待补：名称〕", "note": ("〔待补：附件〕",)},),
    }
    assert list(pending_facts(value)) == [
        ("body", "承办科室"),
        ("enclosures.title", "名称"),
        ("enclosures.note", "附件"),
    ]


def test_an_ordinary_bracket_is_not_pending() -> None:
    assert list(pending_facts("望司发〔2025〕7号")) == []


def test_marks_as_the_standard_has_them_are_no_faults() -> None:
    order = special("order", mark="海州市人民政府令", issuer="海州市人民政府")

    assert list(rules.order_names_who_orders(order)) == []
    assert list(rules.minutes_say_so_in_their_mark(special("minutes", mark="会议纪要"))) == []
    assert list(rules.order_names_who_orders(paper())) == []

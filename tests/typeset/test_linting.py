"""Every slip in a template's tags is told in one run, each with its place and what to do."""

from xml.sax.saxutils import escape

import pytest
from docxtpl_lint.messages import RULES as LINTER_RULES
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import DataError
from docgen.findings import Finding, Severity
from docgen.stamp import Template
from docgen.typeset.lint_messages import RULES
from docgen.typeset.linting import lint_template
from tests.typeset.editing import KIND, NOTICE, OFFICIAL, edited, text_paragraph

PLACE = '<w:p><w:pPr><w:pStyle w:val="Recipients"/></w:pPr>'
ROW = "{%tr for row in attachment.rows %}"


def lint(package: bytes) -> tuple[Finding, ...]:
    return lint_template(package, "模板.docx", KIND)


def with_paragraphs(*texts: str) -> bytes:
    """Return the template with paragraphs before the recipients."""
    return edited((PLACE, "".join(text_paragraph(text) for text in texts) + PLACE))


def test_the_official_template_is_clean() -> None:
    assert lint(OFFICIAL) == ()
    assert lint_template(NOTICE / "template.docx", "template.docx", KIND) == ()


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("tag_unclosed", ["{{ paper.title"]),
        ("tag_split", ["{{ paper.", "title }}"]),
        ("block_unclosed", ["{%p if paper.title %}", "甲"]),
        ("block_stray", ["{%p endif %}"]),
        ("tag_syntax", ["{{ paper..title }}"]),
        ("tag_syntax", ["{%p iff paper.title %}"]),
        ("tag_syntax", ["{{ paper。title }}"]),
        ("filter_unknown", ["{{ paper.title|money }}"]),
        ("test_unknown", ["{{ 1 if paper.title is money else 2 }}"]),
        (
            "loop_name_outside",
            ["{%p for x in paper.body %}", "{{ x.text }}", "{%p endfor %}", "{{ x }}"],
        ),
        ("tag_prefix_marks", ["{{p paper.title % 2 }}"]),
        ("tag_prefix_space", ["{% p if paper.title %}", "{%p endif %}"]),
        ("tag_outside_table", ["{%tr if paper.title %}", "{%tr endif %}"]),
        ("tag_prefix_pair", ["{% if paper.title %}", "{%p endif %}"]),
        ("tag_outside_cell", ["{% cellbg paper.title %}"]),
        ("text_beside_tag", ["甲{{p paper.signature }}"]),
        ("text_beside_tag", ["甲{{r paper.issuer_mark }}"]),
        ("block_one_paragraph", ["{%p if paper.title %}{%p endif %}"]),
        ("name_unknown", ["{{ paper.titel }}"]),
        ("name_unknown", ["{{ campaign.contact.mail }}"]),
        ("name_unknown", ["{{ nothing }}"]),
        ("not_a_list", ["{%p for x in paper.sealed %}", "{%p endfor %}"]),
        ("tag_wrong_sort", ["{{ paper.signature }}"]),
        ("tag_not_text", ["{{ paper.body }}"]),
        ("tag_wide_brace", ["｛｛ paper.title ｝｝"]),
        ("tag_wide_brace", ["{｛ paper.title }}"]),
        ("brace_stray", ["{ paper.title }}"]),
        ("brace_stray", ["甲{"]),
        ("suppression_unused", ["{# docxtpl-lint: disable-line=DTL201 #}"]),
    ],
)
def test_a_slip_is_told_with_its_place(code: str, texts: list[str]) -> None:
    findings = lint(with_paragraphs(*texts))

    found = [finding for finding in findings if finding.code == code]
    assert found, findings
    assert found[0].place.file == "模板.docx"
    assert found[0].place.field.startswith("正文第")
    assert found[0].message.endswith("。")
    assert "：" in found[0].message


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("text_beside_tag", ROW, f"{ROW}甲"),
        ("rows_same_row", ROW, f"{ROW}{{%tr endfor %}}"),
        ("name_unknown", "{{ row }}", "{{ rwo }}"),
    ],
)
def test_a_slip_in_a_table_is_told_with_its_cell(code: str, old: str, new: str) -> None:
    findings = lint(edited((old, new)))

    places = [finding.place.field for finding in findings if finding.code == code]
    assert places
    assert "[表1 行" in places[0]
    assert "列1]" in places[0]


def test_a_tag_broken_by_a_line_break_is_told_with_its_place() -> None:
    broken = "{{ attachment.</w:t><w:br/><w:t>total_label }}"

    findings = lint(edited(("{{ attachment.total_label }}", broken)))

    (found,) = [finding for finding in findings if finding.code == "tag_line_break"]
    assert "[表1 行5 列1]" in found.place.field
    assert "{{ attachment.↵total_label }}" in found.message


@pytest.mark.parametrize(
    "old",
    [
        '<w:pPr><w:pStyle w:val="Recipients"/></w:pPr>',
        "{{ attachment.total_label }}</w:t></w:r>",
    ],
)
def test_revisions_left_in_a_template_are_told_once_with_their_place(old: str) -> None:
    insertion = '<w:ins w:id="1" w:author="甲"><w:r><w:t>加</w:t></w:r></w:ins>'

    findings = lint(edited((old, f"{old}{insertion}{insertion}")))

    (found,) = [finding for finding in findings if finding.code == "revisions_pending"]
    assert found.severity is Severity.ERROR
    assert found.place.field.startswith("正文第")
    assert ("[表1 行5 列1]" in found.place.field) == ("attachment" in old)


def test_all_slips_are_told_in_one_run_in_the_order_of_the_text() -> None:
    findings = lint(with_paragraphs("{{ paper.titel }}", "｛｛ x ｝｝", "{{ paper.recipient }}"))

    assert [finding.code for finding in findings] == [
        "name_unknown",
        "tag_wide_brace",
        "name_unknown",
    ]


def test_without_a_kind_names_are_not_judged() -> None:
    assert lint_template(with_paragraphs("{{ nothing.at.all }}"), "模板.docx") == ()


def test_every_rule_of_the_linter_has_a_chinese_sentence() -> None:
    needs_data = {"DTL301", "DTL302", "DTL303", "DTL306", "DTL307", "DTL308", "DTL401", "DTL402"}

    assert set(RULES) == set(LINTER_RULES) - needs_data


def test_endless_brackets_are_told_not_raised() -> None:
    (found,) = lint(with_paragraphs("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}"))

    assert (found.code, found.severity) == ("tag_too_deep", Severity.ERROR)


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(DataError):
        lint(b"not a docx")


PIECES = [*"{}%#｛｝ .|()[]'\"prtc甲a1-", "{{", "}}", "{%", "%}", " if ", " for ", "end", "paper"]
TYPED = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


@settings(max_examples=120, deadline=None)
@given(st.lists(TYPED, min_size=1, max_size=3))
def test_whatever_is_typed_the_linter_answers_and_what_it_lets_pass_can_be_filled(
    texts: list[str],
) -> None:
    package = with_paragraphs(*(escape(text) for text in texts))

    findings = lint_template(package, "模板.docx")

    assert all(finding.place.field and finding.message.endswith("。") for finding in findings)
    if not findings:
        Template(package)

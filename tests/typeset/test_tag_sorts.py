"""A tag that cannot print what it names is told, with the tag that can."""

import re

import pytest
from lxml import etree

from docgen import carried
from docgen.findings import Finding, Severity
from docgen.typeset.known_names import FORMED, known_names
from docgen.typeset.tag_sorts import find_wrong_sorts
from tests.typeset.editing import KIND, W, document_xml, text_paragraph

SPACE = W.strip("{}")


def told(*texts: str, knowing: bool = True) -> list[Finding]:
    body = "".join(text_paragraph(text) for text in texts)
    root = etree.fromstring(f'<w:body xmlns:w="{SPACE}">{body}</w:body>')
    schema = known_names(KIND) if knowing else {}
    return [finding for _, finding in find_wrong_sorts(root, "正文", "模板.docx", schema)]


@pytest.mark.parametrize(
    ("tag", "right"),
    [
        ("{{ paper.signature }}", "{{p paper.signature }}"),
        ("{{ paper['signature'] }}", "{{p paper.signature }}"),
        ("{{r paper.signature }}", "{{p paper.signature }}"),
        ("甲{{- paper.signature|trim -}}乙", "{{p paper.signature }}"),
        ("{{ paper.issuer_mark }}", "{{r paper.issuer_mark }}"),
        ("{{p paper.issuer_mark }}", "{{r paper.issuer_mark }}"),
        ("{{ paper.joint_mark or paper.issuer }}", "{{p paper.joint_mark }}"),
        ("{{ paper.joint_signatories }}", "{{p paper.joint_signatories }}"),
        ("{{p paper.note }}", "{{ paper.note }}"),
        ("{{r paper.note if paper.note }}", "{{ paper.note }}"),
        ("{{tr campaign.title }}", "{{ campaign.title }}"),
    ],
)
def test_a_tag_of_the_wrong_sort_is_told_with_the_right_one(tag: str, right: str) -> None:
    for knowing in (True, False):
        (finding,) = told("甲", tag, knowing=knowing)
        assert (finding.code, finding.severity) == ("tag_wrong_sort", Severity.ERROR)
        assert f"请改写成“{right}”" in finding.message
        assert finding.place.field == "正文第2段"


@pytest.mark.parametrize(
    ("texts", "told_too"),
    [
        (["{{ paper.body }}"], "{%p for … %}"),
        (["{{ paper.body[:2] }}"], "列表"),
        (["{{ campaign.contact }}"], "哪一项"),
        (["{{ paper.enclosures[0] }}"], "成组的资料"),
        (["{%p for b in paper.body %}", "{{ b }}", "{%p endfor %}"], "成组的资料"),
        (["{{ '甲' ~ paper.body }}"], "列表"),
        (["{{ paper.issuers|default('无') }}"], "列表"),
        (["{% set c = campaign.contact %}{{ c }}"], "成组的资料"),
        (["{{ totals.rounded }}"], "{%p if … %}"),
    ],
)
def test_what_is_no_text_is_told_with_a_way_to_print_it(texts: list[str], told_too: str) -> None:
    (finding,) = told(*texts)
    assert (finding.code, finding.severity) == ("tag_not_text", Severity.ERROR)
    assert told_too in finding.message


@pytest.mark.parametrize(
    "texts",
    [
        ["{{p paper.signature }}", "{{r paper.issuer_mark }}", "{{p paper.joint_mark }}"],
        ["{%p if paper.signature %}", "{{p paper.signature }}", "{%p endif %}"],
        ["{{ paper.body|length }}", "{{ paper.body[0].text }}", "{{ paper.annexes[0] }}"],
        ["{%p for b in paper.body %}", "{{ b.text }}{{ b.head }}", "{%p endfor %}", "{{ b }}"],
        ["{{ paper.issuers|join('、') }}", "{{ paper.note or paper.title }}"],
        ["{{p mine('甲') }}", "{% set s = paper.signature %}", "{{p s }}", "{{p other }}"],
        ["{{ paper..title }}", "{{ }}", "{{ 1 if }}", "{% for %}", "{% endfor %}", "{{ -1 }}"],
        ["{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"],
    ],
)
def test_what_can_be_printed_is_let_pass(texts: list[str]) -> None:
    assert told(*texts) == []


def test_a_loops_name_means_nothing_behind_the_loop() -> None:
    loop = ["{%p for paper in paper.body %}", "{{ paper.text }}", "{%p endfor %}"]
    (finding,) = told(*loop, "{{ paper.body }}")
    assert finding.place.field == "正文第4段"


def test_the_official_templates_use_each_form_with_its_letter() -> None:
    used = {
        (name, letter)
        for path in carried.official_templates().glob("*/template.docx")
        for letter, name in re.findall(r"\{\{(p|r) ([\w.]+) \}\}", document_xml(path.read_bytes()))
    }
    assert used == set(FORMED.items())

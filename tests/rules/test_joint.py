"""Joint papers: each rule speaks when it must, names the field and the remedy."""

from collections.abc import Mapping

import pytest

from docgen.model.campaign import Campaign
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.rules import joint
from docgen.rules.composed import Paper, Rule
from tests.joint_papers import ISSUERS, LEAD

CAMPAIGN = Campaign.model_validate(
    {
        "id": "example",
        "title": "示例",
        "issuer": LEAD,
        "issuer_short": "区司法局",
        "series": {"通知": "望司发"},
    }
)


def kind(direction: str) -> Kind:
    return Kind.model_validate(
        {
            "id": "example",
            "name": "示例",
            "document_type": "通知",
            "direction": direction,
            "layout": "general",
            "issuer": "bureau",
            "scope": "campaign",
        }
    )


def paper(
    direction: str = "downward", given: Mapping[str, object] | None = None, **values: object
) -> Paper:
    sound = {"issuers": ISSUERS[:3], "number": "望司发〔2025〕7号"}
    return Paper(
        kind(direction),
        Stage.FINAL,
        {**sound, **values},
        "通知.yaml",
        campaign=CAMPAIGN,
        given=given or {},
    )


def told(rule: Rule, one: Paper) -> list[str]:
    return [finding.code for finding in rule(one)]


FAULTS: list[tuple[Rule, Paper, str]] = [
    (joint.several_issue_a_joint_paper, paper(issuers=(LEAD,)), "issuers_too_few"),
    (joint.several_issue_a_joint_paper, paper(issuers=(LEAD, LEAD)), "issuers_repeated"),
    (joint.own_office_is_among_issuers, paper(issuers=ISSUERS[1:]), "issuers_without_own"),
    (joint.each_issuer_signs, paper("upward", signatories=("甲", "乙")), "signatories_mismatch"),
    (joint.number_is_the_leads, paper(issuers=(ISSUERS[1], LEAD)), "number_not_the_leads"),
    (joint.each_seal_has_its_picture, paper(seal_image=("章.png",)), "seal_images_mismatch"),
    (
        joint.joint_paper_is_signed_by_its_issuers,
        paper(given={"signed_by": "某办公室"}),
        "signed_by_unused",
    ),
    (joint.marks_leave_room, paper(issuers=tuple(f"第{n}局" for n in range(9))), "marks_too_many"),
]
SOUND: list[tuple[Rule, Paper]] = [
    (joint.several_issue_a_joint_paper, paper()),
    (joint.several_issue_a_joint_paper, paper(issuers=())),
    (joint.own_office_is_among_issuers, paper(issuers=(ISSUERS[1], "区司法局"))),
    (joint.own_office_is_among_issuers, paper(issuers=())),
    (joint.each_issuer_signs, paper("upward", signatories=("甲", "乙", "丙"))),
    (joint.each_issuer_signs, paper(signatories=("甲",))),
    (joint.number_is_the_leads, paper()),
    (joint.number_is_the_leads, paper(issuers=(ISSUERS[1], LEAD), number="望公发〔2025〕7号")),
    (joint.each_seal_has_its_picture, paper(seal_image=("甲.png", "乙.png", "丙.png"))),
    (joint.each_seal_has_its_picture, paper(issuers=(), seal_image="章.png")),
    (joint.joint_paper_is_signed_by_its_issuers, paper(issuers=(), given={"signed_by": "甲"})),
    (joint.marks_leave_room, paper(issuers=tuple("甲乙丙丁戊己庚辛壬"), lead_mark=True)),
]


@pytest.mark.parametrize(("rule", "one", "code"), FAULTS)
def test_a_fault_is_told_with_its_remedy(rule: Rule, one: Paper, code: str) -> None:
    (finding,) = rule(one)
    assert finding.code == code
    assert finding.place.field.startswith("paper.")
    assert "请" in finding.message or "删去" in finding.message


@pytest.mark.parametrize(("rule", "one"), SOUND)
def test_what_is_sound_is_not_told(rule: Rule, one: Paper) -> None:
    assert told(rule, one) == []

"""Papers of a campaign that tells little, or otherwise than most, say nothing false or blank."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.examples import paper_of, render_example
from tests.paper_text import paper_paragraphs


def printed(kind: str, folder: Path, **around: Mapping[str, object]) -> str:
    """Return the text of the draft of a kind's example, what stands around it changed."""
    return "\n".join(
        paper_paragraphs(paper_of(render_example(kind, folder, final=False, around=around)))
    )


def test_an_overview_names_its_upper_documents_one_by_one(tmp_path: Path) -> None:
    authority = ["《甲意见》（国发〔2024〕5号）", "《乙通知》（辽司发〔2024〕9号）"]

    assert f"按照{'、'.join(authority)}要求，" in printed(
        "overview", tmp_path, campaign={"authority": authority}
    )


def standing(*statuses: str) -> dict[str, object]:
    """Return where a campaign stands whose units have these statuses, and no rows."""
    units = [
        {"unit": {"id": f"D{n}", "name": f"海州市望潮区第{n}局", "kind": "区直"}, "status": status}
        for n, status in enumerate(statuses, start=1)
    ]
    return {"units": units}


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        (
            ("outstanding", "outstanding"),
            "应报单位2家，截至2025年11月25日，尚无单位报齐，正在督促。",
        ),
        (("no_device",), "应报单位1家，截至2025年11月25日，已报齐1家，书面反馈无设备。"),
        (("no_device", "no_device"), "已报齐2家，均书面反馈无设备。"),
        (("devices", "outstanding"), "已报齐1家，有设备；另有1家尚未报齐，正在督促。"),
        (("devices", "no_device"), "已报齐2家，包括有设备1家、书面反馈无设备1家。"),
    ],
)
def test_an_overview_says_of_those_who_answered_only_what_is_so(
    statuses: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    assert sentence in printed("overview", tmp_path, standing=standing(*statuses))


def test_nobody_is_said_to_have_nothing_to_clean_before_anybody_answered(tmp_path: Path) -> None:
    empty: Mapping[str, object] = {"issues": []}
    none, all_of_them = standing("outstanding"), standing("no_device")

    said = printed("overview", tmp_path, standing=all_of_them, paper=empty)
    assert "没有需要清理的设备" in said
    said = printed("overview", tmp_path, standing=none, paper=empty)
    assert "没有需要清理的设备" not in said


def test_a_notice_to_all_does_not_count_those_who_answered_as_none(tmp_path: Path) -> None:
    none = standing("outstanding", "outstanding")
    text = printed("reminder_notice", tmp_path, standing=none, paper={"extended": 0})

    assert "应报2家，均未报齐，所缺材料见附件。" in text


def test_a_letter_calls_its_addressee_what_it_is(tmp_path: Path) -> None:
    committee = {"issuer": "海州市望潮区全面依法治区委员会", "issuer_short": "区委依法治区委"}

    assert "贵委《关于印发" in printed("reply_letter", tmp_path, campaign=committee)

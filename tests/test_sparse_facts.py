"""Papers of a campaign that tells little, or otherwise than most, say nothing false or blank."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from docgen.model.returns import OWED
from docgen.pipeline.press import Rendered
from tests.examples import paper_of, render_example, standing
from tests.examples import printed_example as printed
from tests.paper_text import paper_paragraphs


def test_an_overview_names_its_upper_documents_one_by_one(tmp_path: Path) -> None:
    authority = ["《甲意见》（国发〔2024〕5号）", "《乙通知》（辽司发〔2024〕9号）"]

    assert f"按照{'、'.join(authority)}要求，" in printed(
        "overview", tmp_path, campaign={"authority": authority}
    )


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        (
            ("outstanding", "outstanding"),
            "应报单位2家，截至2025年11月25日，尚无单位报齐，正在督促。",
        ),
        (("no_device",), "应报单位1家，截至2025年11月25日，已报齐1家，书面反馈无设备。"),
        (("no_device", "no_device"), "已报齐2家，均书面反馈无设备。"),
        (("devices", "outstanding"), "已报齐1家，填报有设备；另有1家尚未报齐，正在督促。"),
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
    assert "没有已核收" not in said
    said = printed("overview", tmp_path, standing=none, paper=empty)
    assert "没有需要清理的设备" not in said


def test_a_notice_to_all_does_not_count_those_who_answered_as_none(tmp_path: Path) -> None:
    none = standing("outstanding", "outstanding")
    text = printed("reminder_notice", tmp_path, standing=none, paper={"extended": 0})

    assert "应报2家，均未报齐，所缺材料等情况见附件。" in text


def test_a_notice_to_one_unit_speaks_to_it_without_a_list(tmp_path: Path) -> None:
    one: dict[str, object] = {"unit": "海州市望潮区观海街道办事处", "missing": "汇总表"}

    alone = printed("reminder_notice", tmp_path, paper={"listed": [one]})
    assert "海州市望潮区观海街道办事处：" in alone.splitlines()
    assert "你单位的材料尚未报齐（所缺材料等情况：汇总表）。" in alone
    assert "附件" not in alone
    others = printed("reminder_notice", tmp_path, paper={"listed": [one, dict(one)]})
    assert "附件所列各单位：" in others.splitlines()


def test_a_letter_calls_its_addressee_what_it_is(tmp_path: Path) -> None:
    committee = {"issuer": "海州市望潮区全面依法治区委员会", "issuer_short": "区委依法治区委"}

    assert "贵委《关于印发" in printed("reply_letter", tmp_path, campaign=committee)


NOBODY: dict[str, object] = {"contact": {}}
NUMBERED = {"number": "望司函〔2025〕7号"}


def refused(made: Rendered) -> list[str]:
    """Return why a paper was not made."""
    assert made.path is None
    return [finding.message for finding in made.findings]


def test_a_final_paper_names_somebody_to_ask(tmp_path: Path) -> None:
    made = render_example("reminder", tmp_path, around={"campaign": NOBODY, "paper": NUMBERED})

    assert refused(made) == [
        f"还有待补事项“{fact}”，补齐后才能生成正式文件："
        f"填在 campaign.yaml（专项工作资料）的 {field}。"
        for fact, field in (("联系人姓名", "contact.name"), ("联系人电话", "contact.phone"))
    ]


@pytest.mark.parametrize(
    "kind", ["correction", "guide", "inspection", "overview", "rectification", "reminder_notice"]
)
def test_a_draft_shows_whom_it_does_not_know_to_ask(kind: str, tmp_path: Path) -> None:
    text = printed(kind, tmp_path, campaign=NOBODY)

    assert "联系人：〔待补：联系人姓名〕，电话：〔待补：联系人电话〕" in text


def test_a_report_upward_goes_to_somebody(tmp_path: Path) -> None:
    nowhere = {"campaign": {"government": ""}, "paper": NUMBERED | {"signatory": "张示例"}}

    assert "〔待补：主送机关〕：" in printed("overview", tmp_path, **nowhere)
    (message,) = refused(render_example("overview", tmp_path, around=nowhere))
    assert "待补事项“主送机关”" in message


def test_a_notice_says_by_when_papers_were_due(tmp_path: Path) -> None:
    assert "请于〔待补：报送截止日期〕前报送" in printed(
        "reminder_notice", tmp_path, campaign={"deadline": None}
    )


def test_a_reminder_quotes_the_notice_and_tells_the_extension_apart(tmp_path: Path) -> None:
    text = printed("reminder", tmp_path, paper={"extension": "2025-11-28"})

    assert "明确，请于2025年11月20日前报送" in text
    assert "；经同意，你单位延期至2025年11月28日报送。经核对" in text


def test_a_unit_that_sent_both_is_asked_for_the_one_that_is_true(tmp_path: Path) -> None:
    owed = {"missing": OWED["conflict"], "conflict": True}
    text = printed("reminder", tmp_path, paper=owed)

    assert "请确认有无此类设备，重新报送与实际相符的一种材料" in text
    assert "所缺材料" not in text


@pytest.mark.parametrize(
    ("kind", "said", "titled", "ends"),
    [
        ("publication", {"form": "公告"}, "的公告", "特此公告。"),
        ("publication", {}, "的通告", "特此通告。"),
        ("reply_letter", {"answers_letter": True}, "的复函", "特此函复。"),
        ("reply_letter", {}, "情况的函", "特此函告。"),
    ],
)
def test_title_and_ending_name_one_document_type(
    kind: str, said: Mapping[str, object], titled: str, ends: str, tmp_path: Path
) -> None:
    made = render_example(kind, tmp_path, final=False, around={"paper": said})

    assert made.title.endswith(titled)
    assert ends in paper_paragraphs(paper_of(made))


def test_a_letter_in_reply_says_so_throughout(tmp_path: Path) -> None:
    text = printed("reply_letter", tmp_path, paper={"answers_letter": True})
    assert "函复如下" in text
    assert "函告" not in text


@pytest.mark.parametrize(
    ("weights", "sentence"),
    [
        (("须补正",), "有1处须补正，具体如下"),
        (("须补正", "请核实"), "有2处需要补正或者核实，其中1处须补正，具体如下"),
        (("请核实", "请核实"), "有2处需要核实，具体如下"),
    ],
)
def test_a_correction_counts_what_must_be_mended_once(
    weights: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    rows = [{"problem": "数量是约数", "weight": weight} for weight in weights]
    text = printed("correction", tmp_path, paper={"faults": rows, "must": None})

    assert sentence in text
    assert "已于2025年11月18日收到。经核对，有" in text


def test_who_all_have_no_devices_need_no_table_and_contradict_nothing(tmp_path: Path) -> None:
    none, some = standing("no_device", "no_device_late"), standing("no_device", "outstanding")
    bare: Mapping[str, object] = {"issues": []}

    said = printed("overview", tmp_path, standing=none, paper=bare)
    assert "各单位均书面反馈未设置、未使用此类设备。" in said
    assert "汇总表" not in said
    said = printed("overview", tmp_path, standing=some, paper=bare)
    assert "已报齐的1家单位书面反馈未设置、未使用此类设备。" in said
    assert "各单位" not in said


def test_a_joint_report_does_not_speak_for_one_of_its_issuers(tmp_path: Path) -> None:
    both = {"issuers": ["海州市望潮区司法局", "海州市公安局望潮分局"]}

    assert "要求，组织区直行政执法部门" in printed("overview", tmp_path, paper=both)
    assert "要求，我局组织区直行政执法部门" in printed("overview", tmp_path)


def test_a_site_check_of_one_day_one_team_and_one_unit_says_so(tmp_path: Path) -> None:
    place = {"unit": "海州市望潮区统计局", "situation": "违停抓拍", "count": "2"}
    one: dict[str, object] = {"objects": [place, dict(place)], "object_units": 1, "teams": 1}
    one |= {"end": "2025-12-01", "object_devices": 4, "basis": "《某省行政执法监督条例》"}

    said = printed("inspection", tmp_path, paper=one)

    assert "2025年12月1日，具体行程由核查组与你单位联系确定。" in said
    assert "你单位的1种情形、4台（套）设备" in said
    assert "核查组不少于2人，" in said
    assert "安排和《某省行政执法监督条例》规定，定于" in said


def test_a_day_that_is_not_known_yet_is_asked_for_in_a_period(tmp_path: Path) -> None:
    said = printed("inspection", tmp_path, paper={"end": None})

    assert "2025年12月1日至〔待补：核查结束日期〕，" in said


def test_a_second_paper_refers_to_the_first(tmp_path: Path) -> None:
    first = {"earlier_day": "2025年11月21日", "earlier_due": "2025年11月24日"}

    said = printed("reminder", tmp_path, paper=first | {"earlier_number": "望司函〔2025〕3号"})
    assert "2025年11月21日又发函（望司函〔2025〕3号）催报，请你单位于2025年11月24日前报送。" in said
    assert "仍未收到你单位的" in said
    said = printed("correction", tmp_path, paper=first)
    assert "2025年11月21日已请你单位于2025年11月24日前补正并重新报送材料。" in said


def test_the_record_of_a_call_has_room_and_stays_with_the_signature(tmp_path: Path) -> None:
    made = paper_of(render_example("correction", tmp_path, final=False))
    kept = [
        one.text
        for one in Document(str(made)).paragraphs
        if one.style is not None and one.style.name == "结束语"
    ]

    (head,) = [at for at, text in enumerate(kept) if text.startswith("电话核实记录")]
    *room, last = kept[head + 1 :]
    assert room
    assert not any(room)
    assert last.startswith("双方经办人")

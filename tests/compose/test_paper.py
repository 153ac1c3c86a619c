"""A composed paper has every part in the form in which it is printed, at each stage of its life."""

from datetime import date

import pytest

from docgen.compose.facts import Facts
from docgen.compose.namespace import namespace
from docgen.compose.paper import compose, file_stem
from docgen.model.campaign import Campaign
from docgen.model.kind import Kind, KindField
from docgen.model.stage import Stage

TODAY = date(2025, 11, 3)
CAMPAIGN = Campaign.model_validate(
    {
        "id": "example",
        "title": "示例",
        "issuer": "海州市望潮区司法局",
        "series": {"通知": "望司发"},
    }
)
FIELDS = [
    {"name": "title", "label": "标题", "type": "text", "required": True},
    {"name": "number", "label": "发文字号", "type": "number", "by": "person"},
    {"name": "handler", "label": "承办科室", "type": "text", "by": "person", "required": True},
    {"name": "classification", "label": "密级", "type": "text"},
    {"name": "secrecy_period", "label": "保密期限", "type": "text"},
    {"name": "signed_by", "label": "署名", "type": "text"},
    {"name": "date_of_issue", "label": "成文日期", "type": "date", "by": "person"},
    {"name": "print_date", "label": "印发日期", "type": "date", "by": "person"},
    {"name": "note", "label": "附注", "type": "text"},
    {"name": "copy_to", "label": "抄送", "type": "text"},
    {"name": "printing_office", "label": "印发机关", "type": "text"},
    {"name": "recipients", "label": "主送机关", "type": "text"},
    {"name": "sealed", "label": "盖章", "type": "flag", "default": True},
    {
        "name": "attachments",
        "label": "附件",
        "type": "records",
        "fields": [
            {"name": "label", "label": "标识", "type": "text"},
            {"name": "title", "label": "标题", "type": "text"},
        ],
    },
    {
        "name": "enclosures",
        "label": "印发的文件",
        "type": "records",
        "fields": [
            {"name": "title", "label": "标题", "type": "text"},
            {"name": "attachment_note", "label": "附件说明", "type": "lines"},
            {"name": "attachment_note_numbered", "label": "编号", "type": "flag"},
        ],
    },
]
MARK_FIELD = KindField(name="mark", label="标志", type="text")
KIND = Kind.model_validate(
    {
        "id": "notice",
        "name": "印发通知",
        "document_type": "通知",
        "direction": "downward",
        "layout": "general",
        "issuer": "bureau",
        "scope": "campaign",
        "fields": FIELDS,
    }
)


def facts(stage: Stage, **fields: object) -> Facts:
    return Facts(KIND, CAMPAIGN, None, {"title": "关于示例的通知", **fields}, stage, TODAY)


def test_a_draft_leaves_number_and_dates_blank_whatever_the_data_say() -> None:
    paper = compose(facts(Stage.DRAFT, number="望司发〔2025〕7号", date_of_issue=date(2025, 11, 8)))
    assert paper["number"] == "望司发〔2025〕　号"
    assert paper["date_of_issue"] == "2025年　月　日"
    assert paper["print_date"] == "2025年　月　日"


def test_a_final_paper_prints_what_was_given() -> None:
    paper = compose(facts(Stage.FINAL, number="望司发〔2025〕7号", date_of_issue=date(2025, 11, 8)))
    assert (paper["number"], paper["date_of_issue"]) == ("望司发〔2025〕7号", "2025年11月8日")


def test_a_copy_invents_no_date_and_no_signature() -> None:
    paper = compose(facts(Stage.COPY))
    assert (paper["date_of_issue"], paper["signed_by"]) == ("", "")


def test_the_issuer_signs_where_nobody_else_does() -> None:
    assert compose(facts(Stage.DRAFT))["signed_by"] == "海州市望潮区司法局"
    assert compose(facts(Stage.DRAFT, signed_by="区司法局"))["signed_by"] == "区司法局"


@pytest.mark.parametrize(
    ("stage", "printed"),
    [
        (Stage.DRAFT, "〔待补：承办科室〕"),
        (Stage.FINAL, "〔待补：承办科室〕"),
        (Stage.COPY, ""),
    ],
)
def test_what_only_a_person_knows_is_pending_but_in_a_copy(stage: Stage, printed: str) -> None:
    assert compose(facts(stage))["handler"] == printed


def test_every_field_has_a_value_of_its_type() -> None:
    paper = compose(facts(Stage.DRAFT))
    assert paper["attachments"] == ()
    assert paper["sealed"] is True
    assert {field.name for field in KIND.fields} <= paper.keys()


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({"classification": "秘密", "secrecy_period": "1年"}, "秘密★1年"),
        ({"classification": "秘密"}, "秘密"),
        ({"secrecy_period": "1年"}, ""),
    ],
)
def test_secrecy_and_its_period_are_one_mark(given: dict[str, str], printed: str) -> None:
    assert compose(facts(Stage.DRAFT, **given))["classification"] == printed


@pytest.mark.parametrize("given", ["此件公开发布", "（此件公开发布）"])
def test_a_note_stands_in_brackets_once(given: str) -> None:
    assert compose(facts(Stage.DRAFT, note=given))["note"] == "（此件公开发布）"


@pytest.mark.parametrize("given", ["市司法局", "市司法局。", "市司法局，", "市司法局、。"])
def test_copy_recipients_end_with_one_full_stop(given: str) -> None:
    assert compose(facts(Stage.DRAFT, copy_to=given))["copy_to"] == "市司法局。"


def test_copies_need_somebody_who_prints_them_but_in_a_copy() -> None:
    for stage, printed in ((Stage.DRAFT, "〔待补：印发机关〕"), (Stage.COPY, "")):
        assert compose(facts(stage, copy_to="市司法局"))["printing_office"] == printed
    assert compose(facts(Stage.DRAFT))["printing_office"] == ""


@pytest.mark.parametrize("given", ["各单位", "各单位：", "各单位:"])
def test_the_colon_behind_the_recipients_is_the_wordings(given: str) -> None:
    assert compose(facts(Stage.DRAFT, recipients=given))["recipients"] == "各单位"


@pytest.mark.parametrize(
    ("stage", "printed"),
    [
        (Stage.DRAFT, "〔待补：主送机关〕"),
        (Stage.FINAL, "〔待补：主送机关〕"),
        (Stage.COPY, ""),
    ],
)
def test_recipients_that_nobody_named_are_pending_but_in_a_copy(stage: Stage, printed: str) -> None:
    asked = KindField(name="recipients", label="主送机关", type="text", required=True)
    worked_out = KindField(name="addressees", label="核查单位", type="text", by="data")
    for change in (
        {"recipients": "{government}"},
        {"fields": (asked,)},
        {"fields": (worked_out,)},
    ):
        kind = KIND.model_copy(update=change)
        given = {"recipients": "："} if asked in kind.fields else {}

        assert compose(Facts(kind, CAMPAIGN, None, given, stage, TODAY))["recipients"] == printed


def test_a_paper_that_goes_to_nobody_in_particular_lacks_no_recipients() -> None:
    assert compose(facts(Stage.FINAL))["recipients"] == ""


def test_a_single_attachment_has_no_number_and_several_are_counted() -> None:
    one = compose(facts(Stage.DRAFT, attachments=({"title": "甲"},)))
    two = compose(facts(Stage.DRAFT, attachments=({"title": "甲"}, {"title": "乙"})))
    assert one["attachments"] == ({"label": "附件", "title": "甲"},)
    assert one["attachment_note"] == ({"number": "", "title": "甲"},)
    assert two["attachments"] == (
        {"label": "附件1", "title": "甲"},
        {"label": "附件2", "title": "乙"},
    )
    assert two["attachment_note"] == (
        {"number": "1.", "title": "甲"},
        {"number": "2.", "title": "乙"},
    )


def test_a_copy_lists_attachments_only_where_its_original_does() -> None:
    enclosure = {"title": "方案", "attachment_note": ("甲",), "attachment_note_numbered": True}
    paper = compose(facts(Stage.COPY, attachments=({"title": "甲"},), enclosures=(enclosure,)))
    assert paper["attachment_note"] == ()
    enclosures = paper["enclosures"]
    assert isinstance(enclosures, tuple)
    assert enclosures[0]["attachment_note"] == ({"number": "1.", "title": "甲"},)


@pytest.mark.parametrize(
    ("stage", "stem"),
    [
        (Stage.DRAFT, "海州市望潮区司法局-印发通知-送审稿"),
        (Stage.FINAL, "海州市望潮区司法局-印发通知"),
        (Stage.COPY, "海州市望潮区司法局-印发通知-原文"),
    ],
)
def test_a_file_name_says_whose_which_and_at_what_stage(stage: Stage, stem: str) -> None:
    assert file_stem(facts(stage)) == stem


def test_the_namespace_is_the_same_for_all_kinds() -> None:
    names = namespace(facts(Stage.DRAFT), {})
    assert set(names) == {"campaign", "unit", "return", "totals", "paper", "today"}
    assert names["today"] == "2025年11月3日"


@pytest.mark.parametrize(
    ("stage", "printed"), [(Stage.DRAFT, "第　号"), (Stage.FINAL, "第12号"), (Stage.COPY, "第12号")]
)
def test_an_order_bears_its_serial_under_the_mark_that_says_whose_it_is(
    stage: Stage, printed: str
) -> None:
    order = KIND.model_copy(update={"layout": "order", "mark": "{government}令"})
    campaign = CAMPAIGN.model_copy(update={"government": "海州市人民政府"})
    number = {"number": "海州市人民政府令第12号"}
    paper = compose(Facts(order, campaign, None, number, stage, TODAY))

    assert paper["number"] == printed
    assert (paper["mark"], paper["issuer"]) == ("海州市人民政府令", "海州市人民政府")
    assert paper["title_text"] == "海州市人民政府令"


def test_a_paper_may_say_its_mark_itself() -> None:
    minutes = KIND.model_copy(
        update={"mark": "{issuer}会议纪要", "fields": (*KIND.fields, MARK_FIELD)}
    )
    told = {"mark": "海州市望潮区司法局局长办公会议纪要"}

    assert compose(Facts(minutes, CAMPAIGN, None, {}, Stage.DRAFT, TODAY))["mark"] == (
        "海州市望潮区司法局会议纪要"
    )
    assert (
        compose(Facts(minutes, CAMPAIGN, None, told, Stage.DRAFT, TODAY))["mark"] == (told["mark"])
    )

"""A day that somebody wrote into a text exists."""

from docgen.findings import Severity
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.model.text import Block, BlockStyle
from docgen.rules.composed import Paper
from docgen.rules.paper import check_paper
from docgen.rules.written_days import written_days_exist

KIND = Kind.model_validate(
    {
        "id": "notice",
        "name": "通知",
        "document_type": "通知",
        "direction": "downward",
        "layout": "plain",
        "issuer": "bureau",
        "scope": "campaign",
        "fields": [
            {"name": "body", "label": "正文", "type": "blocks"},
            {"name": "counted", "label": "统计", "type": "text", "by": "data"},
            {
                "name": "attachments",
                "label": "附件",
                "type": "records",
                "fields": [{"name": "body", "label": "正文", "type": "blocks"}],
            },
        ],
    }
)


def paper(*body: str, **values: object) -> Paper:
    blocks = tuple(Block(BlockStyle.TEXT, text=text) for text in body)
    return Paper(KIND, Stage.DRAFT, {"body": blocks, **values}, "通知.yaml")


def test_a_day_that_the_calendar_lacks_is_told_once_at_its_field() -> None:
    (told,) = check_paper(paper("定于2024年11月31日召开。", "2024年11月31日前报名。"))

    assert (told.code, told.severity) == ("day_impossible", Severity.WARNING)
    assert told.place.field == "paper.body"
    assert "“2024年11月31日”" in told.message


def test_days_in_an_attachment_are_asked_too() -> None:
    attachment = {"body": (Block(BlockStyle.TEXT, text="11月31日前完成。"),)}

    (told,) = written_days_exist(paper("请办理。", attachments=(attachment,)))

    assert told.place.field == "paper.attachments.body"


def test_days_that_exist_and_what_docgen_works_out_are_left_alone() -> None:
    assert (
        list(written_days_exist(paper("2月29日前、11月25日至30日报送。", counted="11月31日"))) == []
    )

"""The data of a paper is typed by its kind; what does not fit is told with file, line, field."""

import json
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.errors import DataError
from docgen.findings import Place, Severity, has_errors
from docgen.intake.kinds import read_kind
from docgen.intake.paper_data import PaperData, Setting, read_papers
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind

REQUIRED = {"required": True}
KIND = Kind.model_validate(
    {
        "id": "trial",
        "name": "试用通知",
        "document_type": "通知",
        "direction": "downward",
        "layout": "general",
        "issuer": "bureau",
        "scope": "campaign",
        "fields": [
            {"name": "title", "label": "标题", "type": "text", **REQUIRED},
            {"name": "number", "label": "发文字号", "type": "number", "by": "person"},
            {"name": "handler", "label": "承办人", "type": "text", "by": "person", **REQUIRED},
            {"name": "body", "label": "正文", "type": "blocks"},
            {"name": "notes", "label": "说明", "type": "lines"},
            {"name": "signed", "label": "成文日期", "type": "date", "by": "person"},
            {"name": "copies", "label": "份数", "type": "integer"},
            {"name": "sealed", "label": "加盖印章", "type": "flag"},
            {"name": "urgency", "label": "紧急程度", "type": "choice", "choices": ["特急", "加急"]},
            {
                "name": "annexes",
                "label": "附件",
                "type": "records",
                "fields": [
                    {"name": "title", "label": "附件标题", "type": "text", "required": True},
                    {"name": "rows", "label": "行", "type": "lines"},
                ],
            },
        ],
    }
)
CAMPAIGN = Campaign(id="lake-2025", title="湖面清理", issuer="某区某局")
UNIT = Unit(id="S01", name="听潮街道办事处", short="听潮街道", kind="街道", aliases=("听潮",))
FULL = """\
campaign: {id: lake-2025, title: 湖面清理, issuer: 某区某局}
paper:
  title: 关于清理的通知
  number: 望司发〔2025〕7号
  body: |
    第一段。

    第二段。
  notes:
    - 1.10
    - 000001
  signed: 2025年11月8日
  copies: 30
  sealed: 是
  urgency: 特急
  annexes:
    - title: 汇总表
      rows: |
        甲
        乙
"""


def read_one(path: Path, kind: Kind, campaign: Campaign | None = None) -> PaperData:
    (data,) = read_papers(path, Setting(kind, campaign))
    return data


def read(
    folder: Path, text: str, campaign: Campaign | None = CAMPAIGN, name: str = "notice.yaml"
) -> PaperData:
    (folder / name).write_text(text, encoding="utf-8")
    return read_one(folder / name, KIND, campaign)


def told(data: PaperData) -> list[str]:
    return [str(finding) for finding in data.findings]


def test_every_field_has_the_type_that_the_kind_asks_for(tmp_path: Path) -> None:
    data = read(tmp_path, FULL, None)
    assert told(data) == []
    assert data.campaign == CAMPAIGN
    assert data.fields == {
        "title": "关于清理的通知",
        "number": "望司发〔2025〕7号",
        "body": "第一段。\n\n第二段。\n",
        "notes": ("1.10", "000001"),
        "signed": date(2025, 11, 8),
        "copies": 30,
        "sealed": True,
        "urgency": "特急",
        "annexes": ({"title": "汇总表", "rows": ("甲", "乙")},),
    }
    assert data.place_of("body") == Place("notice.yaml", "paper.body", 5)


def test_what_only_a_person_knows_may_be_missing_but_not_what_the_office_settles(
    tmp_path: Path,
) -> None:
    data = read(tmp_path, "paper:\n  copies: 1\n")
    assert told(data) == ["notice.yaml 第1行 paper.title：缺少标题（title），请补上。"]


def test_blank_and_pending_values_are_absent(tmp_path: Path) -> None:
    text = (
        "paper:\n  title: 〔待补：标题〕\n  number: ''\n  body:\n  notes: []\n"
        "  signed: 〔待补：成文日期〕\n  urgency: ' '\n"
    )
    data = read(tmp_path, text)
    assert told(data) == []
    assert data.fields == {"title": "〔待补：标题〕"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("titel: 甲", "paper.titel：没有字段“titel”，是不是“title”（标题）？"),
        ("承办人: 甲", "字段名要用英文：请把“承办人”改为“handler”"),
        ("signed: 2025-11-31", "成文日期（signed）填的是“2025-11-31”，应填日期"),
        ("signed: 20251108", "应填日期"),
        ("copies: 3.5", "份数（copies）填的是“3.5”，应填整数"),
        ("copies: 很多", "应填整数"),
        ("sealed: 也许", "应填是或否"),
        ("urgency: 急", "应填“特急”或“加急”"),
        ("body: [甲, 乙]", "正文（body）填的是好几项内容"),
        ("notes: [[甲]]", "说明（notes）"),
        ("annexes: 汇总表", "应填列表，每件以“- ”开头"),
        ("annexes: [汇总表]", "paper.annexes[第1项]：这里应是“字段名: 内容”"),
        ("annexes: [{title: 甲, row: 1}]", "annexes[第1项].row：没有字段“row”，是不是“rows”"),
        ("annexes: [{rows: [1]}]", "annexes[第1项].title：缺少附件标题（title）"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    data = read(tmp_path, f"paper:\n  title: 甲\n  {line}\n")
    assert has_errors(data.findings)
    (one,) = told(data)
    assert one.startswith("notice.yaml 第3行 paper.")
    assert message in one


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = "campaign: {id: a}\npapre: 1\npaper:\n  titel: 甲\n  copies: 很多\n"
    lines = [finding.place.line for finding in read(tmp_path, text).findings]
    assert lines == [2, 1, 1, 4, 3, 5]


def test_a_file_without_sections_is_the_paper_itself(tmp_path: Path) -> None:
    data = read(tmp_path, "# 通知\ntitle: 甲\nnumber: 7\n")
    assert (told(data), dict(data.fields)) == ([], {"title": "甲", "number": "7"})
    assert data.place_of("number").line == 3


def test_invisible_characters_are_taken_out_and_told(tmp_path: Path) -> None:
    data = read(tmp_path, 'paper:\n  title: "关于\\u202e清理\\a的通知"\n')
    assert data.fields["title"] == "关于清理的通知"
    (finding,) = data.findings
    assert (finding.code, finding.severity) == ("unsafe_text", Severity.WARNING)
    assert finding.place == Place("notice.yaml", "paper.title", 2)


def test_lines_end_alike_wherever_they_were_written(tmp_path: Path) -> None:
    text = json.dumps({"paper": {"title": "甲", "body": "一\r\n二\r三\u2028四"}})
    data = read(tmp_path, text, name="notice.json")
    assert (told(data), data.fields["body"]) == ([], "一\n二\n三\n四")


def test_a_campaign_must_come_from_somewhere(tmp_path: Path) -> None:
    data = read(tmp_path, "paper: {title: 甲}\n", None)
    assert [finding.code for finding in data.findings] == ["campaign_missing"]
    assert data.campaign is None


def test_the_campaign_of_the_file_goes_before_the_campaign_of_the_folder(tmp_path: Path) -> None:
    other = CAMPAIGN.model_copy(update={"title": "另一专项"})
    data = read(tmp_path, FULL, other)
    assert data.campaign == CAMPAIGN


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert "file_empty" in [finding.code for finding in read(tmp_path, "").findings]


@pytest.mark.parametrize("name", ["S01", "听潮街道办事处", "听潮街道", "听潮"])
def test_a_unit_is_found_in_the_roster_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "reminder.yaml"
    path.write_text(f"unit: {name}\npaper: {{title: 甲}}\n", encoding="utf-8")
    (data,) = read_papers(path, Setting(KIND, CAMPAIGN, (UNIT,)))
    assert (data.unit, data.findings) == (UNIT, ())


def test_a_unit_may_be_described_in_the_file(tmp_path: Path) -> None:
    unit = "unit: {id: S01, name: 听潮街道办事处, short: 听潮街道, kind: 街道, aliases: [听潮]}\n"
    assert read(tmp_path, unit + "paper: {title: 甲}\n").unit == UNIT


def test_an_unknown_or_missing_unit_is_told(tmp_path: Path) -> None:
    data = read(tmp_path, "unit: 听涛街道\npaper: {title: 甲}\n")
    assert [finding.code for finding in data.findings] == ["unit_unknown"]
    path = tmp_path / "report.yaml"
    path.write_text("paper: {title: 甲}\n", encoding="utf-8")
    kind = KIND.model_copy(update={"scope": "unit"})
    assert [found.code for found in read_one(path, kind, CAMPAIGN).findings] == ["unit_missing"]


def test_json_and_yaml_say_the_same(tmp_path: Path) -> None:
    record = {"paper": {"title": "甲", "signed": "2025-11-08", "copies": 3, "sealed": True}}
    data = read(tmp_path, json.dumps(record, indent=1), name="notice.json")
    assert told(data) == []
    assert data.fields["signed"] == date(2025, 11, 8)
    assert data.place_of("signed").line == 4


def test_each_line_of_many_records_is_a_paper(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(
        '{"paper": {"title": "甲"}}\nnot json\n\n{"paper": {"titel": "乙"}}\n', encoding="utf-8"
    )
    first, second, third = read_papers(path, Setting(KIND, CAMPAIGN))
    assert (first.findings, first.fields) == ((), {"title": "甲"})
    assert [finding.code for finding in second.findings] == ["json_invalid"]
    assert {finding.place.line for finding in third.findings} == {4}


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"notice\.docx.*\.yaml"):
        read_one(tmp_path / "notice.docx", KIND)


def test_the_notice_that_docgen_carries_is_without_fault() -> None:
    official = carried.official_templates()
    kind = read_kind(official / "notice" / "kind.yaml", [official])
    data = read_one(carried.sample_data() / "notice-2024-17" / "notice.yaml", kind)
    assert data.findings == ()
    assert data.campaign is not None
    assert data.fields["title"]

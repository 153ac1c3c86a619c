"""A unit's answer out of its workbook: what is made, what is refused, what is still to fill in."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen.errors import DataError
from docgen.findings import Severity
from docgen.form import FACTS_SHEET
from tests.pipeline.unit_books import DEVICES, ROW, SAMPLE, Cells, Fill, answer, names, text


def forget(book: Path, key: str) -> None:
    """Take a fact of the campaign out of a workbook."""
    workbook = load_workbook(book)
    for value, name in workbook[FACTS_SHEET].iter_rows(min_row=2, min_col=2, max_col=3):
        if name.value == key:
            value.value = None
    workbook.save(book)


def test_a_unit_with_devices_gets_report_and_form(fill: Fill) -> None:
    made = answer(fill(DEVICES, ROW))

    unit = "海州市望潮区交通运输局"
    assert names(made) == [
        f"{unit}-总体情况报告-送审稿.docx",
        f"{unit}-汇总表-送审稿.docx",
        f"{unit}-汇总表-送审稿.xlsx",
    ]
    assert made.pending == ()
    assert "设备4台（套），近三年（2021年11月1日至2024年10月31日）罚款0.90万元" in text(made)
    assert "定期检定，完善标志" in text(made)


def test_a_unit_without_devices_gets_one_page_of_reply(fill: Fill) -> None:
    made = answer(fill({"used": "没有", "end": "2024-11-12"}))

    assert names(made) == ["海州市望潮区交通运输局-无设备情况说明-送审稿.docx"]
    assert "截至2024年11月12日，我局未设置、未使用" in text(made)


def test_what_nobody_answered_is_pending_in_the_draft(fill: Fill) -> None:
    made = answer(fill(DEVICES | {"handler": "", "methods": ""}, ROW))

    assert made.pending == ("承办科室", "核对方式")
    assert "〔待补：承办科室〕" in text(made)
    assert made.to_do is not None
    assert "承办科室" in made.to_do.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "answers", [{"used": "没有", "end": "2024-11-12"}, DEVICES | {"end": "2024-11-12"}]
)
def test_no_final_is_dated_before_the_units_own_check_was_over(
    fill: Fill, answers: dict[str, str]
) -> None:
    book = fill(answers, ROW if answers["used"] == "有" else {})
    assert answer(book, issued=date(2024, 11, 12)).papers[0].path is not None

    made = answer(book, issued=date(2024, 11, 11))

    assert [paper for paper in made.papers if paper.path] == []
    (told,) = [finding for finding in made.findings if finding.code == "days_out_of_order"]
    assert told.place.where.startswith("报告要素!C")
    assert "“成文日期”2024年11月11日早于“自查结束日期”2024年11月12日" in told.message


def test_a_day_that_is_over_is_told_before_it_is_promised(fill: Fill) -> None:
    stopped = {"F8": "是", "G8": "7.没有标志", "H8": "停止使用"}
    done = DEVICES | {"disposal": "拆除", "stop_by": "2024-10-01"}

    made = answer(fill(done, ROW | stopped), issued=date(2024, 11, 18))

    (told,) = [finding for finding in made.findings if finding.code == "stop_by_past"]
    assert told.place.where == "报告要素!C18"


def test_what_the_bureau_left_open_in_the_workbook_is_told_as_pending(fill: Fill) -> None:
    book = fill({"used": "没有", "end": "2024-11-12"})
    forget(book, "campaign.notice.title")

    made = answer(book)

    assert made.pending == ("通知标题和文号",)
    assert made.to_do is not None
    assert "内容已齐" not in made.to_do.read_text(encoding="utf-8")


def test_the_list_gives_no_day_that_could_be_copied_into_a_final_report(fill: Fill) -> None:
    made = answer(fill(DEVICES, ROW))

    assert made.to_do is not None
    assert "--final --date 日期\n" in made.to_do.read_text(encoding="utf-8")


def test_the_list_names_no_folder_that_is_the_usual_one(
    fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = fill(DEVICES, ROW)
    monkeypatch.chdir(book.parent)

    made = answer(Path(book.name), output=Path("报送材料"))

    assert made.to_do is not None
    line = "  docgen unit 填报工作簿.xlsx --final --date 日期\n"
    assert line in made.to_do.read_text(encoding="utf-8")


def test_a_final_report_bears_its_date(fill: Fill) -> None:
    made = answer(fill(DEVICES, ROW), issued=date(2024, 11, 15))

    assert names(made)[0] == "海州市望潮区交通运输局-总体情况报告.docx"
    assert "2024年11月15日" in text(made)
    assert "送审稿" not in "".join(names(made))


def test_a_final_report_is_refused_while_a_fact_is_pending(fill: Fill) -> None:
    made = answer(fill(DEVICES | {"methods": ""}, ROW), issued=date(2024, 11, 15))

    assert names(made) == []
    assert "还有待补事项“核对方式”" in "".join(finding.message for finding in made.findings)


@pytest.mark.parametrize("missing", [{"E8": ""}, {}])
@pytest.mark.parametrize("letter", [False, True])
def test_nothing_of_a_refused_final_answer_is_written(
    fill: Fill, missing: Cells, letter: bool
) -> None:
    answers = DEVICES if missing else DEVICES | {"methods": ""}
    book = fill(answers, ROW | missing)

    made = answer(book, issued=date(2024, 11, 15), letter=letter, number="望交函〔2024〕8号")

    assert (names(made), made.to_do) == ([], None)
    assert not (book.parent / "材料").exists()


def test_a_fine_that_nobody_reported_is_marked_in_the_form_and_in_its_sum(fill: Fill) -> None:
    second = {place.replace("8", "9"): value for place, value in ROW.items() if place != "H5"}
    made = answer(fill(DEVICES, ROW | second | {"B9": "闯红灯抓拍", "E9": ""}))

    assert made.pending == ("第2行罚款金额",)
    assert text(made, 1).count("〔待补：第2行罚款金额〕") == 2
    assert "9,000〔" not in text(made, 1)


@pytest.mark.parametrize(
    ("answers", "cells", "code", "where"),
    [
        ({}, {}, "answer_missing", "报告要素!C6"),
        ({"used": "没有", "end": "2024-11-12"}, ROW, "return_conflict", "报告要素!C6"),
        (DEVICES, {}, "table_missing", "报告要素!C6"),
        (DEVICES, ROW | {"D8": "约4"}, "count_approximate", "附件1!D8"),
        (DEVICES, ROW | {"H8": "整改中"}, "result_invalid", "附件1!H8"),
        (DEVICES | {"end": "2024-11-31"}, ROW, "answer_invalid", "报告要素!C12"),
        (DEVICES | {"end": "2024-11-01"}, ROW, "period_reversed", "报告要素!C12"),
    ],
)
def test_a_wrong_answer_is_told_with_its_cell_and_nothing_is_made(
    fill: Fill, answers: dict[str, str], cells: Cells, code: str, where: str
) -> None:
    book = fill(answers, cells)

    made = answer(book)

    assert made.papers == ()
    assert (code, where) in [(found.code, found.place.where) for found in made.findings]
    assert not (book.parent / "材料").exists()


def test_a_missing_day_is_told_at_the_cell_to_fill_and_not_at_its_label(fill: Fill) -> None:
    made = answer(fill(DEVICES, {place: told for place, told in ROW.items() if place != "H5"}))

    (missing,) = [found for found in made.findings if found.code == "date_missing"]
    assert missing.place.where == "附件1!H5"


def test_a_wrong_total_that_a_clerk_added_is_told_at_its_cell(fill: Fill) -> None:
    made = answer(fill(DEVICES, ROW | {"B9": "合计", "D9": 5, "E9": 9000}))

    (error,) = [found for found in made.findings if found.severity is Severity.ERROR]
    assert (error.code, error.place.where) == ("total_count_mismatch", "附件1!D9")
    assert "附件1第9行“合计”的设备数量填5，上面各行合计4" in error.message


def test_what_was_mended_in_an_answer_is_told_at_its_cell(fill: Fill) -> None:
    made = answer(fill(DEVICES | {"problems": "个别设备老化,画面模糊"}, ROW))

    (mended,) = [one for one in made.findings if "改为“，”" in one.message]
    assert str(mended.place) == "填报工作簿.xlsx 报告要素!C14 发现了哪些问题？"


def test_a_unit_is_not_told_by_what_fines_it_is_looked_at(fill: Fill) -> None:
    book = fill(DEVICES, ROW | {"E8": 9_000_000})
    workbook = load_workbook(book)
    workbook[FACTS_SHEET].append(["重点核查线", "300000", "campaign.heavy_fine_per_device"])
    workbook.save(book)

    assert "重点" not in "".join(finding.message for finding in answer(book).findings)


def test_a_letter_is_made_when_it_is_asked_for(fill: Fill) -> None:
    made = answer(fill(DEVICES, ROW), letter=True)

    assert "海州市望潮区交通运输局-报送函-送审稿.docx" in names(made)
    assert "〔2024〕　号" in text(made, 1)


def test_a_paper_that_a_person_edited_is_kept(fill: Fill) -> None:
    book = fill(DEVICES, ROW)
    first = answer(book).papers[0].path
    assert first is not None
    first.write_bytes(first.read_bytes() + b" ")
    edited = first.read_bytes()

    again = answer(book)

    assert first.read_bytes() == edited
    assert "（新数据稿）" in names(again)[0]


def test_a_workbook_without_the_campaign_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="牵头部门"):
        answer(SAMPLE / "returns" / "区文旅广电局.xlsx", output=tmp_path)

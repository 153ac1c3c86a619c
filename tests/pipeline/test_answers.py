"""What a unit answered becomes sentences: nothing of 无, no word twice, faults at their cells."""

import shutil
from pathlib import Path

import pytest

from docgen.pipeline.collecting import collect
from docgen.pipeline.make import MakeOrder, make_papers
from tests.pipeline.unit_books import DAY, DEVICES, ROW, SAMPLE, Fill, answer, text

SENT = "汇总表 最终版.xlsx"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return the sample, to which the first unit has yet to answer."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    (folder / "returns" / "区交通运输局.yaml").unlink()
    return folder


def test_an_answer_that_says_nothing_is_printed_nowhere(fill: Fill) -> None:
    nothing = {
        "leader": "无",
        "methods": "/",
        "upkeep": "无",
        "causes": "无",
        "problems": "标志不清",
    }

    made = answer(fill(DEVICES | nothing, ROW))

    assert made.pending == ("核对方式", "继续使用的设备今后定期做什么")
    assert "无牵头" not in text(made)
    assert "标志不清。" in text(made)
    assert made.to_do is not None
    assert "内容已齐" not in made.to_do.read_text(encoding="utf-8")


def test_no_word_is_said_twice(fill: Fill) -> None:
    doubled = {"upkeep": "定期检定、维护；", "problems": "1、标志不清", "causes": "因为资金不足。"}

    made = answer(fill(DEVICES | doubled, ROW | {"B8": "1、违停抓拍。"}))

    assert "定期检定、维护，完善标志" in text(made)
    assert "标志不清，主要原因是资金不足。" in text(made)
    assert "该情形为违停抓拍，" in text(made)


def test_who_says_how_often_is_not_said_to_do_it_regularly_too(fill: Fill) -> None:
    made = answer(fill(DEVICES | {"upkeep": "每年检定"}, ROW))

    assert "对继续使用的设备，每年检定，完善标志" in text(made)


def test_that_no_problem_was_found_is_said_in_a_sentence(fill: Fill) -> None:
    assert "自查中没有发现问题。" in text(answer(fill(DEVICES | {"problems": "无。"}, ROW)))


def test_a_unit_without_devices_names_no_nothing(fill: Fill) -> None:
    made = answer(fill({"used": "没有", "end": "2024-11-12", "other_devices": "无"}))

    assert "使用的无" not in text(made)


def test_who_names_no_contact_is_asked_by_the_roster_s(fill: Fill) -> None:
    made = answer(fill(DEVICES | {"filler": "无", "phone": "/"}, ROW | {"A5": "填报人：无"}))

    assert "（联系人：李示例，电话：0000001" in text(made)


def test_a_wrong_answer_is_told_at_its_cell_when_it_is_collected(
    fill: Fill, campaign: Path
) -> None:
    shutil.copy(fill(DEVICES | {"end": "11月12日"}, ROW), campaign / "returns" / SENT)

    result = collect(campaign, DAY)
    made = make_papers(MakeOrder(campaign, campaign.parent / "文书", DAY, units=("D01",)))

    (file,) = [one for one in result.collection.files if one.submission.reading.file == SENT]
    (told,) = [finding for finding in file.decided.open if finding.code == "answer_invalid"]
    assert str(told.place) == f"{SENT} 报告要素!C12 自查结束日期"
    assert "没有年份" in told.message
    assert [paper for paper in made.papers if paper.path is None] == []


def test_what_was_mended_in_an_answer_is_told_at_its_cell_by_all_who_print_it(
    fill: Fill, campaign: Path
) -> None:
    book = fill(DEVICES | {"problems": "个别设备老化,画面模糊"}, ROW)
    shutil.copy(book, campaign / "returns" / SENT)
    register = "文件,收到日期,有总体情况报告\n" + f"{SENT},2024-11-13,是\n"
    (campaign / "received.csv").write_text(register, encoding="utf-8")

    order = MakeOrder(campaign, campaign.parent / "文书", DAY, ("report",), ("D01",))
    made = make_papers(order)

    (paper,) = made.papers
    (mended,) = [finding for finding in paper.findings if "改为“，”" in finding.message]
    assert str(mended.place) == f"{SENT} 报告要素!C14 发现了哪些问题？"

"""The faithful notice says what the scan says: every sentence, in order, and nothing else.

Each difference that the repair of the scan makes stands below by itself. A repair that the scan
does not need fails the test, and so does any difference that no repair explains.
"""

import difflib
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document

from tests.paper_text import paper_paragraphs

SEED = Path(__file__).with_name("seed-notice-2024-17.txt")
SEED_SHA256 = "a3b06224daf7575edc92814341534eaa315b98c4e93b6aa94086f742b7879f95"

WIDTH = "the scan reads full-width punctuation as half-width"
LINE = "the scan breaks the line or the page inside a paragraph"
BLANK = "the scan puts a blank into a word, a date, or behind a number"
STOP = "the blank behind the number becomes a tab stop, under which a second line begins"
SLOT = "the scan shrinks the places to write in to one blank each"


@dataclass(frozen=True)
class Repair:
    """One place of the scan, how the paper reads there, and why it may differ."""

    seed: str
    paper: str
    reason: str


REPAIRS = (
    Repair("电子技术 监控设备工作方案》的通知", "电子技术监控设备工作方案》的通知", BLANK),
    Repair("电子技术 监控设备工作方案\n", "电子技术监控设备工作方案\n", BLANK),
    Repair("》(国发〔2021〕26号)、", "》（国发〔2021〕26号）、", WIDTH),
    Repair("》(国发〔2024〕5号)文件精神", "》（国发〔2024〕5号）文件精神", WIDTH),
    Repair("文件精神,进一步", "文件精神，进一步", WIDTH),
    Repair("执法活动,切实", "执法活动，切实", WIDTH),
    Repair("合法权益,现就", "合法权益，现就", WIDTH),
    Repair("近年来,随着", "近年来，随着", WIDTH),
    Repair("不断提高,电子", "不断提高，电子", WIDTH),
    Repair("大量应用,及时", "大量应用，及时", WIDTH),
    Repair("等问题,极大", "等问题，极大", WIDTH),
    Repair("执法效率,但", "执法效率，但", WIDTH),
    Repair("不公开,设备", "不公开，设备", WIDTH),
    Repair("不达标,处罚", "不达标，处罚", WIDTH),
    Repair("法治思想,加快", "法治思想，加快", WIDTH),
    Repair("的高度,充分", "的高度，充分", WIDTH),
    Repair("重要意义,采取", "重要意义，采取", WIDTH),
    Repair("有效措施,严格", "有效措施，严格", WIDTH),
    Repair("固定违法\n\n事实的规定", "固定违法事实的规定", LINE),
    Repair("\n1. 没有法律", "\n1.没有法律", BLANK),
    Repair("\n2. 设置和使用", "\n2.设置和使用", BLANK),
    Repair("\n3. 设置和使用", "\n3.设置和使用", BLANK),
    Repair("\n4. 设置和使用", "\n4.设置和使用", BLANK),
    Repair("\n5. 脱离监管", "\n5.脱离监管", BLANK),
    Repair("\n6. 电子技术", "\n6.电子技术", BLANK),
    Repair("由市场主体\n\n承担", "由市场主体承担", LINE),
    Repair("\n7. 电子技术", "\n7.电子技术", BLANK),
    Repair("切实加强 和改进", "切实加强和改进", BLANK),
    Repair("（附件 1）", "（附件1）", BLANK),
    Repair("请于 2024 年 11 月 20 日前", "请于2024年11月20日前", BLANK),
    Repair("附件：1. 执法类", "附件：1.\n执法类", STOP),
    Repair("情况汇\n总表", "情况汇总表", LINE),
    Repair("(各街道、区直行政执法机关填报)", "（各街道、区直行政执法机关填报）", WIDTH),
    Repair("填报单位(公章):", "填报单位（公章）：", WIDTH),
    Repair("填报人: 联系方式: 填报日期: ", "填报人： 联系方式： 填报日期： ", WIDTH),
    Repair(
        "填报人： 联系方式： 填报日期： 年 月 日",
        "填报人：\n联系方式：\n填报日期：\n年\n月\n日",
        SLOT,
    ),
    Repair("填报说明:", "填报说明：", WIDTH),
)


def read_seed(repairs: Iterable[Repair] = REPAIRS) -> list[str]:
    """Return the lines the paper must have: the scan without markdown, each repair made once."""
    text = SEED.read_text(encoding="utf-8")
    text = re.sub(r"^(#+|-) |\*\*|  $", "", text, flags=re.MULTILINE).replace("\t", "\n")
    for repair in repairs:
        assert text.count(repair.seed) == 1, f"not exactly one place for {repair}"
        text = text.replace(repair.seed, repair.paper)
    return [line for line in text.split("\n") if line]


def read_paper(docx: Path | bytes) -> list[str]:
    """Return the paper's lines: a tab or full-width blanks part two places, as cells do."""
    paragraphs = (text.replace("\n", "") for text in paper_paragraphs(docx))
    return [part for text in paragraphs for part in re.split(r"[\t\u3000]+", text) if part]


def sentences(lines: Iterable[str]) -> list[str]:
    """Cut lines into sentences; the last of a line carries a mark, so that lines cannot merge."""
    return [part for line in lines for part in re.split(r"(?<=[。；：，])(?!$)", f"{line}¶")]


def differences(expected: Iterable[str], found: Iterable[str]) -> list[str]:
    """Return what is lost (`-`) and what is new (`+`), with the sentences around it."""
    return list(difflib.unified_diff(sentences(expected), sentences(found), "scan", "paper", n=1))


def fold(text: str) -> str:
    """Return the bare words: no blanks, no line breaks, one width of punctuation."""
    return re.sub(r"\s", "", text).translate(str.maketrans(",():", "，（）："))


def test_the_projects_copy_of_the_scan_is_untouched() -> None:
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SEED_SHA256


def test_the_data_says_what_the_scan_says(typed_notice_docx: Path) -> None:
    assert differences(read_seed(), read_paper(typed_notice_docx)) == []


def test_the_paper_says_what_the_scan_says(faithful_notice_docx: Path) -> None:
    assert differences(read_seed(), read_paper(faithful_notice_docx)) == []


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.seed.strip())
def test_a_repair_changes_no_word(repair: Repair) -> None:
    assert repair.seed != repair.paper
    assert fold(repair.seed) == fold(repair.paper)


def test_a_repair_that_the_scan_does_not_need_is_caught() -> None:
    idle = Repair("本级人民 政府", "本级人民政府", BLANK)
    with pytest.raises(AssertionError, match="not exactly one place"):
        read_seed((*REPAIRS, idle))


@pytest.mark.parametrize("left_out", REPAIRS, ids=lambda repair: repair.seed.strip())
def test_no_repair_can_be_left_out(left_out: Repair, typed_notice_docx: Path) -> None:
    later = {repair for repair in REPAIRS if left_out.paper in repair.seed}
    fewer = [repair for repair in REPAIRS if repair is not left_out and repair not in later]
    assert differences(read_seed(fewer), read_paper(typed_notice_docx))


def edited(docx: Path, edit: dict[str, str]) -> bytes:
    """Return the paper with whole paragraphs replaced: old text to new text."""
    document, left = Document(str(docx)), dict(edit)
    for paragraph in document.paragraphs:
        paragraph.text = left.pop(paragraph.text, paragraph.text)
    assert not left, f"no such paragraph: {left}"
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def paragraph_with(docx: Path, words: str) -> str:
    """Return the one paragraph that holds these words."""
    (found,) = (text for text in paper_paragraphs(docx) if words in text)
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("近年来，", "近年来、"),
        ("近年来，", "近年来,"),
        ("没有使用电子技术监控设备开展执法的街道、区直行政执法机关，也请书面反馈情况。", ""),
        ("本级人民政府", "区人民政府"),
        ("邮 箱：", "邮箱："),
        ("清理规范情况汇报表", "清理规范情况汇总表"),
        ("附件：1.", "附件："),
        ("签发人：", "签发："),
        ("填报日期：", ""),
        ("填报说明：", "填报说明：（供参考）"),
    ],
)
def test_a_change_inside_a_paragraph_is_caught(old: str, new: str, typed_notice_docx: Path) -> None:
    paragraph = paragraph_with(typed_notice_docx, old)
    paper = edited(typed_notice_docx, {paragraph: paragraph.replace(old, new)})
    assert differences(read_seed(), read_paper(paper))


def test_two_swapped_paragraphs_are_caught(typed_notice_docx: Path) -> None:
    second = paragraph_with(typed_notice_docx, "2.设置和使用")
    third = paragraph_with(typed_notice_docx, "3.设置和使用")
    paper = edited(typed_notice_docx, {second: third, third: second})
    assert differences(read_seed(), read_paper(paper))


def test_two_merged_paragraphs_are_caught(typed_notice_docx: Path) -> None:
    second = paragraph_with(typed_notice_docx, "2.设置和使用")
    third = paragraph_with(typed_notice_docx, "3.设置和使用")
    paper = edited(typed_notice_docx, {second: second + third, third: ""})
    assert differences(read_seed(), read_paper(paper))


def test_a_paragraph_too_many_is_caught(typed_notice_docx: Path) -> None:
    last = paragraph_with(typed_notice_docx, "“总计”填写")
    paper = read_paper(edited(typed_notice_docx, {last: f"{last}\t2024年11月1日"}))
    assert differences(read_seed(), paper)


def test_the_data_invents_no_date_and_no_signature(faithful_data: Path) -> None:
    notice = yaml.safe_load(faithful_data.read_text(encoding="utf-8"))
    assert notice["paper"]["mode"] == "原文"
    assert notice["campaign"]["notice"]["issued"] is None
    assert not {"date_of_issue", "signed_by", "print_date"} & set(notice["paper"])


def test_each_known_departure_has_its_reason_in_chinese(faithful_data: Path) -> None:
    waives = yaml.safe_load(faithful_data.read_text(encoding="utf-8"))["paper"]["waives"]
    assert len({waive["code"] for waive in waives}) == len(waives) > 0
    assert all(re.search(r"[\u4e00-\u9fff].*。$", waive["reason"]) for waive in waives)

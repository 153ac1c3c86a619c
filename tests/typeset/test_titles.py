"""Titles are broken by sense: whole words, no 的 at the head, a trapezoid or a diamond."""

import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.typeset.titles import break_title

SHORT = "关于做好年度新增设备备案工作的通知"
HAN = st.text(
    alphabet="关于开展执法类电子技术监控设备清理规范工作的通知和情况报告《方案》", max_size=70
)


def test_a_short_title_stays_on_one_line() -> None:
    assert break_title(SHORT) == SHORT


def test_a_break_of_the_author_is_kept() -> None:
    assert break_title("关于印发\n方案的通知") == "关于印发\n方案的通知"


def test_an_authors_line_that_is_longer_than_a_row_is_broken_by_sense() -> None:
    title = "关于开展执法类电子技术监控设备清理规范工作的\n通知"
    assert break_title(title).split("\n") == [
        "关于开展执法类电子技术监控设备",
        "清理规范工作的",
        "通知",
    ]
    assert break_title(title, turned=True) == title


BEFORE = ("关于转发省司法厅", "关于贯彻落实市委市政府", "关于印发电子技术监控", "关于做好设备清理")
BRACKETS = ("()", "[]", "（）", "〔〕", "【】", "「」", "『』", "“”", "‘’", "｢｣")


@pytest.mark.parametrize("pair", BRACKETS)
@pytest.mark.parametrize("before", BEFORE)
def test_no_bracket_is_parted_from_what_it_holds(before: str, pair: str) -> None:
    for within in ("试行", "示范", "2024", "试行办法"):
        title = f"{before}{pair[0]}{within}{pair[1]}清理规范工作方案等文件精神的通知"
        lines = break_title(title).split("\n")
        assert len(lines) > 1
        assert not any(line[0] == pair[1] for line in lines)
        assert not any(line[-1] == pair[0] for line in lines)


@pytest.mark.parametrize("before", BEFORE)
def test_the_number_of_a_document_stays_whole(before: str) -> None:
    for between in ("", "执法监督", "设备清理", "电子技术监控"):
        number = "国发〔2024〕5号"
        assert number in break_title(f"{before}{between}{number}文件进一步加强监督工作的意见")


def test_a_text_too_long_for_a_title_is_left_to_the_word_processor() -> None:
    endless = "关于" + "长" * 500 + "的通知"
    assert break_title(endless) == endless


def test_a_long_title_of_unknown_words_is_broken_all_the_same() -> None:
    title = "关于" + "长" * 93 + "的通知"
    lines = break_title(title).split("\n")
    assert len(lines) == 5
    assert max(map(len, lines)) <= 20


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "关于印发《全面清理规范执法类电子技术监控设备工作方案》的通知",
            ["关于印发《全面清理规范", "执法类电子技术监控设备工作方案》的通知"],
        ),
        (
            "海州市望潮区司法局关于开展执法类电子技术监控设备清理规范结果实地核查的通知",
            [
                "海州市望潮区司法局",
                "关于开展执法类电子技术监控设备",
                "清理规范结果实地核查的通知",
            ],
        ),
    ],
)
def test_words_stay_whole(title: str, lines: list[str]) -> None:
    assert break_title(title).split("\n") == lines


BODIES = (
    "海州市望潮区文化旅游和广播电视局",
    "海州市公安局交通警察支队望潮大队",
    "海州市望潮区住房和城乡建设与交通运输局",
    "海州市望潮区城市管理和综合行政执法局",
    "海州市望潮区听潮街道办事处",
)
ABOUT = (
    "关于2025年新增执法类电子技术监控设备情况的报告",
    "关于规范执法类电子技术监控设备情况的报告",
    "关于印发《执法类电子技术监控设备清理规范工作方案》的通知",
)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("about", ABOUT)
def test_neither_the_name_of_the_issuer_nor_of_the_devices_is_broken(body: str, about: str) -> None:
    lines = break_title(f"{body}{about}").split("\n")
    assert lines[0].startswith(body)
    assert any("执法类电子技术监控设备" in line for line in lines)


@pytest.mark.parametrize("body", BODIES)
def test_a_known_name_is_not_joined_to_a_part_of_the_phrase_behind_it(body: str) -> None:
    lines = break_title(f"{body}执法类电子技术监控设备清理规范总体情况报告", [body]).split("\n")
    assert lines[0] == body


def test_the_title_pauses_between_two_issuers() -> None:
    issuers = ["海州市望潮区司法局", "海州市望潮区城市管理和综合行政执法局"]
    for blank in (" ", "\u3000"):
        title = f"{blank.join(issuers)}关于印发《工作方案》的通知"
        first, *_ = break_title(title).split("\n")
        assert first == issuers[0]


@given(HAN)
def test_breaking_loses_no_character(title: str) -> None:
    assert break_title(title).replace("\n", "") == title


@given(HAN)
def test_no_line_is_longer_than_the_type_area_nor_begins_with_a_weak_character(title: str) -> None:
    lines = break_title(title).split("\n")
    if len(lines) > 1:
        assert max(map(len, lines)) <= 20
        assert not any(line[0] in "的》、，。" for line in lines[1:])
        assert not any(line[-1] in "《（" for line in lines[:-1])


@given(HAN)
def test_lines_never_form_an_hourglass(title: str) -> None:
    widths = [len(line) for line in break_title(title).split("\n")]
    steps = [right - left for left, right in pairwise(widths) if right != left]
    falls = [index for index, step in enumerate(steps) if step < 0]
    rises = [index for index, step in enumerate(steps) if step > 0]
    assert not (falls and rises) or min(falls) > max(rises)


# Titles as offices write them, each with the lines in which it is set; read the diff of a change.
GOLDEN = Path(__file__).with_name("titles.txt")


def titles() -> list[str]:
    lines = GOLDEN.read_text("utf-8").splitlines()
    return [line.removeprefix("# ") for line in lines if line.startswith("# ")]


def centred(title: str) -> Iterator[str]:
    """Yield the lines of a title, each in the middle of 20 characters."""
    for line in break_title(title).split("\n"):
        half_cells = sum(1 if character.isascii() else 2 for character in line)
        left = (40 - half_cells) // 2
        yield "　" * (left // 2) + " " * (left % 2) + line


def test_titles_as_offices_write_them_are_set_as_before() -> None:
    page = "".join(
        f"# {one}\n" + "".join(f"{line}\n" for line in centred(one)) + "\n" for one in titles()
    )
    if os.environ.get("DOCGEN_GOLDEN") == "write":
        GOLDEN.write_text(page, "utf-8")
    assert GOLDEN.read_text("utf-8") == page


def test_there_are_many_of_them_in_one_line_to_four() -> None:
    assert len(set(titles())) == len(titles()) >= 60
    assert {len(break_title(one).split("\n")) for one in titles()} == {1, 2, 3, 4}


@pytest.mark.parametrize("title", titles())
def test_no_title_of_an_office_is_set_against_the_rules(title: str) -> None:
    lines = break_title(title).split("\n")
    widths = [sum(1 if character.isascii() else 2 for character in line) for line in lines]
    assert not any(line[0] in "的了和与及》）”、，。" for line in lines)
    assert not any(line[-1] in "《（“第和与及" for line in lines)
    assert not any(
        before > width < after
        for before, width, after in zip(widths, widths[1:], widths[2:], strict=False)
    )
    assert not any(left[-1].isdigit() and right[0].isdigit() for left, right in pairwise(lines))


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (
            "关于印发《海州市望潮区2025年“双随机、一公开”监督抽查工作计划》的通知",
            "“双随机、一公开”",
        ),
        ("关于海州市望潮区示例公司“3·15”一般爆炸事故调查处理意见的请示", "3·15"),
        ("海州市望潮区人民政府关于张示例等三名同志任免职务的通知", "张示例等三名"),
        ("关于印发海州市望潮区行政执法三项制度实施方案等四个文件的通知", "望潮区"),
        ("海州市人民政府关于公布第三批取消和调整行政审批项目的决定", "第三批"),
        ("关于表彰2024年度全市政法系统先进集体和先进个人的决定", "2024年度"),
        ("关于印发《望潮区法治政府建设实施方案（2021—2025年）》的通知", "（2021—2025年）"),
    ],
)
def test_what_no_list_of_words_has_stays_whole_all_the_same(title: str, whole: str) -> None:
    assert whole in break_title(title)


def test_a_title_of_two_issuers_breaks_between_them_and_leaves_no_blank() -> None:
    lines = break_title("海州市人力资源和社会保障局 海州市财政局关于调整最低工资标准的通知").split(
        "\n"
    )
    assert lines[0] == "海州市人力资源和社会保障局"


@given(HAN)
def test_a_title_that_is_broken_stays_so(title: str) -> None:
    assert break_title(break_title(title)) == break_title(title)


def test_room_is_left_for_the_white_around_a_number() -> None:
    title = "海州市财政局关于批复2025年部门预算的通知"
    assert len(break_title(title).split("\n")) == 2

"""A body becomes blocks of four levels, however a clerk typed it; a copy stays as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.findings import Place, Severity
from docgen.intake.body import Body, read_body
from docgen.model.text import Block, BlockStyle

PLACE = Place("通知.yaml", "paper.body", 7)


def read(source: str) -> Body:
    return read_body(source, PLACE, repair=True)


def codes(body: Body) -> list[str]:
    return [finding.code for finding in body.findings]


def test_each_line_is_a_paragraph() -> None:
    assert read("第一段。\n\n第二段。\n第三段").blocks == (
        Block(BlockStyle.TEXT, text="第一段。"),
        Block(BlockStyle.TEXT, text="第二段。"),
        Block(BlockStyle.TEXT, text="第三段"),
    )


def test_labels_are_the_four_levels() -> None:
    body = read("一、总体要求\n（一）基本原则\n1.设置情况\n（1）现场查看")
    assert [(block.style.value, block.head) for block in body.blocks] == [
        ("level1", "一、总体要求"),
        ("level2", "（一）基本原则"),
        ("level3", "1.设置情况"),
        ("level4", "（1）现场查看"),
    ]
    assert body.findings == ()


def test_markdown_headings_are_counted_and_lower_levels_begin_anew() -> None:
    body = read("# 甲\n## 乙\n## 丙\n# 丁\n## 戊\n### 己\n#### 庚")
    assert [block.head for block in body.blocks] == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "二、丁",
        "（一）戊",
        "1.己",
        "（1）庚",
    ]


def test_a_markdown_heading_keeps_the_label_it_has() -> None:
    assert read("# 一、甲\n# 二、乙").blocks[1].head == "二、乙"


def test_a_heading_runs_into_its_sentence() -> None:
    (block,) = read("（一）加强领导。各单位要明确专人负责。").blocks
    assert (block.style, block.head, block.text) == (
        BlockStyle.RUN_IN_2,
        "（一）加强领导。",
        "各单位要明确专人负责。",
    )


def test_a_numbered_sentence_is_text_and_no_heading() -> None:
    (block,) = read("1. 没有法律、行政法规依据的；").blocks
    assert block == Block(BlockStyle.TEXT, text="1.没有法律、行政法规依据的；")


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("1、设置情况", "1.设置情况"),
        ("(一)基本原则", "（一）基本原则"),
        ("一.总体要求", "一、总体要求"),
    ],
)
def test_a_label_written_otherwise_is_mended_and_told(line: str, printed: str) -> None:
    body = read(line)
    assert body.blocks[0].head == printed
    assert set(codes(body)) == {"typography_repaired"}
    assert all(finding.severity is Severity.INFO for finding in body.findings)


def test_a_slip_is_told_with_its_line_in_the_body() -> None:
    body = read("第一段。\n为贯彻文件精神,现通知如下：")
    (finding,) = body.findings
    assert finding.place == Place("通知.yaml", "paper.body（正文第2行）", 7)
    assert "“,”改为“，”" in finding.message


def test_a_line_that_stops_at_a_comma_goes_on() -> None:
    assert read("为贯彻文件精神，\n现通知如下：").blocks == (
        Block(BlockStyle.TEXT, text="为贯彻文件精神，现通知如下："),
    )


def test_markdown_marks_give_way_to_their_text_and_are_told() -> None:
    body = read("请**认真**贯彻[方案](http://example.invalid)。\n- 第一项。")
    assert [block.text for block in body.blocks] == ["请认真贯彻方案。", "第一项。"]
    assert codes(body) == ["markdown_reduced", "markdown_reduced"]


def test_a_table_in_the_text_is_refused_with_a_remedy() -> None:
    body = read("| 序号 | 名称 |\n|---|---|")
    assert body.blocks == ()
    assert {finding.severity for finding in body.findings} == {Severity.ERROR}
    assert "附件" in body.findings[0].message


def test_a_jump_in_the_numbers_is_told() -> None:
    body = read("一、甲\n三、乙")
    assert codes(body) == ["heading_number_gap"]
    assert "二、" in body.findings[0].message


def test_a_level_left_out_is_told_but_the_second_may_be() -> None:
    assert codes(read("一、甲\n1.乙")) == []
    assert codes(read("一、甲\n（1）乙")) == ["heading_level_skipped"]


def test_a_copy_is_taken_as_it_is() -> None:
    source = "为贯彻(国发〔2021〕26号)文件,\n1、**甲**\n一、乙"
    body = read_body(source, PLACE, repair=False)
    assert [block.head + block.text for block in body.blocks] == source.split("\n")
    assert body.findings == ()


@pytest.mark.parametrize("line", ["![](图片.png)", "- ![ ]()", "# ![](a.png)", "**![](a.png)**"])
def test_a_line_that_is_only_a_picture_is_told_and_leaves_no_paragraph(line: str) -> None:
    body = read(f"第一段，\n{line}\n第二段。")

    assert [block.text for block in body.blocks] == ["第一段，", "第二段。"]
    (told, *_) = body.findings
    assert (told.code, told.severity) == ("picture_in_text", Severity.WARNING)
    assert told.place.field == "paper.body（正文第2行）"


PIECES = st.sampled_from(["![", "](", ")", "![](a.png)", "[ ](b)", "` `", "** **", "__", "|", "\n"])
TEXT = st.text(alphabet="一二、（）1.#*-_`![]() 总体要求，。；\n", max_size=80)


@given(TEXT | st.lists(PIECES | TEXT, max_size=8).map("".join))
@example("![](a.png)\n第二段。")
def test_reading_never_fails_and_no_block_is_empty(source: str) -> None:
    assert all(block.head or block.text for block in read(source).blocks)


@given(st.lists(st.text(alphabet="总体要求工作安排", min_size=1, max_size=9), max_size=8))
def test_a_copy_loses_no_character(lines: list[str]) -> None:
    body = read_body("\n".join(lines), PLACE, repair=False)
    assert [block.head + block.text for block in body.blocks] == lines

"""A mark (标志) names who issues a paper: a title is none, however large, whatever its colour."""

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from docgen.check import judge_docx

RED, BLUE = RGBColor(0xFF, 0, 0), RGBColor(0x17, 0x36, 0x5D)
MARK = ("海州市望潮区司法局文件", 42, RED)


def judged(path: Path, *head: tuple[str, float, RGBColor]) -> dict[str, str]:
    """Judge a paper that begins with such rows; return the excerpts of what is told by code."""
    document = Document()
    for words, size, colour in head:
        run = document.add_paragraph().add_run(words)
        run.font.size, run.font.color.rgb = Pt(size), colour
    for words in ("各科室：", "定于近期开展检查，请认真准备有关材料。", "东海市司法局"):
        document.add_paragraph(words)
    document.save(str(path / "文.docx"))
    report = judge_docx(path / "文.docx")
    return {"layout": report.layout} | {one.code: one.excerpt for one in report.results}


@pytest.mark.parametrize("colour", [RED, BLUE])
@pytest.mark.parametrize(
    "rows",
    [
        ("关于开展检查的通知",),
        ("东海市司法局关于开展", "年度检查工作的通知"),
        ("关于印发检查结果清单的", "会议纪要"),
        ("普法工作实施方案",),
        ("年度普法情况通报",),
        ("关于开展检查的通知。",),
    ],
)
def test_a_title_is_no_mark(tmp_path: Path, rows: tuple[str, ...], colour: RGBColor) -> None:
    told = judged(tmp_path, *((row, 26, colour) for row in rows))

    assert told["layout"] == "plain"
    assert not any(code.startswith("mark") for code in told)


@pytest.mark.parametrize("words", ["一、总体要求", "请务必按时参加检查。"])
def test_red_text_is_no_mark_for_its_colour(tmp_path: Path, words: str) -> None:
    told = judged(tmp_path, ("关于开展检查的通知", 22, BLUE), (words, 22, RED))

    assert told["layout"] == "plain"
    assert told["title_missing"].startswith("关于开展检查的通知")


def test_words_title_style_makes_a_title(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("关于开展检查的通知", 0)
    document.add_paragraph("各科室：")
    document.save(str(tmp_path / "文.docx"))

    report = judge_docx(tmp_path / "文.docx")

    assert report.layout == "plain"
    assert {one.code: one.measured for one in report.findings}["text_colour"] == "颜色 17365D"
    assert "改为红色" not in "".join(one.message for one in report.findings)


def test_a_mark_stays_one_above_a_title_that_is_as_large(tmp_path: Path) -> None:
    told = judged(tmp_path, MARK, ("关于开展检查的通知", 42, BLUE))

    assert told["mark_missing"] == "海州市望潮区司法局文件"
    assert told["title_missing"] == "关于开展检查的通知"


@pytest.mark.parametrize("name", ["海州市望潮区司法局", "望潮区人民政府令", "局长办公会议纪要"])
def test_what_names_an_issuer_an_order_or_minutes_is_a_mark(tmp_path: Path, name: str) -> None:
    told = judged(tmp_path, (name, 42, RED), ("关于开展检查的通知", 22, BLUE))

    assert told["mark_missing"] == name


SENTENCE = "按照望司发〔2025〕17号文件要求，定于近期开展检查。"


@pytest.mark.parametrize("sentence", [SENTENCE, SENTENCE.replace("。", "：")])
def test_a_sentence_that_cites_a_number_hides_no_fault_of_the_title(
    tmp_path: Path, sentence: str
) -> None:
    document = Document()
    document.add_paragraph().add_run("关于开展检查的通知。").font.size = Pt(20)
    for words in ("各科室", sentence, "东海市司法局", "2025年11月8日"):
        document.add_paragraph(words)
    document.save(str(tmp_path / "文.docx"))

    told = {one.code: one.excerpt for one in judge_docx(tmp_path / "文.docx").findings}

    assert told["title_end"] == "关于开展检查的通知。"
    assert told["recipients_colon"] == "各科室"
    assert "number_form" not in told


@pytest.mark.parametrize(
    "sentence",
    ["签发人签字后报送区司法局。", "抄送区司法局的材料要完整。", "抄报材料一式两份", SENTENCE],
)
def test_a_sentence_is_no_part_of_head_or_colophon(tmp_path: Path, sentence: str) -> None:
    text = [(words, 16, BLUE) for words in (sentence, *["请如期完成。"] * 4)]
    told = judged(tmp_path, MARK, ("望司发〔2025〕3号", 16, BLUE), *text)

    assert not {"signatory_form", "signatory_font", "copies_form", "copies_size"} & told.keys()
    assert told["number_form"] == "望司发〔2025〕3号"


@pytest.mark.parametrize("number", ["第5期", "〔2024〕5号", "（2024年第5期）"])
def test_minutes_name_their_issuer_below_a_number_of_any_form(tmp_path: Path, number: str) -> None:
    head = [
        ("局长办公会议纪要", 42, RED),
        (number, 16, BLUE),
        ("东海市司法局 2024年11月20日", 16, BLUE),
    ]

    told = judged(tmp_path, *head)

    assert told["layout"] == "minutes"
    assert not told["text_indent"].startswith("东海市司法局 2024")

"""A signature is known by what it names, wherever its row begins, with a date below it or none."""

from pathlib import Path

import pytest
from docx import Document

from docgen.check import judge_docx
from docgen.check.verdicts import Result


def judged(path: Path, *rows: str) -> dict[str, Result]:
    """Judge a paper that ends with such rows, all of them at the left."""
    document = Document()
    for row in ("关于开展检查的通知", "各科室：", "　　请准备有关材料。", *rows):
        document.add_paragraph(row)
    document.save(str(path / "文.docx"))
    return {one.code: one for one in judge_docx(path / "文.docx").results}


@pytest.mark.parametrize("date", [("2024年11月8日",), ()])
@pytest.mark.parametrize(
    "name",
    ["东海市司法局", "东海市司法局（盖章）", "某区听潮街道办事处", "东海市交警支队观海大队"],
)
def test_a_signature_at_the_left_is_told_as_one(
    tmp_path: Path, name: str, date: tuple[str, ...]
) -> None:
    told = judged(tmp_path, name, *date)

    assert told["signature_place"].excerpt == name
    assert "没有排在右侧。要求：盖章时以成文日期为准居中；不盖章时右空二字。" in (
        told["signature_place"].message
    )
    assert told["text_indent"].measured == "左空 2.0 字"


@pytest.mark.parametrize("row", ["责任单位：区司法局", "报送区司法局。", "一、区司法局"])
def test_text_that_names_a_body_is_no_signature(tmp_path: Path, row: str) -> None:
    assert "signature_place" not in judged(tmp_path, row, "2024年11月8日")

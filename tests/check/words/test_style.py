"""Marks, blanks and numbers in the text."""

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from docgen.check import judge_docx
from tests.check.typed import judge_lines


@pytest.mark.parametrize("blank", [" ", "　", "　 "])
def test_the_blank_behind_the_number_of_an_article_is_no_slip(tmp_path: Path, blank: str) -> None:
    told = judge_lines(tmp_path, "某区管理办法", f"第一条{blank}为规范设备使用，制定本办法。")

    assert not {"blanks_inside", "marks_width"} & set(told)


def test_a_blank_between_words_is_told(tmp_path: Path) -> None:
    assert "blanks_inside" in judge_lines(tmp_path, "某区管理办法", "为规范 设备使用。")


def test_a_blank_between_the_issuers_of_a_joint_paper_is_none_between_words(
    tmp_path: Path,
) -> None:
    path = tmp_path / "joint.docx"
    document = Document()
    for line in ("某区司法局 某区财政局", "关于规范管理的通知"):
        document.add_paragraph().add_run(line).font.size = Pt(22)
    for line in ("各单位：", "请认真办理。", "某区司法局 某区财政局", "2024年11月20日"):
        document.add_paragraph(line)
    document.save(str(path))

    assert "blanks_inside" not in {one.code for one in judge_docx(path).findings}

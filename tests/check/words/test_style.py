"""Marks, blanks and numbers in the text."""

from pathlib import Path

import pytest

from tests.check.typed import judge_lines


@pytest.mark.parametrize("blank", [" ", "　", "　 "])
def test_the_blank_behind_the_number_of_an_article_is_no_slip(tmp_path: Path, blank: str) -> None:
    told = judge_lines(tmp_path, "某区管理办法", f"第一条{blank}为规范设备使用，制定本办法。")

    assert not {"blanks_inside", "marks_width"} & set(told)


def test_a_blank_between_words_is_told(tmp_path: Path) -> None:
    assert "blanks_inside" in judge_lines(tmp_path, "某区管理办法", "为规范 设备使用。")

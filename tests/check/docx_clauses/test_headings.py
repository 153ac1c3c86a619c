"""A numbered sentence is text, as docgen itself sets it: only a heading has its level's face."""

from pathlib import Path

from docgen.check import judge_docx
from tests.examples import paper_of, render_example


def test_a_numbered_sentence_in_the_typeface_of_text_is_not_accused(tmp_path: Path) -> None:
    body = "放假安排如下：\n一、1月1日放假1天，不调休。\n（一）值班人员要在岗在位。"

    paper = paper_of(render_example("notice", tmp_path, final=False, body=body))

    told = {one.code for one in judge_docx(paper).findings}
    assert not {"level1_font", "level2_font"} & told

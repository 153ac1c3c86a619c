"""The last paragraph of a text is kept with the signature, if no page loses its text by it."""

from pathlib import Path

import pytest
from docx import Document

from docgen.check import judge_pdf
from docgen.model.text import Block, BlockStyle
from docgen.typeset.keeping import keep_last
from tests.examples import paper_of, render_example
from tests.fit.papers import make_paper
from tests.notice.papers import SENTENCE, notice
from tests.pdfs import ToPdf

FIRST, LAST = (Block(BlockStyle.TEXT, text=text) for text in ("请认真准备。", "联系人：刘某"))
HEADING = Block(BlockStyle.LEVEL_1, head="一、会议地点")


def kept(*body: Block) -> list[bool]:
    blocks = keep_last(body)
    assert isinstance(blocks, tuple)
    return [block.kept for block in blocks]


def test_a_short_last_paragraph_is_kept() -> None:
    assert kept(FIRST, HEADING, LAST) == [False, False, True]


def test_one_row_takes_the_paragraph_before_it_along() -> None:
    assert kept(FIRST, FIRST, LAST) == [False, True, True]
    assert kept(FIRST, Block(BlockStyle.TEXT, text=SENTENCE * 5), LAST) == [False, False, True]
    assert kept(FIRST, FIRST, Block(BlockStyle.TEXT, text="各" * 40)) == [False, False, True]


def test_one_with_a_heading_run_in_is_kept_too() -> None:
    assert kept(FIRST, Block(BlockStyle.RUN_IN_1, "一、时间。", "明天上午。")) == [False, True]


def test_one_that_is_long_is_let_go() -> None:
    assert kept(FIRST, Block(BlockStyle.TEXT, text=SENTENCE * 5)) == [False, False]


@pytest.mark.parametrize("body", [(LAST,), (HEADING, LAST), (FIRST, HEADING)])
def test_an_only_paragraph_and_a_heading_are_let_be(body: tuple[Block, ...]) -> None:
    assert True not in kept(*body)


def test_what_is_no_text_comes_back_as_it_is() -> None:
    assert keep_last("正文") == "正文"


def _keeps(path: Path) -> list[str]:
    """Return the paragraphs whose style keeps them with what follows, headings aside."""
    return [
        one.text
        for one in Document(str(path)).paragraphs
        if one.style and one.style.name == "结束语"
    ]


@pytest.mark.parametrize("kind", ["notice", "order"])
def test_papers_with_a_text_of_their_own_keep_its_end(kind: str, tmp_path: Path) -> None:
    body = "现将有关事项通知如下。\n一、时间。下周一上午。\n联系人：刘某"

    paper = paper_of(render_example(kind, tmp_path, final=False, body=body))

    assert _keeps(paper) == ["一、时间。下周一上午。", "联系人：刘某"]


def test_minutes_which_nobody_signs_keep_nothing(tmp_path: Path) -> None:
    body = "会议听取了汇报。\n会议要求抓紧落实。"

    paper = paper_of(render_example("minutes", tmp_path, final=False, body=body))

    assert _keeps(paper) == []


@pytest.mark.office
@pytest.mark.parametrize("paragraphs", [2, 3])
def test_a_signature_is_not_alone_on_a_page_that_nobody_measured(
    tmp_path: Path, to_pdf: ToPdf, paragraphs: int
) -> None:
    papers = []
    for rows in range(2, 8):
        body = "\n".join([SENTENCE] * rows + [SENTENCE * (paragraphs - 1) + "。"])
        paper = tmp_path / f"{rows}.docx"
        paper.write_bytes(make_paper(notice(0, body=body), tmp_path))
        papers.append(paper)

    alone = [
        one.verdict.value
        for pdf in to_pdf(papers)
        for one in judge_pdf(pdf).results
        if one.code == "signature_alone"
    ]

    assert alone
    assert set(alone) == {"pass"}

"""Findings as Word comments: each at its paragraph, in a copy that Word can open."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from docx import Document

from docgen.check import judge_docx
from docgen.check.comments import AUTHOR, annotate
from tests.check.papers import Change, change, in_style, make_base, text


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    clean = make_base("notice", tmp_path_factory.mktemp("clean"))
    return change(
        clean,
        (
            text("〔2025〕7号", "〔2025〕第7号"),
            in_style("IssuerMark", "FF0000", "000000"),
            Change(r'w:left="\d+"(?=[^>]*w:header)', 'w:left="1700"'),
        ),
    )


def test_every_finding_is_a_comment(faulty: bytes, tmp_path: Path) -> None:
    report = judge_docx(faulty)
    path = tmp_path / "批注.docx"

    path.write_bytes(annotate(faulty, report.results))

    comments = list(Document(str(path)).comments)
    assert len(comments) == len(report.findings) > 3
    assert {comment.author for comment in comments} == {AUTHOR}
    assert any("〔2025〕第7号" in comment.text and "7.2.5" in comment.text for comment in comments)


def test_the_words_of_the_paper_stay(faulty: bytes) -> None:
    copy = annotate(faulty, judge_docx(faulty).results)

    assert [one.message for one in judge_docx(copy).results] == [
        one.message for one in judge_docx(faulty).results
    ]


def test_comments_are_added_to_those_that_are_there(faulty: bytes, tmp_path: Path) -> None:
    results = judge_docx(faulty).results
    path = tmp_path / "批注.docx"

    path.write_bytes(annotate(annotate(faulty, results), results))

    comments = list(Document(str(path)).comments)
    assert len({comment.comment_id for comment in comments}) == len(comments)


@pytest.mark.validator
def test_the_copy_is_valid(
    faulty: bytes, tmp_path: Path, validate_ooxml: Callable[[Iterable[Path]], list[object]]
) -> None:
    path = tmp_path / "批注.docx"
    path.write_bytes(annotate(faulty, judge_docx(faulty).results))

    assert validate_ooxml([path]) == []

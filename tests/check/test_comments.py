"""Findings as Word comments: each at its paragraph, in a copy that Word can open."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from docx import Document

from docgen.archive import assemble, deflated, read_package
from docgen.check import judge_docx
from docgen.check.comments import AUTHOR, annotate
from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.marking import mark
from tests.check.papers import Change, change, in_style, make_base, text

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    ),
    "word/document.xml": (
        f'<w:document xmlns:w="{_STRICT}"><w:body><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body>'
        "</w:document>"
    ),
}


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


def said(paper: bytes) -> list[str]:
    """Return what is said of a paper, but for its comments."""
    return [one.message for one in judge_docx(paper).results if one.code != "comments_left"]


def test_the_words_of_the_paper_stay(faulty: bytes) -> None:
    copy = annotate(faulty, judge_docx(faulty).results)

    assert said(copy) == said(faulty)


def test_a_copy_with_comments_is_told_not_to_go_out(faulty: bytes) -> None:
    report = judge_docx(faulty)
    again = judge_docx(annotate(faulty, report.results))

    assert "comments_left" not in {one.code for one in report.findings}
    assert "comments_left" in {one.code for one in again.findings}


def test_comments_are_added_to_those_that_are_there(faulty: bytes, tmp_path: Path) -> None:
    results = judge_docx(faulty).results
    path = tmp_path / "批注.docx"

    path.write_bytes(annotate(annotate(faulty, results), results))

    comments = list(Document(str(path)).comments)
    assert len({comment.comment_id for comment in comments}) == len(comments)


def test_comments_join_those_of_a_part_of_any_name(faulty: bytes, tmp_path: Path) -> None:
    told = Finding("count_invalid", Severity.ERROR, "请填整数。", Place("a.docx"))
    marked = mark(faulty, [told])
    assert marked is not None
    results = judge_docx(marked).results
    path = tmp_path / "批注.docx"

    path.write_bytes(annotate(marked, results))

    comments = list(Document(str(path)).comments)
    assert comments[0].text == "须补正：请填整数。"
    assert len(comments) == len(judge_docx(marked).findings) + 1
    assert len({comment.comment_id for comment in comments}) == len(comments)


def test_a_paper_in_the_strict_form_takes_comments_twice() -> None:
    strict = assemble([deflated(name, data.encode()) for name, data in STRICT.items()])
    result = next(iter(judge_docx(strict).findings))

    twice = read_package(annotate(annotate(strict, [result]), [result]))

    (name,) = [name for name in twice if "comments" in name]
    assert re.findall(rb'<w:comment w:id="(\d)"', twice[name]) == [b"0", b"1"]


@pytest.mark.parametrize(
    ("name", "part"), [("[Content_Types].xml", b""), ("word/_rels/document.xml.rels", b"<Relation")]
)
def test_a_paper_that_is_not_whole_takes_none_and_is_told_so(
    faulty: bytes, name: str, part: bytes
) -> None:
    parts = {**read_package(faulty), name: part}
    torn = assemble([deflated(one, data) for one, data in parts.items() if data])

    with pytest.raises(DataError, match="另存一份"):
        annotate(torn, judge_docx(faulty).results)


@pytest.mark.validator
def test_the_copy_is_valid(
    faulty: bytes, tmp_path: Path, validate_ooxml: Callable[[Iterable[Path]], list[object]]
) -> None:
    path = tmp_path / "批注.docx"
    path.write_bytes(annotate(faulty, judge_docx(faulty).results))

    assert validate_ooxml([path]) == []

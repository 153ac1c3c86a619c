"""The page of clauses is what the judges say, and every clause has a judge."""

import os
from pathlib import Path

import pytest

from docgen.check.catalogue import write_catalogue
from docgen.check.clause import load_clauses
from tests.check.mutations import LEFT_OPEN_ON_PAGES, MUTATIONS, ON_PAGES
from tests.check.proofs import Medium, is_test, judged_by, named_tests, proofs

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "clauses.md"


def test_the_page_is_up_to_date() -> None:
    page = write_catalogue()
    if os.environ.get("DOCGEN_GOLDEN") == "write":
        _PAGE.write_text(page, encoding="utf-8")

    assert _PAGE.read_text(encoding="utf-8") == page


def test_every_clause_has_a_judge_and_every_judge_a_clause() -> None:
    judged = judged_by("docx").keys() | judged_by("pdf").keys()

    assert sorted(set(load_clauses()) ^ judged) == []


# The faults that the judge was founded to find, by the names of their mutations.
FOUNDING = {
    "上边距多 2 毫米",
    "行距 29 磅",
    "标志低 5 毫米",
    "分隔线黑色",
    "分隔线 150 毫米",
    "页码居中",
    "二级标题黑体",
    "第17号",
    "文号方括号",
    "日期有虚位",
    "版记首条线缺",
}


def test_the_faults_that_matter_most_are_among_the_proofs() -> None:
    assert {one.name for one in MUTATIONS} >= FOUNDING
    assert {one.name for one in (*ON_PAGES, *LEFT_OPEN_ON_PAGES)} >= FOUNDING


@pytest.mark.parametrize("medium", ["docx", "pdf"])
def test_every_clause_is_proved_on_all_that_it_is_judged_by(medium: Medium) -> None:
    assert sorted(judged_by(medium).keys() ^ proofs(medium).keys()) == []
    assert [name for name in named_tests(medium) if not is_test(name)] == []

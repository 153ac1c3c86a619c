"""The page of clauses is true: all of the standard stands in it, and every word has its proof."""

import importlib
import os

import pytest

from docgen.check.clause import load_clauses
from tests.check.clause_page import DOCS, Row, load_rows, write_page
from tests.check.mutations import LEFT_OPEN_ON_PAGES, MUTATIONS, ON_PAGES
from tests.check.proofs import Medium, is_test, judged_by, named_tests, proofs

_PAGE = DOCS / "clauses.md"
# The clauses of GB/T 9704-2012, 3 to 11, typed by hand.
STANDARD = """3.1 3.2 4 5.1 5.2.1 5.2.2 5.2.3 5.2.4 6.1 6.2 6.3 7.1 7.2.1 7.2.2 7.2.3 7.2.4 7.2.5
7.2.6 7.2.7 7.3.1 7.3.2 7.3.3 7.3.4 7.3.5.1 7.3.5.2 7.3.5.3 7.3.5.4 7.3.5.5 7.3.6 7.3.7 7.4.1 7.4.2
7.4.3 7.5 8 9 10.1 10.2 10.3 11"""
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


def test_the_page_is_up_to_date() -> None:
    page = write_page()
    if os.environ.get("DOCGEN_GOLDEN") == "write":
        _PAGE.write_text(page, encoding="utf-8")

    assert _PAGE.read_text(encoding="utf-8") == page


def test_every_clause_of_the_standard_has_its_row() -> None:
    clauses = [row.clause for row in load_rows()]

    assert set(STANDARD.split()) <= set(clauses)
    assert len(set(clauses)) == len(clauses)


def test_every_clause_of_the_judge_stands_in_a_row() -> None:
    clauses = {row.clause for row in load_rows()}

    assert {one.clause for one in load_clauses().values()} <= clauses


def test_no_row_is_empty() -> None:
    checked = {one.clause for one in load_clauses().values()}

    assert [
        row for row in load_rows() if not (row.function or row.person or row.clause in checked)
    ] == []


@pytest.mark.parametrize(
    "row", [row for row in load_rows() if row.function], ids=lambda row: row.clause
)
def test_what_is_generated_has_a_function_and_a_test(row: Row) -> None:
    module, _, function = row.function.rpartition(".")

    assert callable(getattr(importlib.import_module(module), function))
    assert is_test(row.test)


def test_every_clause_has_a_judge_and_every_judge_a_clause() -> None:
    judged = judged_by("docx").keys() | judged_by("pdf").keys()

    assert sorted(set(load_clauses()) ^ judged) == []


def test_the_faults_that_matter_most_are_among_the_proofs() -> None:
    assert {one.name for one in MUTATIONS} >= FOUNDING
    assert {one.name for one in (*ON_PAGES, *LEFT_OPEN_ON_PAGES)} >= FOUNDING


@pytest.mark.parametrize("medium", ["docx", "pdf"])
def test_every_clause_is_proved_on_all_that_it_is_judged_by(medium: Medium) -> None:
    assert sorted(judged_by(medium).keys() ^ proofs(medium).keys()) == []
    assert [name for name in named_tests(medium) if not is_test(name)] == []

"""Of a .docx and its .pdf the graver word counts; what only one can tell is taken from it."""

from docgen.check import Report, Result, Verdict
from docgen.check.combining import combine
from docgen.standard import Force


def _result(code: str, verdict: Verdict, page: int | None) -> Result:
    return Result(code, "1", Force.SHALL, verdict, page, 1, "", "", "")


def _report(*results: Result) -> Report:
    return Report("general", "nominal", results)


def test_the_page_closes_what_the_file_left_open() -> None:
    docx = _report(_result("mark_top", Verdict.UNVERIFIED, None))
    pdf = _report(_result("mark_top", Verdict.PASS, 1))

    assert combine(docx, pdf).results == pdf.results


def test_a_fault_in_the_file_is_not_hidden_by_the_page() -> None:
    docx = _report(_result("level2_font", Verdict.WARN, None))
    pdf = _report(_result("level2_font", Verdict.PASS, 1))

    assert combine(docx, pdf).results == docx.results


def test_of_equal_words_the_page_tells_where() -> None:
    docx = _report(_result("number_form", Verdict.FAIL, None))
    pdf = _report(_result("number_form", Verdict.FAIL, 1))

    assert combine(docx, pdf).results == pdf.results


def test_what_only_one_of_them_tells_is_told() -> None:
    docx = _report(_result("table_head_repeats", Verdict.PASS, None))
    pdf = _report(_result("page_number_height", Verdict.PASS, 1))

    combined = combine(docx, pdf)

    assert {one.code for one in combined.results} == {"table_head_repeats", "page_number_height"}


def test_a_figure_that_differs_from_the_data_is_told_beside_the_clauses() -> None:
    docx = _report(_result("figure_differs", Verdict.FAIL, None))
    pdf = _report(_result("page_number_height", Verdict.PASS, 1))

    assert [one.code for one in combine(docx, pdf).results] == [
        "figure_differs",
        "page_number_height",
    ]

"""Printed pages: clean ones pass, every fault is told, and what was lost on the way is seen."""

from pathlib import Path

import pytest

from docgen.check import Report, Verdict, judge_pdf
from tests.check.mutations import LEFT_OPEN_ON_PAGES, ON_PAGES, Mutation
from tests.check.papers import COMPENSATED, change, make_base
from tests.pdfs import ToPdf

pytestmark = pytest.mark.office
GRAVE = (Verdict.FAIL, Verdict.WARN)
BASES = ("notice", "example", "letter", "upward", "order", "meeting", "joint", "gathered")


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: make_base(name, tmp_path_factory.mktemp(name)) for name in BASES}


@pytest.fixture(scope="module")
def printed(
    bases: dict[str, Path], to_pdf: ToPdf, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return every paper, clean or not, as a .pdf; all are converted at once."""
    folder = tmp_path_factory.mktemp("mutated")
    papers = dict(bases)
    papers["33476"] = folder / "33476.docx"
    papers["33476"].write_bytes(change(bases["example"], COMPENSATED))
    for at, mutation in enumerate((*ON_PAGES, *LEFT_OPEN_ON_PAGES)):
        papers[mutation.name] = folder / f"{at}.docx"
        papers[mutation.name].write_bytes(change(bases[mutation.base], mutation.edits))
    return dict(zip(papers, to_pdf(papers.values()), strict=True))


def _told(report: Report) -> list[str]:
    return [result.code for result in report.results if result.verdict in GRAVE]


@pytest.fixture(scope="module")
def clean(printed: dict[str, Path]) -> dict[str, set[str]]:
    """Return what is told of each clean paper: on which side its print ends."""
    return {name: set(_told(judge_pdf(printed[name]))) for name in BASES}


@pytest.mark.parametrize("name", BASES)
def test_a_clean_page_fails_nothing(
    bases: dict[str, Path], printed: dict[str, Path], name: str
) -> None:
    report = judge_pdf(printed[name], docx=bases[name])

    assert set(_told(report)) <= {"colophon_side"}
    assert report.verdict is not Verdict.FAIL


def test_the_compensated_margins_fail_nothing(printed: dict[str, Path]) -> None:
    results = judge_pdf(printed["33476"]).results

    assert {one.code for one in results if one.verdict in GRAVE} <= {"colophon_side"}
    said = {one.code: one.verdict for one in results}
    assert said["margin_head"] is said["row_count"] is Verdict.PASS


def test_no_two_faults_have_one_name() -> None:
    faults = (*ON_PAGES, *LEFT_OPEN_ON_PAGES)

    assert len({one.name for one in faults}) == len(faults)


@pytest.mark.parametrize("mutation", ON_PAGES, ids=lambda one: one.name)
def test_a_fault_is_told_by_its_root(
    printed: dict[str, Path], clean: dict[str, set[str]], mutation: Mutation
) -> None:
    told = _told(judge_pdf(printed[mutation.name]))

    told = [one for one in told if one not in clean[mutation.base]]

    assert mutation.root in told[:1]
    assert set(told) <= {mutation.root} | mutation.consequences


@pytest.mark.parametrize("mutation", LEFT_OPEN_ON_PAGES, ids=lambda one: one.name)
def test_what_is_not_sure_is_left_open(printed: dict[str, Path], mutation: Mutation) -> None:
    report = judge_pdf(printed[mutation.name])

    said = {one.verdict for one in report.results if one.code == mutation.root}
    assert said == {Verdict.UNVERIFIED}


def test_lost_text_is_missed(bases: dict[str, Path], printed: dict[str, Path]) -> None:
    report = judge_pdf(printed["第17号"], docx=bases["notice"])
    other = judge_pdf(printed["notice"], docx=bases["example"])

    kept = {one.code: one.verdict for one in report.results}["text_kept"]
    assert kept is Verdict.PASS  # 第 was added, nothing lost
    assert {one.code: one.verdict for one in other.results}["text_kept"] is Verdict.FAIL


def test_stand_in_fonts_are_named_and_never_pass(printed: dict[str, Path]) -> None:
    fonts = next(one for one in judge_pdf(printed["notice"]).results if one.code == "fonts_real")

    assert fonts.verdict is Verdict.UNVERIFIED
    assert "Fandol" in fonts.message

"""Good papers of other makers are not accused, and their typical faults are told all the same."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from docgen.check import Report, Verdict, judge_docx, judge_pdf
from tests.check.makers.npm_maker import write_with_npm
from tests.check.makers.office_maker import write_in_office
from tests.check.makers.plan import FAULTS, Fault, Plan, make_plan
from tests.check.makers.template_maker import write_with_template
from tests.pdfs import ToPdf
from tests.validator import OoxmlError

pytestmark = [pytest.mark.office, pytest.mark.validator]  # one of the makers runs on Node
Write = Callable[[Mapping[Path, Plan]], None]


def one_by_one(write: Callable[[Plan, Path], Path]) -> Write:
    """Return a maker of many papers."""

    def write_all(plans: Mapping[Path, Plan]) -> None:
        for path, plan in plans.items():
            write(plan, path)

    return write_all


MAKERS: dict[str, tuple[Write, tuple[str, ...]]] = {
    "npm": (one_by_one(write_with_npm), ("general", "letter", "plain")),
    "template": (one_by_one(write_with_template), ("general", "plain")),
    "writer": (write_in_office, ("general", "plain")),
}
PAPERS = [(maker, layout) for maker, (_, layouts) in MAKERS.items() for layout in layouts]
FAULTY = [
    (maker, layout, fault)
    for maker, layout in PAPERS
    for fault in FAULTS
    if layout in fault.layouts
]
# What the same fault also says of other clauses.
_ALSO = {
    "number_form": {"number_brackets"},
    "margin_head": {"type_area_height", "row_count"},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> dict[str, tuple[Path, Path]]:
    """Return every paper, clean or not, as a file and as pages."""
    folder = tmp_path_factory.mktemp("makers")
    wanted: list[tuple[str, str, Fault | None]] = [(*one, None) for one in PAPERS]
    wanted += FAULTY
    papers = {_name(*one): folder / f"{at}.docx" for at, one in enumerate(wanted)}
    for maker, (write, _) in MAKERS.items():
        write({papers[_name(*one)]: make_plan(*one[1:]) for one in wanted if one[0] == maker})
    # Writer exports the pages itself, as a clerk would; the other makers leave only files.
    unprinted = [path for path in papers.values() if not path.with_suffix(".pdf").is_file()]
    printed = dict(zip(unprinted, to_pdf(unprinted), strict=True))
    return {
        name: (path, printed.get(path, path.with_suffix(".pdf"))) for name, path in papers.items()
    }


def _name(maker: str, layout: str, fault: Fault | None = None) -> str:
    return f"{maker}-{layout}-{fault.name if fault else '合格'}"


def _told(report: Report) -> set[str]:
    return {one.code for one in report.findings}


@pytest.mark.parametrize(("maker", "layout"), PAPERS)
def test_a_good_paper_is_not_accused(
    made: dict[str, tuple[Path, Path]], maker: str, layout: str
) -> None:
    docx, pdf = made[_name(maker, layout)]

    for report in (judge_docx(docx), judge_pdf(pdf, docx=docx)):
        assert report.layout == layout
        assert [one.message for one in report.findings] == []


def test_the_papers_of_the_template_are_sound(
    made: dict[str, tuple[Path, Path]],
    validate_ooxml: Callable[[list[Path]], list[OoxmlError]],
) -> None:
    # The package of npm writes tabs behind spacing, which Word takes and the validator does not.
    papers = [made[_name(*one)][0] for one in PAPERS if one[0] == "template"]
    assert validate_ooxml(papers) == []


@pytest.mark.parametrize(("maker", "layout", "fault"), FAULTY, ids=[_name(*one) for one in FAULTY])
def test_a_typical_fault_is_told(
    made: dict[str, tuple[Path, Path]], maker: str, layout: str, fault: Fault
) -> None:
    docx, pdf = made[_name(maker, layout, fault)]
    reports = {"docx": judge_docx(docx), "pdf": judge_pdf(pdf, docx=docx)}

    for medium in fault.seen_on:
        told = [one for one in reports[medium].results if one.code in _told(reports[medium])]
        grave = [one.code for one in told if one.verdict in (Verdict.FAIL, Verdict.WARN)]
        assert grave[:1] == [fault.root]
        assert set(grave) <= {fault.root} | _ALSO.get(fault.root, set())

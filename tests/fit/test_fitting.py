"""Papers of every length come out with the colophon on an even side and text over the signature."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from docgen.check import Verdict, judge_docx, judge_pdf
from docgen.fit import Fitted, Gauge, Side, fit_papers
from docgen.fit.closing import stands_alone
from docgen.fit.gauge import key_of
from docgen.fit.keeping import let_go
from docgen.fit.measures import Measures
from tests import measure
from tests.fit.papers import ATTACHED, ROW, gauge, make_paper, rows, sentences
from tests.measure import Sheet
from tests.notice.papers import notice
from tests.pdfs import ToPdf
from tests.validator import OoxmlError

pytestmark = pytest.mark.office
PAPERS = {
    "short": rows(2),
    "page_full": rows(9),  # one page of text, the signature goes over alone
    "page_and_row": rows(10),
    "block_does_not_fit": rows(5),
    "one_paragraph": sentences(4),
    "text_on_two": rows(12),
    "ends_on_two": rows(25),  # the colophon alone goes to page 3
    "two_pages_full": rows(31),
    "two_pages_and_row": rows(32),
    "needs_closer_rows": rows(26),
    "three_pages": rows(36),
    "attached": rows(12, attachments=ATTACHED),
    "unsealed": rows(9, sealed=False),
    "no_colophon": rows(10, printing_office=""),
    "attachment_note_only": rows(6, attachments=ATTACHED),
    "rare_signature": rows(9, signed_by="海州市\U00020bb7林区司法局"),
    "rare_ending": notice(0, body="\n".join([ROW] * 8 + ["\U000212fe示例\ue863示例。"])),
    "rare_colophon": rows(25, printing_office="海州市\U00020bb7林区司法局办公室"),
}
# These lengths are full of rows that do not fill their line.
_OF_SHORT_ROWS = {"type_area_width", "row_count", "row_cells"}
_OF_THE_SAMPLE = {"no_colophon": {"colophon_missing"}}
_BAD = (Verdict.FAIL, Verdict.WARN)


@dataclass(frozen=True)
class Result:
    """A paper before and after fitting, with its pages after."""

    came: Measures
    after: Measures
    fitted: Fitted
    docx: Path
    sheets: tuple[Sheet, ...]

    @property
    def pdf(self) -> Path:
        return self.docx.with_suffix(".pdf")


@pytest.fixture(scope="module")
def measuring(tmp_path_factory: pytest.TempPathFactory, to_pdf: ToPdf) -> Gauge:
    return gauge(to_pdf, tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="module")
def stamped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("stamped")
    return {name: make_paper(data, folder) for name, data in PAPERS.items()}


@pytest.fixture(scope="module")
def results(
    stamped: dict[str, bytes], measuring: Gauge, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Result]:
    folder = tmp_path_factory.mktemp("fitted")
    fitted = fit_papers(list(stamped.values()), measuring)
    return {
        name: _result(package, one, measuring, folder / f"{name}.docx")
        for (name, package), one in zip(stamped.items(), fitted, strict=True)
    }


def _result(came: bytes, fitted: Fitted, measuring: Gauge, docx: Path) -> Result:
    before, after = measuring.measure([came, fitted.package])
    pdf = measuring.pdf(fitted.package)
    assert before is not None
    assert after is not None
    assert pdf is not None
    docx.write_bytes(fitted.package)
    docx.with_suffix(".pdf").write_bytes(pdf.read_bytes())
    return Result(before, after, fitted, docx, measure.sheets(pdf))


@pytest.mark.parametrize("name", sorted(PAPERS.keys() - {"no_colophon"}))
def test_the_colophon_is_at_the_foot_of_an_even_side(results: dict[str, Result], name: str) -> None:
    sheets = results[name].sheets

    assert len(sheets) % 2 == 0
    assert sheets[-1].line("月8日印发")
    assert sheets[-1].rules[-1].y == pytest.approx(262, abs=1)


@pytest.mark.parametrize("name", PAPERS)
def test_text_stands_with_the_signature(results: dict[str, Result], name: str) -> None:
    after = results[name].after

    assert results[name].fitted.state == "fitted"
    assert results[name].fitted.findings == ()
    assert after.signed_on == 1 or after.text_rows >= 2
    assert after.text_on_first


def test_the_samples_had_something_to_mend(
    results: dict[str, Result], stamped: dict[str, bytes], measuring: Gauge
) -> None:
    free = let_go(list(stamped.values())).values()
    as_without_keeping = [one for one in measuring.measure(list(free)) if one is not None]
    alone = [one for one in as_without_keeping if stands_alone(one)]
    odd = [name for name, one in results.items() if one.came.pages % 2]

    assert len(alone) >= 8
    assert len(odd) >= 4


def test_a_colophon_that_leaves_the_text_keeps_its_number(results: dict[str, Result]) -> None:
    short = results["short"]

    assert short.came.pages == 1
    assert _numbers(short.sheets) == ["—1—", "—2—"]


def test_a_blank_side_bears_no_number_nor_does_the_colophon_behind(
    results: dict[str, Result],
) -> None:
    for ended in (results["ends_on_two"], results["rare_colophon"]):
        assert (ended.came.pages, ended.after.pages) == (3, 4)
        assert ended.sheets[2].lines == ()
        assert _numbers(ended.sheets) == ["—1—", "—2—", "", ""]


def test_a_paper_that_needs_nothing_stays_as_it_was(
    results: dict[str, Result], stamped: dict[str, bytes]
) -> None:
    assert results["text_on_two"].fitted.package == stamped["text_on_two"]


def test_a_signature_is_pulled_back_by_closer_rows(results: dict[str, Result]) -> None:
    one = results["needs_closer_rows"]

    assert one.came.signed_on == 3
    assert one.after.signed_on == 2
    gaps = {
        round((after.baseline - line.baseline) / measure.MM, 1)
        for line, after in zip(one.sheets[1].lines[:5], one.sheets[1].lines[1:6], strict=True)
    }
    assert all(27.5 <= gap < 28.95 for gap in gaps)


def test_on_request_the_colophon_stays_on_the_last_side(
    stamped: dict[str, bytes], measuring: Gauge
) -> None:
    (fitted,) = fit_papers([stamped["short"]], measuring, Side.LAST)

    assert fitted == Fitted(stamped["short"], "fitted")


def test_without_a_printer_nothing_changes(stamped: dict[str, bytes]) -> None:
    fitted = fit_papers(list(stamped.values()), Gauge(None, {}))

    assert [one.package for one in fitted] == list(stamped.values())
    assert {one.state for one in fitted} == {"unverified"}


def test_what_was_measured_before_is_fitted_without_a_printer(
    stamped: dict[str, bytes], measuring: Gauge, results: dict[str, Result]
) -> None:
    fitted = fit_papers(list(stamped.values()), Gauge(None, measuring.known))

    assert list(fitted) == [one.fitted for one in results.values()]


def test_what_cannot_be_mended_stays_and_is_told(measuring: Gauge, tmp_path: Path) -> None:
    package = make_paper(sentences(22), tmp_path)

    (fitted,) = fit_papers([package], measuring)

    assert [finding.code for finding in fitted.findings] == ["signature_alone"]


def test_what_the_pages_do_not_show_is_told(stamped: dict[str, bytes], measuring: Gauge) -> None:
    package = stamped["text_on_two"]
    (measures,) = measuring.measure([package])
    assert measures is not None
    hidden = measures.model_copy(update={"signed_on": None, "unseen": ("signature", "colophon")})

    (fitted,) = fit_papers([package], Gauge(None, {key_of(package): hidden}))

    assert [finding.code for finding in fitted.findings] == ["place_unseen", "place_unseen"]
    assert "署名和日期" in fitted.findings[0].message
    assert "版记" in fitted.findings[1].message


@pytest.mark.parametrize("name", PAPERS)
def test_the_judge_finds_nothing_new(results: dict[str, Result], name: str) -> None:
    one = results[name]
    reports = (judge_docx(one.docx), judge_pdf(one.pdf, docx=one.docx))

    told = {one.code for report in reports for one in report.results if one.verdict in _BAD}
    assert told <= _OF_SHORT_ROWS | _OF_THE_SAMPLE.get(name, set())


@pytest.mark.validator
def test_the_files_are_sound(
    results: dict[str, Result], validate_ooxml: Callable[[Iterable[Path]], list[OoxmlError]]
) -> None:
    assert validate_ooxml([one.docx for one in results.values()]) == []


def _numbers(sheets: Iterable[Sheet]) -> list[str]:
    """Return what stands below the type area of each page."""
    return [
        "".join(line.text.replace(" ", "") for line in sheet.lines if line.baseline > 264)
        for sheet in sheets
    ]

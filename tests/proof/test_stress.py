"""Papers that try a layout hard are made by the real pipeline, printed, and found without fault."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from docgen.check import Report, Verdict, judge_docx, judge_pdf
from docgen.pipeline.job import Job
from docgen.pipeline.render import render_papers
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from tests import measure
from tests.proof.stress import FORMS, NOTICES, TOO_MUCH, Data
from tests.validator import OoxmlError

pytestmark = pytest.mark.office
DAY = date(2025, 11, 8)
NUMBERED = re.compile(r"（(\d+)）$")
KINDS = {"notice": NOTICES, "form": FORMS}
NAMES = [*NOTICES, *FORMS]
RARE = "𠮷𬭊㑇𡐓"


@dataclass(frozen=True)
class Made:
    """A paper, its pages, and what the judge says of both."""

    docx: Path
    pdf: Path

    def reports(self) -> tuple[Report, Report]:
        return judge_docx(self.docx), judge_pdf(self.pdf, docx=self.docx)


def _render(kind: str, papers: Mapping[str, Data], folder: Path) -> list[Path]:
    """Make papers as one batch; what has the name of another is numbered in their order."""
    data = _write(folder / f"{kind}.jsonl", papers.values())
    batch = render_many(Job(kind, data, Folder(folder / kind), DAY, final=True, pdf=True))
    assert [one.findings for one in batch.failed] == []
    manifest = read_manifest(folder / kind)
    assert manifest is not None
    return sorted((folder / kind / one.path for one in manifest.documents), key=_number)


def _number(path: Path) -> int:
    numbered = NUMBERED.search(path.stem)
    return int(numbered[1]) if numbered else 1


def _write(path: Path, papers: Iterable[Data]) -> Path:
    path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in papers), "utf-8")
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("stress")
    found = {}
    for kind, papers in KINDS.items():
        for name, path in zip(papers, _render(kind, papers, folder), strict=True):
            found[name] = Made(path, path.with_suffix(".pdf"))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_judge_finds_no_fault_and_no_lost_text(made: dict[str, Made], name: str) -> None:
    for report in made[name].reports():
        assert [one.message for one in report.results if one.verdict is Verdict.FAIL] == []


@pytest.mark.validator
def test_microsofts_validator_finds_no_error(
    made: dict[str, Made], validate_ooxml: Callable[[list[Path]], list[OoxmlError]]
) -> None:
    assert validate_ooxml([one.docx for one in made.values()]) == []


@pytest.mark.parametrize("name", NOTICES)
def test_the_colophon_closes_an_even_side(made: dict[str, Made], name: str) -> None:
    pages = measure.text(made[name].pdf).rstrip("\f").split("\f")

    assert len(pages) % 2 == 0
    assert "印发" in pages[-1]


def test_rows_of_text_fill_a_page_and_go_over_by_one(made: dict[str, Made]) -> None:
    """Among so many rows more, some fill page one and some end on the next."""
    starts = {
        measure.text(made[name].pdf).split("\f")[1].count("行政执法机关")
        for name in NOTICES
        if name.startswith("rows_")
    }

    assert len(starts) > 3
    assert min(starts) >= 2  # a signature never stands with a single row, or alone


@pytest.mark.parametrize("name", ["rare_names", "table_60", "table_tall_row"])
def test_rare_characters_are_printed(made: dict[str, Made], name: str) -> None:
    wanted = {
        one for one in RARE if one in json.dumps({**NOTICES, **FORMS}[name], ensure_ascii=False)
    }

    assert wanted
    assert wanted <= set(measure.text(made[name].pdf))


def test_a_table_of_sixty_rows_repeats_its_head(made: dict[str, Made]) -> None:
    pages = measure.text(made["table_60"].pdf).rstrip("\f").split("\f")

    assert all("设置依据" in page for page in pages)
    assert "总计" in pages[-1]


@pytest.mark.parametrize("code", TOO_MUCH)
def test_what_no_layout_can_hold_is_told_with_a_remedy(tmp_path: Path, code: str) -> None:
    data = _write(tmp_path / "notice.jsonl", [TOO_MUCH[code]])
    (one,) = render_papers(Job("notice", data, Folder(tmp_path), DAY, final=True))

    (finding,) = [each for each in one.findings if each.code == code]
    assert "规范化统称" in finding.message

"""Papers are judged one by one: what one of them brings about costs none of the others."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from docgen.archive import assemble, deflated, read_package
from docgen.carried import sample_data
from docgen.check import Report, Verdict, judge_docx
from docgen.check.figures import UNCOMPARED
from docgen.errors import ExitCode
from docgen.office.tasks import Converted
from docgen.pipeline.check import Demand, check_papers
from docgen.pipeline.data_check import DataCheck
from tests.check.papers import make_base
from tests.check.pdf.bare_pdf import write_bare_pdf


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    """Return a paper, and a copy of it beside."""
    clean = make_base("notice", tmp_path)
    copy = tmp_path / "副本.docx"
    copy.write_bytes(clean.read_bytes())
    return clean, copy


def test_a_bug_costs_one_file(papers: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    sound, other = papers

    def judge_but_the_copy(path: Path, *_: object) -> Report:
        if path == other:
            raise KeyError("a bug")
        return judge_docx(path)

    monkeypatch.setattr("docgen.pipeline.check.judge_docx", judge_but_the_copy)

    checked = check_papers(Demand((other, sound)))

    assert list(checked.reports) == [str(sound)]
    (refusal,) = checked.refused.values()
    assert refusal.exit_code is ExitCode.BUG
    assert "副本.docx" in str(refusal)


def test_pages_that_cannot_be_read_cost_one_file(
    papers: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound, other = papers
    pages = {sound: write_bare_pdf("各单位要按时报送有关材料。"), other: b"%PDF-1.7"}

    def convert(files: Sequence[Path], folder: Path) -> tuple[Converted, ...]:
        made = [Converted(one, folder / f"{one.stem}.pdf") for one in files]
        for one in made:
            one.target.write_bytes(pages[one.source])
        return tuple(made)

    monkeypatch.setattr("docgen.pipeline.check.convert_each", convert)
    monkeypatch.setattr("docgen.pipeline.check.office_version", lambda: "LibreOffice")

    checked = check_papers(Demand((other, sound), proof=tmp_path / "校样.html"))

    assert list(checked.refused) == [str(other)]
    assert list(checked.reports) == [str(sound)]


def test_papers_of_one_name_have_copies_of_their_own(tmp_path: Path) -> None:
    papers = tuple(tmp_path / folder / "通知.docx" for folder in ("甲", "乙"))
    clean = make_base("notice", tmp_path).read_bytes()
    for paper in papers:
        paper.parent.mkdir()
        paper.write_bytes(clean)

    written = check_papers(Demand(papers, annotate=tmp_path / "批注")).written

    assert [path.name for path in written] == ["通知-批注.docx", "通知（2）-批注.docx"]
    assert sorted(written) == sorted((tmp_path / "批注").iterdir())


def test_a_copy_that_a_person_wrote_into_stays(papers: tuple[Path, Path], tmp_path: Path) -> None:
    demand = Demand(papers[1:], annotate=tmp_path / "批注")
    (first,) = check_papers(demand).written
    first.write_bytes(b"edited")

    (second,) = check_papers(demand).written

    assert first.read_bytes() == b"edited"
    assert second.name == "副本-批注（新数据稿）.docx"
    assert check_papers(demand).written == (second,)


def test_what_keeps_a_copy_from_being_written_costs_no_verdict(
    papers: tuple[Path, Path], tmp_path: Path
) -> None:
    sound, other = papers
    parts = read_package(other)
    parts["[Content_Types].xml"] = b"<Types"
    other.write_bytes(assemble([deflated(name, part) for name, part in parts.items()]))

    checked = check_papers(Demand((other, sound), annotate=tmp_path / "批注"))

    assert list(checked.reports) == [str(other), str(sound)]
    assert list(checked.refused) == [str(other)]
    assert [path.name for path in checked.written] == [f"{sound.stem}-批注.docx"]


def test_the_format_of_a_paper_that_no_data_make_is_judged_all_the_same(
    papers: tuple[Path, Path],
) -> None:
    paper, _ = papers
    elsewhere = DataCheck(sample_data() / "wangchao-2024", date(2024, 11, 25))

    checked = check_papers(Demand((paper,), data=elsewhere))

    (report,) = checked.reports.values()
    note = next(one for one in report.results if one.code == UNCOMPARED)
    assert checked.refused == {}
    assert (report.verdict, note.verdict) == (Verdict.PASS, Verdict.UNVERIFIED)
    assert "没法核对数字" in note.message

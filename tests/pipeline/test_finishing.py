"""Finishing: fitted papers with their PDFs, a quick second run, and papers without LibreOffice."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import MissingProgramError
from docgen.fit import Side
from docgen.office import Converted, convert_each
from docgen.pipeline import finishing
from docgen.pipeline.job import Job
from docgen.pipeline.putting import MEASURED
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
from tests import measure
from tests.manifests import assert_digests_are_true
from tests.notice.papers import notice
from tests.paper_text import paper_paragraphs
from tests.pipeline.one_notice import NAME, fit_of, render


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise MissingProgramError("没有")

    monkeypatch.setattr(finishing, "find_office", missing)


@pytest.mark.office
def test_the_pdf_beside_a_paper_is_that_of_the_fitted_paper(tmp_path: Path) -> None:
    made = render(tmp_path)

    assert made.path is not None
    assert made.pdf == made.path.with_suffix(".pdf")
    assert len(measure.sheets(made.pdf)) == 2
    assert fit_of(tmp_path) == ["fitted"]
    assert verify(Folder(tmp_path / "文书")) == ()
    assert_digests_are_true(tmp_path / "文书")


@pytest.mark.office
def test_a_second_run_starts_no_libreoffice_and_touches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "文书").iterdir()}
    monkeypatch.setattr(finishing, "convert_each", None)

    again = render(tmp_path)

    assert again.status == "unchanged"
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "文书").iterdir()} == before


@pytest.mark.office
def test_a_run_without_pdf_keeps_what_was_fitted(tmp_path: Path) -> None:
    render(tmp_path)

    again = render(tmp_path, pdf=False)

    assert (again.status, again.pdf) == ("unchanged", None)
    assert fit_of(tmp_path) == ["fitted"]


@pytest.mark.office
def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    papers = []
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        made = render(tmp_path / name)
        assert made.path is not None
        papers.append(made.path.read_bytes())

    assert papers[0] == papers[1]


@pytest.mark.office
def test_on_request_the_colophon_stays(tmp_path: Path) -> None:
    made = render(tmp_path, side=Side.LAST)

    assert made.pdf is not None
    assert len(measure.sheets(made.pdf)) == 1


def test_a_paper_without_pdf_is_unverified(tmp_path: Path) -> None:
    render(tmp_path, pdf=False)

    assert fit_of(tmp_path) == ["unverified"]
    assert not (tmp_path / "文书" / MEASURED).exists()


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_the_paper_is_written_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(MissingProgramError):
        render(tmp_path)

    assert (tmp_path / "文书" / f"{NAME}.docx").is_file()
    assert fit_of(tmp_path) == ["unverified"]


def test_where_libreoffice_is_broken_the_paper_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> tuple[Converted, ...]:
        raise MissingProgramError("坏了")

    monkeypatch.setattr(finishing, "find_office", lambda: Path(__file__))
    monkeypatch.setattr(finishing, "convert_each", fail)

    with pytest.raises(MissingProgramError):
        render(tmp_path)

    assert fit_of(tmp_path) == ["unverified"]


def test_where_fonts_cannot_be_listed_the_paper_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise MissingProgramError("没有应答")

    monkeypatch.setattr(finishing, "find_office", lambda: Path(__file__))
    monkeypatch.setattr("docgen.pipeline.measured.stand_ins", fail)

    with pytest.raises(MissingProgramError):
        render(tmp_path)

    assert fit_of(tmp_path) == ["unverified"]


@pytest.mark.office
def test_a_paper_that_cannot_be_printed_is_told_and_takes_no_other_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(files: Sequence[Path], folder: Path) -> tuple[Converted, ...]:
        for file in files:
            if "第二件" in "".join(paper_paragraphs(file)):
                file.write_bytes(b"PK\x03\x04 not a paper")
        return convert_each(files, folder)

    monkeypatch.setattr(finishing, "convert_each", spoilt)
    source = tmp_path / "通知.jsonl"
    papers = [notice(0, body=body) for body in ("第一件。", "第二件。")]
    source.write_text("\n".join(map(json.dumps, papers)), encoding="utf-8")

    home = Folder(tmp_path / "文书")
    batch = render_many(Job("notice", source, home, date(2025, 11, 8), pdf=True))

    assert batch.counts == {"made": 1, "failed": 1, "unchanged": 0}
    (first,), (second,) = batch.told, batch.failed
    assert (tmp_path / "文书" / first.told).with_suffix(".pdf").is_file()
    assert first.findings == ()
    assert (tmp_path / "文书" / second.told).is_file()
    assert not (tmp_path / "文书" / second.told).with_suffix(".pdf").exists()
    assert [finding.code for finding in second.findings] == ["pdf_failed"]
    listed = home.path(batch.failures).read_text(encoding="utf-8-sig")
    assert "不能把这件公文转成 PDF" in listed
    assert sorted(map(str, fit_of(tmp_path))) == ["fitted", "unverified"]


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    (tmp_path / "文书").mkdir()
    (tmp_path / "文书" / MEASURED).write_text("{", encoding="utf-8")

    assert render(tmp_path, pdf=False).status == "made"

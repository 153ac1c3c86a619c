"""The PDF beside a paper: docgen's own gives way, a person's stays and is told."""

import json
from datetime import date
from pathlib import Path

import pytest

from docgen.pipeline import finishing
from docgen.pipeline.job import Job
from docgen.pipeline.putting import MEASURED
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from docgen.publish.verifying import verify
from tests.notice.papers import notice
from tests.pipeline.one_notice import NAME, render


@pytest.mark.office
def test_a_scan_under_the_name_of_the_pdf_stays_and_the_pdf_goes_beside_it(tmp_path: Path) -> None:
    scan = render(tmp_path).pdf
    assert scan is not None
    scan.write_bytes(b"%PDF-1.4 scan of the sealed paper")

    first, second = render(tmp_path), render(tmp_path)

    assert scan.read_bytes() == b"%PDF-1.4 scan of the sealed paper"
    for rendered in (first, second):
        assert rendered.pdf == scan.with_stem(f"{NAME}（打印稿）")
        (told,) = (finding for finding in rendered.findings if finding.code == "pdf_kept")
        assert str(told.place) == scan.name
    assert len(list(scan.parent.glob("*.pdf"))) == 2
    assert verify(Folder(scan.parent)) == ()


@pytest.mark.office
def test_the_pdf_of_an_older_paper_gives_way_whatever_is_remembered_of_it(tmp_path: Path) -> None:
    older = render(tmp_path, number=2)
    assert older.path is not None
    for file in (older.path, tmp_path / "文书" / MEASURED, tmp_path / "文书" / "manifest.json"):
        file.unlink()

    newer = render(tmp_path, number=3)

    assert newer.pdf == older.pdf
    assert [path.suffix for path in (tmp_path / "文书").glob("*.pdf")] == [".pdf"]


@pytest.mark.office
def test_pdfs_made_before_docgen_signed_them_are_known_by_what_is_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(finishing, "signed_print", bytes)
        older = render(tmp_path)
    monkeypatch.setattr("docgen.pipeline.measured.__version__", "of another day")
    assert older.path is not None
    older.path.unlink()

    newer = render(tmp_path, number=3)

    assert newer.pdf == older.pdf
    assert len(list((tmp_path / "文书").glob("*.pdf"))) == 1


@pytest.mark.office
def test_a_batch_tells_of_a_scan_that_it_left_alone(tmp_path: Path) -> None:
    source, home = tmp_path / "通知.jsonl", Folder(tmp_path / "文书")
    source.write_text(json.dumps(notice(0, body="第一件。")), encoding="utf-8")
    (path,) = (one.told for one in render_many(_job(source, home)).told)
    scan = home.path(path).with_suffix(".pdf")
    scan.write_bytes(b"%PDF-1.4 scan")

    batch = render_many(_job(source, home, pdf=True))

    assert scan.read_bytes() == b"%PDF-1.4 scan"
    assert scan.with_stem(f"{scan.stem}（打印稿）").is_file()
    assert any("没有覆盖" in message for _, message in batch.notes)
    assert render_many(_job(source, home, pdf=True)).counts["unchanged"] == 1


def _job(source: Path, home: Folder, *, pdf: bool = False) -> Job:
    return Job("notice", source, home, date(2025, 11, 8), pdf=pdf)

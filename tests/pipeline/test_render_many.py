"""Many papers are each what one alone would be; what has not changed is left as it is."""

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.batch.running import Progress, Stop
from docgen.errors import DataError, ExitCode, MissingProgramError
from docgen.findings import Severity
from docgen.pipeline.job import Job
from docgen.pipeline.planning import REPEATED
from docgen.pipeline.render import render_papers
from docgen.pipeline.render_many import CHUNK, Batch, render_many
from docgen.publish.folder import Folder
from docgen.publish.ledger import read_manifest
from docgen.publish.verifying import verify
from tests.batch.runs import entries, papers
from tests.manifests import assert_digests_are_true
from tests.many_reports import Record, records

DAY = date(2025, 11, 20)


def write(path: Path, *lines: Record | str) -> Path:
    texts = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def render(folder: Path, *lines: Record | str, day: date = DAY) -> Batch:
    data = write(folder.with_suffix(".jsonl"), *lines)
    return render_many(Job("report", data, Folder(folder), day))


def reported(record: Record, **changes: object) -> Record:
    section = record["return"]
    assert isinstance(section, dict)
    return record | {"return": section | changes}


@pytest.fixture
def reports() -> list[Record]:
    return list(records(5))


def test_a_paper_of_many_is_what_it_is_alone(reports: list[Record], tmp_path: Path) -> None:
    slips = reported(reports[1], filler="李 示例(代)")
    batch = render(tmp_path / "many", reports[0], slips)
    for number, record in enumerate((reports[0], slips)):
        data = write(tmp_path / f"{number}.json", record)
        render_papers(Job("report", data, Folder(tmp_path / "alone"), DAY))

    assert papers(tmp_path / "many") == papers(tmp_path / "alone")
    assert_digests_are_true(tmp_path / "many")
    assert batch.counts["made"] == 2
    of_many, alone = entries(tmp_path / "many"), entries(tmp_path / "alone")
    for path, entry in of_many.items():
        assert isinstance(entry.pop("made_of"), str)
        found, found_alone = entry.pop("findings"), alone[path].pop("findings")
        assert entry == alone[path]
        # Only the file differs, and what the judge of one paper would have added.
        assert isinstance(found, list)
        assert isinstance(found_alone, list)
        assert [one["message"] for one in found] == [one["message"] for one in found_alone]


def test_unchanged_records_are_let_go_and_one_that_changed_is_made(
    reports: list[Record], tmp_path: Path
) -> None:
    folder = tmp_path / "报告"
    render(folder, *reports)
    before = {path: path.stat().st_mtime_ns for path in folder.glob("*.docx")}

    again = render(folder, *reports)
    assert again.counts == {"unchanged": 5}
    assert {path: path.stat().st_mtime_ns for path in before} == before

    one = render(folder, *reports[:4], reported(reports[4], filler="王示例"))
    assert one.counts == {"made": 1, "unchanged": 4}
    assert sum(path.stat().st_mtime_ns != time for path, time in before.items()) == 1
    assert verify(Folder(folder)) == ()


def test_records_that_are_let_go_are_told_as_they_are_read_and_a_stop_is_heard(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "报告"
    render(folder, *records(2 * CHUNK + 1))
    data = folder.with_suffix(".jsonl")
    told, stop = list[int](), Stop()

    def stop_after_two_lots(now: Progress) -> None:
        told.append(now.done)
        if now.done == 2 * CHUNK:
            stop.ask()

    batch = render_many(Job("report", data, Folder(folder), DAY), 1, stop, stop_after_two_lots)

    assert told == [0, CHUNK, 2 * CHUNK]
    assert batch.interrupted


def test_a_paper_that_was_deleted_is_made_again(reports: list[Record], tmp_path: Path) -> None:
    folder = tmp_path / "报告"
    render(folder, *reports)
    next(folder.glob("*.docx")).unlink()

    assert render(folder, *reports).counts == {"made": 1, "unchanged": 4}


def test_another_day_makes_the_papers_anew_and_touches_those_that_stay_the_same(
    reports: list[Record], tmp_path: Path
) -> None:
    render(tmp_path / "报告", *reports)

    later = render(tmp_path / "报告", *reports, day=date(2025, 11, 21))

    assert later.counts == {"unchanged": 5}
    manifest = read_manifest(tmp_path / "报告")
    assert manifest is not None
    assert manifest.as_of == date(2025, 11, 21)


def test_an_edited_paper_is_kept_and_made_anew_once(reports: list[Record], tmp_path: Path) -> None:
    folder = tmp_path / "报告"
    render(folder, *reports)
    edited = next(folder.glob("*第1社区*.docx"))
    edited.write_bytes(edited.read_bytes() + b"by hand")
    content = edited.read_bytes()

    assert render(folder, *reports).counts == {"unchanged": 5}, "the data say nothing new"

    changed = reported(reports[0], filler="王示例")
    for expected in ({"kept": 1, "unchanged": 4}, {"unchanged": 5}):
        assert render(folder, changed, *reports[1:]).counts == expected
        assert edited.read_bytes() == content
        assert edited.with_stem(f"{edited.stem}（新数据稿）").is_file()
    assert len(papers(folder)) == 6

    again = render(folder, reported(reports[0], filler="赵示例"), *reports[1:])
    assert again.counts == {"kept": 1, "unchanged": 4}
    assert len(papers(folder)) == 6, "the new draft beside it is docgen's own"


def test_a_bad_record_fails_alone_and_is_listed_with_line_and_field(
    reports: list[Record], tmp_path: Path
) -> None:
    folder = tmp_path / "报告"
    bad = reported(reports[1], rows=[{"n": 1, "count": "很多"}])

    batch = render(folder, reports[0], bad, "not json", {"paper": {}}, reports[2])

    assert batch.counts == {"made": 2, "failed": 3, "unchanged": 0}
    assert batch.failures == "失败清单.csv"
    text = (folder / batch.failures).read_bytes()
    assert text.startswith(b"\xef\xbb\xbf"), "Excel takes it for UTF-8"
    rows = list(csv.reader(text.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["数据文件", "第几行", "文书", "哪一项", "问题和改法"]
    assert {row[1] for row in rows[1:]} == {"2", "3", "4"}
    assert ["报告.jsonl", "2"] in [row[:2] for row in rows]
    (row,) = [row for row in rows if row[1] == "2"]
    assert row[3] == "return.rows[第1项].count"
    assert "设备数量" in row[4]
    assert "第2社区" in row[2]


def test_the_list_of_failures_goes_when_all_is_mended(
    reports: list[Record], tmp_path: Path
) -> None:
    render(tmp_path / "报告", reports[0], "not json")
    assert (tmp_path / "报告" / "失败清单.csv").exists()

    mended = render(tmp_path / "报告", reports[0], reports[1])

    assert mended.counts == {"made": 1, "unchanged": 1}
    assert not (tmp_path / "报告" / "失败清单.csv").exists()


def test_papers_of_one_name_are_numbered_and_a_bad_one_keeps_its_number(
    reports: list[Record], tmp_path: Path
) -> None:
    folder = tmp_path / "报告"
    bad = reported(reports[0], rows=[{"n": 0}])

    render(folder, reports[0], bad, reports[0])
    stem = "海州市望潮区观海街道第1社区综合执法队-总体情况报告-送审稿"
    assert set(papers(folder)) == {f"{stem}.docx", f"{stem}（3）.docx"}

    again = render(folder, reports[0], reports[0], reports[0])
    warned = (Severity.WARNING, REPEATED)
    assert (again.notes[warned], again.first[warned].line) == (1, 2)
    assert set(papers(folder)) == {f"{stem}.docx", f"{stem}（2）.docx", f"{stem}（3）.docx"}
    assert verify(Folder(folder)) == ()


def test_a_file_without_a_record_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="没有数据"):
        render(tmp_path / "报告", "", "  ")


def test_a_template_that_changed_makes_all_papers_anew(
    reports: list[Record], tmp_path: Path
) -> None:
    data = write(tmp_path / "报告.jsonl", *reports)
    job = Job("report", data, Folder(tmp_path / "报告"), DAY)
    render_many(job)
    own = tmp_path / "模板" / "report"
    own.mkdir(parents=True)
    kind = job.library().file("report", "kind.yaml").read_text(encoding="utf-8")
    own.joinpath("kind.yaml").write_text(kind.replace("{unit}执法类", "{unit}关于执法类"), "utf-8")

    anew = render_many(replace(job, templates=tmp_path / "模板"))

    assert anew.counts == {"made": 5, "unchanged": 0}


def test_without_libreoffice_the_papers_are_entered_before_it_is_told(
    reports: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise MissingProgramError("没有 LibreOffice")

    monkeypatch.setattr("docgen.pipeline.finishing.find_office", missing)
    data = write(tmp_path / "报告.jsonl", *reports)
    job = Job("report", data, Folder(tmp_path / "报告"), DAY, pdf=True)

    batch = render_many(job)

    assert batch.stopped is not None
    assert batch.stopped.exit_code == ExitCode.MISSING
    assert batch.counts["made"] == len(reports)
    assert verify(job.store) == ()
    assert len(entries(tmp_path / "报告")) == len(reports)

"""Collecting: what came is read in its order, in one process or many, and laid to its unit."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from docgen import carried
from docgen.batch.running import Progress
from docgen.errors import DataError
from docgen.pipeline import collecting
from docgen.pipeline.collected_json import collected as as_json
from docgen.pipeline.collecting import Collected, collect
from docgen.pipeline.marked import publish_marked

SAMPLE = carried.sample_data() / "wangchao-2024"
DAY = date(2024, 11, 25)


@pytest.fixture(scope="module")
def sample() -> Collected:
    return collect(SAMPLE, DAY)


def kinds(sample: Collected) -> dict[str, str]:
    return {
        file.submission.reading.file: file.submission.reading.kind.value
        for file in sample.collection.files
    }


def test_every_messy_return_of_the_sample_is_what_it_is(sample: Collected) -> None:
    found = kinds(sample)

    assert found["消防大队 汇总表(1).xlsx"] == "table"
    assert found["区文旅广电局.xlsx"] == "table"
    assert found["区自然资源局情况说明.docx"] == "letter"


def test_a_messy_form_is_read_as_its_unit_meant_it(sample: Collected) -> None:
    told = as_json(sample)["files"]
    assert isinstance(told, dict)
    first, second = told["消防大队 汇总表(1).xlsx"]["rows"]

    assert (first["count"], first["amount_yuan"], first["need"]) == (12, "35000.00", "是")
    assert (first["categories"], first["result"]) == ([3], "停止使用")
    assert second["basis"] == first["basis"]
    assert (second["count"], second["amount_yuan"], second["need"]) == (3, "0.00", "否")


def test_the_last_version_counts(sample: Collected) -> None:
    water = next(unit for unit in sample.standing.units if unit.unit.id == "D04")

    assert [row.count for row in water.reported] == [19, 5]


def test_a_decision_settles_what_was_asked_by_telephone(sample: Collected) -> None:
    (file,) = [
        file
        for file in sample.collection.files
        if file.submission.reading.file == "区文旅广电局.xlsx"
    ]

    assert [found.code for found, _ in file.decided.settled] == ["count_approximate"]
    assert [row.count for row in file.decided.accepted] == [20]


def test_many_files_in_many_processes_give_the_same(
    sample: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "MANY", 2)

    assert json.dumps(as_json(collect(SAMPLE, DAY))) == json.dumps(as_json(sample))


def test_each_file_that_was_read_is_told_to_who_watches(sample: Collected) -> None:
    told: list[Progress] = []
    count = len(sample.collection.files)

    collect(SAMPLE, DAY, told.append)

    assert told == [Progress(count, done, 0) for done in range(count + 1)]


def test_what_an_office_suite_left_behind_is_passed_over(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    (campaign / "returns" / "~$区文旅广电局.xlsx").write_bytes(b"x")
    (campaign / "returns" / "Thumbs.db").write_bytes(b"x")

    assert len(collect(campaign, DAY).collection.files) == len(kinds(collect(SAMPLE, DAY)))


def test_a_broken_file_is_told_and_the_rest_is_read(tmp_path: Path, sample: Collected) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    (campaign / "returns" / "坏的.xlsx").write_bytes(b"PK\x03\x04broken")

    found = kinds(collect(campaign, DAY))

    assert found["坏的.xlsx"] == "refused"
    assert len(found) == len(kinds(sample)) + 1


def test_a_line_on_what_came_that_fits_nothing_is_told(tmp_path: Path, sample: Collected) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    register = campaign / "received.csv"
    lines = register.read_text(encoding="utf-8").replace(",D11,", ",文旅局,")
    register.write_text(f"{lines}\n没有发来.docx,2024-11-19,D01,,,\n", encoding="utf-8")

    told = [
        finding for finding in collect(campaign, DAY).findings if finding not in sample.findings
    ]

    assert [(finding.code, finding.place.field) for finding in told] == [
        ("received_unmatched", "区文旅广电局.xlsx"),
        ("received_unmatched", "没有发来.docx"),
    ]


def test_what_came_later_than_the_day_is_told_and_named_by_no_paper(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    settings = campaign / "campaign.yaml"
    fixed = settings.read_text(encoding="utf-8")
    settings.write_text(fixed.replace("as_of: 2024-11-25", "as_of: null"), encoding="utf-8")

    result = collect(campaign, date(2024, 11, 21))

    late = ["区水务局-补正.yaml", "生态环境望潮分局.yaml"]
    assert [file.submission.reading.file for file in result.collection.later] == late
    (told,) = [finding for finding in result.findings if finding.code == "received_later"]
    assert all(name in told.message for name in late)
    files = as_json(result)["files"]
    assert isinstance(files, dict)
    for name in late:
        assert [finding["code"] for finding in files[name]["findings"]] == ["received_later"]
    assert not {finding.code for finding in result.findings} & {"received_unmatched"}


def test_an_amount_below_a_cent_is_rounded_as_papers_round_it(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sent = campaign / "returns" / "区水务局-补正.yaml"
    text = sent.read_text(encoding="utf-8")
    sent.write_text(text.replace('"68000.00"', '"68000.125"'), encoding="utf-8")

    files = as_json(collect(campaign, DAY))["files"]

    assert isinstance(files, dict)
    assert files[sent.name]["rows"][0]["amount_yuan"] == "68000.13"
    assert files[sent.name]["totals_computed"]["amount_yuan"] == "98000.13"


def test_a_campaign_that_cannot_be_read_stops_with_its_faults(tmp_path: Path) -> None:
    (tmp_path / "campaign.yaml").write_text("id: 中文\n", encoding="utf-8")

    with pytest.raises(DataError, match="id"):
        collect(tmp_path, DAY)


def test_only_files_with_errors_get_a_marked_copy(sample: Collected, tmp_path: Path) -> None:
    copies = publish_marked(sample, SAMPLE, tmp_path)

    assert sorted(path.name for path in copies) == [
        "新建 Microsoft Excel 工作表（请补正）.xlsx",
        "白鹭街道情况说明（请补正）.docx",
        "观海街道最终版2（请补正）.xlsx",
        "附件1 生态环境（请补正）.xlsx",
    ]


def test_a_marked_copy_does_not_say_that_its_unit_is_looked_at(tmp_path: Path) -> None:
    campaign = Path(shutil.copytree(SAMPLE, tmp_path / "专项"))
    sent = campaign / "returns" / "观海街道最终版2.xlsx"
    book = load_workbook(sent)
    book.worksheets[0]["E4"] = "3000万元"
    book.save(sent)
    result = collect(campaign, DAY)

    publish_marked(result, campaign, tmp_path)

    assert "列入重点核查" in json.dumps(as_json(result), ensure_ascii=False)
    (copy,) = tmp_path.rglob("观海街道最终版2（请补正）.xlsx")
    comments = [
        cell.comment.text
        for row in load_workbook(copy).worksheets[0].iter_rows()
        for cell in row
        if cell.comment
    ]
    assert comments
    assert "重点" not in "".join(comments)

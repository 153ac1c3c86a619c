"""A data file that only lists rows makes the paper that the campaign's own lists would make."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from docgen import carried
from docgen.findings import Finding, Severity
from docgen.intake.paper_data import PaperData, Setting, read_papers
from docgen.pipeline.computed import complete
from docgen.pipeline.library import open_library
from tests.examples import paper_of, render_example
from tests.paper_text import paper_paragraphs

Row = dict[str, object]
SIGNED: Row = {"number": "望听报〔2025〕3号", "signatory": "示例主任"}
DEVICE: Row = {
    "situation": "违建瞭望",
    "basis": "《中华人民共和国城乡规划法》第六十四条",
    "location": "听潮路",
    "count": "2台",
    "legal_review": "2025-06-03",
    "technical_review": "2025.6.5",
    "published": "2025-06-24，区政府网站",
    "enabled": "2025-07-01",
}


def completed(
    folder: Path, kind_id: str, changes: Row, *, without: tuple[str, ...] = ()
) -> PaperData:
    """Return the data of an official example, some fields changed and others left out."""
    example = carried.official_templates() / kind_id / "example.yaml"
    data = yaml.safe_load(example.read_text("utf-8"))
    kept = {name: value for name, value in (data.get("paper") or {}).items() if name not in without}
    data["paper"] = kept | changes
    path = folder / "文书.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    kind = open_library(None).kind(kind_id)
    (read,) = read_papers(path, Setting(kind))
    return complete(kind, read)


def errors(data: PaperData) -> list[Finding]:
    return [finding for finding in data.findings if finding.severity is Severity.ERROR]


def rows(data: PaperData, name: str) -> list[Mapping[str, object]]:
    given = data.fields[name]
    assert isinstance(given, tuple)
    return [row for row in given if isinstance(row, Mapping)]


def test_text_and_annex_of_a_filing_tell_the_same(tmp_path: Path) -> None:
    devices = [DEVICE, {**DEVICE, "count": "３套"}]
    given = {**SIGNED, "devices": devices, "device_count": None}
    printed = paper_paragraphs(
        paper_of(render_example("filing", tmp_path, around={"paper": given}))
    )

    assert "新增执法类电子技术监控设备5台（套）" in "".join(printed)
    table = printed[printed.index("启用日期") + 1 :]
    assert table[0] == "1"
    assert "2025年\n6月3日" in "\n".join(table)
    assert "2025年\n6月24日\n区政府网站" in "\n".join(table)


def test_what_is_as_papers_print_it_stays_so(tmp_path: Path) -> None:
    library = open_library(None)
    for kind_id in library.ids():
        data = completed(tmp_path, kind_id, {})
        assert errors(data) == []
        kind = library.kind(kind_id)
        (read,) = read_papers(tmp_path / "文书.yaml", Setting(kind))
        for name, value in read.fields.items():
            assert data.fields[name] == value


def test_rows_are_numbered_and_their_days_printed(tmp_path: Path) -> None:
    problem: Row = {"day": "2025-12-02", "situation": "违停抓拍", "problem": "现场6台，填报5台"}

    data = completed(tmp_path, "rectification", {"differences": [problem, dict(problem)]})

    told = [(row["serial"], row["day"]) for row in rows(data, "differences")]
    assert told == [("1", "2025年12月2日"), ("2", "2025年12月2日")]


def test_days_beside_rows_are_printed_as_papers_print_them(tmp_path: Path) -> None:
    data = completed(tmp_path, "reminder", {"due": "2025-11-20"})
    assert data.fields["due"] == "2025年11月20日"


def test_a_publication_knows_its_one_day(tmp_path: Path) -> None:
    place: Row = {
        "situation": "违停抓拍",
        "location": "听潮路",
        "count": "2",
        "enabled": "2025-12-20",
    }
    data = completed(tmp_path, "publication", {"places": [place]}, without=("same_day",))
    assert data.fields["same_day"] == rows(data, "places")[0]["enabled"] == "2025年12月20日"


def test_the_sheet_of_a_site_check_has_its_boxes(tmp_path: Path) -> None:
    assert rows(completed(tmp_path, "inspection", {}, without=("record_rows",)), "record_rows")


def test_problems_come_from_what_the_units_reported(tmp_path: Path) -> None:
    data = completed(tmp_path, "overview", {}, without=("issues",))
    told = [(row["label"], row["units"], row["count"]) for row in rows(data, "issues")]
    assert told == [("一", 1, 5), ("二", 1, 5), ("三", 1, 3)]


def test_checks_add_up(tmp_path: Path) -> None:
    found: Row = {"agreed_devices": 4, "different_devices": 5, "checked_units": 2}
    data = completed(tmp_path, "overview", found)
    assert (data.fields["checked_devices"], errors(data)) == (9, [])


@pytest.mark.parametrize(
    ("kind_id", "changes", "code", "field"),
    [
        ("filing", {"device_count": 3}, "total_count_mismatch", "paper.device_count"),
        ("filing", {"devices": None}, "total_count_mismatch", "paper.device_count"),
        ("inspection", {"object_devices": 8}, "total_count_mismatch", "paper.object_devices"),
        ("inspection", {"object_units": 3}, "total_count_mismatch", "paper.object_units"),
        ("correction", {"must": 2}, "total_count_mismatch", "paper.must"),
        ("overview", {"agreed_devices": 4}, "field_missing", "paper.checked_units"),
        (
            "filing",
            {"devices": [{**DEVICE, "count": "约20"}], "device_count": None},
            "count_invalid",
            "paper.devices[第1项].count",
        ),
        (
            "filing",
            {"devices": [{**DEVICE, "count": ""}], "device_count": None},
            "count_missing",
            "paper.device_count",
        ),
        (
            "filing",
            {"devices": [{**DEVICE, "enabled": "2025-06-31"}], "device_count": None},
            "date_invalid",
            "paper.devices[第1项].enabled",
        ),
    ],
)
def test_what_does_not_add_up_is_told(
    tmp_path: Path, kind_id: str, changes: Row, code: str, field: str
) -> None:
    data = completed(tmp_path, kind_id, changes)
    assert [(one.code, one.place.field) for one in errors(data)] == [(code, field)]

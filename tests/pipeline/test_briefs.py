"""What papers are made from: a list that cannot be read through is denied by no paper."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.make import Made, MakeOrder, make_papers
from tests.paper_text import paper_paragraphs


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign that a test may change."""
    return Path(shutil.copytree(carried.sample_data() / "wangchao-2024", tmp_path / "专项"))


def make(campaign: Path, kind: str, *units: str) -> Made:
    day = date(2024, 11, 25)
    return make_papers(MakeOrder(campaign, campaign.parent / "文书", day, (kind,), units))


def change(campaign: Path, name: str, *changes: tuple[str, str]) -> None:
    file = campaign / name
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")


def text_of(made: Made) -> str:
    """Return what the one paper that was made says."""
    (paper,) = made.papers
    assert paper.path is not None
    return "\n".join(paper_paragraphs(paper.path))


def test_a_new_device_is_filed_whatever_its_unit_is_called(campaign: Path) -> None:
    change(campaign, "new_devices.yaml", ("unit: D01", "unit: 区交通运输局"))
    assert "我局新增执法类电子技术监控设备2台（套）" in text_of(make(campaign, "filing", "D01"))


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("unit: D01", "unit: 区交通局", "unit_unknown"),
        ("  enabled: 2024-07-01\n", "", "enabled_missing"),
        ("enabled: 2024-07-01", "enabled: 7月1日", "value_invalid"),
        ("  count: 2\n", "", "count_missing"),
        ("sign: 是", "sign: 否", "sign_missing"),
    ],
)
def test_no_filing_denies_a_device_that_cannot_be_counted(
    campaign: Path, before: str, after: str, code: str
) -> None:
    change(campaign, "new_devices.yaml", (before, after))

    (paper,) = make(campaign, "filing", "D01").papers

    assert paper.path is None
    assert [(one.code, one.place.line is not None) for one in paper.findings] == [(code, True)]


def test_a_device_that_is_used_later_in_the_year_is_not_denied(campaign: Path) -> None:
    text = text_of(make(campaign, "filing", "Z01"))
    assert "尚未启用新增执法类电子技术监控设备，计划于年内启用4台（套）" in text
    assert "没有新增" not in text

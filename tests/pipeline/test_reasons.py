"""What keeps a paper from being made is told in plain words, with the place where to write it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from docgen import carried
from docgen.pipeline.due_papers import MakeOrder
from docgen.pipeline.make import begin_making

SAMPLE = carried.sample_data() / "wangchao-2024"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """Return a copy of the sample campaign."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "专项"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(campaign: Path, kind: str = "", unit: str = "") -> list[str]:
    """Return what is told of papers that are not due."""
    kinds, units = ((kind,) if kind else ()), ((unit,) if unit else ())
    order = MakeOrder(campaign, campaign / "文书", date(2024, 11, 25), kinds, units)
    codes = ("paper_not_due", "deadline_missing")
    return [str(one) for one in begin_making(order).findings if one.code in codes]


def test_a_device_whose_first_day_is_not_known_is_named(campaign: Path) -> None:
    change(campaign / "new_devices.yaml", "  enabled: 2024-12-20\n", "")

    (message,) = told(campaign, "publication")

    assert "“听潮路与示例街交叉口”没有写启用日期，请在 enabled 写明" in message
    assert "没有“设置地点”" not in message


def test_without_a_device_to_come_it_is_said_where_one_is_written(campaign: Path) -> None:
    (message,) = told(campaign, "publication", "D01")

    assert "new_devices.yaml 里没有2024年11月25日以后启用的设备" in message
    assert "设置地点（location）和启用日期（enabled）" in message


@pytest.mark.parametrize("kind", ["reminder", "reminder_notice"])
def test_without_a_deadline_nobody_is_late_and_that_is_said(campaign: Path, kind: str) -> None:
    change(campaign / "campaign.yaml", "deadline: 2024-11-20", "deadline: null")

    (message,) = told(campaign, kind)

    assert message.endswith("没有写报送截止日期，看不出谁逾期，请在 campaign.yaml 写明 deadline。")


def test_a_missing_deadline_is_told_when_everything_is_made(campaign: Path) -> None:
    assert told(campaign) == []
    change(campaign / "campaign.yaml", "deadline: 2024-11-20", "deadline: null")

    (message,) = told(campaign)

    assert message.startswith("campaign.yaml deadline：没有写报送截止日期")
    assert "还有5家没有报齐，写明以后才能做“催报便函”。" in message


def test_before_the_deadline_is_over_it_is_said_when_it_is(campaign: Path) -> None:
    change(campaign / "campaign.yaml", "deadline: 2024-11-20", "deadline: 2024-11-30")

    (message,) = told(campaign, "reminder_notice")

    assert "没有过了截止日期（2024年11月30日）还没报齐的单位" in message


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        ("correction", "D02", "报来的材料里没有必须补正的地方"),
        ("rectification", "D01", "verifications.yaml 里没有与填报不一致的核查结果"),
        ("reminder", "D02", "的报送状态是“"),
    ],
)
def test_where_nothing_is_wrong_it_is_said_so(
    campaign: Path, kind: str, unit: str, words: str
) -> None:
    (message,) = told(campaign, kind, unit)

    assert words in message
    assert "还没有“" not in message

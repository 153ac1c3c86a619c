"""A small campaign is enough, and nothing in it is guessed."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from docgen.model.campaign import Campaign, Unit

SMALL = {"id": "lake-2025", "title": "湖面清理", "issuer": "某区某局"}


def test_an_id_a_title_and_an_issuer_make_a_campaign() -> None:
    campaign = Campaign.model_validate(SMALL)
    assert (campaign.deadline, campaign.deadline_inclusive, campaign.money_unit) == (
        None,
        True,
        "元",
    )


def test_a_campaign_reads_days_yes_and_numbers_as_people_write_them() -> None:
    campaign = Campaign.model_validate(
        SMALL
        | {
            "deadline": "2025年11月20日",
            "deadline_inclusive": "否",
            "heavy_fine_per_device": "300000",
            "contact": {"phone": 13800000000},
            "as_of": "",
        }
    )
    assert campaign.deadline == date(2025, 11, 20)
    assert campaign.deadline_inclusive is False
    assert campaign.heavy_fine_per_device == Decimal(300000)
    assert campaign.contact.phone == "13800000000"
    assert campaign.as_of is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"deadline": 20251120},
        {"deadline_inclusive": 1},
        {"fine_window": ["2025-10-31", "2022-11-01"]},
        {"fine_window": ["2025-10-31"]},
        {"heavy_fine_per_device": -1},
        {"id": "../outside"},
        {"id": "lake 2025"},
        {"titel": "湖面清理"},
    ],
)
def test_what_a_campaign_cannot_mean_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Campaign.model_validate(SMALL | wrong)


def test_a_unit_is_one_of_three_kinds() -> None:
    unit = Unit.model_validate({"id": 1, "name": "某街道办事处", "kind": "街道"})
    assert (unit.id, unit.exempt, unit.extension) == ("1", None, None)
    with pytest.raises(ValidationError):
        Unit.model_validate({"id": "S01", "name": "某街道办事处", "kind": "乡镇"})

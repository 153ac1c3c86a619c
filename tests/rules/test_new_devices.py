"""A new device is reviewed, published and verified before its first use."""

from datetime import date

import pytest

from docgen.findings import Severity
from docgen.model.new_devices import NewDevice
from docgen.rules.new_devices import check_first_days, check_new_devices, has_lapsed

SOUND: dict[str, object] = {
    "id": "N01",
    "unit": "D01",
    "situation": "区间测速",
    "basis": "《中华人民共和国道路交通安全法》第一百一十四条",
    "location": "望潮大道K3+200由东向西",
    "count": 2,
    "legal_review": "2025-03-01",
    "technical_review": "2025-03-02",
    "verified_until": "2026-03-01",
    "sign": "是",
    "published": "2025-04-01",
    "enabled": "2025-05-01",
}
E, W = Severity.ERROR, Severity.WARNING
FAULTS = [
    ("basis_missing", E, {"basis": ""}),
    ("basis_none", E, {"basis": "无依据"}),
    ("basis_below_law", W, {"basis": "《海州市道路交通安全管理办法》第十二条"}),
    ("count_missing", E, {"count": None}),
    ("sign_missing", E, {"sign": "否"}),
    ("sign_missing", W, {"sign": None}),
    ("legal_review_missing", E, {"legal_review": ""}),
    ("legal_review_missing", E, {"legal_review": "2025-05-02"}),
    ("technical_review_missing", E, {"technical_review": None}),
    ("technical_review_missing", E, {"technical_review": "2025-06-01"}),
    ("not_published", E, {"published": None}),
    ("enabled_before_published", E, {"enabled": "2025-03-31"}),
    ("notice_too_short", W, {"enabled": "2025-04-01"}),
    ("verification_missing", W, {"verified_until": None}),
    ("verification_missing", W, {"verified_until": "2025-04-30"}),
]


def device(**changes: object) -> NewDevice:
    return NewDevice.model_validate(SOUND | changes)


def test_a_sound_device_gives_no_finding() -> None:
    assert check_new_devices([device()]) == ()
    assert device().filing_year == 2025


@pytest.mark.parametrize(("code", "severity", "changes"), FAULTS)
def test_a_fault_is_found(code: str, severity: Severity, changes: dict[str, object]) -> None:
    (finding,) = check_new_devices([device(**changes)])
    assert (finding.code, finding.severity) == (code, severity)
    assert "望潮大道K3+200由东向西区间测速" in finding.message
    assert finding.place.where == "N01"


def test_what_does_not_measure_needs_no_verification() -> None:
    camera = device(situation="违法停车抓拍", verified_until=None)
    assert check_new_devices([camera]) == ()


def test_a_device_that_is_not_used_yet_is_not_late() -> None:
    planned = device(enabled=None)
    assert (check_new_devices([planned]), planned.filing_year) == ((), None)


def test_a_report_of_a_year_needs_the_first_day_of_every_device() -> None:
    (finding,) = check_first_days([device(), device(id="N02", enabled="")])
    assert (finding.code, finding.severity, finding.place.where) == ("enabled_missing", E, "N02")


@pytest.mark.parametrize("field", ["situation", "location"])
def test_a_device_is_told_with_its_situation_and_its_place(field: str) -> None:
    (finding,) = check_new_devices([device(**{field: ""})])
    assert finding.code == f"{field}_missing"


@pytest.mark.parametrize(
    ("day", "changes", "lapsed"),
    [
        (date(2026, 3, 1), {}, False),
        (date(2026, 3, 2), {}, True),
        (date(2026, 3, 2), {"verified_until": None}, False),
        (date(2026, 3, 2), {"enabled": "2026-04-01"}, False),
    ],
)
def test_a_verification_has_lapsed_after_its_last_day_of_a_device_in_use(
    day: date, changes: dict[str, object], lapsed: bool
) -> None:
    assert has_lapsed(NewDevice.model_validate(SOUND | changes), day) is lapsed

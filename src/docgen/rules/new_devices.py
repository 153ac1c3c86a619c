"""Rules on new devices (新增设备): reviewed, published, verified before use (处罚法 art. 41)."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Place, Severity
from docgen.laws import read_basis
from docgen.model.new_devices import NewDevice
from docgen.model.returns import BasisLevel

FILE = "new_devices.yaml"
NOTICE_DAYS = 1  # between publication and first use; no law fixes a number
# Devices whose readings are measurements, and which are verified (强制检定) for that.
_MEASURING = re.compile(
    "测速|超速|区间|称重|超限|超载|超重|雷达|噪声|噪音|鸣笛|声呐|声级|油烟|扬尘|颗粒物|黑烟|尾气|遥感|"
    "自动监[测控]|在线监[测控]|流量|取水|水质|水位|气体|烟气|排放|计量"
)
_BELOW_LAW = (BasisLevel.LOCAL, BasisLevel.RULE, BasisLevel.NORMATIVE)

Rule = Callable[[NewDevice], Iterator[Finding]]


def check_new_devices(devices: Iterable[NewDevice]) -> tuple[Finding, ...]:
    """Return the findings of every rule on every new device."""
    return tuple(finding for device in devices for rule in RULES for finding in rule(device))


def check_first_days(devices: Iterable[NewDevice]) -> tuple[Finding, ...]:
    """Return which devices nobody can place in a year: a report of the year cannot pass over them.

    One that is still to come has the day on which it is to be used.
    """
    message = (
        "没有启用日期，不能判断算哪一年新增；请填写 enabled，"
        "还没有启用的填计划启用的日期，不再启用的删去这一条。"
    )
    undated = (device for device in devices if device.enabled is None)
    return tuple(_found(device, "enabled_missing", "启用日期", message) for device in undated)


def name_of(device: NewDevice) -> str:
    """Return what findings call a device: where it stands and what it does."""
    return "".join((device.location, device.situation)) or device.id


def has_lapsed(device: NewDevice, day: date) -> bool:
    """Tell whether the verification (检定) of a device in use has run out by a day."""
    used = device.enabled is not None and device.enabled <= day
    return used and device.verified_until is not None and device.verified_until < day


def is_described(device: NewDevice) -> Iterator[Finding]:
    """A register tells of every device what it does, on what basis, where, and how many."""
    told = {
        "situation": device.situation,
        "basis": device.basis,
        "location": device.location,
        "count": device.count,
    }
    for name, value in told.items():
        if not value:
            label = NewDevice.model_fields[name].title or name
            message = f"没有填写{label}，请填写 {name}。"
            yield _found(device, f"{name}_missing", label, message)


def has_a_basis_in_law(device: NewDevice) -> Iterator[Finding]:
    """A law or administrative regulation allows a device; what nothing allows is not used."""
    basis = read_basis(device.basis)
    level = basis.level
    if level is BasisLevel.NONE or basis.doubted:
        message = "没有设置依据，属于应当清理的情形，不得用于收集违法事实。"
        yield _found(device, "basis_none", "设置依据", message)
    elif level in _BELOW_LAW:
        message = "的设置依据不是法律、行政法规，请核实。"
        yield _found(device, "basis_below_law", "设置依据", message, Severity.WARNING)


def has_a_sign(device: NewDevice) -> Iterator[Finding]:
    """A sign stands where a device is."""
    if device.sign is False:
        yield _found(device, "sign_missing", "设置标志", f"没有设置明显标志{_NO_EVIDENCE}")
    elif device.sign is None:
        message = "没有写明是否设置标志，请填写 sign（是或者否）。"
        yield _found(device, "sign_missing", "设置标志", message, Severity.WARNING)


def is_reviewed_by_lawyers(device: NewDevice) -> Iterator[Finding]:
    """Legal review comes before the first use."""
    if slip := _review_slip(device, "legal_review"):
        yield _found(device, "legal_review_missing", "法制审核日期", f"{slip}{_NO_EVIDENCE}")


def is_reviewed_by_engineers(device: NewDevice) -> Iterator[Finding]:
    """Technical review comes before the first use."""
    if slip := _review_slip(device, "technical_review"):
        yield _found(device, "technical_review_missing", "技术审核日期", f"{slip}{_NO_EVIDENCE}")


def is_published(device: NewDevice) -> Iterator[Finding]:
    """The place of a device is published."""
    if device.published is None:
        slip = "没有公布日期"
        yield _found(device, "not_published", "公布日期", f"{slip}{_NO_EVIDENCE}")


def is_published_before_it_is_used(device: NewDevice) -> Iterator[Finding]:
    """Publication comes before the first use, and people have a day to learn of it."""
    if device.published is None or device.enabled is None:
        return
    if device.enabled < device.published:
        slip = f"启用（{format_date(device.enabled)}）早于公布（{format_date(device.published)}）"
        yield _found(device, "enabled_before_published", "启用日期", f"{slip}{_NO_EVIDENCE}")
    elif device.enabled - device.published < timedelta(NOTICE_DAYS):
        message = "公布当日即启用，社会公众来不及知晓，请核对日期。"
        yield _found(device, "notice_too_short", "启用日期", message, Severity.WARNING)


def is_verified_while_it_measures(device: NewDevice) -> Iterator[Finding]:
    """A measuring instrument is verified, and not past that on the day of its first use."""
    if not _MEASURING.search(device.situation):
        return
    if device.verified_until is None:
        message = "属计量器具，请填检定有效期。"
    elif device.enabled and device.verified_until < device.enabled:
        until = format_date(device.verified_until)
        message = f"属计量器具，检定有效期（至{until}）在启用时已过，请填检定有效期。"
    else:
        return
    yield _found(device, "verification_missing", "检定有效期至", message, Severity.WARNING)


_NO_EVIDENCE = "，不得用于收集违法事实。"
_REVIEWS = {"legal_review": "法制审核", "technical_review": "技术审核"}


def _review_slip(device: NewDevice, field: str) -> str:
    """Say what is wrong with a review: nothing, missing, or later than the first use."""
    day = device.legal_review if field == "legal_review" else device.technical_review
    if day is None:
        return f"没有{_REVIEWS[field]}日期"
    if device.enabled and day > device.enabled:
        return f"{_REVIEWS[field]}（{format_date(day)}）晚于启用（{format_date(device.enabled)}）"
    return ""


def _found(
    device: NewDevice, code: str, field: str, message: str, severity: Severity = Severity.ERROR
) -> Finding:
    name = name_of(device)
    said = f"“{name}”{message}" if severity is Severity.WARNING else f"新增设备“{name}”{message}"
    return Finding(code, severity, said, Place(FILE, field, where=device.id))


RULES: tuple[Rule, ...] = (
    is_described,
    has_a_basis_in_law,
    is_reviewed_by_lawyers,
    is_reviewed_by_engineers,
    has_a_sign,
    is_published,
    is_published_before_it_is_used,
    is_verified_while_it_measures,
)

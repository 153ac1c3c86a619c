"""A unit's new devices (新增设备): those of a year for the filing, those to come for the public."""

from datetime import date

from docgen.chinese.dates import format_date, stacked_date
from docgen.chinese.lists import join_like
from docgen.intake.field_values import FieldValue
from docgen.model.new_devices import NewDevice
from docgen.pipeline.computed.matter import Fact, Matter, Record


def devices(matter: Matter) -> tuple[Record, ...]:
    """Return the devices that a unit began to use in the year of the filing."""
    return tuple(
        {
            "serial": str(number),
            "situation": device.situation,
            "basis": device.basis,
            "location": device.location,
            "count": "" if device.count is None else str(device.count),
            "legal_review": _stacked(device.legal_review),
            "technical_review": _stacked(device.technical_review),
            "verified_until": _stacked(device.verified_until),
            "published": "\n".join(
                part for part in (_stacked(device.published), device.published_in) if part
            ),
            "enabled": _stacked(device.enabled),
        }
        for number, device in enumerate(filed(matter), start=1)
    )


def filed(matter: Matter) -> list[NewDevice]:
    """Return the unit's new devices of the filing's year that are in use already."""
    year, day = matter.given.get("filing_year"), matter.collected.day
    used = [device for device in matter.own_devices if device.enabled and device.enabled <= day]
    return [device for device in used if device.filing_year == year]


def places(matter: Matter) -> tuple[Record, ...]:
    """Return the devices that are about to be used, for the public."""
    return tuple(
        {
            "serial": str(number),
            "situation": device.situation,
            "location": device.location,
            "count": "" if device.count is None else str(device.count),
            "enabled": _day(device.enabled),
        }
        for number, device in enumerate(to_come(matter), start=1)
    )


def to_come(matter: Matter) -> list[NewDevice]:
    """Return the unit's devices whose first day of use is known and has not come."""
    day = matter.collected.day
    return [device for device in matter.own_devices if device.enabled and device.enabled > day]


def coming(matter: Matter) -> list[NewDevice]:
    """Return the unit's devices that are to be used later in the filing's year."""
    year = matter.given.get("filing_year")
    return [device for device in to_come(matter) if device.filing_year == year]


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _stacked(day: date | None) -> str:
    return stacked_date(day) if day else ""


def _same_day(matter: Matter) -> str:
    days = {_day(device.enabled) for device in to_come(matter)}
    return days.pop() if len(days) == 1 else ""


def _bases(matter: Matter) -> str:
    return join_like(dict.fromkeys(device.basis for device in to_come(matter) if device.basis))


def _count(matter: Matter) -> FieldValue:
    return sum(device.count or 0 for device in filed(matter))


def _coming_count(matter: Matter) -> FieldValue:
    """Return how many devices are to be used later in the filing's year."""
    return sum(device.count or 0 for device in coming(matter))


FACTS: dict[str, Fact] = {
    "devices": devices,
    "device_count": _count,
    "coming_count": _coming_count,
    "places": places,
    "bases": _bases,
    "same_day": _same_day,
}

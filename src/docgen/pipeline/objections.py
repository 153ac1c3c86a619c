"""What rules object to in the facts of a paper: devices nobody may use, days that differ."""

from collections.abc import Iterator
from datetime import date

from docgen.chinese.dates import format_date
from docgen.findings import Finding, Place, Severity
from docgen.model.kind import Kind
from docgen.pipeline.computed import Matter, devices, mending
from docgen.rules.new_devices import check_first_days, check_new_devices

# What need not be there yet when devices are published: the paper itself publishes them.
_STILL_TO_COME = {"not_published", "sign_missing"}


def devices_objected(kind: Kind, matter: Matter) -> tuple[Finding, ...]:
    """Return what the rules find in the new devices that a paper tells of."""
    if "devices" in kind.field_names:
        uncounted = check_new_devices(devices.coming(matter))
        return (
            *check_first_days(matter.own_devices),
            *check_new_devices(devices.filed(matter)),
            *(finding for finding in uncounted if finding.code == "count_missing"),
        )
    if "places" in kind.field_names:
        found = check_new_devices(devices.to_come(matter))
        return tuple(finding for finding in found if finding.code not in _STILL_TO_COME)
    return ()


def deadlines_objected(kind: Kind, matter: Matter) -> Iterator[Finding]:
    """Yield where a report says of the letters to units another deadline than they do."""
    told = matter.given.get("mend_by")
    if "mend_term" not in kind.field_names or not isinstance(told, date):
        return
    terms = mending.terms(matter)
    if any(term != mending.before(told) for term in terms):
        said = "、".join(f"“{term}”" for term in terms)
        message = (
            f"整改时限填的是{format_date(told)}，而核查问题反馈函写的是{said}；"
            "请删去这里的 mend_by，或者在 papers/rectification.yaml 填同一个 mend_by。"
        )
        place = Place(f"papers/{kind.id}.yaml", "paper.mend_by")
        yield Finding("deadlines_differ", Severity.WARNING, message, place)

"""What rules object to in the facts of a paper: devices nobody may use, days that cannot be."""

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
    """Yield where a paper gives units another time than another paper, or plans what is past."""
    if "mend_term" in kind.field_names:
        yield from _term_objected(kind, matter)
        yield from _plan_objected(kind, matter)
    elif "differences" in kind.field_names:
        yield from _days_objected(kind, matter)


def _term_objected(kind: Kind, matter: Matter) -> Iterator[Finding]:
    """Yield where a report says of the letters to units another deadline than they do."""
    told = matter.given.get("mend_by")
    if not isinstance(told, date):
        return
    terms = mending.terms(matter)
    if any(term != mending.before(told) for term in terms):
        said = "、".join(f"“{term}”" for term in terms)
        message = (
            f"整改时限填的是{format_date(told)}，而核查问题反馈函写的是{said}；"
            "请删去这里的 mend_by，或者在 papers/rectification.yaml 填同一个 mend_by。"
        )
        yield _differing(kind, "mend_by", message)


def _plan_objected(kind: Kind, matter: Matter) -> Iterator[Finding]:
    """Yield that a report still plans checks whose last day is over, because none is entered."""
    notice, day = matter.sheet("inspection", None), matter.collected.day
    end = notice.get("end")
    if notice.get("targets") and isinstance(end, date) and end < day and not matter.verifications:
        message = (
            f"实地核查计划到{format_date(end)}为止，统计日期{format_date(day)}时已经过去，"
            "报告却还写计划开展；请在 verifications.yaml 登记核查结果，"
            "或者改正 papers/inspection.yaml 的核查日期。"
        )
        place = Place(f"papers/{kind.id}.yaml", "paper.planned_time")
        yield Finding("plan_passed", Severity.WARNING, message, place)


def _days_objected(kind: Kind, matter: Matter) -> Iterator[Finding]:
    """Yield where a letter gives another number of days than the notice of the check promised."""
    notice = matter.sheet("inspection", None)
    letter = matter.sheet(kind.id, matter.unit.unit if matter.unit else None)
    promised, given = notice.get("mend_days"), letter.get("mend_days")
    if letter.get("mend_by") or not notice.get("targets") or given == promised:
        return
    message = (
        f"整改期限填的是{given}个工作日，而实地核查通知写的是{promised}个工作日；"
        "请改成同一个数，或者写明整改的截止日期 mend_by。"
    )
    yield _differing(kind, "mend_days", message)


def _differing(kind: Kind, name: str, message: str) -> Finding:
    place = Place(f"papers/{kind.id}.yaml", f"paper.{name}")
    return Finding("deadlines_differ", Severity.WARNING, message, place)

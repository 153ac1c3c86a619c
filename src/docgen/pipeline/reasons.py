"""Why a paper is not due (没有要做的原因): in plain words, with the place where to write it."""

from collections.abc import Callable, Collection

from docgen.chinese.dates import format_date
from docgen.chinese.lists import join_like
from docgen.findings import Finding, Place, Severity
from docgen.model.kind import Kind
from docgen.model.returns import STATUS_NAMES
from docgen.model.standing import UnitStanding
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.computed import FACTS
from docgen.pipeline.lists import NEW_DEVICES, VERIFICATIONS

# Tells of a fact that it is empty, for the units whose ids are given, all of them if none are.
_Reason = Callable[[Briefs, Collection[str]], str]
_NO_DEADLINE = "没有写报送截止日期，看不出谁逾期，请在 campaign.yaml 写明 deadline"


def missing_fact(kind: Kind, briefs: Briefs, units: Collection[str] = ()) -> Finding:
    """Say why a paper that was asked for does not apply, to some units if their ids are given."""
    told = _standing_against(kind, briefs, units) or _empty(kind, briefs, units)
    message = f"现在没有要做的“{kind.name}”：{told}。"
    return Finding("paper_not_due", Severity.INFO, message)


def untold_lack(kind: Kind, briefs: Briefs) -> Finding | None:
    """Return what keeps a paper from being due that nobody would notice: who is late is unknown."""
    collected = briefs.collected
    unanswered = collected.standing.unanswered
    asks = any(field.name == "due" for field in kind.fields)
    if not asks or collected.campaign.deadline or not unanswered:
        return None
    message = f"{_NO_DEADLINE}；还有{len(unanswered)}家没有报齐，写明以后才能做“{kind.name}”。"
    return Finding(
        "deadline_missing", Severity.WARNING, message, Place("campaign.yaml", "deadline")
    )


def _standing_against(kind: Kind, briefs: Briefs, units: Collection[str]) -> str:
    """Return where a unit stands, if a kind is not for those who stand there."""
    standings = briefs.collected.standing_of
    named = [standings[one] for one in units if one in standings]
    if not kind.applies_to or not named or any(one.status in kind.applies_to for one in named):
        return ""
    return join_like(map(_status, named))


def _status(unit: UnitStanding) -> str:
    return f"{unit.unit.name}的报送状态是“{STATUS_NAMES[unit.status]}”"


def _empty(kind: Kind, briefs: Briefs, units: Collection[str]) -> str:
    """Return what is told of the first fact without which there is no such paper."""
    asked = [field for field in kind.fields if field.required and field.name in FACTS]
    reasons = (_REASONS[field.name] for field in asked if field.name in _REASONS)
    reason = next(reasons, None)
    labels = join_like(f"“{field.label}”" for field in asked)
    return reason(briefs, units) if reason else f"还没有{labels}"


def _nobody_late(briefs: Briefs, _: Collection[str]) -> str:
    deadline = briefs.collected.campaign.deadline
    if deadline is None:
        return _NO_DEADLINE
    day = briefs.collected.day
    return f"截至{format_date(day)}，没有过了截止日期（{format_date(deadline)}）还没报齐的单位"


def _nothing_to_mend(briefs: Briefs, _: Collection[str]) -> str:
    return f"报来的材料里没有必须补正的地方；新收到的材料请放进“{briefs.folder / 'returns'}”"


def _nothing_to_publish(briefs: Briefs, units: Collection[str]) -> str:
    devices = [one for one in briefs.new_devices.items if not units or one.unit in units]
    undated = [one.location or one.id for one in devices if one.enabled is None]
    if undated:
        names = "".join(f"“{name}”" for name in undated)
        return f"{NEW_DEVICES} 里{names}没有写启用日期，请在 enabled 写明，如 2024-12-20"
    day = format_date(briefs.collected.day)
    return (
        f"{NEW_DEVICES} 里没有{day}以后启用的设备；"
        "要公布的，请在那里写明设置地点（location）和启用日期（enabled）"
    )


def _nothing_differs(_: Briefs, __: Collection[str]) -> str:
    return f"{VERIFICATIONS} 里没有与填报不一致的核查结果；有不一致的，请把核查结果登记在那里"


def _nothing_chosen(_: Briefs, __: Collection[str]) -> str:
    return "还没有选定核查对象，请在 papers/inspection.yaml 的 targets 写明单位和行号"


_REASONS: dict[str, _Reason] = {
    "missing": _nobody_late,
    "listed": _nobody_late,
    "faults": _nothing_to_mend,
    "places": _nothing_to_publish,
    "differences": _nothing_differs,
    "objects": _nothing_chosen,
}

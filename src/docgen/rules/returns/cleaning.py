"""Rules on cleaning (是否需要清理) and its result (清理规范结果), and how both go together."""

import re
from collections.abc import Iterator

from docgen.findings import Finding, Severity
from docgen.model.readings import RowReading
from docgen.model.returns import Result
from docgen.rules.returns.case import Case, Rule, doubted, slip, written

FORBIDDEN = (1, 6)  # items whose devices must not go on working
_CORRECTED = re.compile(
    "整改|检定|校准|校验|检测|更换|修复|维修|检修|完善|补[办齐充设]|合格|审核|公布|公示|升级|调整|移[除装位]|"
    "更新|纠正|规范|设置标[志识]|达标|解除|收回|终止"
)


def need_is_told(case: Case) -> Iterator[Finding]:
    """Each row says whether cleaning is needed."""
    for item in case.rows:
        if item.row.need is None and _blank(item, "need"):
            message = "没有填写“是否需要清理”，只能填“是”或“否”。"
            yield case.at_row("need_missing", Severity.ERROR, (item, "need"), message)


def need_is_yes_or_no(case: Case) -> Iterator[Finding]:
    """The need is 是 or 否, not 部分 or 待定."""
    for item in case.rows:
        if item.row.need is None and not _blank(item, "need"):
            message = f"“是否需要清理”只能填“是”或“否”，现填“{doubted(item, 'need')}”。"
            yield case.at_row("need_invalid", Severity.ERROR, (item, "need"), message)


def need_in_other_words_is_told(case: Case) -> Iterator[Finding]:
    """A need in other words (√, 需要) is understood, and that is shown."""
    for item in case.rows:
        if item.row.need is not None and slip(item, "need").kind == "nonstandard":
            meant = "是" if item.row.need else "否"
            message = f"“{doubted(item, 'need')}”已按“{meant}”理解。"
            yield case.at_row("need_nonstandard", Severity.INFO, (item, "need"), message)


def result_is_told(case: Case) -> Iterator[Finding]:
    """Each row says what became of the devices."""
    for item in case.rows:
        if item.row.result is None and _blank(item, "result"):
            message = "没有填写结果，只能填“停止使用”或“保留并继续使用”。"
            yield case.at_row("result_missing", Severity.ERROR, (item, "result"), message)


def result_is_one_of_two(case: Case) -> Iterator[Finding]:
    """A result is 停止使用 or 保留并继续使用, not 待定, 整改中 or 已拆除."""
    for item in case.rows:
        unread = item.row.result is None and not _blank(item, "result")
        if unread and slip(item, "result").kind != "mixed":
            given = doubted(item, "result")
            message = f"结果只能填“停止使用”或“保留并继续使用”，现填“{given}”。"
            yield case.at_row("result_invalid", Severity.ERROR, (item, "result"), message)


def result_in_other_words_is_told(case: Case) -> Iterator[Finding]:
    """A result in other words (停用, 保留使用) is understood, and that is shown."""
    for item in case.rows:
        if item.row.result and slip(item, "result").kind == "nonstandard":
            message = f"“{doubted(item, 'result')}”已按“{item.row.result}”理解。"
            yield case.at_row("result_nonstandard", Severity.INFO, (item, "result"), message)


def result_is_not_mixed(case: Case) -> Iterator[Finding]:
    """One row has one result."""
    for item in case.rows:
        if slip(item, "result").kind == "mixed":
            message = "有两种结果，请拆成两行并分别填数量。"
            yield case.at_row("result_mixed", Severity.ERROR, (item, "result"), message)


def stopping_needs_a_need(case: Case) -> Iterator[Finding]:
    """What is stopped needed cleaning."""
    for item in case.rows:
        if item.row.result is Result.STOP and item.row.need is False:
            message = "停止使用，应填需要清理“是”并写明事由。"
            yield case.at_row("stop_without_need", Severity.ERROR, (item, "result"), message)


def keeping_needs_a_correction(case: Case) -> Iterator[Finding]:
    """What needed cleaning is kept only after it was corrected, and the note says so.

    Of what may not be kept at all another rule tells.
    """
    for item in case.rows:
        kept = item.row.need and item.row.result is Result.KEEP
        if kept and not _barred(item) and not _CORRECTED.search(written(item, "note")):
            message = "需要清理却保留使用，请在备注写明整改结果。"
            yield case.at_row("need_but_kept", Severity.WARNING, (item, "result"), message)


def some_items_forbid_keeping(case: Case) -> Iterator[Finding]:
    """Devices without a law behind them, or run by a company for its share, are not kept."""
    for item in case.rows:
        found = _barred(item)
        if found and item.row.result is Result.KEEP:
            message = f"属于第{'、'.join(found)}项，不得继续使用。"
            yield case.at_row("forbidden_keep", Severity.ERROR, (item, "result"), message)


def _barred(item: RowReading) -> list[str]:
    """Return the items of a row whose devices nobody may keep."""
    return [str(number) for number in FORBIDDEN if number in item.row.categories]


def _blank(item: RowReading, key: str) -> bool:
    return slip(item, key).kind == "missing" or not (written(item, key) or slip(item, key).kind)


RULES: tuple[Rule, ...] = (
    need_is_told,
    need_is_yes_or_no,
    need_in_other_words_is_told,
    result_is_told,
    result_is_one_of_two,
    result_in_other_words_is_told,
    result_is_not_mixed,
    stopping_needs_a_need,
    keeping_needs_a_correction,
    some_items_forbid_keeping,
)

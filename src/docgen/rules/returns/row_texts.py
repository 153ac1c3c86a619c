"""Rules on the texts of rows: situations (具体情形), reasons (具体事由), what no cell may hold."""

import re
from collections.abc import Iterator

from docgen.chinese.typography import clean
from docgen.findings import Finding, Severity
from docgen.form import LABELS
from docgen.rules.returns.case import HEADER_LABELS, Case, Rule, doubted, is_untold, slip, written

# A text that a spreadsheet would run: =HYPERLINK(…), @SUM(…), +cmd|…; a telephone number is none.
_FORMULA = re.compile(r"\s*(?:=\s*\S|@\w|[+-]\s*[A-Za-z_]\w*\s*[(|!])")
# 作废, 不计入总数, 已计入第1行, alone between marks: of the row, not of a device (设备已作废).
_VOID = re.compile(
    r"(?:此|本|该|这一?|以上)?(?:行|项|条|数据|内容|数量|金额)?(?:已经?|应|请|均|暂时?|先)*"
    r"(?:作废|(?:不予?|未|勿)(?:再|另行?|重复)*(?:计入?|统计|算|计算|汇总|列入|纳入)"
    r"(?:总数|总计|合计|统计|汇总|总量|总表|本表|本单位|范围|数量|在内|之内)*"
    r"|(?:删除|删去|忽略|剔除)(?:此行|本行|该行)?|重复(?:填报|上报|统计|计算|计入)?|[填误][错填]"
    r"|(?:计入|并入|含在|包含在|统计在|填在)(?:上一?行|第?\d{1,3}[行项]?|上面)[中内]?)(?:的)?"
)
_MARKS = re.compile(r"[\s,，.。;；、:：()（）\[\]【】“”]+")
_NO_REASON = re.compile("无|没有|不涉及|不适用")
_CLAUSE = re.compile("[，,。；;\\s]+")
_CHECKED = re.compile("(?:经(?:过)?(?:核查|自查|检查|核实|排查|对照(?:检查)?)后?)")
# Why nothing needs cleaning: 符合规定, 不存在七种情形; 符合第4项 and 不存在法律依据 say otherwise.
_IN_ORDER = re.compile(
    "(?:该|本|此|各项|所有|全部|设备|设置|安装|运行|使用|工作|状态|情况|目前|现|至今|仍|均|都|已|的)*"
    "(?:(?:依法)?符合(?![^，]*(?:第|情形|清理|不|部分|基本))[^，]*(?:规定|要求|标准|条件|规范|需要|法规?)"
    "|(?:无[需须]|不需要?|不用|不必|不予)(?:进行)?(?:清理|整改|规范|处理|停用|停止使用)(?:规范)?"
    "|不(?:属于|在)[^，]*(?:情形|范围|对象)(?:之?内)?"
    "|(?:不存在|未发现|未出现|没有|无)(?:上述|以上|需要?|清理|规范|的|相关|相应|任何|其他|明显|[七7]种|违法|违规)*"
    "(?:情形|情况|问题|故障|异常)"
    "|(?:比较)?(?:正常|良好)(?:运行|使用|工作)?|合法|合规|合理|合法合规|合法有效|依据(?:充分|明确|合法)|有(?:明确)?法律依据"
    "|(?:检定|校准|检测)(?:合格|有效|正常)|(?:检定|校准)?[^，不超未过]{0,6}有效期内|手续(?:齐全|完备)"
    "|(?:标志|标识)(?:明显|清晰)|(?:保留|继续|并)+使用)"
)


def rows_differ(case: Case) -> Iterator[Finding]:
    """Two rows are not of the same situation, basis and result."""
    first: dict[tuple[str, str, str], int] = {}
    for item in case.rows:
        result = str(item.row.result or written(item, "result"))
        situation, basis = (_bare(written(item, key)) for key in ("situation", "basis"))
        if not situation:
            continue
        seen = first.setdefault((situation, basis, _bare(result)), item.row.n)
        if seen != item.row.n:
            message = f"与第{seen}行重复，请确认是否重复填报。"
            yield case.at_row("row_duplicate", Severity.WARNING, (item, "situation"), message)


def situation_is_told(case: Case) -> Iterator[Finding]:
    """Each row says for what the devices are used."""
    for item in case.rows:
        if is_untold(item, "situation"):
            message = "没有填写“具体情形”。"
            yield case.at_row("situation_missing", Severity.ERROR, (item, "situation"), message)


def rows_are_meant_to_count(case: Case) -> Iterator[Finding]:
    """No row says of itself that it is void (作废、不计入); nobody can tell whether it counts."""
    for item in case.rows:
        for key in ("note", "situation"):
            text = written(item, key)
            if any(map(_VOID.fullmatch, _MARKS.split(text))):
                message = (
                    f"“{LABELS[key]}”写着“{text}”，这一行还算不算分不清，暂不计入；"
                    "不算的请整行删去，要算的请改掉这句话。"
                )
                yield case.at_row("row_void", Severity.ERROR, (item, key), message)
                break


def cleaning_has_a_reason(case: Case) -> Iterator[Finding]:
    """What needs cleaning says why."""
    for item in case.rows:
        told = _reason(written(item, "reason")) or not is_untold(item, "reason")
        if item.row.need and not told:
            message = "需要清理，请填写具体事由（属于七种情形哪一种）。"
            yield case.at_row("reason_missing", Severity.ERROR, (item, "reason"), message)


def reason_is_one_of_the_items(case: Case) -> Iterator[Finding]:
    """A reason can be told to be of the seven items (七种情形)."""
    for item in case.rows:
        reason = _reason(written(item, "reason"))
        if item.row.need and reason and not item.row.categories:
            message = f"事由“{reason}”看不出属于哪种情形，请选择1—7项。"
            spot = (item, "reason")
            yield case.at_row("reason_category_unclear", Severity.WARNING, spot, message)


def no_reason_without_need(case: Case) -> Iterator[Finding]:
    """What needs no cleaning has no reason for it, other than that all is in order (符合规定)."""
    for item in case.rows:
        reason = _reason(written(item, "reason"))
        if item.row.need is False and not _tells_order(reason):
            message = "不需要清理，却填了事由，请核对。"
            yield case.at_row("reason_without_need", Severity.WARNING, (item, "reason"), message)


def no_cell_shows_an_error(case: Case) -> Iterator[Finding]:
    """No cell shows that its formula fails (#REF!); of quantities and choices their rules tell."""
    for key, label in HEADER_LABELS.items():
        failed = case.reading.slips.get(key)
        if failed and failed.kind == "error":
            message = f"“{label}”是公式错误“{failed.detail}”，请改成实际内容。"
            yield case.at_header("cell_error", Severity.ERROR, key, message)
    for item in case.rows:
        for key, failed in item.slips.items():
            if failed.kind == "error":
                message = f"“{LABELS[key]}”是公式错误“{failed.detail}”，请改成实际内容。"
                yield case.at_row("cell_error", Severity.ERROR, (item, key), message)


def references_are_found(case: Case) -> Iterator[Finding]:
    """A cell that says 同上 has a row above; what refers to no row that is known is written out."""
    for item in case.rows:
        for key in ("situation", "basis", "reason"):
            if slip(item, key).kind == "reference":
                message = f"“{LABELS[key]}”填“{doubted(item, key)}”，看不出所指的内容，请写明。"
                yield case.at_row("reference_unclear", Severity.ERROR, (item, key), message)


def texts_are_safe(case: Case) -> Iterator[Finding]:
    """No cell holds invisible marks or what a spreadsheet would run; what reading told is told."""
    told = {
        (finding.place.row, finding.place.field)
        for finding in case.reading.findings
        if finding.code == "unsafe_text"
    }
    for item in case.rows:
        for key, cell in item.cells.items():
            label = LABELS.get(key)
            if label is None or (item.row.n, label) in told:
                continue
            if clean(cell.text) != cell.text:
                message = f"“{label}”含不可见字符，已去除，请核对。"
            elif _FORMULA.match(cell.text):
                message = f"“{label}”的内容像公式，已按文字处理，请核对。"
            else:
                continue
            yield case.at_row("unsafe_text", Severity.WARNING, (item, key), message)


def _bare(text: str) -> str:
    return re.sub(r"[\s，,。、；;《》]", "", text)


def _reason(text: str) -> str:
    return "" if _NO_REASON.fullmatch(text) else text


def _tells_order(reason: str) -> bool:
    """Tell whether each clause says that all is in order; no reason at all does."""
    clauses = filter(None, _CLAUSE.split(_CHECKED.sub("", reason)))
    return all(map(_IN_ORDER.fullmatch, clauses))


RULES: tuple[Rule, ...] = (
    rows_differ,
    situation_is_told,
    rows_are_meant_to_count,
    cleaning_has_a_reason,
    reason_is_one_of_the_items,
    no_reason_without_need,
    no_cell_shows_an_error,
    references_are_found,
    texts_are_safe,
)

"""Messes that units make of a clean form (各种填法), each leaving its meaning as it was."""

from collections.abc import Callable, Sequence

from tests.intake.returns.drafts import Draft, clean_draft
from tests.intake.returns.forms import HEADER


def _extra_headings(draft: Draft) -> None:
    draft.above = [
        ["附件1"],
        [],
        ["海州市望潮区司法局"],
        *draft.above,
        ["（各街道、区直行政执法机关填报）"],
    ]


def _notes_below(draft: Draft) -> None:
    draft.below += [
        ["注：1.“设置依据”填写法律、法规名称。"],
        ["2.“设备数量”按台（套）计，近三年罚款金额单位为元。"],
        ["3.没有设备的单位，书面反馈。"],
    ]


def _fields_below(draft: Draft) -> None:
    draft.above.remove(HEADER)
    draft.below += [
        ["填报单位（公章）", None, "望潮区城市管理局", None, "填报人：", "张示例"],
        ["联系方式：", "0400-0000000", None, "填报日期：", "2024", "年", "11", "月", "13", "日"],
    ]


def _fields_spread(draft: Draft) -> None:
    draft.above[draft.above.index(HEADER)] = (
        [
            "填报单位",
            "望潮区城市管理局（盖章）",
            "填报人",
            "张示例",
            "联系方式",
            "0400-0000000",
            "填报日期",
            "2024.11.13",
        ]
        if HEADER in draft.above
        else ["附件"]
    )


def _one_cell_of_fields(draft: Draft) -> None:
    text = (
        "填报单位(公章)：望潮区城市管理局  填报人：张示例  "
        "联系方式：0400-0000000  填报日期：2024/11/13"
    )
    draft.above = [[text] if line is HEADER else line for line in draft.above]


def _reordered(draft: Draft) -> None:
    draft.keys = ["n", *reversed(draft.keys[1:])]


def _inserted_column(draft: Draft) -> None:
    draft.keys.insert(3, "place")
    draft.labels["place"] = "设置地点"
    for row in draft.rows:
        row["place"] = "示例路口"


def _heads_on_two_lines(draft: Draft) -> None:
    draft.labels = {key: f"{text[:2]}\n{text[2:]}" for key, text in draft.labels.items()}


def _heads_with_blanks(draft: Draft) -> None:
    draft.labels = {key: "　".join(text) for key, text in draft.labels.items()}


def _other_heads(draft: Draft) -> None:
    draft.labels |= {
        "situation": "设置使用情形",
        "basis": "法律依据",
        "count": "数量（台/套）",
        "amount": "近三年罚款数额",
        "need": "是否需清理（是/否）",
        "reason": "清理事由",
        "result": "处理结果",
    }


def _grouped_heads(draft: Draft) -> None:
    draft.over = {"n": "基本情况", "need": "清理规范情况"}


def _repeated_heads(draft: Draft) -> None:
    draft.repeated = True


def _numbered_columns(draft: Draft) -> None:
    draft.under_head.append([str(number) for number in range(1, len(draft.keys) + 1)])


def _blank_lines(draft: Draft) -> None:
    draft.between += [[], [None, None]]


def _numbered_blanks(draft: Draft) -> None:
    draft.rows += [{"n": 3}, {"n": 4}]


def _shifted(draft: Draft) -> None:
    draft.left = 2


def _signed_below(draft: Draft) -> None:
    draft.below.append(["单位负责人：李示例", None, None, "审核人：王示例"])


def _full_width(draft: Draft) -> None:
    draft.rows[0] |= {"count": "１２", "amount": "３６０００元"}


def _chinese_numbers(draft: Draft) -> None:
    draft.rows[0]["count"] = "十二台"
    draft.rows[1]["count"] = "三套"


def _texts_of_numbers(draft: Draft) -> None:
    draft.rows[0] |= {"count": "12.0 ", "amount": " 36,000.00 元"}


def _ten_thousands(draft: Draft) -> None:
    draft.rows[0]["amount"] = "3.6万元"
    draft.rows[1]["amount"] = "无"


def _unit_in_the_head(draft: Draft) -> None:
    draft.labels["amount"] += "（万元）"
    draft.rows[0]["amount"] = 3.6
    draft.total["amount"] = 3.6


def _unit_in_the_caption(draft: Draft) -> None:
    draft.above.append([None, None, "单位：台（套）、万元"])
    draft.rows[0]["amount"] = "3.6"
    draft.total["amount"] = "3.6"


def _ticks(draft: Draft) -> None:
    draft.rows[0]["need"], draft.rows[1]["need"] = "×", "√"


def _other_results(draft: Draft) -> None:
    draft.rows[0]["result"], draft.rows[1]["result"] = "保留使用", "停用"


def _dashes(draft: Draft) -> None:
    for row in draft.rows:
        for key in ("reason", "note"):
            row[key] = row.get(key) or "/"


def _wrapped_texts(draft: Draft) -> None:
    for row in draft.rows:
        if row.get("situation"):
            text = str(row["situation"])
            row["situation"] = f"{text[:3]}\n{text[3:]}"


def _blanks_around(draft: Draft) -> None:
    for row in draft.rows:
        row |= {key: f"　{text} " for key, text in row.items() if isinstance(text, str)}


def _sum_in_other_words(draft: Draft) -> None:
    draft.total |= {"n": "合　计：", "result": "停用3台(套)；保留12台(套)"}


def _subtotal(draft: Draft) -> None:
    draft.between.append(["小计", None, None, 12])


def _zero_line(draft: Draft) -> None:
    draft.rows.append({"n": 3, "situation": "无", "basis": "/", "count": 0, "amount": 0})


Mess = Callable[[Draft], None]
MESSES: dict[str, Mess] = {
    name.removeprefix("_"): mess
    for name, mess in dict(globals()).items()
    if name.startswith("_") and callable(mess) and getattr(mess, "__module__", "") == __name__
}
# Messes that write the same cells; of these one at a time.
RIVALS: tuple[frozenset[str], ...] = (
    frozenset({"full_width", "chinese_numbers", "texts_of_numbers"}),
    frozenset(
        {
            "full_width",
            "texts_of_numbers",
            "ten_thousands",
            "unit_in_the_head",
            "unit_in_the_caption",
        }
    ),
    frozenset({"fields_below", "fields_spread", "one_cell_of_fields"}),
    frozenset({"other_heads", "heads_on_two_lines", "heads_with_blanks", "unit_in_the_head"}),
    frozenset({"numbered_blanks", "zero_line"}),
)


def disturbed(names: Sequence[str]) -> Draft:
    """Return the clean form with some messes made of it, one after another."""
    draft = clean_draft()
    for name in names:
        MESSES[name](draft)
    return draft

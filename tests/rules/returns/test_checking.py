"""A sound form passes all rules; what is not read is not judged."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading, RowReading, Slip
from docgen.model.returns import BasisLevel, Result, ReturnKind
from docgen.rules.decisions import decide
from docgen.rules.returns import understood
from tests.rules.returns.forms import (
    HEADER,
    KEYS,
    SETTING,
    TOTAL,
    answers,
    first,
    form,
    found,
    row,
    second,
    shared,
)


def header(key: str, text: str) -> dict[str, Cell]:
    return HEADER | {key: Cell(text, HEADER[key].where)}


def test_a_sound_form_gives_no_finding() -> None:
    assert found(form()) == []
    assert found(form(answers=answers())) == []


def test_scans_and_refused_files_are_not_judged() -> None:
    for kind in (ReturnKind.SCAN, ReturnKind.REFUSED):
        assert found(Reading("盖章.pdf", kind)) == []


def test_messages_say_row_value_and_remedy() -> None:
    (late,) = found(form(date=date(2024, 11, 21)))
    assert late.message == "填报日期2024年11月21日晚于截止日期2024年11月20日，按逾期登记。"
    (merged,) = found(shared())
    assert merged.message == "第1–2行合并填了一个数量，请分行填写。"
    assert (merged.place.row, merged.place.field) == (1, "设备数量")
    assert merged.place.where == "附件1!D6"
    (unnamed,) = found(form(header=header("unit", "")))
    assert unnamed.message == ("没有填写“填报单位”。文件名像是“海州市望潮区城市管理局”，请确认。")
    (total,) = found(form(total=replace(TOTAL, amount_yuan=Decimal("1.5"))))
    assert (total.place.row, total.message) == (
        "总计",
        "总计罚款金额填1.50元，各行合计36,000.00元，请核对。",
    )


def test_findings_stand_in_the_order_of_the_form() -> None:
    faulty = form(
        first(situation="", result=""),
        second(basis="无依据", reason=""),
        header=HEADER | {"filler": Cell()},
        total=None,
    )
    places = [(finding.place.row, finding.place.field) for finding in found(faulty)]
    assert places == [
        (None, "填报人"),
        (1, "具体情形"),
        (1, "清理规范结果"),
        (2, "设置依据"),
        (2, "具体事由"),
        ("总计", ""),
    ]


def test_what_a_row_above_says_counts_for_the_one_below() -> None:
    rows = understood(form(first(basis="无依据"), second(basis="同上")))
    assert [row.basis_level for row in rows] == [BasisLevel.NONE, BasisLevel.NONE]


def test_a_rank_that_the_text_does_not_tell_stays_as_given() -> None:
    reading = form(first(read={"basis_level": "规章"}, basis="见附件"), second())
    assert [row.basis_level for row in understood(reading)] == [
        BasisLevel.RULE,
        BasisLevel.ADMINISTRATIVE,
    ]


def test_data_without_cells_is_judged_by_its_values() -> None:
    bare = tuple(replace(item, cells={}) for item in form().rows)
    assert found(form(*bare)) == []
    unknown = replace(first(read={"count": None}), cells={})
    assert [item.code for item in found(form(unknown, bare[1]))] == ["count_missing"]


WORDS = st.sampled_from(
    [
        "",
        "/",
        "无",
        "无依据",
        "同上",
        "12",
        "约20",
        "《道路交通安全法》第一百一十四条",
        "停用",
        "=A1",
        "是",
    ]
)
KINDS = st.sampled_from(
    ["missing", "invalid", "approximate", "range", "merged", "mixed", "nonstandard", "formula"]
)
ROWS = st.builds(
    lambda texts, slips, count, need, result: replace(
        row(1, texts, {"count": count, "need": need, "result": result}),
        slips={key: Slip(kind) for key, kind in slips.items()},
    ),
    st.dictionaries(st.sampled_from(KEYS[1:]), WORDS),
    st.dictionaries(st.sampled_from(KEYS[3:]), KINDS),
    st.none() | st.integers(1, 99),
    st.none() | st.booleans(),
    st.none() | st.sampled_from(Result),
)


@given(
    st.lists(ROWS, max_size=4),
    st.dictionaries(st.sampled_from(list(HEADER)), st.builds(Cell, WORDS)),
    st.sampled_from(ReturnKind),
    st.none() | st.dates(),
)
def test_whatever_was_read_is_judged_with_place_and_remedy(
    rows: list[RowReading], head: dict[str, Cell], kind: ReturnKind, day: date | None
) -> None:
    numbered = tuple(
        replace(item, row=item.row.model_copy(update={"n": n})) for n, item in enumerate(rows, 1)
    )
    reading = Reading("表.xlsx", kind, header=head, date=day, rows=numbered)
    numbers = {None, "总计", *(item.row.n for item in numbered)}
    for finding in found(reading):
        assert finding.place.file == "表.xlsx"
        assert finding.place.row in numbers
        assert finding.message.endswith(("。", "）"))
    decided = decide(reading, SETTING)
    counted = [item.n for item in (*decided.accepted, *decided.pending)]
    assert sorted(counted) == [item.row.n for item in numbered]
    blocked = {item.n for item in decided.pending}
    errors = [item for item in decided.open if item.severity is Severity.ERROR]
    assert {item.place.row for item in errors if isinstance(item.place.row, int)} <= blocked

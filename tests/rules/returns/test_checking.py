"""A sound form passes all rules; what is not read is not judged."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from docgen.findings import Severity
from docgen.model.readings import Cell, Reading
from docgen.model.returns import BasisLevel, ReturnKind
from docgen.rules.returns import understood
from tests.rules.returns.forms import (
    HEADER,
    TOTAL,
    answers,
    first,
    form,
    found,
    second,
    shared,
)

E, W, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


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

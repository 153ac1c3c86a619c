"""Data files say the values themselves; what does not fit is told with its line."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.model.returns import ReturnKind
from tests.intake.returns.forms import codes, read

YAML = """\
kind: table
unit: 望潮区城市管理局
filler: 张示例
phone: 0400-0000000
date: 2024-11-13
received: 2024-11-14
has_report: true
rows:
  - {n: 1, situation: 违停抓拍, basis: 《公路法》第五十条, count: 12, amount_yuan: 36000.00,
     need: 否, result: 保留并继续使用}
  - {n: 2, situation: 测速, basis: 无依据, count: 3, amount_yuan: 0, need: 是, reason: 1.无依据,
     categories: [1], result: 停止使用}
answers: {handler: 法规科}
totals_declared: {count: 15, amount_yuan: 36000, stop: 3, keep: 12}
"""


def test_a_data_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(YAML, encoding="utf-8")
    reading = read(tmp_path / "a.yaml")
    assert reading.kind is ReturnKind.TABLE
    assert [item.row.count for item in reading.rows] == [12, 3]
    assert reading.rows[1].row.categories == (1,)
    assert reading.date == date(2024, 11, 13)
    assert reading.answers["handler"].text == "法规科"
    assert reading.total
    assert reading.total.amount_yuan == Decimal(36000)
    assert reading.sent
    assert reading.sent.received == date(2024, 11, 14)
    assert reading.has_report
    assert reading.rows[1].cells["count"].where.startswith("第11行")


@pytest.mark.parametrize(
    ("written", "kind"),
    [("no_device_letter", ReturnKind.LETTER), ("report_only", ReturnKind.REPORT)],
)
def test_the_type_may_be_said_in_other_words(
    written: str, kind: ReturnKind, tmp_path: Path
) -> None:
    text = json.dumps({"type": written, "unit": "望潮区城市管理局", "date": None})
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    assert read(tmp_path / "a.json").kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "kind: table\nrows:\n  - {n: 1, count: 很多}\n",
        "- 1\n- 2\n",
        "kind: [table\n",
        '{"kind": "table", "rows": [{"n": 0}]}',
        "kind: table\nrows: [{n: 1}, {n: 1}]\n",
        "a: &a [x]\nb: *a\n",
        "",
    ],
)
def test_what_does_not_fit_is_refused_with_reasons(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    reading = read(tmp_path / "a.yaml")
    assert reading.kind is ReturnKind.REFUSED
    assert codes(reading)

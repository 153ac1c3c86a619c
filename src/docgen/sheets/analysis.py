"""The analysis beside the district's table: small tables of sums, and charts drawn from them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.chart import BarChart, PieChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.worksheet.worksheet import Worksheet

from docgen.chinese.money import WAN
from docgen.form import CATEGORIES
from docgen.model.returns import STATUS_NAMES
from docgen.model.standing import GROUPS, Standing
from docgen.model.totals import add_up, total
from docgen.sheets.book import CENTRED, COUNT, HEAD, MONEY, TEXT, lay_out, put, widen

WAN_HEAD = "罚款（万元）"
SHEET, CHARTS = "分析", "图表"


@dataclass(frozen=True)
class _Block:
    """A small table on the sheet: where its head and its last row stand."""

    head: int
    last: int


def write_analysis(book: Workbook, standing: Standing) -> None:
    """Add the sheets 分析 and 图表."""
    sheet = book.create_sheet(SHEET)
    by_unit = _by_unit(sheet, 1, standing)
    by_item = _by_item(sheet, by_unit.last + 2, standing)
    by_group = _by_group(sheet, by_item.last + 2, standing)
    by_status = _by_status(sheet, by_group.last + 2, standing)
    widen(sheet, (40, 14, 14, 14, 16))
    lay_out(sheet, turned=False)
    _charts(book.create_sheet(CHARTS), sheet, by_unit, by_status)


def _head(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    for letter, text in zip("ABCDE", texts, strict=False):
        put(sheet, f"{letter}{row}", text, HEAD)


def _by_unit(sheet: Worksheet, head: int, standing: Standing) -> _Block:
    _head(sheet, head, ("单位", "设备（台）", "停止使用", "保留并继续使用", WAN_HEAD))
    row = head
    for unit in standing.units:
        if unit.accepted:
            row += 1
            totals = total(unit.accepted)
            put(sheet, f"A{row}", unit.unit.short or unit.unit.name, TEXT)
            counts = (totals.whole.count, totals.stop.count, totals.keep.count)
            for letter, figure in zip("BCD", counts, strict=True):
                put(sheet, f"{letter}{row}", figure, COUNT)
            put(sheet, f"E{row}", totals.whole.amount_yuan / WAN, MONEY)
    return _Block(head, row)


def _by_item(sheet: Worksheet, head: int, standing: Standing) -> _Block:
    """Write the seven items; a device of two items counts in both."""
    _head(sheet, head, ("需要清理的情形", "行数", "设备（台）", "", WAN_HEAD))
    totals = total(standing.accepted)
    for row, item in enumerate(CATEGORIES, start=head + 1):
        part = totals.by_category[item.number]
        put(sheet, f"A{row}", f"第{item.number}项　{item.gist}")
        put(sheet, f"B{row}", part.rows, COUNT)
        put(sheet, f"C{row}", part.count, COUNT)
        put(sheet, f"E{row}", part.amount_yuan / WAN, MONEY)
    return _Block(head, head + len(CATEGORIES))


def _by_group(sheet: Worksheet, head: int, standing: Standing) -> _Block:
    _head(sheet, head, ("类型", "行数", "设备（台）", "", WAN_HEAD))
    for row, (kind, name) in enumerate(GROUPS.items(), start=head + 1):
        part = add_up(each for unit in standing.of_kind(kind) for each in unit.accepted)
        put(sheet, f"A{row}", name)
        put(sheet, f"B{row}", part.rows, COUNT)
        put(sheet, f"C{row}", part.count, COUNT)
        put(sheet, f"E{row}", part.amount_yuan / WAN, MONEY)
    return _Block(head, head + len(GROUPS))


def _by_status(sheet: Worksheet, head: int, standing: Standing) -> _Block:
    _head(sheet, head, ("报送状态", "家数"))
    counts = Counter(unit.status for unit in standing.units)
    row = head
    for status, name in STATUS_NAMES.items():
        if counts[status]:
            row += 1
            put(sheet, f"A{row}", name)
            put(sheet, f"B{row}", counts[status], CENTRED)
    return _Block(head, row)


def _charts(target: Worksheet, data: Worksheet, units: _Block, statuses: _Block) -> None:
    """Draw the charts; a table without rows has none."""
    if units.last > units.head:
        results = _bars(data, units, (3, 4), "各单位设备数量（按清理规范结果，台）")
        results.grouping, results.overlap = "stacked", 100
        target.add_chart(results, "A1")
        target.add_chart(_bars(data, units, (5, 5), "各单位近三年罚款（万元）"), "A19")
    if statuses.last > statuses.head:
        target.add_chart(_pie(data, statuses), "A37")
    lay_out(target, turned=False)


def _bars(data: Worksheet, block: _Block, columns: tuple[int, int], title: str) -> BarChart:
    chart = BarChart()
    chart.type, chart.title = "bar", title
    first, last = columns
    values = Reference(data, min_col=first, max_col=last, min_row=block.head, max_row=block.last)
    names = Reference(data, min_col=1, min_row=block.head + 1, max_row=block.last)
    chart.add_data(values, titles_from_data=True)
    chart.set_categories(names)
    # Without this new versions of Excel leave the axes out.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.width, chart.height = 17, 8.2
    return chart


def _pie(data: Worksheet, block: _Block) -> PieChart:
    chart = PieChart()
    chart.title = "报送情况（家）"
    values = Reference(data, min_col=2, min_row=block.head, max_row=block.last)
    chart.add_data(values, titles_from_data=True)
    chart.set_categories(Reference(data, min_col=1, min_row=block.head + 1, max_row=block.last))
    chart.dataLabels = DataLabelList()
    labels = chart.dataLabels
    labels.showVal = True
    labels.showCatName = labels.showSerName = labels.showPercent = labels.showLegendKey = False
    chart.width, chart.height = 17, 8.2
    return chart

"""How fast forms are read and judged, beside openpyxl merely loading them.

Run: python -m benchmarks.read_returns [FORMS]. Writes that many forms of 15 rows, dressed as the
bureau's own form is, into a temporary folder. The two take turns: a busy machine slows both.
"""

import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation

from docgen.form import COLUMNS
from docgen.intake.returns import ReadSetting, read_return
from docgen.model.campaign import Campaign
from docgen.rules.returns import Setting, check_return

ROWS = 15
TURN = 25
_SETTING = Setting(
    Campaign.model_validate(
        {
            "id": "benchmark",
            "title": "清理规范",
            "issuer": "海州市望潮区司法局",
            "notice": {"number": "望司发〔2024〕7号", "issued": "2024-10-25"},
            "deadline": "2024-11-20",
        }
    ),
    (),
    date(2024, 11, 18),
)


def main() -> None:
    """Time reading and loading, and say how they compare."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        files = [write_form(Path(folder) / f"单位{number}.xlsx", number) for number in range(count)]
        collect(files[0])
        reading = loading = 0.0
        for start in range(0, count, TURN):
            reading += timed(collect, files[start : start + TURN])
            loading += timed(load, files[start : start + TURN])
    print(f"读取并核对 {count} 份：{reading:.2f} 秒；openpyxl 只打开：{loading:.2f} 秒")
    print(f"快 {loading / reading:.1f} 倍")


def write_form(path: Path, number: int) -> Path:
    """Write one filled form."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "附件1"
    sheet.append(["执法类电子技术监控设备清理规范汇总表"])
    sheet.merge_cells("A1:I1")
    sheet.append([f"填报单位（公章）：示例单位{number}", None, None, "填报人：张示例"])
    sheet.append(["联系方式：0400-0000000", None, None, "填报日期：2024年11月13日"])
    sheet.append([column.label for column in COLUMNS])
    for row in range(1, ROWS + 1):
        sheet.append(_row(row, number))
    sheet.append(["总计", None, None, 12 * ROWS, f"{ROWS * 36000}元"])
    _dress(sheet.iter_rows(min_row=4))
    choice = DataValidation(type="list", formula1='"是,否"')
    choice.add(f"F5:F{ROWS + 4}")
    sheet.add_data_validation(choice)
    book.save(path)
    return path


def _row(row: int, number: int) -> list[object]:
    stopped = row % 4 == 0
    return [
        row,
        f"第{number}号路口违法停车抓拍{row}",
        f"《中华人民共和国道路交通安全法》第{row + 50}条",
        12,
        "36000元",
        "是" if stopped else "否",
        "4.检定到期未检定" if stopped else None,
        "停止使用" if stopped else "保留并继续使用",
        None,
    ]


def _dress(rows: object) -> None:
    thin = Side(style="thin")
    for row in rows:  # type: ignore[attr-defined]
        for cell in row:
            cell.border = Border(thin, thin, thin, thin)
            cell.font = Font(name="仿宋", size=12)
            cell.alignment = Alignment(wrap_text=True, vertical="center")


def collect(path: Path) -> None:
    """Read and judge one form."""
    list(check_return(read_return(path, ReadSetting("元", 2024)), _SETTING))


def load(path: Path) -> None:
    """Open one form with openpyxl."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        load_workbook(path)


def timed(work: Callable[[Path], None], files: list[Path]) -> float:
    """Return the seconds that some work takes for all files."""
    start = time.perf_counter()
    for path in files:
        work(path)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

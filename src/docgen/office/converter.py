"""Convert files with LibreOffice: many in one process, several processes where that is faster.

One file that LibreOffice cannot do never keeps another from being done.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen.errors import DataError
from docgen.office.pool import work_through
from docgen.office.shares import usable_cores, worthwhile
from docgen.office.tasks import Converted, Fault, plan_tasks

_PATIENCE = 120.0
_REASONS = {
    Fault.UNREADABLE: "{names}打不开，无法转换：请检查文件是否还在、能否读取。",
    Fault.REFUSED: (
        "LibreOffice 不能转换{names}：请用 Word 或 WPS 打开看看文件是否损坏，另存后再试。"
    ),
    Fault.CRASHED: (
        "LibreOffice 转换{names}时两次意外退出，已跳过："
        "请用 Word 或 WPS 打开看看文件是否损坏，另存后再试。"
    ),
    Fault.HUNG: (
        "LibreOffice 转换{names}时长时间没有进展，已停止并跳过："
        "请关掉占用电脑的程序后再试，或用 Word、WPS 打开看看文件是否损坏。"
    ),
    Fault.UNWRITABLE: "{names}写不进去：请关掉正在打开它的程序，检查磁盘空间和权限后再试。",
}


def convert(
    files: Sequence[Path],
    folder: Path,
    *,
    to: str = "pdf",
    patience: float = _PATIENCE,
    processes: int | None = None,
) -> tuple[Path, ...]:
    """Convert `files` as `convert_each` does; an error names all that could not be converted."""
    converted = convert_each(files, folder, to=to, patience=patience, processes=processes)
    reasons = list(reasons_of(converted))
    if reasons:
        raise DataError("\n".join(reasons))
    return tuple(one.target for one in converted)


def convert_each(
    files: Sequence[Path],
    folder: Path,
    *,
    to: str = "pdf",
    patience: float = _PATIENCE,
    processes: int | None = None,
) -> tuple[Converted, ...]:
    """Convert `files` to the format `to` into `folder`; tell what came of each, in their order.

    Results are named after the files; a name that is taken twice, or by one of the files
    themselves, gets （2）, （3） and so on. LibreOffice is ended when it seems idle for `patience`
    seconds. At most `processes` of it run at once, by default one for each core.
    """
    if not files:
        return ()
    tasks = plan_tasks(files, folder, to)
    count = worthwhile(len(tasks), processes or usable_cores())
    converted = {one.target: one for one in work_through(tasks, count, patience)}
    return tuple(converted[task.target] for task in tasks)


def reasons_of(converted: Iterable[Converted]) -> Iterator[str]:
    """Yield why files were not converted, one sentence for all that failed alike."""
    faulty: dict[Fault, list[Path]] = {}
    for one in converted:
        if one.fault is not None:
            file = one.target if one.fault is Fault.UNWRITABLE else one.source
            faulty.setdefault(one.fault, []).append(file)
    for fault, files in faulty.items():
        yield _REASONS[fault].format(names=_names(files))


def _names(files: Sequence[Path]) -> str:
    shown = "".join(f"“{file.name}”" for file in files[:3])
    return f"{shown}等 {len(files)} 个文件" if len(files) > 3 else shown

"""Convert files with LibreOffice, many in one process; results are moved into place whole.

If the process dies, it is started once more for the files not yet done; if it hangs, it is ended.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.errors import DataError
from docgen.office.process import Outcome, run
from docgen.office.program import find_office
from docgen.office.workplace import Job, Workplace

_BATCH = 100
_START_TIME_OUT = 120.0
_FILE_TIME_OUT = 20.0
_STARTS = 2
# Blank pages that a section break makes are sides of paper: keep them.
_WHOLE_PAGES = '{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
_SHEETS = frozenset({".csv", ".et", ".ods", ".xls", ".xlsm", ".xlsx"})


def convert(
    files: Sequence[Path], folder: Path, *, to: str = "pdf", time_out: float | None = None
) -> tuple[Path, ...]:
    """Convert `files` to the format `to` into `folder`; return the results in the same order.

    `time_out` is for one batch, in seconds. Results are named after the files; a name that is
    taken twice, or by one of the files themselves, gets （2）, （3） and so on.
    """
    if not files:
        return ()
    program = find_office()
    targets = _targets(files, folder, to)
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as place:
        workplace = Workplace(Path(place), program)
        workplace.furnish()
        jobs = workplace.take_in(files, to)
        for option, batch in _batches(jobs, to):
            _convert_batch(workplace, batch, option, time_out)
        for job, target in zip(jobs, targets, strict=True):
            _place(job.result, target)
    return targets


def _batches(jobs: Sequence[Job], to: str) -> Iterator[tuple[str, tuple[Job, ...]]]:
    groups: dict[str, list[Job]] = {}
    for job in jobs:
        groups.setdefault(_option(job, to), []).append(job)
    for option, group in groups.items():
        for start in range(0, len(group), _BATCH):
            yield option, tuple(group[start : start + _BATCH])


def _option(job: Job, to: str) -> str:
    if to != "pdf":
        return to
    if job.copy.suffix in _SHEETS:
        return "pdf:calc_pdf_Export"
    return f"pdf:writer_pdf_Export:{_WHOLE_PAGES}"


def _convert_batch(
    workplace: Workplace, jobs: Sequence[Job], option: str, time_out: float | None
) -> None:
    waiting = tuple(jobs)
    for _ in range(_STARTS):
        allowed = time_out or _START_TIME_OUT + _FILE_TIME_OUT * len(waiting)
        command = workplace.command(waiting, option)
        outcome = run(command, workplace.environment(), allowed)
        if outcome is Outcome.CRASHED:
            _distrust_newest(waiting)
        waiting = tuple(job for job in waiting if not job.result.is_file())
        if outcome is Outcome.HUNG:
            raise DataError(_too_slow(waiting, allowed))
        if outcome is Outcome.FINE or not waiting:
            break
    if waiting:
        raise DataError(_refused(waiting))


def _distrust_newest(jobs: Sequence[Job]) -> None:
    # LibreOffice may have died while writing it.
    made = [job.result for job in jobs if job.result.is_file()]
    if made:
        max(made, key=lambda result: (result.stat().st_mtime_ns, result.name)).unlink()


def _too_slow(jobs: Sequence[Job], seconds: float) -> str:
    names = _names(jobs) or "最后一个文件"
    return (
        f"LibreOffice 转换{names}超过 {seconds:g} 秒没有完成，已停止："
        "请关掉占用电脑的程序后再试，或少选几个文件。"
    )


def _refused(jobs: Sequence[Job]) -> str:
    return (
        f"LibreOffice 不能转换{_names(jobs)}：请用 Word 或 WPS 打开看看文件是否损坏，另存后再试。"
    )


def _names(jobs: Sequence[Job]) -> str:
    shown = "".join(f"“{job.source.name}”" for job in jobs[:3])
    return f"{shown}等 {len(jobs)} 个文件" if len(jobs) > 3 else shown


def _targets(files: Sequence[Path], folder: Path, to: str) -> tuple[Path, ...]:
    taken = {_key(file) for file in files}
    targets: list[Path] = []
    for file in files:
        names = _free_names(folder, file.stem, to)
        target = next(name for name in names if _key(name) not in taken)
        taken.add(_key(target))
        targets.append(target)
    return tuple(targets)


def _free_names(folder: Path, stem: str, to: str) -> Iterator[Path]:
    yield folder / f"{stem}.{to}"
    number = 2
    while True:
        yield folder / f"{stem}（{number}）.{to}"
        number += 1


def _key(path: Path) -> str:
    return str(path.resolve()).casefold()


def _place(result: Path, target: Path) -> None:
    part = target.with_name(f".docgen-{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(result, part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DataError(
            f"{target}：写不进去，请关掉正在打开它的程序，检查磁盘空间和权限后再试。"
        ) from error

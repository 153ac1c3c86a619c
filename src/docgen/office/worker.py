"""A worker: does shares of the work with one LibreOffice after another, in a workplace of its own.

LibreOffice takes its files in order. When it dies or hangs, the file that it was at is set apart
and tried alone, so that the others go on; before a file is blamed, a page of our own is tried.
"""

import os
import shutil
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Event, get_ident

from docgen.errors import MissingProgramError
from docgen.office.process import Outcome, Watch, run
from docgen.office.tasks import Converted, Fault, Task
from docgen.office.workplace import Job, Workplace

_STRIKES = 2
_FAULTS = {Outcome.CRASHED: Fault.CRASHED, Outcome.HUNG: Fault.HUNG}


@dataclass(frozen=True)
class Worker:
    """One who converts in a workplace; `patience`: seconds that LibreOffice may seem idle."""

    workplace: Workplace
    patience: float
    stop: Event

    def convert(self, share: Sequence[Task]) -> list[Converted]:
        """Convert files of one option; each result is in its place when this returns."""
        jobs, converted = self._take_in(share)
        faults = dict(self._faults(jobs))
        if self.stop.is_set():
            return []
        return converted + [_finished(job, faults.get(job)) for job in jobs]

    def _take_in(self, share: Sequence[Task]) -> tuple[list[Job], list[Converted]]:
        jobs, unreadable = [], []
        for task in share:
            try:
                jobs.append(self.workplace.take_in(task))
            except OSError:
                unreadable.append(Converted(task.source, task.target, Fault.UNREADABLE))
        return jobs, unreadable

    def _faults(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Fault]]:
        """Yield what cannot be done; all else is done then."""
        strikes = Counter[Job]()
        waiting = deque([tuple(jobs)] if jobs else [])
        while waiting and not self.stop.is_set():
            batch = waiting.popleft()
            outcome = self._run(batch)
            if outcome is Outcome.FINE:
                yield from ((job, Fault.REFUSED) for job in batch if not job.done)
            elif outcome is not Outcome.STOPPED:
                suspects, others = _parted(batch)
                strikes.update(suspects)
                self.workplace.furnish()
                waiting.extend([others] if others else [])
                waiting.extend((job,) for job in suspects if strikes[job] < _STRIKES)
                guilty = [job for job in suspects if strikes[job] == _STRIKES]
                yield from ((job, _FAULTS[outcome]) for job in guilty if self._is_sound())

    def _run(self, batch: Sequence[Job]) -> Outcome:
        watch = Watch(self.patience, self.workplace.pulse, self.stop)
        try:
            return run(self.workplace.command(batch), self.workplace.environment(), watch)
        except OSError as error:
            raise MissingProgramError("LibreOffice 已安装但不能运行，请重新安装后再试。") from error

    def _is_sound(self) -> bool:
        """Tell that LibreOffice does a page of our own, unless we are told to stop."""
        trial = self.workplace.trial()
        outcome = self._run([trial])
        if outcome is Outcome.STOPPED:
            return False
        if outcome is not Outcome.FINE or not trial.done:
            raise MissingProgramError(
                "LibreOffice 启动后就意外退出或没有反应，什么文件都转换不了："
                "请重新启动电脑后再试；还不行的，重新安装 LibreOffice。"
            )
        trial.clear()
        return True


def _parted(batch: Sequence[Job]) -> tuple[tuple[Job, ...], tuple[Job, ...]]:
    """Part the files that LibreOffice may have fallen over from those that wait for their turn.

    The newest result may have been cut short; if it was whole, the file behind it is to blame.
    """
    made = [place for place, job in enumerate(batch) if job.done]
    last = made[-1] if made else -1
    first, after = max(last, 0), last + 2
    suspects = batch[first:after]
    for job in suspects:
        job.result.unlink(missing_ok=True)
    others = (*batch[:first], *batch[after:])
    return tuple(suspects), tuple(job for job in others if not job.done)


def _finished(job: Job, fault: Fault | None) -> Converted:
    """Move a result into its place, whole, and clear the workplace."""
    task = job.task
    part = task.target.with_name(f".docgen-{os.getpid()}-{get_ident()}.part")
    try:
        if fault is None:
            task.target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(job.result, part)
            part.replace(task.target)
    except OSError:
        part.unlink(missing_ok=True)
        fault = Fault.UNWRITABLE
    finally:
        job.clear()
    return Converted(task.source, task.target, fault)

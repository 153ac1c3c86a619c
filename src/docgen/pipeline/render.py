"""Render: the data of one paper in, the paper out; many papers of one file are a batch."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from docgen.errors import DataError, UsageError
from docgen.findings import Finding, Place, Severity
from docgen.intake.paper_data import PaperData, read_papers
from docgen.pipeline.computed import complete
from docgen.pipeline.edited_drafts import draft_of, prepare_final
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.job import Job
from docgen.pipeline.press import DOCX, Composed, Press, Ready, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.folder import Folder
from docgen.publish.names import safe_name
from docgen.publish.store import Store
from docgen.standard import in_profile


def render_papers(job: Job, name: str = "") -> tuple[Rendered, ...]:
    """Render the one paper of the job's data file, under its own name if none is asked for."""
    with in_profile(job.profile):
        return _render(job, name)


def _render(job: Job, name: str) -> tuple[Rendered, ...]:
    library, setting = job.library(), job.setting()
    records = list(islice(read_papers(job.data, setting), 2))
    if not records:
        raise DataError(f"“{job.data.name}”里没有数据。")
    if len(records) > 1:
        raise UsageError("数据文件里不止一件文书，-o 请写文件夹，不要写 .docx 文件名。")
    folder = _folder(job.store)
    with Shelf(folder.root, job.today) as shelf:
        press = Press(library, setting.kind, shelf, job.today, job.final, folder=job.sources)
        ready = _prepare(press, shelf, complete(setting.kind, records[0]), name)
        (paper,) = finish_papers([ready], Finish(folder, job.pdf, job.colophon))
        if isinstance(ready, Rendered) or paper.path is None:
            return (paper,)
        return (replace(paper, findings=(*paper.findings, *_unregistered(press, ready.composed))),)


def _folder(store: Store) -> Folder:
    if isinstance(store, Folder):
        return store
    raise UsageError(
        f"“{store.told()}”是网上的存储，只有成批生成（数据文件是 .jsonl）能直接写到那里；"
        "单件请写 .docx 文件名或文件夹。"
    )


def _prepare(press: Press, shelf: Shelf, data: PaperData, name: str) -> Ready | Rendered:
    """Stamp the paper, if it can be composed, under the name that is asked for.

    A final one keeps what a person wrote into the draft that lies beside it.
    """
    paper = press.compose(data)
    if isinstance(paper, Rendered):
        return paper
    if name or not press.final:
        return press.prepare(paper, name or _path_of(paper.stem))
    draft = draft_of(replace(press, final=False), data, _path_of, shelf)
    return prepare_final(press, paper, draft, shelf.folder, _path_of(paper.stem))


def _unregistered(press: Press, composed: Composed) -> Iterator[Finding]:
    """Tell that a number which a person gave a paper of the office is in no register."""
    number = composed.facts.fields.get("number")
    if press.final and number and press.kind.issuer == "bureau":
        day = composed.facts.fields.get("date_of_issue")
        told = f" --date {day}" if day else ""
        message = (
            f"文号{number}是数据里写的，没有进发文登记簿；用登记簿编号的，请再运行 "
            f"docgen number record {number}{told} 补登，免得下一件重号。"
        )
        yield Finding("number_unregistered", Severity.INFO, message, Place(composed.file))


def _path_of(stem: str) -> str:
    return safe_name(stem, DOCX)

"""Make (生成): every paper of a campaign that applies, in one folder; what did not change stays."""

from dataclasses import dataclass
from pathlib import Path

from docgen.findings import Finding
from docgen.pipeline.briefs import Briefs
from docgen.pipeline.collecting import collect
from docgen.pipeline.due_papers import MakeOrder, Maker
from docgen.pipeline.finishing import Finish, finish_papers
from docgen.pipeline.library import open_library
from docgen.pipeline.press import DOCX, Rendered
from docgen.pipeline.shelf import Shelf
from docgen.publish.figures import changed_figures
from docgen.publish.folder import Folder
from docgen.publish.writer import write_file
from docgen.standard import in_profile

__all__ = ["Made", "MakeOrder", "make_papers"]


@dataclass(frozen=True)
class Made:
    """What became of every paper, and what was found in the campaign's folder."""

    folder: Path
    papers: tuple[Rendered, ...]
    findings: tuple[Finding, ...]
    superseded: tuple[str, ...] = ()


def make_papers(order: MakeOrder) -> Made:
    """Make all papers that apply; those of an earlier run that no longer do are superseded."""
    collected = collect(order.campaign, order.today)
    library = open_library(order.templates)
    folder = order.output or Path("output") / collected.campaign.id
    briefs = Briefs(order.campaign, collected, library)
    finish = Finish(Folder(folder), order.pdf, order.colophon)
    with in_profile(order.profile), Shelf(folder, collected.day) as shelf:
        maker = Maker(order, briefs, shelf)
        papers = tuple(_told(paper) for paper in finish_papers(maker.papers(), finish))
        # A part of the papers says nothing about the others.
        whole = not order.kinds and not order.units
        if whole:
            maker.put_working_sheet()
        superseded = shelf.supersede({paper.name for paper in papers}) if whole else ()
    findings = (*collected.findings, *briefs.findings, *maker.not_due)
    return Made(folder, papers, findings, superseded)


def _told(made: Rendered) -> Rendered:
    """List what changed beside a paper that a person edited."""
    if made.kept is not None and made.path is not None and made.path.suffix == DOCX:
        lines = changed_figures(made.kept.read_bytes(), made.path.read_bytes())
        text = "\n\n".join(lines) or "数字没有变化。"
        write_file(made.path.with_suffix(".数字变化.txt"), f"{text}\n".encode())
    return made

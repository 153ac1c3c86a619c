"""Render: data in, papers out; a paper that cannot be made does not stop the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docgen.compose.facts import Facts
from docgen.compose.namespace import namespace
from docgen.compose.paper import compose, file_stem
from docgen.errors import DataError, UsageError
from docgen.findings import Finding, Place, has_errors
from docgen.intake.campaign import read_campaign
from docgen.intake.paper_data import PaperData, Setting, read_papers
from docgen.model.kind import Kind
from docgen.model.stage import Stage
from docgen.office import convert
from docgen.pipeline.library import Library, open_library
from docgen.pipeline.shelf import Sheet, Shelf
from docgen.pipeline.texts import COPY_MODE, read_texts
from docgen.publish.names import safe_name
from docgen.rules.paper import Paper, check_paper
from docgen.rules.waivers import waive
from docgen.stamp import Engine, Template
from docgen.typeset.dressing import dress
from docgen.typeset.finishing import finish

DOCX = ".docx"


@dataclass(frozen=True)
class Order:
    """What to render: a kind, its data, where to, at which stage, and on which day."""

    kind: str
    data: Path
    target: Path
    today: date
    campaign: Path | None = None
    final: bool = False
    templates: Path | None = None
    pdf: bool = False

    @property
    def names_a_file(self) -> bool:
        """Tell whether the target is one .docx file rather than a folder."""
        return self.target.suffix.lower() == DOCX


@dataclass(frozen=True)
class Rendered:
    """What became of one paper; without a path it was not made."""

    path: Path | None
    status: str
    findings: tuple[Finding, ...]
    pdf: Path | None = None


@dataclass(frozen=True)
class _Composed:
    """One paper before it is written."""

    facts: Facts
    paper: dict[str, object]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Press:
    """What all papers of one order share."""

    order: Order
    kind: Kind
    template: Template
    shelf: Shelf


def render_papers(order: Order) -> tuple[Rendered, ...]:
    """Render each record of the order's data file."""
    library = open_library(order.templates)
    kind = library.kind(order.kind)
    press = _Press(order, kind, _template(library, kind), Shelf(_folder(order), order.today))
    records = list(_records(order, kind))
    if len(records) > 1 and order.names_a_file:
        message = f"数据文件里有{len(records)}件文书，-o 请写文件夹，不要写 .docx 文件名。"
        raise UsageError(message)
    results = _render_all(press, [_compose(press, data) for data in records])
    return _with_pdfs(results, press.shelf.folder) if order.pdf else results


def _template(library: Library, kind: Kind) -> Template:
    path = library.template(kind.id)
    return Template(path, name=f"{kind.name}模板（{path.name}）", finish=finish)


def _folder(order: Order) -> Path:
    if order.names_a_file:
        return order.target.parent
    if order.target.is_file():
        raise UsageError(f"“{order.target}”是文件，-o 请写文件夹或 .docx 文件名。")
    return order.target


def _records(order: Order, kind: Kind) -> Iterator[PaperData]:
    if order.campaign is None:
        return read_papers(order.data, Setting(kind))
    folder = read_campaign(order.campaign)
    if folder.campaign is None:
        raise DataError("\n".join(str(finding) for finding in folder.findings))
    return read_papers(order.data, Setting(kind, folder.campaign, folder.units))


def _render_all(press: _Press, papers: Sequence[_Composed | Rendered]) -> tuple[Rendered, ...]:
    """Write the papers that could be composed; papers of one name are numbered."""
    names: Counter[str] = Counter()
    results = []
    for paper in papers:
        if isinstance(paper, _Composed):
            stem = file_stem(paper.facts)
            names[stem] += 1
            again = f"-{names[stem]}" if names[stem] > 1 else ""
            results.append(_write(press, paper, safe_name(f"{stem}{again}", DOCX)))
        else:
            results.append(paper)
    return tuple(results)


def _compose(press: _Press, data: PaperData) -> _Composed | Rendered:
    """Bring the data into the form in which it is printed, or say why that cannot be."""
    if data.campaign is None or has_errors(data.findings):
        return Rendered(None, "failed", data.findings)
    fields, repairs = read_texts(press.kind, data)
    stage = _stage(press.order, fields.get("mode"))
    facts = Facts(
        kind=press.kind,
        campaign=data.campaign,
        unit=data.unit,
        fields=fields,
        stage=stage,
        today=press.order.today,
        returned=data.returned,
        standing=data.standing,
    )
    paper = compose(facts)
    findings = (*data.findings, *repairs, *_judged(press.kind, stage, paper, data))
    if has_errors(findings):
        return Rendered(None, "failed", findings)
    return _Composed(facts, paper, findings)


def _judged(
    kind: Kind, stage: Stage, paper: dict[str, object], data: PaperData
) -> Sequence[Finding]:
    """Return what the rules find, known departures with their reason."""
    file = data.document.file
    waives = paper.get("waives")
    waivers = {
        str(waiver["code"]): str(waiver["reason"])
        for waiver in (waives if isinstance(waives, tuple) else ())
    }
    found = waive(check_paper(Paper(kind, stage, paper, file)), waivers, file)
    return [replace(finding, place=_place(finding, data)) for finding in found]


def _place(finding: Finding, data: PaperData) -> Place:
    """Return a finding's place with the line on which its field, or the paper, stands."""
    name = finding.place.field.removeprefix("paper.").partition(".")[0]
    return replace(finding.place, line=data.place_of(name).line)


def _stage(order: Order, mode: object) -> Stage:
    if order.final:
        return Stage.FINAL
    return Stage.COPY if mode == COPY_MODE else Stage.DRAFT


def _write(press: _Press, composed: _Composed, name: str) -> Rendered:
    context = namespace(composed.facts, dress(composed.paper, composed.facts.kind.layout))
    filled = press.template.fill(context)
    sheet = Sheet(
        name=press.order.target.name if press.order.names_a_file else name,
        content=filled.package,
        engine="fast" if filled.route.engine is Engine.FAST else "docxtpl",
        findings=composed.findings,
    )
    published = press.shelf.put(sheet, composed.facts, composed.paper)
    return Rendered(published.path, published.status, composed.findings)


def _with_pdfs(results: Sequence[Rendered], folder: Path) -> tuple[Rendered, ...]:
    """Convert all papers that were made, in one go."""
    papers = [result.path for result in results if result.path is not None]
    pdfs = dict(zip(papers, convert(papers, folder), strict=True)) if papers else {}
    return tuple(
        replace(result, pdf=pdfs[result.path]) if result.path is not None else result
        for result in results
    )

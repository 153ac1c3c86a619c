"""Templates: built from wording, checked, handed to a person and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.archive import read_package
from docgen.errors import UsageError
from docgen.findings import Finding, has_errors
from docgen.model.kind import Kind
from docgen.pipeline.library import TEMPLATE, WORDING, Library, open_library
from docgen.publish.writer import write_file
from docgen.typeset.adoption import adopt_template
from docgen.typeset.layouts import build_template
from docgen.typeset.linting import lint_template

OWN = Path("模板")


@dataclass(frozen=True)
class Taken:
    """A template brought back: where it went, or what keeps it out."""

    path: Path | None
    findings: tuple[Finding, ...]


def template_paths(own: Path | None) -> tuple[tuple[Kind, Path], ...]:
    """Return every kind with the template in use."""
    library = open_library(own)
    return tuple((kind, library.template(kind.id)) for kind in library.kinds())


def build_templates(kinds: Sequence[str], own: Path | None) -> tuple[tuple[Path, bool], ...]:
    """Build templates beside their wording; return each path and whether it changed."""
    library = open_library(own)
    return tuple(_build(library, library.kind(told)) for told in kinds or library.ids())


def _build(library: Library, kind: Kind) -> tuple[Path, bool]:
    wording = library.file(kind.id, WORDING)
    data = build_template(kind, wording.read_text(encoding="utf-8"))
    path = wording.with_name(TEMPLATE)
    changed = not path.is_file() or path.read_bytes() != data
    if changed:
        write_file(path, data)
    return path, changed


def lint(target: str, kind_id: str | None, own: Path | None) -> tuple[Finding, ...]:
    """Check the template of a kind, or a file as a template of a kind."""
    library = open_library(own)
    file = Path(target)
    if not file.suffix:
        kind = library.kind(target)
        file = library.template(kind.id)
    elif kind_id is None:
        raise UsageError(f"检查文件“{target}”时，请用 --kind 写明是哪种文书的模板。")
    else:
        kind = library.kind(kind_id)
    return lint_template(_read(file), file.name, kind)


def export(kind_id: str, target: Path, own: Path | None) -> Path:
    """Copy a kind's template to a file that a person may edit; an existing file is kept."""
    library = open_library(own)
    kind = library.kind(kind_id)
    path = target if target.suffix == ".docx" else target / f"{kind.name}-模板.docx"
    if path.exists():
        raise UsageError(f"“{path}”已经存在，没有覆盖。请换个名字，或先把它移走。")
    return write_file(path, library.template(kind.id).read_bytes())


def adopt(file: Path, kind_id: str, own: Path | None) -> Taken:
    """Take back an edited template: restore the layout by style name, check, store."""
    own = own or OWN
    library = open_library(own if own.is_dir() else None)
    kind = library.kind(kind_id)
    official = open_library(None)
    # An official kind is restored from the official template, so that later layouts reach it, too.
    base = official if kind.id in official.ids() else library
    adopted = adopt_template(_read(file), base.template(kind.id).read_bytes())
    findings = (*adopted.findings, *lint_template(adopted.template, file.name, kind))
    if has_errors(findings):
        return Taken(None, findings)
    return Taken(write_file(own / kind.id / TEMPLATE, adopted.template), findings)


def _read(file: Path) -> bytes:
    read_package(file)  # refuses by name what is missing, damaged or no document
    return file.read_bytes()

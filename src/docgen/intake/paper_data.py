"""The data of papers for `docgen render`: sections of a .yaml, .json or .jsonl file.

A file without sections (papers/<kind>.yaml of a campaign folder may be one) is the paper itself.
Wrong data is findings with file, line and field; only a file that cannot be read at all stops.
"""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from docgen.errors import DataError
from docgen.findings import Finding, Place, has_errors
from docgen.intake.cleaning import cleaned
from docgen.intake.document import Data, Document
from docgen.intake.field_values import FieldReader, Values
from docgen.intake.json_file import alike_records
from docgen.intake.json_lines import open_records
from docgen.intake.sections import (
    Setting,
    faults_of_sections,
    read_campaign,
    read_returned,
    read_standing_section,
    read_unit,
    with_answers,
    with_names_joined,
    with_sections,
)
from docgen.intake.yaml_file import read_document
from docgen.model.campaign import Campaign, Unit
from docgen.model.returns import Return
from docgen.model.standing import Standing

__all__ = [
    "MANY",
    "MODE",
    "Owner",
    "PaperData",
    "PaperReader",
    "Setting",
    "read_papers",
]

MODE = "mode"  # the field by which a paper says that it is a copy
MANY = ".jsonl"
SUFFIXES = (".yaml", ".yml", ".json", MANY)


@dataclass(frozen=True)
class PaperData:
    """The data of one paper. With an ERROR among `findings`, no paper may be made from it.

    `campaign` is missing only then; fields of type `blocks` are text as it was written.
    """

    campaign: Campaign | None
    unit: Unit | None
    fields: Values
    findings: tuple[Finding, ...]
    document: Document
    returned: Return | None = None
    standing: Standing | None = None

    def place_of(self, field: str) -> Place:
        """Return where a field of the paper stands."""
        return self.document.place(("paper", field))


def read_papers(path: Path, setting: Setting) -> Iterator[PaperData]:
    """Yield the data of each paper in a file: one, or one a line in .jsonl."""
    reader = PaperReader(setting)
    return (reader.read(document) for document in _documents(path))


def _documents(path: Path) -> Iterator[Document]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        wanted = "、".join(SUFFIXES)
        raise DataError(f"“{path.name}”不是数据文件，请用 {wanted} 文件。")
    if suffix == MANY:
        alike = alike_records()
        for record in open_records(path).records():
            yield record.document(path.name, alike)
    else:
        yield read_document(path)


@dataclass(frozen=True)
class Owner:
    """Whose paper it is, and what decides its name beside that."""

    campaign: Campaign
    unit: Unit | None
    mode: object


class _Said(NamedTuple):
    """What the paper before said of its campaign, and the campaign that it is."""

    given: Data
    pickled: bytes
    campaign: Campaign


class PaperReader:
    """Reads the data of papers of one kind; what their files share is read once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._last: _Said | None = None
        self._asked = [one for one in setting.kind.fields if one.name not in setting.worked_out]
        self._mode = [one for one in setting.kind.fields if one.name == MODE]
        self.of_owner = frozenset({"campaign", "unit", *(["paper"] if self._mode else [])})

    def read(self, document: Document) -> PaperData:
        """Return the data of one paper."""
        document = with_names_joined(with_sections(cleaned(document)))
        setting = self._setting
        content = document.value if isinstance(document.value, dict) else {}
        if not content:  # what its parts lack is not told as well: there are none
            lacking = () if has_errors(document.findings) else faults_of_sections(document, content)
            return PaperData(None, None, {}, (*document.findings, *lacking), document)
        campaign, about_campaign = self._campaign(document, content.get("campaign"))
        unit, about_unit = read_unit(document, content.get("unit"), setting)
        returned, about_return = read_returned(document, content.get("return"), setting.kind)
        standing, about_standing = read_standing_section(document, content.get("standing"), setting)
        reader = FieldReader(document)
        given = with_answers(content.get("paper") or {}, returned, setting.kind)
        fields = reader.fields(self._asked, given, ("paper",))
        findings = (
            *document.findings,
            *faults_of_sections(document, content),
            *about_campaign,
            *about_unit,
            *about_return,
            *about_standing,
            *reader.findings,
        )
        return PaperData(campaign, unit, fields, findings, document, returned, standing)

    def owner(self, document: Document) -> Owner | None:
        """Return whose paper it will be, without reading the rest; None if that cannot be told.

        The document needs no sections but those that are named in `of_owner`.
        """
        sections = with_sections(document).value
        if not isinstance(sections, dict):
            return None
        paper = sections.get("paper")
        mode = paper.get(MODE) if self._mode and isinstance(paper, dict) else None
        named = {name: sections.get(name) for name in ("campaign", "unit")}
        said: Data = {**named, "paper": {MODE: mode}}
        head = with_names_joined(
            cleaned(Document(document.file, said, document.lines, plain=document.plain))
        )
        content = head.value if isinstance(head.value, dict) else {}
        campaign, _ = self._campaign(head, content.get("campaign"))
        unit, wrong = read_unit(head, content.get("unit"), self._setting)
        if campaign is None or wrong:
            return None
        if not self._mode:
            return Owner(campaign, unit, None)
        fields = FieldReader(head).fields(self._mode, content["paper"], ())
        return Owner(campaign, unit, fields.get(MODE))

    def _campaign(
        self, document: Document, given: Data
    ) -> tuple[Campaign | None, tuple[Finding, ...]]:
        """Return the campaign; that of the paper before, if it says the very same."""
        last = self._last
        if last is not None and given is last.given:  # see `Alike`
            return last.campaign, ()
        said = pickle.dumps(given)  # tells 1, "1" and true apart, in a third of what repr takes
        if last is not None and given is not None and last.pickled == said:
            self._last = last._replace(given=given)
            return last.campaign, ()
        campaign, findings = read_campaign(document, given, self._setting)
        if campaign is not None and given is not None:
            self._last = _Said(given, said, campaign)
        return campaign, findings

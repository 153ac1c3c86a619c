"""The data of papers for `docgen render`: sections of a .yaml, .json or .jsonl file.

A file without sections (papers/<kind>.yaml of a campaign folder may be one) is the paper itself.
Wrong data is findings with file, line and field; only a file that cannot be read at all stops.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.intake.cleaning import cleaned
from docgen.intake.document import Data, Document
from docgen.intake.field_values import FieldReader, Values
from docgen.intake.json_file import parse_json_lines
from docgen.intake.standing import read_standing
from docgen.intake.text_file import MEBIBYTE, read_text
from docgen.intake.validation import unknown_field, validate
from docgen.intake.yaml_file import read_document
from docgen.model.campaign import Campaign, Unit
from docgen.model.kind import Kind
from docgen.model.returns import Return
from docgen.model.standing import Standing

SECTIONS = {
    "campaign": "专项工作",
    "unit": "单位",
    "return": "报送材料",
    "standing": "填报情况",
    "paper": "文书内容",
}
SUFFIXES = (".yaml", ".yml", ".json", ".jsonl")
RECORDS_LIMIT = 64 * MEBIBYTE


@dataclass(frozen=True)
class Setting:
    """What is known before a data file is opened: its kind, a campaign folder, whose it is.

    Fields in `worked_out` are not asked of the file.
    """

    kind: Kind
    campaign: Campaign | None = None
    units: Sequence[Unit] = ()
    standing: Standing | None = None
    unit: Unit | None = None
    worked_out: frozenset[str] = frozenset()


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
    return (_paper(cleaned(document), setting) for document in _documents(path))


def read_paper_data(path: Path, kind: Kind, campaign: Campaign | None = None) -> PaperData:
    """Read the data of the only paper in a file."""
    papers = list(read_papers(path, Setting(kind, campaign)))
    if len(papers) != 1:
        raise DataError(f"“{path.name}”里有{len(papers)}份数据，这里只能有一份。")
    return papers[0]


def _documents(path: Path) -> Iterator[Document]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        wanted = "、".join(SUFFIXES)
        raise DataError(f"“{path.name}”不是数据文件，请用 {wanted} 文件。")
    if suffix == ".jsonl":
        text, findings = read_text(path, RECORDS_LIMIT)
        yield from parse_json_lines(text, path.name, findings)
    else:
        yield read_document(path)


def _paper(document: Document, setting: Setting) -> PaperData:
    document = _with_sections(document)
    content = document.value if isinstance(document.value, dict) else {}
    campaign, about_campaign = _campaign(document, content.get("campaign"), setting)
    unit, about_unit = _unit(document, content.get("unit"), setting)
    returned, about_return = _returned(document, content.get("return"), setting.kind)
    standing, about_standing = _standing(document, content.get("standing"), setting)
    reader = FieldReader(document)
    given = _with_answers(content.get("paper") or {}, returned, setting.kind)
    asked = [field for field in setting.kind.fields if field.name not in setting.worked_out]
    fields = reader.fields(asked, given, ("paper",))
    findings = (
        *document.findings,
        *_sections(document, content),
        *about_campaign,
        *about_unit,
        *about_return,
        *about_standing,
        *reader.findings,
    )
    return PaperData(campaign, unit, fields, findings, document, returned, standing)


def _with_sections(document: Document) -> Document:
    """Put a file that has no sections under `paper`."""
    value = document.value
    if not isinstance(value, dict) or not value or SECTIONS.keys() & value.keys():
        return document
    top = ("paper",)
    return Document(
        document.file,
        {"paper": value},
        {(): 1} | {top + where: line for where, line in document.lines.items()},
        {top + where: text for where, text in document.written.items()},
        document.findings,
    )


def _sections(document: Document, content: dict[str, Data]) -> Iterator[Finding]:
    """Yield what is wrong with the sections of a file."""
    if not content:
        message = "文件没有内容，请写 paper: 和下面的各字段。"
        yield Finding("file_empty", Severity.ERROR, message, document.place(()))
    for name in content:
        if name not in SECTIONS:
            message = unknown_field(name, SECTIONS.items())
            yield Finding("field_unknown", Severity.ERROR, message, document.place((name,)))


def _campaign(
    document: Document, given: Data, setting: Setting
) -> tuple[Campaign | None, tuple[Finding, ...]]:
    if given is not None:
        return validate(Campaign, document, given, ("campaign",))
    if setting.campaign is not None:
        return setting.campaign, ()
    message = "缺少 campaign（专项工作）一节；也可以用 --campaign 指定专项工作文件夹。"
    return None, (Finding("campaign_missing", Severity.ERROR, message, document.place(())),)


def _unit(
    document: Document, given: Data, setting: Setting
) -> tuple[Unit | None, tuple[Finding, ...]]:
    """Return the paper's unit: described in full, or named by id or name as in the roster."""
    if isinstance(given, dict):
        return validate(Unit, document, given, ("unit",))
    if given is None and setting.unit is not None:
        return setting.unit, ()
    if given is None:
        return None, _unit_missing(document) if setting.kind.scope != "campaign" else ()
    name = document.text(("unit",), given)
    for unit in setting.units:
        if name in (unit.id, unit.name, unit.short, *unit.aliases):
            return unit, ()
    message = f"应报单位名单中没有“{name}”，请写名单中的编号或单位名称。"
    return None, (Finding("unit_unknown", Severity.ERROR, message, document.place(("unit",))),)


def _unit_missing(document: Document) -> tuple[Finding, ...]:
    message = "缺少 unit（单位）：请写应报单位的编号、名称或完整资料。"
    return (Finding("unit_missing", Severity.ERROR, message, document.place(())),)


def _returned(
    document: Document, given: Data, kind: Kind
) -> tuple[Return | None, tuple[Finding, ...]]:
    """Return what the unit reported; a paper about a return needs one."""
    if given is not None:
        return validate(Return, document, given, ("return",))
    if kind.scope != "return":
        return None, ()
    return None, (_section_missing("return", "报送材料", document),)


def _standing(
    document: Document, given: Data, setting: Setting
) -> tuple[Standing | None, tuple[Finding, ...]]:
    """Return where the campaign stands; a paper about the whole district needs it."""
    if given is not None:
        return read_standing(document, given, ("standing",))
    if setting.standing is not None or not setting.kind.uses_standing:
        return setting.standing, ()
    return None, (_section_missing("standing", "填报情况", document),)


def _section_missing(name: str, label: str, document: Document) -> Finding:
    message = f"缺少 {name}（{label}）一节，这种文书的数字由它计算。"
    return Finding("section_missing", Severity.ERROR, message, document.place(()))


def _with_answers(given: Data, returned: Return | None, kind: Kind) -> Data:
    """Put what the unit answered under what the data file says of the paper itself."""
    if returned is None or not isinstance(given, dict):
        return given
    known = {field.name for field in kind.fields}
    header = {"filler": returned.filler, "phone": returned.phone}
    told = {name: text for name, text in (header | returned.answers).items() if name in known}
    return {**told, **given}

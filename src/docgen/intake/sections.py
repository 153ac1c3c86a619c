"""The sections of a data file: whose paper it is, what was reported, what the paper says itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from docgen.findings import Finding, Severity
from docgen.form import said
from docgen.intake.cleaning import on_one_line
from docgen.intake.document import Data, Document
from docgen.intake.standing import read_standing
from docgen.intake.validation import unknown_field, validate
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


_NAMED = ("campaign", "unit")  # the sections of nothing but names and other short facts


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

    @cached_property
    def unit_of(self) -> Mapping[str, Unit]:
        """The units by all that they are called; a name that two bear is the first one's.

        A look-up, because each of many records names its unit.
        """
        found: dict[str, Unit] = {}
        for unit in self.units:
            for name in filter(None, (unit.id, unit.name, unit.short, *unit.aliases)):
                found.setdefault(name, unit)
        return found


def with_sections(document: Document) -> Document:
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


def with_names_joined(document: Document) -> Document:
    """Join names that stand on several lines, in the sections of names; the rest may have lines."""
    value = document.value
    if document.plain or not isinstance(value, dict):
        return document
    joined, findings = dict(value), list(document.findings)
    for name in _NAMED:
        if name in joined:
            joined[name], found = on_one_line(document, joined[name], (name,))
            findings += found
    if len(findings) == len(document.findings):
        return document
    return replace(document, value=joined, findings=tuple(findings))


def faults_of_sections(document: Document, content: dict[str, Data]) -> Iterator[Finding]:
    """Yield what is wrong with the sections of a file."""
    if not content:
        message = "这里没有内容，请写 paper 和其中的各字段。"
        yield Finding("file_empty", Severity.ERROR, message, document.place(()))
    for name in content:
        if name not in SECTIONS:
            message = unknown_field(name, SECTIONS.items())
            yield Finding("field_unknown", Severity.ERROR, message, document.place((name,)))


def read_campaign(
    document: Document, given: Data, setting: Setting
) -> tuple[Campaign | None, tuple[Finding, ...]]:
    """Return the campaign: that of the file, or else the one that is known already."""
    if given is not None:
        return validate(Campaign, document, given, ("campaign",))
    if setting.campaign is not None:
        return setting.campaign, ()
    message = "缺少 campaign（专项工作）一节；也可以用 --campaign 指定专项工作文件夹。"
    return None, (Finding("campaign_missing", Severity.ERROR, message, document.place(())),)


def read_unit(
    document: Document, given: Data, setting: Setting
) -> tuple[Unit | None, tuple[Finding, ...]]:
    """Return the paper's unit: described in full, or named by id or name as in the roster.

    A name that was left blank names nobody.
    """
    if isinstance(given, dict):
        return validate(Unit, document, given, ("unit",))
    name = "" if given is None else document.text(("unit",), given).strip()
    if not name and setting.unit is not None:
        return setting.unit, ()
    if not name:
        return None, _unit_missing(document) if setting.kind.scope != "campaign" else ()
    unit = setting.unit_of.get(name)
    if unit is not None:
        return unit, ()
    message = f"应报单位名单中没有“{name}”，请写名单中的编号或单位名称。"
    return None, (Finding("unit_unknown", Severity.ERROR, message, document.place(("unit",))),)


def _unit_missing(document: Document) -> tuple[Finding, ...]:
    message = "缺少 unit（单位）：请写应报单位的编号、名称或完整资料。"
    return (Finding("unit_missing", Severity.ERROR, message, document.place(())),)


def read_returned(
    document: Document, given: Data, kind: Kind
) -> tuple[Return | None, tuple[Finding, ...]]:
    """Return what the unit reported; a paper about a return needs one."""
    if given is not None:
        return validate(Return, document, given, ("return",))
    if kind.scope != "return":
        return None, ()
    return None, (_section_missing("return", "报送材料", document),)


def read_standing_section(
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


def with_answers(given: Data, returned: Return | None, kind: Kind) -> Data:
    """Put what the unit answered under what the data file says of the paper itself."""
    if returned is None or not isinstance(given, dict):
        return given
    answers = {"filler": returned.filler, "phone": returned.phone} | returned.answers
    told = {name: said(name, text) for name, text in answers.items() if name in kind.field_names}
    return {**told, **given}

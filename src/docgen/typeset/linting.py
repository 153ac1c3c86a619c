"""Check the tags of a template: every problem in one run, each with its place.

docxtpl-lint does the reading (docs/decisions/0005-docxtpl-lint.md); docgen adds the slips that it
lets pass, the names that a kind knows, and a clerk's words.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import docxtpl_lint

from docgen.findings import Finding, Place, Severity
from docgen.model.kind import Kind
from docgen.typeset.known_names import Schema, known_names
from docgen.typeset.lint_messages import RULES, translate
from docgen.typeset.revisions import find_revisions
from docgen.typeset.tag_marks import Spot, find_slips
from docgen.typeset.tag_sorts import find_wrong_sorts
from docgen.typeset.word_file import MAIN, WordFile, open_word

_PARTS = (
    (re.compile(r"word/document\.xml|body"), "正文"),
    (re.compile(r"(?:word/)?header(\d*)(?:\.xml)?"), "页眉"),
    (re.compile(r"(?:word/)?footer(\d*)(?:\.xml)?"), "页脚"),
    (re.compile(r"(?:word/)?footnotes(?:\.xml)?"), "脚注"),
)
_ORDER = [name for _, name in _PARTS]
_OPEN_NAMES = ("campaign.series.",)  # keys that only the campaign knows
_LONGEST = 60
_TOO_DEEP = "模板里有标签写得太深或太长，检查不了：请把它拆简单。"


def lint_template(source: Path | bytes, name: str, kind: Kind | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a template's tags; with a kind, also the names it does not know."""
    file = open_word(source, name)
    schema = None if kind is None else known_names(kind)
    found = _linted(file, schema)
    for part in file.parts:
        if label := _label(part):
            found += find_slips(file.tree(part), label, name)
            found += find_revisions(file.tree(part), label, name)
            found += find_wrong_sorts(file.tree(part), label, name, schema or {})
    return tuple(finding for _, finding in sorted(found, key=_position))


def _linted(file: WordFile, schema: Schema | None) -> list[tuple[Spot, Finding]]:
    try:
        result = docxtpl_lint.lint(file.package(), schema=schema)
    except (RecursionError, ValueError, OverflowError):
        # Jinja's parser gives up with these on endless brackets or numbers.
        return [(Spot(_ORDER[0], 0), _finding_too_deep(file.name))]
    issues = (_tell(issue, file.name) for issue in result.issues)
    return [told for told in issues if told is not None]


def _finding_too_deep(name: str) -> Finding:
    return Finding("tag_too_deep", Severity.ERROR, _TOO_DEEP, Place(name, _label(MAIN)))


def _tell(issue: docxtpl_lint.Issue, file: str) -> tuple[Spot, Finding] | None:
    """Turn an issue of the linter into a finding; names that only data knows are let pass."""
    facts = {**issue.params, "tag": issue.snippet[:_LONGEST]}
    if str(facts.get("path", "")).startswith(_OPEN_NAMES):
        return None
    spot = _spot(issue.location)
    rule = RULES[issue.rule]
    message = rule.message.format(**_in_chinese(facts))
    return spot, Finding(rule.code, rule.severity, message, Place(file, str(spot)))


def _in_chinese(facts: Mapping[str, object]) -> dict[str, object]:
    told: dict[str, object] = {key: str(value)[:_LONGEST] for key, value in facts.items()}
    return told | {"msg": translate(str(facts.get("msg", "")))}


def _spot(location: docxtpl_lint.Location) -> Spot:
    cells = " > ".join(f"表{cell.table} 行{cell.row} 列{cell.col}" for cell in location.cells)
    return Spot(_label(location.part), location.paragraph, cells)


def _label(part: str) -> str:
    for pattern, label in _PARTS:
        if found := pattern.fullmatch(part):
            return label + (found[1] if found.groups() else "")
    return ""


def _position(found: tuple[Spot, Finding]) -> tuple[int, str, int]:
    part = found[0].part
    return _ORDER.index(part.rstrip("0123456789")), part, found[0].paragraph

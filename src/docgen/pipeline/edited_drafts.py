"""A draft that a person edited (改过的送审稿) is signed as it is: leaders edit by hand.

Only number, day and signatory are put in; every other word stays. What cannot be put in, because
its line is gone, is told; so is what shows that the review is not over.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from docgen.findings import Finding, Place, Severity
from docgen.pipeline.press import Composed, Press, Ready, Rendered
from docgen.publish.names import inside
from docgen.typeset.reviewing import find_review
from docgen.typeset.signing import has_text, sign_edited
from docgen.typeset.word_file import open_word


@dataclass(frozen=True)
class Draft:
    """A draft: its name on the shelf, its bytes as they would be untouched, if it was edited."""

    name: str = ""
    content: bytes = b""
    edited: bool = False


def sign_draft(
    press: Press, composed: Composed, draft: Draft, folder: Path, name: str
) -> Ready | Rendered:
    """Return the final paper that comes of an edited draft, or what keeps it from being one."""
    edited = open_word(inside(folder, draft.name), draft.name)
    review = find_review(edited)
    if review:
        return Rendered(None, "failed", (*composed.findings, *review))
    final = open_word(press.stamp(composed), name)
    signed = sign_edited(edited, open_word(draft.content, draft.name), final)
    findings = [
        *composed.findings,
        *(_missing(line, draft.name) for line in signed.missing),
        *_other_title(has_text(edited, _title(composed)), draft.name),
    ]
    if signed.missing:
        return Rendered(None, "failed", tuple(findings))
    told = Finding(
        "signed_as_edited",
        Severity.INFO,
        "送审稿被人改过，按改过的稿子签发，只填了文号、日期和签发人。",
        Place(draft.name),
    )
    return press.prepare_edited(replace(composed, findings=(*findings, told)), name, signed.package)


def _title(composed: Composed) -> str:
    return str(composed.paper["title_text"])


def _missing(line: str, name: str) -> Finding:
    message = (
        f"送审稿被人改过，里面找不到“{line}”这一行，文号和日期没处填。"
        "请在稿子里恢复这一行；或者把改动写进 papers 里的数据，删去送审稿后重新生成。"
    )
    return Finding("signing_line_missing", Severity.ERROR, message, Place(name))


def _other_title(same: bool, name: str) -> list[Finding]:
    if same:
        return []
    message = "送审稿的标题被人改过；登记簿和发文稿纸仍用原标题，请把新标题写进 papers 里的 title。"
    return [Finding("title_edited", Severity.WARNING, message, Place(name))]

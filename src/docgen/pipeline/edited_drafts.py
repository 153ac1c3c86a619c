"""A draft that a person edited (改过的送审稿) is signed as it is: leaders edit by hand.

Only number, day and signatory are put in; every other word stays. What cannot be put in, because
its line is gone, is told; so is what shows that the review is not over.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.findings import Finding, Place, Severity
from docgen.intake.paper_data import PaperData
from docgen.pipeline.press import Composed, Press, Ready, Rendered
from docgen.pipeline.sent_drafts import OUTDATED, lost_figures
from docgen.pipeline.shelf import Shelf
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


def draft_of(press: Press, data: PaperData, path_of: Callable[[str], str], shelf: Shelf) -> Draft:
    """Return a paper's draft as it would be untouched, and whether a person edited it.

    `press` makes drafts; `path_of` gives the place on the shelf of a file of a stem.
    """
    composed = press.compose(data)
    if isinstance(composed, Rendered):
        return Draft()
    path = path_of(composed.stem)
    return Draft(path, press.stamp(composed), edited=shelf.is_edited(path))


def prepare_final(
    press: Press, composed: Composed, draft: Draft, folder: Path, name: str
) -> Ready | Rendered:
    """Return a final paper: what a person wrote into its draft is in it, if the figures stand."""
    if not draft.edited:
        return press.prepare(composed, name)
    lying = inside(folder, draft.name).read_bytes()
    if lost := lost_figures(lying, draft.content):
        message = (
            f"送审稿被人改过，以后数据又有变化，稿子里的数不是现在的数：{lost}。"
            "请把这份旧稿改名留存，不加 --final 再生成一次，"
            "在新的送审稿上改好、送审后再加 --final。"
        )
        found = Finding(OUTDATED, Severity.ERROR, message, Place(draft.name))
        return Rendered(None, "failed", (*composed.findings, found))
    return sign_draft(press, composed, draft, folder, name)


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
        "送审稿被人改过，按改过的稿子做成正式文件，只填了文号、日期和签发人。",
        Place(draft.name),
    )
    return press.prepare_edited(replace(composed, findings=(*findings, told)), name, signed.package)


def _title(composed: Composed) -> str:
    return str(composed.paper["title_text"])


def _missing(line: str, name: str) -> Finding:
    message = (
        f"送审稿被人改过，里面找不到“{line}”这一行，文号和日期没处填。"
        "请在稿子里恢复这一行；或者把改动写进数据，把送审稿移走后重新生成。"
    )
    return Finding("signing_line_missing", Severity.ERROR, message, Place(name))


def _other_title(same: bool, name: str) -> list[Finding]:
    if same:
        return []
    message = (
        "送审稿的标题被人改过；登记簿、发文稿纸和报送清单仍用原标题，"
        "要一致请把新标题写进数据里的 title。"
    )
    return [Finding("title_edited", Severity.WARNING, message, Place(name))]

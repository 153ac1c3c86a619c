"""Dress a composed paper: break its titles, place its mark and signature, measure its colophon.

What compose gives as text comes back with the parts whose form depends on widths.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from docgen.typeset.colophon import colophon_rows
from docgen.typeset.heads import Head, texts
from docgen.typeset.keeping import keep_last
from docgen.typeset.marks import DOCUMENT, issuer_mark, mark_space
from docgen.typeset.signatures import Sealing, Signature, signature_block
from docgen.typeset.signers import signers_block
from docgen.typeset.titles import break_title

# Word takes no document property that is longer.
PROPERTY = 255
_BETWEEN_BODIES = re.compile("[、，；：\\s]+")


def dress(paper: Mapping[str, object], layout: str) -> dict[str, object]:
    """Return the paper's values with every part that had to be measured.

    The mark of a letter is the issuer's name alone; elsewhere 文件 follows it (7.2.4, 10.1), unless
    the paper says its mark itself, as orders and minutes do (10.2, 10.3).
    """
    names = _bodies(paper)
    dressed = {
        name: _with_broken_titles(value, names) if isinstance(value, tuple) else value
        for name, value in paper.items()
    }
    title = break_title(str(paper.get("title", "")), names, turned=layout == "form")
    head = _head(paper, layout, title)
    signature = _signature(paper, layout)
    if signature and "body" in dressed and layout != "minutes":  # which nobody signs
        dressed["body"] = keep_last(dressed["body"])
    return dressed | {
        **head,
        "title": title,
        "signature": signature,
        "colophon_rows": _rows(paper, layout, str(head["colophon_recipients"])),
        "property_title": str(paper["title_text"])[:PROPERTY],
        "property_author": str(paper["issuer"])[:PROPERTY],
    }


def _head(paper: Mapping[str, object], layout: str, title: str) -> dict[str, object]:
    if layout == "general":
        return Head.of(paper, title).dressed()
    mark = str(paper.get("mark") or "") or _mark(str(paper["issuer"]), layout)
    unused = dict.fromkeys(("joint_mark", "joint_signatories", "colophon_recipients"), "")
    return {**unused, "issuer_mark": issuer_mark(mark), "mark_space": mark_space(mark)}


def _mark(issuer: str, layout: str) -> str:
    return issuer if layout == "letter" else f"{issuer}{DOCUMENT}"


def _bodies(paper: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of bodies that the paper's titles may hold: who issues, who receives it."""
    single = (str(paper.get(field) or "") for field in ("issuer", "recipients"))
    named = (name for text in single for name in _BETWEEN_BODIES.split(text))
    return tuple(filter(None, (*texts(paper.get("issuers")), *named)))


def _with_broken_titles(items: tuple[object, ...], names: Sequence[str]) -> tuple[object, ...]:
    """Break the titles of enclosures and attachments, however many there are."""
    return tuple(
        item | {"title": break_title(str(item["title"]), names)}
        if isinstance(item, dict) and "body" in item
        else item
        for item in items
    )


def _signature(paper: Mapping[str, object], layout: str) -> str:
    # Units' papers end with a note on whom to ask, which never stands alone on a page.
    noted = layout in ("plain", "letter") or bool(paper.get("note"))
    offices = _offices(paper)
    if offices:
        return signers_block(offices, str(paper["date_of_issue"]), noted=noted)
    if not paper.get("signed_by"):
        return ""
    sealing = Sealing.SEALED if paper.get("sealed") else Sealing.UNSEALED
    names = texts(paper.get("issuers")) or (str(paper["signed_by"]),)
    dated = str(paper["date_of_issue"])
    given = str(paper.get("seal_diameter") or "")
    diameter = Decimal(given) if given else None
    return signature_block(Signature(names, dated, sealing, noted, diameter))


def _offices(paper: Mapping[str, object]) -> list[str]:
    """Return the offices of those who stamp a paper; one that is still pending is one of them."""
    signers = paper.get("signers")
    if isinstance(signers, tuple):
        return [str(signer["office"]) for signer in signers]
    return [str(signers)] if signers else []


def _rows(paper: Mapping[str, object], layout: str, recipients: str) -> tuple[int, ...]:
    """Return the rows of the colophon: a letter's are its copies, others need who prints them."""
    named = [recipients, str(paper.get("copy_to") or "")]
    if layout == "letter":
        return tuple(range(colophon_rows(named) - 1))
    return tuple(range(colophon_rows(named))) if paper.get("printing_office") else ()

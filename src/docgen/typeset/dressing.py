"""Dress a composed paper: break its titles, place its mark and signature, measure its colophon.

What compose gives as text comes back with the parts whose form depends on widths.
"""

from collections.abc import Mapping

from docgen.typeset.placing import (
    Sealing,
    Signature,
    colophon_rows,
    issuer_mark,
    signature_block,
)
from docgen.typeset.titles import break_title

# Word takes no document property that is longer.
PROPERTY = 255


def dress(paper: Mapping[str, object]) -> dict[str, object]:
    """Return the paper's values with every part that had to be measured."""
    dressed = {name: _with_broken_titles(value) for name, value in paper.items()}
    return dressed | {
        "title": break_title(str(paper.get("title", ""))),
        "issuer_mark": issuer_mark(f"{paper['issuer']}文件"),
        "signature": _signature(paper),
        "colophon_rows": _rows(paper),
        "property_title": str(paper["title_text"])[:PROPERTY],
        "property_author": str(paper["issuer"])[:PROPERTY],
    }


def _with_broken_titles(value: object) -> object:
    """Break the titles of enclosures and attachments, however many there are."""
    if not isinstance(value, tuple):
        return value
    return tuple(
        item | {"title": break_title(str(item["title"]))}
        if isinstance(item, dict) and "body" in item
        else item
        for item in value
    )


def _signature(paper: Mapping[str, object]) -> str:
    if not paper.get("signed_by"):
        return ""
    sealing = Sealing.SEALED if paper.get("sealed") else Sealing.UNSEALED
    signed_by, dated = str(paper["signed_by"]), str(paper["date_of_issue"])
    return signature_block(Signature(signed_by, dated, sealing))


def _rows(paper: Mapping[str, object]) -> tuple[int, ...]:
    """Return the rows of the colophon; without a printing office there is none."""
    if not paper.get("printing_office"):
        return ()
    return tuple(range(colophon_rows(str(paper.get("copy_to", "")))))

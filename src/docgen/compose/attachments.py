"""Attachments (附件): their marks, and the note under the text that lists them (7.3.4, 7.3.7)."""

from collections.abc import Mapping, Sequence


def labelled(attachments: Sequence[Mapping[str, object]]) -> tuple[dict[str, object], ...]:
    """Return the attachments with a mark each: 附件 for a single one, 附件1, 附件2 for several."""
    single = len(attachments) == 1
    return tuple(
        {**attachment, "label": attachment["label"] or ("附件" if single else f"附件{number}")}
        for number, attachment in enumerate(attachments, start=1)
    )


def note_items(titles: Sequence[str], *, numbered: bool = False) -> tuple[dict[str, str], ...]:
    """Return the lines of the attachment note: numbered when several, or when asked."""
    count = len(titles) > 1 or numbered
    return tuple(
        {"number": f"{number}." if count else "", "title": title}
        for number, title in enumerate(titles, start=1)
    )

"""Compose one paper: every field gets the form in which it is printed.

Fields that every outgoing paper shares (number, date, signature, attachments, colophon) have
their rules here; the namespace around them is the same for all kinds.
"""

import re
from collections.abc import Mapping
from datetime import date
from itertools import chain

from docgen.chinese.dates import format_period
from docgen.chinese.lists import join_like
from docgen.compose.attachments import labelled, note_items
from docgen.compose.attendance import attendance
from docgen.compose.blank_form import completed
from docgen.compose.facts import Facts
from docgen.compose.joint import issuers_of, joint_values, title_names
from docgen.compose.numbering import printed_date, printed_number
from docgen.compose.values import field_values
from docgen.model.kind import Kind
from docgen.model.pending import pending
from docgen.model.stage import Stage
from docgen.model.totals import groups_of

# The fields that name whom a paper goes to, the first that says so.
ADDRESSED = ("recipients", "addressees", "only_unit")
ENDS = "。，、；：:,;."
_PLACE = re.compile(r"\{(\w+)\}")


def compose(facts: Facts) -> dict[str, object]:
    """Return the paper's values, each in the form in which it is printed."""
    reported = _reported(facts)
    paper = field_values(facts.kind.fields, facts.fields, facts.stage, reported)
    paper |= joint_values(facts, paper) | _period(facts, paper)
    present = {"attendance": attendance(paper)}
    names = _names(facts)
    opening, annexes = _opening(facts, paper, names), _annexes(facts, paper, names)
    return paper | opening | _closing(facts, paper) | annexes | present


def _period(facts: Facts, paper: Mapping[str, object]) -> dict[str, object]:
    """Return from when till when, for kinds that ask for both days and print them as one."""
    if "period" not in paper:
        return {}
    start, end = _given(facts, "start"), _given(facts, "end")
    if start and end and start <= end:
        return {"period": format_period(start, end)}
    return {"period": f"{paper['start']}至{paper['end']}"}


def _reported(facts: Facts) -> frozenset[str]:
    """Return the groups of devices that a unit reported, for `KindField.when`."""
    rows = facts.returned.rows if facts.returned else ()
    return frozenset(chain.from_iterable(map(groups_of, rows)))


def file_stem(facts: Facts) -> str:
    """Return the paper's file name without its ending: 单位-文书-送审稿."""
    parts = (_body(facts), facts.kind.name, _addressed(facts), facts.round, facts.stage.value)
    return "-".join(part for part in parts if part)


def _addressed(facts: Facts) -> str:
    """Return the unit to which the bureau writes, by its short name."""
    if facts.kind.issuer != "bureau" or facts.unit is None:
        return ""
    return facts.unit.short or facts.unit.name


def _body(facts: Facts) -> str:
    """Return who issues the paper, of several the lead, by full name."""
    if issuers := issuers_of(facts):
        return issuers[0]
    if facts.kind.issuer == "unit" and facts.unit is not None:
        return facts.unit.name
    return facts.campaign.issuer


def _names(facts: Facts) -> dict[str, str]:
    """Return the names of this paper's bodies, for the patterns of `kind.yaml`."""
    campaign = facts.campaign
    return {
        "unit": facts.unit.name if facts.unit else "",
        "issuer": title_names(issuers_of(facts)) or campaign.issuer,
        "bureau": campaign.issuer_short or campaign.issuer,
        "district": campaign.district,
        "government": campaign.government,
        "superior": campaign.superior,
        "year": str(facts.fields.get("filing_year") or facts.today.year),
    }


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    """Return a pattern of `kind.yaml` (a title, recipients) with the names in it."""
    return _PLACE.sub(lambda place: names.get(place[1], place[0]), pattern)


def _opening(
    facts: Facts, paper: Mapping[str, object], names: Mapping[str, str]
) -> dict[str, object]:
    title = str(paper.get("title") or "") or _filled(_title(facts.kind, paper), names)
    mark = str(paper.get("mark") or "") or _filled(facts.kind.mark, names)
    number = str(paper.get("number") or "")
    secrecy = (str(paper.get("classification") or ""), str(paper.get("secrecy_period") or ""))
    return {
        "issuer": _who_orders(mark) if facts.kind.layout == "order" else _body(facts),
        "mark": mark,
        "title": title,
        "title_text": (title or mark or facts.kind.name).replace("\n", ""),
        # The wording sets the colon behind the recipients and the stop behind the copies.
        "recipients": _recipients(facts, paper, names).rstrip(ENDS),
        "number": printed_number(facts, number),
        "classification": "★".join(part for part in secrecy if part) if secrecy[0] else "",
    }


def _title(kind: Kind, paper: Mapping[str, object]) -> str:
    """Return the pattern of a paper's title, by what its fields say."""
    others = (one.title for one in kind.other_titles if paper.get(one.field) == one.says)
    return next(others, kind.title)


def _recipients(facts: Facts, paper: Mapping[str, object], names: Mapping[str, str]) -> str:
    """Return to whom the paper goes; where it must go to somebody and nobody is named, pending."""
    told = next((paper[name] for name in ADDRESSED if paper.get(name)), "")
    recipients = str(told or "") or _filled(facts.kind.recipients, names)
    # A copy leaves blank what its original lacks.
    if recipients.strip(ENDS) or facts.stage is Stage.COPY or not _goes_to_somebody(facts.kind):
        return recipients
    return pending("主送机关")


def _goes_to_somebody(kind: Kind) -> bool:
    """Tell whether papers of a kind have recipients: by rule, worked out, or asked for."""
    return bool(kind.recipients) or any(
        field.name == "addressees" or (field.name == "recipients" and field.required)
        for field in kind.fields
    )


def _who_orders(mark: str) -> str:
    """Return whose order it is: the mark is the name with 命令 or 令 (10.2)."""
    return mark.removesuffix("令").removesuffix("命")


def _closing(facts: Facts, paper: Mapping[str, object]) -> dict[str, object]:
    note = str(paper.get("note") or "").removeprefix("（").removesuffix("）")
    absent = "" if facts.stage is Stage.COPY else _body(facts)
    copy_to = str(paper.get("copy_to") or "").rstrip(ENDS)
    return {
        "signed_by": join_like(issuers_of(facts)) or paper.get("signed_by") or absent,
        "date_of_issue": printed_date(_given(facts, "date_of_issue"), facts.stage, facts.today),
        "print_date": printed_date(_given(facts, "print_date"), facts.stage, facts.today),
        "note": f"（{note}）" if note else "",
        "copy_to": f"{copy_to}。" if copy_to else "",
        **_printing(facts, paper, copy_to),
    }


def _printing(facts: Facts, paper: Mapping[str, object], copy_to: str) -> dict[str, object]:
    """Return who prints a paper with copies, pending if nobody is named: the colophon needs both.

    The copies of a letter stand alone (10.1); a copy of a paper leaves blank what that lacks.
    """
    named = paper.get("printing_office") or "printing_office" not in facts.kind.field_names
    if named or not copy_to or facts.stage is Stage.COPY or facts.kind.layout == "letter":
        return {}
    return {"printing_office": pending("印发机关")}


def _given(facts: Facts, name: str) -> date | None:
    value = facts.fields.get(name)
    return value if isinstance(value, date) else None


def _annexes(
    facts: Facts, paper: Mapping[str, object], names: Mapping[str, str]
) -> dict[str, object]:
    """Mark the attachments; list them under the text, in a copy only where its original does."""
    given = _records(paper, "attachments")
    attachments = labelled([completed(facts, attachment) for attachment in given])
    titles = [str(attachment["title"]) for attachment in attachments]
    enclosures = tuple(
        enclosure | {"attachment_note": _enclosure_note(enclosure)}
        for enclosure in _records(paper, "enclosures")
    )
    kind = facts.kind
    has_any = not kind.annexes_need or bool(paper.get(kind.annexes_need))
    annexes = tuple(_filled(pattern, names) for pattern in kind.annexes) if has_any else ()
    return {
        "attachments": attachments,
        "attachment_note": () if facts.stage is Stage.COPY else note_items([*annexes, *titles]),
        "annexes": annexes,
        "enclosures": enclosures,
    }


def _records(paper: Mapping[str, object], name: str) -> tuple[dict[str, object], ...]:
    records = paper.get(name, ())
    return records if isinstance(records, tuple) else ()


def _enclosure_note(enclosure: Mapping[str, object]) -> tuple[dict[str, str], ...]:
    titles = enclosure["attachment_note"]
    if not isinstance(titles, tuple):
        return ()
    numbered = bool(enclosure["attachment_note_numbered"])
    return note_items([str(title) for title in titles], numbered=numbered)

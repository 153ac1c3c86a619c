"""Joint papers (联合行文): who issues them together, the lead (主办) first, and who signs."""

from collections.abc import Mapping, Sequence

from docgen.chinese.lists import join_like, parted
from docgen.compose.facts import Facts
from docgen.model.stage import Stage

BLANK_NAME = "　　　"
# More names than these make a title unreadable; it then says 等 (practice).
MOST_IN_TITLE = 3


def issuers_of(facts: Facts) -> tuple[str, ...]:
    """Return the names of all who issue a joint paper, none of a paper of one issuer."""
    given = facts.fields.get("issuers")
    return tuple(str(name).strip() for name in given) if isinstance(given, tuple) else ()


def joint_values(facts: Facts, paper: Mapping[str, object]) -> dict[str, object]:
    """Return issuers and signatories, each as a list and the signatories as one text, too."""
    issuers = issuers_of(facts)
    names = parted(str(paper.get("signatory") or "")) or _rooms_to_sign(facts, len(issuers) or 1)
    return {"issuers": issuers, "signatories": names, "signatory": join_like(names)}


def title_names(issuers: Sequence[str]) -> str:
    """Return the issuers as a title names them: all of a few, the lead of many."""
    if len(issuers) > MOST_IN_TITLE:
        return f"{issuers[0]}等{len(issuers)}部门"
    return join_like(issuers)


def _rooms_to_sign(facts: Facts, count: int) -> tuple[str, ...]:
    """Return the rooms that the draft of a paper to a superior leaves for its signatories."""
    draft = facts.kind.direction == "upward" and facts.stage is Stage.DRAFT
    asked = any(field.name == "signatory" for field in facts.kind.fields)
    return (BLANK_NAME,) * count if draft and asked else ()

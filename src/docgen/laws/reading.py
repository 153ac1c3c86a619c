"""Read a basis (设置依据) as units write it: any number of citations, joined in any way.

The text is walked from left to right. Names begin only at its start, behind a mark, or behind
another citation, so that 海州市道路运输条例 is not taken for 道路运输条例.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from docgen.chinese.typography import HAN
from docgen.laws import marks
from docgen.laws.articles import ARTICLES, article_numbers
from docgen.laws.citations import Basis, Citation, issuer_of
from docgen.laws.denials import NO_BASIS, is_denied, without_basis, without_denial
from docgen.laws.levels import best, level_of
from docgen.laws.table import look_up, without_version
from docgen.model.returns import BasisLevel

_AS_ABOVE = re.compile("同上(?:一?行|一项|栏)?|同前|〃|″|\"|”|''")
_TRIM = "。，；、：. 　"


@dataclass
class _Draft:
    """A citation in the making: what stood around it is looked through for its issuer."""

    name: str
    number: str = ""
    issuer: str = ""
    articles: list[int] = field(default_factory=list)
    behind: str = ""
    before: str = ""

    def finished(self) -> Citation:
        level = level_of(self.name, self.number)
        issuer = self.issuer or issuer_of(self.number) or _order_issuer(self.number)
        if not issuer and level is BasisLevel.NORMATIVE:
            found = marks.OFFICE_IN_TITLE.match(self.name) or marks.OFFICE_BEHIND.search(
                self.behind
            )
            issuer = found[1] if found else ""
        kept = issuer if level in (BasisLevel.NORMATIVE, BasisLevel.RULE) else ""
        articles = tuple(dict.fromkeys(self.articles))
        return Citation(self.name, articles, level, kept, self.number)


@lru_cache(maxsize=4096)  # the same few bases stand in most rows
def read_basis(text: str) -> Basis:
    """Understand a basis; what cannot be understood is left out, and nothing is guessed."""
    plain = marks.even(text)
    bare = plain.strip(_TRIM)
    if _AS_ABOVE.fullmatch(bare):
        return Basis(text, as_above=True)
    if NO_BASIS.fullmatch(bare):
        return Basis(text, level=BasisLevel.NONE)
    drafts = list(_Walk(plain).drafts())
    valid = [draft for draft in drafts if not is_denied(draft.before, draft.behind)]
    citations = tuple(dict.fromkeys(draft.finished() for draft in valid or drafts))
    denied = without_basis(bare, citations)
    if denied is BasisLevel.NONE:
        return Basis(text, level=BasisLevel.NONE)
    doubted = denied is not None or (bool(drafts) and not valid)
    level = BasisLevel.UNKNOWN if doubted else best(tuple(one.level for one in citations))
    return Basis(text, citations, level, doubted=doubted)


def _order_issuer(number: str) -> str:
    issuer, order, _ = number.partition("令")
    office = re.sub(r"(?:第?\d+号|\d{4}年)$", "", issuer)
    return office if order and len(office) > 1 else ""


class _Walk:
    """One walk over an even text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._gap = ""  # what was passed since the last find
        self._number = ""  # a number that waits for its name
        self._issuer = ""
        self._drafts: list[_Draft] = []

    def drafts(self) -> Iterator[_Draft]:
        while self._place < len(self._text):
            if not self._step():
                self._gap += self._text[self._place]
                self._place += 1
        self._pass_gap()
        if self._number:
            self._drafts.append(_Draft("", self._number, self._issuer))
        yield from self._drafts

    def _step(self) -> bool:
        """Take what begins here; tell whether anything does."""
        text, place = self._text, self._place
        quoted = marks.QUOTED.match(text, place)
        if quoted:
            return self._take_name(quoted[1], quoted.end())
        articles = self._articles_here()
        if articles:
            return self._take_articles(articles)
        session = marks.SESSION.match(text, place) if text[place] in "〔第0123456789" else None
        if session and self._drafts and not self._drafts[-1].number:
            self._drafts[-1].number = session[0]
            return self._move(session.end())
        return self._at_boundary() and self._take_at_boundary()

    def _articles_here(self) -> re.Match[str] | None:
        text, place = self._text, self._place
        if text[place] not in _ARTICLE_STARTS:
            return None
        bare = not self._gap and self._drafts and not self._drafts[-1].articles
        return ARTICLES.match(text, place) or (
            marks.BARE_ARTICLES.match(text, place) if bare else None
        )

    def _at_boundary(self) -> bool:
        return not self._gap or not re.match(f"[{HAN}]", self._gap[-1])

    def _take_at_boundary(self) -> bool:
        text, place = self._text, self._place
        if name := marks.known_name_at(text, place):
            return self._take_name(name, place + len(name))
        lead = marks.LEADING.match(text, place) or (
            marks.JOINING.match(text, place) if self._drafts else None
        )
        if lead:
            self._gap += "；"
            self._place = lead.end()
            return True
        return self._take_numbered() or self._take_formed()

    def _take_numbered(self) -> bool:
        """Take minutes with their number inside, an order (令), or a document number."""
        text, place = self._text, self._place
        if minutes := marks.MINUTES.match(text, place):
            self._number = minutes[1]
            return self._take_name(minutes[0], minutes.end())
        if order := marks.ORDER.match(text, place):
            return self._take_number("", order[0], order.end())
        number = marks.NUMBER.match(text, place)
        if number is None:
            return False
        return self._take_number(*marks.split_number(number), number.end())

    def _take_formed(self) -> bool:
        """Take a name that only its form betrays."""
        text, place = self._text, self._place
        if found := marks.IMPLEMENTING.match(text, place):
            return self._take_name(found[0], found.end())
        name = marks.formed_name_at(text, place)
        return bool(name) and self._take_name(name, place + len(name))

    def _move(self, place: int) -> bool:
        self._gap, self._place = "", place
        return True

    def _take_name(self, name: str, end: int) -> bool:
        place = marks.PLACE_AT_END.search(self._gap) if look_up(name) is None else None
        before, self._gap = self._gap, without_denial(self._gap)
        issuer = self._pass_gap()
        if place:
            name = place[1] + name
        if name.startswith("其") and self._drafts:  # 及其实施条例
            name = self._drafts[-1].name + name[1:]
        draft = _Draft(without_version(name), self._number, self._issuer or issuer, before=before)
        self._drafts.append(draft)
        self._number = self._issuer = ""
        return self._move(end)

    def _take_articles(self, found: re.Match[str]) -> bool:
        before, self._gap = self._gap, without_denial(self._gap)
        self._pass_gap()
        if is_denied(before, ""):
            return self._move(found.end())
        if self._drafts and not self._number:
            self._drafts[-1].articles += article_numbers(found[0])
        elif self._number:
            draft = _Draft("", self._number, self._issuer, [*article_numbers(found[0])])
            self._drafts.append(draft)
            self._number = self._issuer = ""
        return self._move(found.end())

    def _take_number(self, issuer: str, number: str, end: int) -> bool:
        """Give a number to the citation that it stands behind, or keep it for the next name."""
        gap = self._gap
        issuer = self._pass_gap() or issuer
        last = self._drafts[-1] if self._drafts else None
        if last and not last.number and not re.search("[；。、]", gap):
            last.number, last.issuer = number, last.issuer or issuer
        else:
            if self._number:
                self._drafts.append(_Draft("", self._number, self._issuer))
            self._number, self._issuer = number, issuer
        return self._move(end)

    def _pass_gap(self) -> str:
        """Leave what was passed to the citation before it; return the office that ends it."""
        cut = max(self._gap.rfind(mark) for mark in "；。、（），：") + 1
        before, after = self._gap[:cut], self._gap[cut:]
        found = marks.OFFICE_AT_END.fullmatch(after)
        if self._drafts:
            self._drafts[-1].behind += before if found else self._gap
        self._gap = ""
        return found[1] if found else ""


_ARTICLE_STARTS = "第0123456789〇零一二三四五六七八九十百千"

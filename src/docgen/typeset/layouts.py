"""The layouts (版式): which parts a paper has around the words of its kind."""

from collections.abc import Callable

from docgen.model.kind import Kind
from docgen.standard import Facts, load_facts
from docgen.typeset.colophon import colophon, letter_colophon
from docgen.typeset.elements import set_items
from docgen.typeset.letterhead import letterhead
from docgen.typeset.masthead import masthead
from docgen.typeset.ooxml import Node, qualified
from docgen.typeset.package import write_package
from docgen.typeset.sections import landscape, letter, portrait
from docgen.typeset.special_heads import minutes_head, order_head
from docgen.typeset.wording import read_wording


def _general(words: list[Node], facts: Facts) -> list[Node]:
    """Red head, words, colophon (7.1)."""
    return [*masthead(facts), *words, *colophon(facts), portrait(facts)]


def _letter(words: list[Node], facts: Facts) -> list[Node]:
    """Letter head, words, copies at the bottom of the last page (10.1)."""
    _begin_as_letter(words, facts)
    return [*letterhead(facts), *words, *letter_colophon(facts), letter(facts)]


def _order(words: list[Node], facts: Facts) -> list[Node]:
    """Mark and number, words, colophon (10.2)."""
    return [*order_head(facts), *words, *colophon(facts), portrait(facts)]


def _minutes(words: list[Node], facts: Facts) -> list[Node]:
    """Mark, number, issuer and date, rule, words, colophon (10.3)."""
    return [*minutes_head(facts), *words, *colophon(facts), portrait(facts)]


def _begin_as_letter(words: list[Node], facts: Facts) -> None:
    """Make a section that ends before turned pages the letter's first one, not a plain one."""
    for node in words:
        for section in node.iter(qualified("w:sectPr")):
            parent = section.getparent()
            if parent is not None:
                parent.replace(section, letter(facts))
            return


def _plain(words: list[Node], facts: Facts) -> list[Node]:
    """Words alone: a paper without red head, number and colophon."""
    return [*words, portrait(facts)]


def _form(words: list[Node], facts: Facts) -> list[Node]:
    """Words and a table on turned sheets."""
    return [*words, landscape(facts)]


LAYOUTS: dict[str, Callable[[list[Node], Facts], list[Node]]] = {
    "general": _general,
    "letter": _letter,
    "order": _order,
    "minutes": _minutes,
    "plain": _plain,
    "form": _form,
}


def build_template(kind: Kind, wording: str) -> bytes:
    """Return `template.docx` of a kind, built from its wording, its layout and the standard."""
    facts = load_facts()
    words = set_items(read_wording(wording), kind)
    return write_package(LAYOUTS[kind.layout](words, facts), facts)

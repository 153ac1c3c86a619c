"""Runs and paragraphs as finished text: their form is cast once, the words are poured in.

What changes from paper to paper is the words alone, so the elements of a form are built once.
"""

from functools import lru_cache
from xml.sax.saxutils import escape

from markupsafe import Markup

from docgen.typeset.format import ParagraphFormat, RunFormat
from docgen.typeset.ooxml import fragment
from docgen.typeset.paragraph import paragraph, run

_WORDS = "\ue0f2"  # no paper prints it; stands where the words go
_REMEMBERED = 1024  # forms


def cast_run(text: str, look: RunFormat) -> Markup:
    """Return one run as `paragraph.run` builds it."""
    if _is_plain(text):
        return _poured(text, _form_of_run(look))
    return Markup(fragment(run(text, look=look)))  # noqa: S704 - built from elements, escaped


def cast_paragraph(style: str, text: str, look: ParagraphFormat) -> Markup:
    """Return one paragraph as `paragraph.paragraph` builds it."""
    if _is_plain(text):
        return _poured(text, _form_of_paragraph(style, look))
    return Markup(fragment(paragraph(style, text, look=look)))  # noqa: S704 - escaped, too


def _is_plain(text: str) -> bool:
    """Tell whether the words are one piece: stops and line breaks have elements of their own."""
    return bool(text) and (text.isprintable() or text.replace("\u3000", "").isprintable())


def _poured(text: str, form: tuple[str, str]) -> Markup:
    head, tail = form
    return Markup(f"{head}{escape(text)}{tail}")  # noqa: S704 - the form is built, words escaped


@lru_cache(_REMEMBERED)
def _form_of_run(look: RunFormat) -> tuple[str, str]:
    return _around(fragment(run(_WORDS, look=look)))


@lru_cache(_REMEMBERED)
def _form_of_paragraph(style: str, look: ParagraphFormat) -> tuple[str, str]:
    return _around(fragment(paragraph(style, _WORDS, look=look)))


def _around(form: str) -> tuple[str, str]:
    head, _, tail = form.partition(_WORDS)
    return head, tail

"""Faults put into clean papers, one at a time."""

from tests.check.mutations.closing import CLOSING, COLOPHON, PAGE_NUMBER
from tests.check.mutations.head import MASTHEAD, SHEET
from tests.check.mutations.mutation import Mutation
from tests.check.mutations.text import TEXT, TITLE
from tests.check.mutations.words import LETTER, WORDS

MUTATIONS = (*SHEET, *MASTHEAD, *TITLE, *TEXT, *CLOSING, *COLOPHON, *PAGE_NUMBER, *WORDS, *LETTER)

__all__ = ["MUTATIONS", "Mutation"]

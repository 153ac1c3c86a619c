"""Faults put into clean papers, one at a time: judged as files, and as printed pages."""

from tests.check.mutations.closing import CLOSING, COLOPHON, PAGE_NUMBER
from tests.check.mutations.head import MASTHEAD, SHEET
from tests.check.mutations.joint import JOINT, JOINT_PRINTED
from tests.check.mutations.mutation import Mutation
from tests.check.mutations.pages import OPEN_PAGES, SHEETS, SPOKEN
from tests.check.mutations.printed import FONTS, PRINTED
from tests.check.mutations.special import SPECIAL, SPECIAL_PRINTED
from tests.check.mutations.text import TEXT, TITLE
from tests.check.mutations.upward import MINUTES, MISSING, OPEN, UPWARD
from tests.check.mutations.words import LETTER, REVIEW, WORDS

MUTATIONS = (
    *SHEET,
    *MASTHEAD,
    *TITLE,
    *TEXT,
    *CLOSING,
    *COLOPHON,
    *PAGE_NUMBER,
    *WORDS,
    *REVIEW,
    *LETTER,
    *UPWARD,
    *MINUTES,
    *MISSING,
    *SPECIAL,
    *JOINT,
)
ON_PAGES = (*PRINTED, *SHEETS, *SPOKEN, *SPECIAL_PRINTED, *JOINT_PRINTED)
LEFT_OPEN, LEFT_OPEN_ON_PAGES = OPEN, (*FONTS, *OPEN_PAGES)

__all__ = ["LEFT_OPEN", "LEFT_OPEN_ON_PAGES", "MUTATIONS", "ON_PAGES", "Mutation"]

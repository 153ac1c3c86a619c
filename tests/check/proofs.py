"""What proves each clause of the judge: the faults it tells, or a test by its name."""

import importlib
from collections.abc import Callable, Iterable
from typing import Literal

from docgen.check import docx_clauses, pdf_clauses, words
from tests.check.mutations import LEFT_OPEN, LEFT_OPEN_ON_PAGES, MUTATIONS, ON_PAGES, Mutation

Medium = Literal["docx", "pdf"]
# Faults that no change of XML makes: seals, fonts, lost text.
_NAMED: dict[Medium, dict[str, str]] = {
    "docx": {},
    "pdf": {
        "seal_place": "tests.check.test_seals:test_a_seal_off_its_date_is_told",
        "seal_top": "tests.check.test_seals:test_a_seal_too_low_is_told",
        "seal_size": "tests.check.test_seals:test_a_seal_of_no_known_size_is_told",
        "fonts_real": "tests.check.pdf.test_reading:test_fonts_that_are_not_embedded_are_told",
        "text_kept": "tests.check.test_pdf_clauses:test_lost_text_is_missed",
    },
}
_TOLD: dict[Medium, tuple[Mutation, ...]] = {"docx": MUTATIONS, "pdf": ON_PAGES}
_OPEN: dict[Medium, tuple[Mutation, ...]] = {"docx": LEFT_OPEN, "pdf": LEFT_OPEN_ON_PAGES}
_JUDGES: dict[Medium, tuple[Callable[..., object], ...]] = {
    "docx": (*docx_clauses.JUDGES, *words.JUDGES, *words.TYPED),
    "pdf": (*pdf_clauses.JUDGES, *words.JUDGES),
}


def judged_by(medium: Medium) -> dict[str, str]:
    """Return the dotted names, below docgen.check, of the functions that judge each clause."""
    found: dict[str, list[str]] = {}
    for judge in _JUDGES[medium]:
        room = judge.__module__.removeprefix("docgen.check.")
        found.setdefault(judge.__name__, []).append(f"{room}.{judge.__name__}")
    return {code: "、".join(names) for code, names in found.items()}


def proofs(medium: Medium) -> dict[str, str]:
    """Return one proof of each clause that a test has seen told: a fault, or a test's name."""
    told = {one.root: f"“{one.name}”" for one in reversed(_TOLD[medium])}
    left_open = {one.root: f"“{one.name}”（判待核）" for one in reversed(_OPEN[medium])}
    return left_open | told | _NAMED[medium]


def named_tests(medium: Medium) -> Iterable[str]:
    """Return the names of tests that stand for a fault."""
    return _NAMED[medium].values()


def is_test(name: str) -> bool:
    """Tell whether `module:function` names a test that exists."""
    module, _, function = name.partition(":")
    return function.startswith("test_") and callable(
        getattr(importlib.import_module(module), function, None)
    )

"""The facts of GB/T 9704-2012 as data: value, unit, tolerance, clause and force of each."""

from docgen.standard.facts import (
    FONTS,
    Fact,
    Facts,
    Force,
    Profile,
    Typeface,
    active_profile,
    in_profile,
    load_facts,
    remembered,
)
from docgen.standard.layouts import LAYOUTS
from docgen.standard.seals import seal_diameter

__all__ = [
    "FONTS",
    "LAYOUTS",
    "Fact",
    "Facts",
    "Force",
    "Profile",
    "Typeface",
    "active_profile",
    "in_profile",
    "load_facts",
    "remembered",
    "seal_diameter",
]

"""The facts of GB/T 9704-2012 as data: value, unit, tolerance, clause and force of each."""

from docgen.standard.facts import FONTS, Fact, Facts, Force, Typeface, load_facts

__all__ = ["FONTS", "Fact", "Facts", "Force", "Typeface", "load_facts"]

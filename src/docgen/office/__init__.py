"""LibreOffice as a converter: many files in one process, in a profile of its own.

The user's own LibreOffice is never touched: its profile, windows and settings stay as they are.
"""

from docgen.office.converter import convert
from docgen.office.fonts import StandIn, stand_ins
from docgen.office.program import find_office, office_version

__all__ = ["StandIn", "convert", "find_office", "office_version", "stand_ins"]

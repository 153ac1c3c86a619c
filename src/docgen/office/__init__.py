"""LibreOffice as a converter: many files in one process, in a profile of its own.

The user's own LibreOffice is never touched: its profile, windows and settings stay as they are.
"""

from docgen.office.converter import convert, convert_each, reasons_of
from docgen.office.fonts import StandIn, stand_ins
from docgen.office.program import find_office, office_version
from docgen.office.tasks import Converted, Fault

__all__ = [
    "Converted",
    "Fault",
    "StandIn",
    "convert",
    "convert_each",
    "find_office",
    "office_version",
    "reasons_of",
    "stand_ins",
]

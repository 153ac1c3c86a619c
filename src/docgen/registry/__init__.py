"""The number register (发文登记簿): which number went to which paper. Only it sees a database.

No number is ever given twice, a voided one included, and none is lost: what was never given is a
gap that can be seen. Days are handed in; nothing here reads a clock.
"""

from docgen.registry.errors import NumberRefusedError, RegistryUnreachableError
from docgen.registry.place import find_database
from docgen.registry.printing import PrintedRegister, print_register
from docgen.registry.register import Register, open_register
from docgen.registry.values import (
    ACT_NAMES,
    STATUS_NAMES,
    Act,
    Entry,
    Event,
    Gap,
    Key,
    Particulars,
    Recording,
    Reservation,
    Selection,
    Status,
)

__all__ = [
    "ACT_NAMES",
    "STATUS_NAMES",
    "Act",
    "Entry",
    "Event",
    "Gap",
    "Key",
    "NumberRefusedError",
    "Particulars",
    "PrintedRegister",
    "Recording",
    "Register",
    "RegistryUnreachableError",
    "Reservation",
    "Selection",
    "Status",
    "find_database",
    "open_register",
    "print_register",
]

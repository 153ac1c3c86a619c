"""Export the number register (发文登记簿): a workbook and a Word table, beside what is there."""

from pathlib import Path

from docgen.publish.papers import Published, publish
from docgen.registry import Register, Selection, print_register


def export_register(register: Register, chosen: Selection, folder: Path) -> tuple[Published, ...]:
    """Write the printed register; a file of its name with other content is left alone."""
    printed = print_register(register.entries(chosen), chosen.year)
    files = {f"{printed.name}.xlsx": printed.workbook, f"{printed.name}.docx": printed.document}
    return tuple(publish(folder, name, data) for name, data in files.items())

"""A paper that somebody typed in Word, a paragraph a line."""

import io

from docx import Document


def typed(*lines: str) -> bytes:
    """Return a bare document of these paragraphs."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()

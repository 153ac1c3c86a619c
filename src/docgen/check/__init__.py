"""An independent judge of finished papers (.docx, .pdf) against GB/T 9704-2012.

It reads what a page shows and never asks the rooms that made it. What it cannot decide is
`unverified`, never `pass`.
"""

from typing import TYPE_CHECKING

from docgen.check.judging import judge_docx
from docgen.check.verdicts import Report, Result, Verdict

if TYPE_CHECKING:
    from docgen.check.pages import judge_pdf

__all__ = ["Report", "Result", "Verdict", "judge_docx", "judge_pdf"]


def __getattr__(name: str) -> object:
    """Load the judge of PDFs when it is asked for: most papers are judged without one."""
    if name == "judge_pdf":
        from docgen.check.pages import judge_pdf  # noqa: PLC0415 - it takes half a second

        return judge_pdf
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

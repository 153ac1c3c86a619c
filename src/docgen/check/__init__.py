"""An independent judge of finished papers (.docx, .pdf) against GB/T 9704-2012.

It reads what a page shows and never asks the rooms that made it. What it cannot decide is
`unverified`, never `pass`.
"""

from docgen.check.judging import judge_docx, judge_pdf
from docgen.check.verdicts import Report, Result, Verdict

__all__ = ["Report", "Result", "Verdict", "judge_docx", "judge_pdf"]

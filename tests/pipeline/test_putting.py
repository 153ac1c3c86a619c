"""Putting papers as they were stamped needs nothing of what prints and judges them."""

import subprocess
import sys


def test_a_worker_starts_without_what_prints_and_judges_papers() -> None:
    rooms = ("docgen.office", "docgen.check", "openpyxl", "pdfplumber")
    barred = f"import sys; sys.modules.update(dict.fromkeys({rooms!r}))"
    loading = f"{barred}; import docgen.pipeline.chunk_work"
    subprocess.run([sys.executable, "-c", loading], check=True)

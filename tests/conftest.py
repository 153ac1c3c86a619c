"""What all tests share: PDFs, the OOXML validator, and no silent skips in CI."""

import os
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

import pytest

from tests import measure, validator
from tests.pdfs import ToPdf

_IN_CI = os.environ.get("CI") == "true"


@pytest.fixture(scope="session")
def to_pdf(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> ToPdf:
    """Convert many documents to PDF at once; the same content is converted only once."""
    base = tmp_path_factory.getbasetemp()
    return ToPdf((base if worker_id == "master" else base.parent) / "pdf")


@pytest.fixture(scope="session")
def validate_ooxml() -> Callable[[Iterable[Path]], list[validator.OoxmlError]]:
    """Validate many documents at once with Microsoft's OpenXML validator."""
    return validator.validate_ooxml


@pytest.fixture(scope="session")
def pdf_text() -> Callable[[Path], str]:
    """Read a PDF's text, pages parted by form feeds."""
    return measure.text


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one."""
    report = yield
    if _IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI a skipped file is a failed one."""
    report = yield
    if _IN_CI and report.skipped:
        report.outcome = "failed"
    return report

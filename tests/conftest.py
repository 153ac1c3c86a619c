"""What all tests share: PDFs, the OOXML validator, and no silent skips in CI."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

import pytest

from tests import measure, validator
from tests.pdfs import ToPdf
from tests.s3_store import Bucket, S3Server, access_to, s3_server

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


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    """Run one S3 server for the session; what is started meanwhile finds it by its environment."""
    with s3_server(tmp_path_factory.mktemp("s3")) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in access_to(server).items():
            patch.setenv(name, value)
        yield server


@pytest.fixture
def bucket(s3: S3Server) -> Bucket:
    """Return an empty bucket."""
    return s3.bucket()


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

"""Few papers are made here, many by all processors; LibreOffice is asked from one process."""

import os
from pathlib import Path

import pytest

from docgen.batch.choosing import choose_pool
from docgen.batch.cluster import ClusterUnreachableError
from docgen.publish.folder import Folder

HERE = Folder(Path("文书"))


@pytest.mark.parametrize(
    ("workers", "few", "printed", "wanted"),
    [
        (None, True, False, 1),
        (None, False, False, os.cpu_count()),
        (None, False, True, 1),
        (3, True, False, 3),
        (3, False, True, 1),
        (1, False, False, 1),
    ],
)
def test_as_many_work_as_the_papers_are_worth(
    workers: int | None, few: bool, printed: bool, wanted: int
) -> None:
    assert choose_pool(workers, HERE, few=few, printed=printed).workers == wanted


def test_an_address_is_that_of_a_cluster() -> None:
    with pytest.raises(ClusterUnreachableError, match=r"tcp://127\.0\.0\.1:1"):
        choose_pool("tcp://127.0.0.1:1", HERE, few=True, printed=False)

"""Few papers are made here, many by all processors; LibreOffice is asked from one process."""

import os
from pathlib import Path

import pytest

from docgen.batch.choosing import choose_pool
from docgen.batch.cluster import ClusterUnreachableError
from docgen.publish.folder import Folder

HERE = Folder(Path("文书"))


@pytest.mark.parametrize(
    ("workers", "papers", "printed", "wanted"),
    [
        (None, 400, False, 1),
        (None, 401, False, os.cpu_count()),
        (None, 401, True, 1),
        (3, 1, False, 3),
        (3, 401, True, 1),
        (1, 401, False, 1),
    ],
)
def test_as_many_work_as_the_papers_are_worth(
    workers: int | None, papers: int, printed: bool, wanted: int
) -> None:
    assert choose_pool(workers, HERE, papers=papers, printed=printed).workers == wanted


def test_an_address_is_that_of_a_cluster() -> None:
    with pytest.raises(ClusterUnreachableError, match=r"tcp://127\.0\.0\.1:1"):
        choose_pool("tcp://127.0.0.1:1", HERE, papers=1, printed=False)

"""Who makes a batch: this process, several of this machine, or a cluster."""

import os
from collections.abc import Sequence
from pathlib import Path

from docgen.batch.cluster import Cluster
from docgen.batch.pools import Pool, Serial, processes
from docgen.publish.store import Store

FEW = 400  # papers that one process has made before a second one has started


def choose_pool(
    workers: int | str | None,
    store: Store,
    sources: Sequence[Path] = (),
    *,
    papers: int,
    printed: bool,
) -> Pool:
    """Return how many processes are wanted, or the cluster at an address.

    A cluster has to see where the results go, and the folders of the `sources`.

    A few `papers` are made before a second process has started. LibreOffice has workers of its own,
    so papers that are printed ask for one process.
    """
    if isinstance(workers, str):
        return Cluster(workers, store, sources)
    wanted = workers or (1 if papers <= FEW else os.cpu_count() or 1)
    return Serial() if wanted == 1 or printed else processes(wanted)

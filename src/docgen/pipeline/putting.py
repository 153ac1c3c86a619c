"""Putting papers on their shelf as they were stamped, and when that is all there is to do.

A room of its own, because what fits and prints papers takes a second to load: a worker that makes
papers by the thousand needs none of it.
"""

from collections.abc import Callable, Iterable

from docgen.pipeline.press import Ready, Rendered
from docgen.publish.store import Store

MEASURED = ".docgen-fit.json"  # what was measured of the papers in a folder


def needs_pages(store: Store, *, pdf: bool) -> bool:
    """Tell whether papers are to be printed, or fitted by what was measured before."""
    return pdf or store.size(MEASURED) > 0


def put_each(
    papers: Iterable[Ready | Rendered], store: Store, hand: Callable[[Ready], Rendered] = Ready.put
) -> tuple[Rendered, ...]:
    """Hand out each paper that is ready; what has become of the others stays as it is."""

    def put(paper: Ready | Rendered) -> Rendered:
        return hand(paper) if isinstance(paper, Ready) else paper

    return tuple(store.each(put, papers))

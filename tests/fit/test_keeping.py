"""A long paragraph that is kept with the signature is let go where that gives other pages."""

from pathlib import Path

import pytest

from docgen.fit import Gauge
from docgen.fit.document import open_document, style_of
from docgen.fit.gauge import key_of
from docgen.fit.keeping import choose, let_go
from docgen.fit.measures import Measures
from tests.fit.papers import make_paper
from tests.notice.papers import SENTENCE, notice


def paper(last: str, folder: Path) -> bytes:
    return make_paper(notice(0, body=f"{SENTENCE}。\n{last}"), folder)


def keeps(package: bytes) -> bool:
    return any(style_of(node) == "Closing" for node, _ in open_document(package).flow())


def test_a_long_paragraph_can_be_let_go_and_a_short_one_stays(tmp_path: Path) -> None:
    short, long = (paper(last, tmp_path) for last in ("联系人：刘某。", SENTENCE * 3 + "。"))

    free = let_go([short, long])

    assert keeps(short)
    assert keeps(long)
    assert list(free) == [1]
    assert not keeps(free[1])


@pytest.mark.parametrize(("rows", "kept"), [(4, True), (2, False)])
def test_it_is_let_go_only_where_the_pages_are_then_others(
    tmp_path: Path, rows: int, *, kept: bool
) -> None:
    package = paper(SENTENCE * 3 + "。", tmp_path)
    free = let_go([package])
    measured = Measures(pages=2, signed_on=2, text_rows=4, pdf="a")
    other = Measures(pages=2, signed_on=2, text_rows=rows, pdf="b")
    gauge = Gauge(None, {key_of(package): measured, key_of(free[0]): other})

    (chosen,) = choose([package], free, gauge)

    assert (chosen == package) is kept


def test_what_nobody_can_measure_stays_as_it_came(tmp_path: Path) -> None:
    package = paper(SENTENCE * 3 + "。", tmp_path)

    assert choose([package], let_go([package]), Gauge(None, {})) == [package]

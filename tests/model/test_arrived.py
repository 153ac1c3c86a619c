"""A file that came is meant by its path in the folder of returns, however that is written."""

import pytest

from docgen.model.arrived import inside_returns


@pytest.mark.parametrize(
    "file",
    [
        "水务局/汇总表.xlsx",
        "水务局\\汇总表.xlsx",
        "returns/水务局/汇总表.xlsx",
        "./returns/水务局/汇总表.xlsx",
        r"D:\专项\returns\水务局\汇总表.xlsx",
    ],
)
def test_a_path_is_the_same_however_it_is_written(file: str) -> None:
    assert inside_returns(file) == "水务局/汇总表.xlsx"

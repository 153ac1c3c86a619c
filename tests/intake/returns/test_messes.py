"""Whatever a unit does to the form, as long as it still says the same, the same is read."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.returns.drafts import Draft, as_excel, as_paper, as_text, as_workbook
from tests.intake.returns.forms import CLEAN, read, values
from tests.intake.returns.messes import MESSES, RIVALS, disturbed

Writer = Callable[[Draft, Path], Path]
WRITERS: tuple[Writer, ...] = (as_workbook, as_excel, as_paper, as_text)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("name", MESSES)
def test_a_disturbed_form_says_what_the_clean_one_says(
    name: str, write: Writer, tmp_path: Path
) -> None:
    reading = read(write(disturbed([name]), tmp_path))
    assert values(reading) == CLEAN
    assert reading.header["unit"].text == "望潮区城市管理局"
    assert reading.header["filler"].text == "张示例"
    assert reading.header["phone"].text == "0400-0000000"
    assert reading.date == date(2024, 11, 13)
    assert reading.total
    assert (reading.total.count, str(reading.total.amount_yuan)) == (15, "36000.00")
    assert (reading.total.stop, reading.total.keep) == (3, 12)


def _friends(names: list[str]) -> bool:
    return all(len(rivals & set(names)) <= 1 for rivals in RIVALS)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(MESSES)), unique=True, max_size=6).filter(_friends),
    st.sampled_from(WRITERS),
)
def test_any_messes_together_leave_the_rows_as_they_are(names: list[str], write: Writer) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write(disturbed(names), Path(folder)))
    assert values(reading) == CLEAN

"""Work is shared out so that nothing is left, nothing done twice, and no start is wasted."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.shares import share_out, usable_cores, worthwhile
from docgen.office.tasks import Task

START, FILE = 0.9, 0.13
SUFFIXES = st.lists(st.sampled_from([".docx", ".xlsx"]), min_size=1, max_size=400)


def tasks(suffixes: list[str]) -> list[Task]:
    return [
        Task(number, Path(f"{number}{suffix}"), Path(f"out/{number}.pdf"))
        for number, suffix in enumerate(suffixes, 1)
    ]


@pytest.mark.parametrize(
    ("files", "cores", "processes"),
    [(1, 8, 1), (13, 8, 1), (14, 8, 2), (42, 8, 3), (42, 2, 2), (5000, 8, 8), (5000, 1, 1)],
)
def test_a_second_process_is_started_only_where_it_saves_its_start(
    files: int, cores: int, processes: int
) -> None:
    assert worthwhile(files, cores) == processes


@given(files=st.integers(1, 5000), cores=st.integers(1, 64))
def test_more_cores_never_make_the_work_longer(files: int, cores: int) -> None:
    processes = worthwhile(files, cores)

    assert 1 <= processes <= cores
    assert START + FILE * math.ceil(files / processes) <= START + FILE * files


@given(suffixes=SUFFIXES, processes=st.integers(1, 8))
def test_shares_are_the_tasks_each_once_and_of_one_option(
    suffixes: list[str], processes: int
) -> None:
    all_tasks = tasks(suffixes)
    shares = list(share_out(all_tasks, processes))

    assert sorted((task for share in shares for task in share), key=all_tasks.index) == all_tasks
    assert all(len({task.option for task in share}) == 1 for share in shares)
    assert all(1 <= len(share) <= 100 for share in shares)


@given(count=st.integers(1, 1000), processes=st.integers(1, 8))
def test_shares_are_alike_in_size(count: int, processes: int) -> None:
    sizes = [len(share) for share in share_out(tasks([".docx"] * count), processes)]

    assert max(sizes) - min(sizes) <= 1


def test_the_cores_that_may_be_used_are_counted() -> None:
    assert usable_cores() >= 1

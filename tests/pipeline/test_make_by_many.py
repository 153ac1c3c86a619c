"""A campaign made by several processes or a cluster is what one process makes, whoever is lost."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.clusters import DaskCluster
from tests.batch.runs import entries, papers, run_docgen, start_docgen, wait_for_papers, workers_of
from tests.many_units import unit, write_campaign

COUNT = 30
RESULTS = "文书"


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_campaign(tmp_path_factory.mktemp("campaign") / "专项", COUNT)


@pytest.fixture(scope="module")
def whole(campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which one process made everything."""
    folder = tmp_path_factory.mktemp("whole")
    done = make(campaign, folder, "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "said.txt").write_text(done.stdout, encoding="utf-8")
    return folder


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[DaskCluster]:
    """Return a cluster of two workers."""
    (tmp_path / "cluster").mkdir()
    started = DaskCluster(tmp_path / "cluster")
    for _ in range(2):
        started.add_worker()
    started.wait_for_workers()
    yield started
    started.close()


def make(campaign: Path, folder: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Make a campaign into `文书` under the folder, so that what is said is the same anywhere."""
    return run_docgen("make", str(campaign), "-o", RESULTS, *options, cwd=folder)


def start(campaign: Path, folder: Path, *options: str) -> "subprocess.Popen[str]":
    return start_docgen("make", str(campaign), "-o", RESULTS, *options, cwd=folder)


def files(folder: Path) -> dict[str, bytes]:
    """Return what every file of the results holds, hidden ones, manifest and lists included."""
    results = folder / RESULTS
    return {
        path.relative_to(results).as_posix(): path.read_bytes()
        for path in results.rglob("*")
        if path.is_file()
    }


def test_two_processes_write_and_say_what_one_does(
    campaign: Path, whole: Path, tmp_path: Path
) -> None:
    done = make(campaign, tmp_path, "--jobs", "2")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (whole / "said.txt").read_text(encoding="utf-8")
    assert files(tmp_path) == files(whole)


def test_a_cluster_writes_and_says_what_one_process_does(
    campaign: Path, whole: Path, cluster: DaskCluster, tmp_path: Path
) -> None:
    done = make(campaign, tmp_path, "--scheduler", cluster.address)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (whole / "said.txt").read_text(encoding="utf-8")
    assert files(tmp_path) == files(whole)


def test_a_second_week_is_the_same_for_all(
    campaign: Path, whole: Path, cluster: DaskCluster, tmp_path: Path
) -> None:
    """One paper was edited, one unit sent other figures, one took its return back."""
    week = Path(shutil.copytree(campaign, tmp_path / "第二周"))
    _send_other_figures(week / "returns" / "00001.json")
    (week / "returns" / "00004.json").unlink()
    ways = {"one": ("--jobs", "1"), "two": ("--jobs", "2"), "all": ("--scheduler", cluster.address)}
    said = {}
    for way, options in ways.items():
        shutil.copytree(whole / RESULTS, tmp_path / way / RESULTS)
        _edit(tmp_path / way)
        done = make(week, tmp_path / way, *options)
        said[way] = (done.returncode, done.stdout, done.stderr)

    assert said["one"][0] == 0
    assert said["two"] == said["all"] == said["one"]
    made = files(tmp_path / "one")
    assert files(tmp_path / "two") == files(tmp_path / "all") == made
    assert any("（新数据稿）.数字变化.txt" in name for name in made)
    assert made[_report(1)].endswith(b"edited")
    assert entries(tmp_path / "one" / RESULTS)[_report(4)]["status"] == "superseded"


def test_a_killed_worker_costs_nothing(campaign: Path, whole: Path, tmp_path: Path) -> None:
    process = start(campaign, tmp_path, "--jobs", "2")
    wait_for_papers(tmp_path, 10, process)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    _, told = process.communicate()

    assert (process.returncode, told) == (0, "")
    assert files(tmp_path) == files(whole)


def test_a_killed_run_is_gone_on_with(campaign: Path, whole: Path, tmp_path: Path) -> None:
    process = start(campaign, tmp_path, "--jobs", "2")
    wait_for_papers(tmp_path, 30, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()

    done = make(campaign, tmp_path, "--jobs", "2")

    assert (done.returncode, done.stderr) == (0, "")
    assert files(tmp_path) == files(whole)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_leaves_a_true_manifest(
    campaign: Path, whole: Path, tmp_path: Path, jobs: str
) -> None:
    process = start(campaign, tmp_path, "--jobs", jobs)
    wait_for_papers(tmp_path, 2, process)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()

    assert process.returncode == 1
    assert "同一条命令" in told
    made = files(tmp_path)
    assert made.keys() - {"manifest.json"} == entries(tmp_path / RESULTS).keys()
    assert made.keys() < files(whole).keys()
    assert make(campaign, tmp_path, "--jobs", "2").returncode == 0
    assert files(tmp_path) == files(whole)


def test_a_unit_whose_sheet_is_broken_costs_its_own_paper_only(
    campaign: Path, tmp_path: Path
) -> None:
    broken = Path(shutil.copytree(campaign, tmp_path / "专项"))
    sheet = broken / "papers" / "filing" / "U00002.yaml"
    sheet.parent.mkdir()
    sheet.write_text("paper: {", encoding="utf-8")
    said = {}
    for jobs in ("1", "2"):
        (tmp_path / jobs).mkdir()
        done = make(broken, tmp_path / jobs, "--jobs", jobs, "--kind", "filing")
        said[jobs] = (done.returncode, done.stdout, done.stderr)

    assert said["1"] == said["2"]
    assert said["1"][0] == 1
    assert "U00002.yaml" in said["1"][2]
    assert said["1"][2].count("没有生成") == 1
    assert len(papers(tmp_path / "1")) == COUNT - 1
    assert files(tmp_path / "1") == files(tmp_path / "2")


@pytest.mark.office
def test_several_processes_print_as_well(campaign: Path, tmp_path: Path) -> None:
    options = ("--kind", "report", "--unit", "U00001", "--unit", "U00002", "--pdf")

    done = make(campaign, tmp_path, "--jobs", "2", *options)

    assert (done.returncode, done.stderr) == (0, "")
    made = papers(tmp_path)
    assert len(made) == 2
    assert all((tmp_path / name).with_suffix(".pdf").is_file() for name in made)


def test_a_scheduler_that_is_not_there_is_told_in_one_line(campaign: Path, tmp_path: Path) -> None:
    done = make(campaign, tmp_path, "--scheduler", "tcp://127.0.0.1:1")

    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert not papers(tmp_path)


def _report(number: int) -> str:
    name = unit(number)["name"]
    return f"{name}/{name}-总体情况报告-送审稿.docx"


def _edit(folder: Path) -> None:
    """Let a person edit a unit's report."""
    with (folder / RESULTS / _report(1)).open("ab") as paper:
        paper.write(b"edited")


def _send_other_figures(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert '"situation": "' in text
    file.write_text(text.replace('"situation": "', '"situation": "新增的'), encoding="utf-8")

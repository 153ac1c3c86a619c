"""A batch on a real cluster gives what one process gives, whoever is lost on the way."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from docgen.batch.cluster import Cluster, ClusterUnreachableError
from docgen.batch.running import Runner
from docgen.errors import ExitCode, MissingProgramError, UsageError
from docgen.publish.folder import Folder
from tests import measure
from tests.batch.clusters import DaskCluster
from tests.batch.runs import assert_whole, papers, run, start, wait_for_papers
from tests.batch.test_running import KilledOnce, chunks, lost
from tests.many_reports import write_reports

COUNT = 240


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[DaskCluster]:
    (tmp_path / "cluster").mkdir()
    started = DaskCluster(tmp_path / "cluster")
    yield started
    started.close()


@pytest.fixture
def pair(cluster: DaskCluster) -> DaskCluster:
    """Return the cluster with two workers."""
    for _ in range(2):
        cluster.add_worker()
    cluster.wait_for_workers()
    return cluster


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("data") / "各单位.jsonl", COUNT)


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a run by one process."""
    folder = tmp_path_factory.mktemp("whole") / "报告"
    assert run(data, folder, "--jobs", "1").returncode == 0
    return folder


def test_two_workers_write_the_same_bytes_and_manifest_as_one_process(
    pair: DaskCluster, data: Path, whole: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "报告"

    done = run(data, folder, "--scheduler", pair.address)
    again = run(data, folder, "--scheduler", pair.address)

    assert (done.returncode, done.stderr) == (0, "")
    assert papers(folder) == papers(whole)
    assert (folder / "manifest.json").read_bytes() == (whole / "manifest.json").read_bytes()
    assert_whole(folder, COUNT)
    assert f"没有变化{COUNT}件" in again.stdout


@pytest.mark.office
def test_a_worker_prints_the_pages_of_its_papers(
    pair: DaskCluster, data: Path, tmp_path: Path
) -> None:
    few = tmp_path / "几件.jsonl"
    few.write_text("\n".join(data.read_text("utf-8").splitlines()[:3]), "utf-8")
    folder, here_too = tmp_path / "报告", tmp_path / "本机"

    done = run(few, folder, "--pdf", "--scheduler", pair.address)
    here = run(few, here_too, "--pdf")

    assert (done.returncode, done.stderr, here.returncode) == (0, "", 0)
    assert papers(folder) == papers(here_too), "fitted by the same pages"
    for name in papers(folder):
        printed = [measure.text((place / name).with_suffix(".pdf")) for place in (folder, here_too)]
        assert printed[0] == printed[1] != ""
    assert "没有变化3件" in run(few, folder, "--pdf", "--scheduler", pair.address).stdout


def test_a_worker_that_is_killed_costs_no_paper(
    pair: DaskCluster, data: Path, whole: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "报告"

    process = start(data, folder, "--scheduler", pair.address)
    wait_for_papers(folder, 20, process)
    pair.workers[0].kill()
    _, told = process.communicate()

    assert (process.returncode, told) == (0, "")
    assert papers(folder) == papers(whole)


def test_a_chunk_that_took_its_worker_along_is_made_alone(
    pair: DaskCluster, tmp_path: Path
) -> None:
    pool = Cluster(pair.address, Folder(tmp_path / "报告"))

    answers = Runner(pool, KilledOnce(tmp_path / "killed"), lost).run(chunks(20))
    receipts = [receipt for answer in answers for receipt in answer.receipts]
    pool.close()

    assert (tmp_path / "killed").exists()
    assert [(one.number, one.outcome) for one in receipts] == [(n, "made") for n in range(1, 21)]


def test_a_scheduler_that_is_lost_stops_the_run_and_tells_how_to_go_on(
    cluster: DaskCluster, data: Path, whole: Path, tmp_path: Path
) -> None:
    cluster.add_worker()
    cluster.wait_for_workers()
    folder = tmp_path / "报告"

    process = start(data, folder, "--scheduler", cluster.address)
    wait_for_papers(folder, 20, process)
    cluster.close()
    _, told = process.communicate()

    assert process.returncode == 4
    assert len(told.splitlines()) == 1
    assert "连接断了" in told
    assert "用同一条命令再运行一次就接着做" in told
    assert run(data, folder).returncode == 0
    assert papers(folder) == papers(whole)


class ForgetfulExecutor(Executor):
    """Hands nothing out and never answers, as Dask may when its scheduler goes at that moment."""

    def submit(self, *_: object, **__: object) -> "Future[Any]":
        return Future()


def test_what_dask_never_answers_is_given_up_when_the_scheduler_is_gone(
    pair: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Cluster(pair.address, Folder(tmp_path / "报告"))
    monkeypatch.setattr(pool, "_executor", ForgetfulExecutor())
    (chunk,) = chunks(1)
    promised = pool.submit(KilledOnce(tmp_path / "killed"), chunk)

    pair.close()

    with pytest.raises(ClusterUnreachableError, match="连接断了"):
        promised.result(timeout=60)
    pool.renew()  # nothing is waited for
    pool.close()


def test_what_is_handed_out_after_the_scheduler_went_is_told_so(
    pair: DaskCluster, tmp_path: Path
) -> None:
    pool = Cluster(pair.address, Folder(tmp_path / "报告"))
    pool.close()
    (chunk,) = chunks(1)

    with pytest.raises(ClusterUnreachableError, match="连接断了"):
        pool.submit(KilledOnce(tmp_path / "killed"), chunk).result(timeout=60)


def test_a_scheduler_that_is_not_there_is_told_in_one_line(data: Path, tmp_path: Path) -> None:
    done = run(data, tmp_path, "--scheduler", "tcp://127.0.0.1:1")

    assert done.returncode == 4
    assert done.stderr.splitlines() == [
        "错误：连不上调度器“tcp://127.0.0.1:1”：请核对地址和端口，检查网络，"
        "并确认调度器（dask scheduler）已经启动。"
    ]
    assert not papers(tmp_path)


def test_an_address_of_no_sense_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tcp://主机:8786"):
        Cluster("没有//意义:", Folder(tmp_path))


def test_a_cluster_without_workers_is_told(cluster: DaskCluster, tmp_path: Path) -> None:
    with pytest.raises(ClusterUnreachableError, match="没有工作进程") as refused:
        Cluster(cluster.address, Folder(tmp_path))

    assert refused.value.exit_code is ExitCode.UNREACHABLE


def test_a_worker_with_another_docgen_is_refused(cluster: DaskCluster, tmp_path: Path) -> None:
    cluster.add_worker(installed="9.9.9")
    cluster.wait_for_workers()

    with pytest.raises(MissingProgramError, match=r"docgen 版本是 9\.9\.9.*都装 docgen"):
        Cluster(cluster.address, Folder(tmp_path))


def test_a_worker_that_runs_another_docgen_than_is_installed_makes_nothing(
    cluster: DaskCluster, data: Path, tmp_path: Path
) -> None:
    cluster.add_worker(running="9.9.9")
    cluster.wait_for_workers()

    done = run(data, tmp_path / "报告", "--scheduler", cluster.address)

    assert done.returncode == 1
    assert "docgen 版本是 9.9.9" in done.stderr
    assert not papers(tmp_path)


def test_a_worker_that_does_not_see_what_papers_are_made_from_is_refused(
    cluster: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.add_worker()
    cluster.wait_for_workers()
    (tmp_path / "专项").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match=r"看不到“/proc/self/cwd/专项”.*共享文件夹"):
        Cluster(cluster.address, Folder(tmp_path), [Path("/proc/self/cwd/专项")])


def test_a_worker_that_does_not_see_the_folder_is_refused(
    cluster: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.add_worker()
    cluster.wait_for_workers()
    monkeypatch.chdir(tmp_path)
    elsewhere = Folder(Path("/proc/self/cwd/报告"))  # another place in every process

    with pytest.raises(UsageError, match=r"看不到“.*共享文件夹"):
        Cluster(cluster.address, elsewhere)

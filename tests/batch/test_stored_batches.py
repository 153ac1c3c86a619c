"""A batch on a store (S3) is what it is in a folder, whoever makes it and whatever is killed."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docgen.pipeline import planning
from docgen.pipeline.job import Job
from docgen.pipeline.render_many import render_many
from docgen.publish.folder import Folder
from docgen.publish.objects import ObjectStore
from tests.batch.clusters import DaskCluster
from tests.batch.runs import run, start, workers_of
from tests.many_reports import write_reports
from tests.s3_store import Bucket, S3Server

COUNT = 120
PLACE = "第1社区"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("data") / "各单位.jsonl", COUNT)


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return all files of a run by one process into a folder."""
    folder = tmp_path_factory.mktemp("whole") / "报告"
    assert run(data, folder, "--jobs", "1").returncode == 0
    return files(folder)


@pytest.fixture
def cluster(bucket: Bucket, tmp_path: Path) -> Iterator[DaskCluster]:
    """Start two workers that find the bucket by themselves."""
    (tmp_path / "cluster").mkdir()
    started = DaskCluster(tmp_path / "cluster")
    for _ in range(2):
        started.add_worker()
    started.wait_for_workers()
    assert bucket.names() == []
    yield started
    started.close()


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def wait_for_papers(bucket: Bucket, count: int, process: "subprocess.Popen[str]") -> None:
    while len(bucket.papers()) < count:
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)


def changed(data: Path, folder: Path, *, number: int = 1) -> Path:
    """Return the records with another person in one of them."""
    lines = data.read_text("utf-8").splitlines()
    record = json.loads(lines[number - 1])
    record["return"]["filler"] = "王示例"
    lines[number - 1] = json.dumps(record, ensure_ascii=False)
    other = folder / data.name
    other.write_text("\n".join(lines), "utf-8")
    return other


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_write_to_a_store_what_one_writes_to_a_folder(
    data: Path, whole: dict[str, bytes], bucket: Bucket, jobs: str
) -> None:
    done = run(data, bucket.url, "--jobs", jobs)

    assert (done.returncode, done.stderr) == (0, "")
    assert bucket.objects() == whole
    assert f"新生成或更新{COUNT}件。文件夹：{bucket.url}\n" in done.stdout


def test_a_crowd_is_parted_into_the_same_groups(
    data: Path, bucket: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "CROWD", 10)
    for store in (Folder(tmp_path), ObjectStore(bucket.url)):
        render_many(Job("report", data, store, date(2025, 11, 20)))

    assert bucket.objects() == files(tmp_path)
    assert all(name.startswith("第") and name[4:6] == "组/" for name in bucket.papers())


def test_a_cluster_writes_to_a_store_what_one_process_writes_to_a_folder(
    cluster: DaskCluster, data: Path, whole: dict[str, bytes], bucket: Bucket
) -> None:
    done = run(data, bucket.url, "--scheduler", cluster.address)

    assert (done.returncode, done.stderr) == (0, "")
    assert bucket.objects() == whole
    assert f"没有变化{COUNT}件" in run(data, bucket.url, "--scheduler", cluster.address).stdout


def test_a_worker_of_a_cluster_that_is_killed_costs_no_paper(
    cluster: DaskCluster, data: Path, whole: dict[str, bytes], bucket: Bucket
) -> None:
    process = start(data, bucket.url, "--scheduler", cluster.address)
    wait_for_papers(bucket, 10, process)
    cluster.workers[0].kill()
    _, told = process.communicate()

    assert (process.returncode, told) == (0, "")
    assert bucket.objects() == whole


def test_a_worker_that_does_not_get_into_the_store_is_refused(
    cluster: DaskCluster, data: Path, bucket: Bucket
) -> None:
    cluster.add_worker(AWS_ENDPOINT_URL="http://127.0.0.1:1")
    cluster.wait_for_workers()

    done = run(data, bucket.url, "--scheduler", cluster.address)

    assert (done.returncode, bucket.names()) == (2, [])
    assert f"看不到“{bucket.url}”" in done.stderr
    assert "pip install fsspec s3fs" in done.stderr


def test_a_killed_run_is_gone_on_with(data: Path, whole: dict[str, bytes], bucket: Bucket) -> None:
    for already in (10, 60):
        process = start(data, bucket.url, "--jobs", "2")
        wait_for_papers(bucket, already, process)
        process.kill()
        process.communicate()
    assert ".docgen-lock" in bucket.names()

    done = run(data, bucket.url, "--jobs", "2")

    assert (done.returncode, done.stderr) == (0, "")
    assert bucket.objects() == whole


def test_a_killed_worker_costs_nothing(data: Path, whole: dict[str, bytes], bucket: Bucket) -> None:
    process = start(data, bucket.url, "--jobs", "2")
    wait_for_papers(bucket, 10, process)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    _, told = process.communicate()

    assert (process.returncode, told) == (0, "")
    assert bucket.objects() == whole


def test_what_has_not_changed_is_left_alone_and_one_change_makes_one_paper(
    data: Path, bucket: Bucket, tmp_path: Path
) -> None:
    run(data, bucket.url)
    before, times = bucket.objects(), bucket.times()

    assert f"没有变化{COUNT}件" in run(data, bucket.url).stdout
    assert bucket.times() == times
    one = run(changed(data, tmp_path), bucket.url)

    assert f"新生成或更新1件，没有变化{COUNT - 1}件" in one.stdout
    after = bucket.objects()
    (different,) = {name for name in before if before[name] != after[name]} - {"manifest.json"}
    assert PLACE in different
    assert set(after) == set(before)


def test_a_paper_costs_one_request_and_one_that_has_not_changed_none(
    data: Path, s3: S3Server, bucket: Bucket
) -> None:
    before = len(s3.requests())
    run(data, bucket.url)
    made = len(s3.requests()) - before
    run(data, bucket.url)
    again = len(s3.requests()) - before - made

    assert COUNT < made < COUNT + 40
    assert again < 40


def test_a_paper_that_a_person_edited_stays_and_the_new_one_goes_beside_it(
    data: Path, bucket: Bucket, tmp_path: Path
) -> None:
    run(data, bucket.url)
    (edited,) = (name for name in bucket.papers() if f"{PLACE}综合" in name)
    bucket.put(edited, b"edited by a person")

    for said in ("原文件没有覆盖，新稿另存1件", f"没有变化{COUNT}件"):
        assert said in run(changed(data, tmp_path), bucket.url).stdout
    assert bucket.get(edited) == b"edited by a person"
    assert edited.replace(".docx", "（新数据稿）.docx") in bucket.papers()
    assert len(bucket.papers()) == COUNT + 1


def test_a_paper_that_somebody_else_put_there_is_not_overwritten(
    data: Path, whole: dict[str, bytes], bucket: Bucket
) -> None:
    name = next(name for name in whole if f"{PLACE}综合" in name)
    bucket.put(name, b"by somebody else")

    assert "新稿另存1件" in run(data, bucket.url).stdout
    assert bucket.get(name) == b"by somebody else"
    assert bucket.get(name.replace(".docx", "（新数据稿）.docx")) == whole[name]


@pytest.mark.office
def test_pdfs_lie_beside_their_papers_and_are_not_printed_again(
    data: Path, bucket: Bucket, tmp_path: Path
) -> None:
    few = tmp_path / data.name
    few.write_text("\n".join(data.read_text("utf-8").splitlines()[:2]), "utf-8")

    done = run(few, bucket.url, "--pdf")
    objects = bucket.objects()
    pdfs = {name: content for name, content in objects.items() if name.endswith(".pdf")}
    again = run(few, bucket.url, "--pdf")

    assert (done.returncode, done.stderr) == (0, "")
    assert {name.replace(".pdf", ".docx") for name in pdfs} == set(bucket.papers())
    assert len(pdfs) == 2
    assert all(content.startswith(b"%PDF") for content in pdfs.values())
    assert "没有变化" in again.stdout
    assert bucket.objects() == objects

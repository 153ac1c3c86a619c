"""What goes wrong with a store is told in one line; what is wrong in it is found and listed."""

import os
import socket
from pathlib import Path

import pytest

from docgen.publish.objects import ObjectStore
from tests.batch.runs import run, start
from tests.batch.test_stored_batches import wait_for_papers
from tests.many_reports import write_reports
from tests.s3_store import HIDDEN, Bucket, S3Server, access_to, s3_server

COUNT = 30


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("data") / "各单位.jsonl", COUNT)


def test_results_are_verified_where_they_lie(data: Path, bucket: Bucket) -> None:
    run(data, bucket.url)
    fine = run(data, bucket.url, "--verify")
    first, second, third = bucket.papers()[:3]
    bucket.delete(first)
    bucket.put(second, b"edited by a person")
    bucket.put("别的.docx", b"somebody's own")

    found = run(data, bucket.url, "--verify")

    assert (fine.returncode, fine.stderr) == (0, "")
    assert "与清单完全一致" in fine.stdout
    assert found.returncode == 1
    told = found.stderr.splitlines()
    assert [line.partition("：")[2].rpartition("：")[0] for line in told] == [
        first,
        second,
        "别的.docx",
    ]
    assert "不见了" in told[0]
    assert "被人改过" in told[1]
    assert third not in found.stderr


def test_failures_are_listed_beside_the_papers_and_go_when_mended(
    data: Path, bucket: Bucket, tmp_path: Path
) -> None:
    bad = tmp_path / data.name
    bad.write_text(data.read_text("utf-8") + '{"paper": {}}\n', "utf-8")

    failed = run(bad, bucket.url)

    assert failed.returncode == 1
    assert f"没做成的逐条列在：{bucket.url}/失败清单.csv" in failed.stdout
    rows = bucket.get("失败清单.csv").decode("utf-8-sig").splitlines()
    assert rows[1].startswith(f"各单位.jsonl,{COUNT + 1},")
    assert run(data, bucket.url).returncode == 0
    assert "失败清单.csv" not in bucket.names()


def test_a_second_run_beside_the_first_is_refused_and_told_whose_it_is(
    data: Path, bucket: Bucket
) -> None:
    with ObjectStore(bucket.url).hold():
        second = run(data, bucket.url)

    assert second.returncode == 2
    assert f"{socket.gethostname()} 上的 docgen（进程号 {os.getpid()}，" in second.stderr
    assert bucket.names() == []


def test_a_store_that_does_not_answer_is_told_in_one_line(
    data: Path, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")

    done = run(data, f"s3://papers/{s3.endpoint[-4:]}")

    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert "连不上" in done.stderr
    assert done.stdout == ""


def test_a_bucket_that_is_not_there_is_told_and_not_made(data: Path, s3: S3Server) -> None:
    done = run(data, "s3://no-such-bucket/文书")

    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.splitlines() == [
        "错误：“s3://no-such-bucket/文书”不存在：请核对地址，存储桶要先建好。"
    ]
    assert run(data, "s3://no-such-bucket/文书").returncode == 4
    assert s3.endpoint


def test_a_store_that_does_not_let_in_is_told_without_the_key(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with s3_server(tmp_path, INITIAL_NO_AUTH_ACTION_COUNT="1") as strict:
        bucket = strict.bucket()
        for name, value in access_to(strict).items():
            monkeypatch.setenv(name, value)
        done = run(data, bucket.url)

    assert (done.returncode, done.stdout) == (4, "")
    assert len(done.stderr.splitlines()) == 1
    assert "不让读写" in done.stderr
    assert HIDDEN not in done.stderr


def test_a_store_that_is_lost_in_the_middle_stops_the_run_and_tells_how_to_go_on(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with s3_server(tmp_path) as server:
        for name, value in access_to(server).items():
            monkeypatch.setenv(name, value)
        bucket = server.bucket()
        process = start(data, bucket.url, "--jobs", "2")
        wait_for_papers(bucket, 10, process)
    _, told = process.communicate()

    assert process.returncode == 4
    assert len(told.splitlines()) == 1
    assert "连不上" in told
    assert "用同一条命令再运行一次就接着做" in told

"""A real S3 server for tests (moto's), in a process of its own, and what lies in its buckets."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_SERVER = """
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
server._thread.join()
"""
HIDDEN = "secret-of-the-tests"
_ACCESS = {
    "AWS_ACCESS_KEY_ID": "key-of-the-tests",
    "AWS_SECRET_ACCESS_KEY": HIDDEN,
    "AWS_DEFAULT_REGION": "us-east-1",
}


class Bucket:
    """A bucket, seen without docgen."""

    def __init__(self, endpoint: str, name: str) -> None:
        import boto3  # noqa: PLC0415 - it takes a second, and few tests need it

        self._client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            aws_access_key_id=_ACCESS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=HIDDEN,
            region_name=_ACCESS["AWS_DEFAULT_REGION"],
        )
        self._client.create_bucket(Bucket=name)
        self._name = name
        self.url = f"s3://{name}/文书"

    def objects(self) -> dict[str, bytes]:
        """Return all that lies below the address."""
        return {name: self.get(name) for name in self.names()}

    def names(self) -> list[str]:
        """Return the names of all that lies below the address."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._name, Prefix="文书/"
        )
        keys = [one["Key"] for page in pages for one in page.get("Contents", [])]
        return [key.removeprefix("文书/") for key in keys]

    def papers(self) -> list[str]:
        """Return the names of the papers."""
        return [name for name in self.names() if name.endswith(".docx")]

    def get(self, name: str) -> bytes:
        """Return what an object holds."""
        body = self._client.get_object(Bucket=self._name, Key=f"文书/{name}")["Body"]
        content: bytes = body.read()
        return content

    def put(self, name: str, content: bytes) -> None:
        """Write an object, as a person would."""
        self._client.put_object(Bucket=self._name, Key=f"文书/{name}", Body=content)

    def delete(self, name: str) -> None:
        """Delete an object."""
        self._client.delete_object(Bucket=self._name, Key=f"文书/{name}")

    def times(self) -> dict[str, object]:
        """Return when each object was written."""
        listed = self._client.list_objects_v2(Bucket=self._name, Prefix="文书/")
        return {one["Key"]: one["LastModified"] for one in listed.get("Contents", [])}


class S3Server:
    """A server, whose address is in the environment of this process while it runs."""

    def __init__(self, endpoint: str, log: Path) -> None:
        self.endpoint = endpoint
        self._log = log
        self._numbers = count(1)

    def requests(self) -> list[str]:
        """Return what the server was asked until now, a line each."""
        return [line for line in self._log.read_text("utf-8").splitlines() if "HTTP/1.1" in line]

    def bucket(self) -> Bucket:
        """Return a new bucket, named as no other test process names one: they run side by side."""
        return Bucket(self.endpoint, f"papers-{os.getpid()}-{next(self._numbers)}")


@contextmanager
def s3_server(folder: Path, **settings: str) -> Iterator[S3Server]:
    """Run a server."""
    told = folder / "s3.log"
    with told.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVER],
            stdout=subprocess.PIPE,
            stderr=log,
            env=os.environ | settings,
            encoding="utf-8",
        )
    try:
        assert process.stdout is not None
        with process.stdout:
            port = process.stdout.readline().strip()
            yield S3Server(f"http://127.0.0.1:{port}", told)
    finally:
        process.kill()
        process.wait()


def access_to(server: S3Server) -> dict[str, str]:
    """Return the environment in which a program finds the server and may use it."""
    return _ACCESS | {"AWS_ENDPOINT_URL": server.endpoint}

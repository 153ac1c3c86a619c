"""A store is held by one run at a time, on whatever machine, and not for ever by a dead one."""

import json
import uuid
from dataclasses import replace

import pytest

from docgen.errors import UsageError
from docgen.publish.address import StoreError
from docgen.publish.claim import Claim, held
from docgen.publish.locking import LOCK
from docgen.publish.objects import ObjectStore
from tests.s3_store import Bucket


@pytest.fixture
def store(bucket: Bucket) -> ObjectStore:
    return ObjectStore(bucket.url)


def claim_in(bucket: Bucket) -> Claim:
    return Claim(**json.loads(bucket.get(LOCK)))


def leave(
    store: ObjectStore, bucket: Bucket, *, host: str = "", machine: str = "", desk: str = ""
) -> Claim:
    """Leave a claim there, as a run that was killed does; some of it may be another's."""
    with held(store):
        own = claim_in(bucket)
    left = replace(
        own,
        host=host or own.host,
        machine=machine or own.machine,
        desk=desk or own.desk,
        mark="of-a-run-that-was-killed",
    )
    bucket.put(LOCK, left.content)
    return left


def test_who_holds_a_store_stands_there_until_the_work_is_done(
    store: ObjectStore, bucket: Bucket
) -> None:
    with held(store) as tells:
        assert claim_in(bucket).pid > 0
        assert tells

    assert bucket.names() == []


def test_what_a_killed_run_of_this_machine_has_left_is_put_aside(
    store: ObjectStore, bucket: Bucket
) -> None:
    left = leave(store, bucket)

    with held(store) as tells:
        assert claim_in(bucket).mark != left.mark
        assert tells
    assert bucket.names() == []


@pytest.mark.parametrize(
    "changes",
    [{"host": "办公室二号机"}, {"machine": "another"}, {"desk": "/another/lock"}],
    ids=["host", "machine", "desk"],
)
def test_a_claim_of_another_machine_is_respected_and_told(
    store: ObjectStore, bucket: Bucket, changes: dict[str, str]
) -> None:
    left = leave(store, bucket, **changes)

    with pytest.raises(UsageError) as refused, held(store):
        pytest.fail("held twice")

    assert f"{left.host} 上的 docgen（进程号 {left.pid}，{left.since} 开始）" in str(refused.value)
    assert f"删除“{bucket.url}/{LOCK}”后再试" in str(refused.value)
    assert claim_in(bucket) == left


@pytest.mark.parametrize("content", [b"", b"[]", b'{"host": "a"}', b"\xff"])
def test_a_claim_that_nobody_understands_is_respected(
    store: ObjectStore, bucket: Bucket, content: bytes
) -> None:
    bucket.put(LOCK, content)

    with pytest.raises(UsageError, match="另一个 docgen"), held(store):
        pytest.fail("held twice")

    assert bucket.get(LOCK) == content


def test_a_claim_that_another_has_put_in_its_place_is_left_alone(
    store: ObjectStore, bucket: Bucket
) -> None:
    with held(store):
        bucket.put(LOCK, b"of another, who was told to delete ours")

    assert bucket.names() == [LOCK]


def test_a_machine_without_a_number_of_its_own_never_puts_a_claim_aside(
    store: ObjectStore, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uuid, "getnode", lambda: 1 << 40)
    leave(store, bucket)

    with pytest.raises(UsageError, match="上的 docgen"), held(store):
        pytest.fail("held twice")


class _Yielding:
    """A store that writes over what is there although it is asked not to, or cannot be asked."""

    def __init__(self, store: ObjectStore, *, refuses: bool) -> None:
        self._store, self._refuses = store, refuses
        self.told, self.read, self.remove = store.told, store.read, store.remove
        self.write = store.write

    def create(self, name: str, data: bytes) -> bool:
        if self._refuses:
            raise StoreError("不会")
        self._store.write(name, data)
        return True


@pytest.mark.parametrize("refuses", [True, False])
def test_a_store_that_cannot_tell_whether_a_file_is_there_is_known_by_it(
    store: ObjectStore, bucket: Bucket, *, refuses: bool
) -> None:
    with held(_Yielding(store, refuses=refuses)) as tells:
        assert not tells
        assert claim_in(bucket).pid > 0

    assert bucket.names() == []


@pytest.mark.parametrize("refuses", [True, False])
def test_a_store_that_cannot_tell_keeps_others_out_all_the_same(
    store: ObjectStore, bucket: Bucket, *, refuses: bool
) -> None:
    left = leave(store, bucket, host="办公室二号机")

    with (
        pytest.raises(UsageError, match="办公室二号机 上的 docgen"),
        held(_Yielding(store, refuses=refuses)),
    ):
        pytest.fail("held twice")

    assert claim_in(bucket) == left


@pytest.mark.parametrize("refuses", [True, False])
def test_a_store_that_cannot_tell_is_not_held_for_ever_by_a_dead_run_of_this_machine(
    store: ObjectStore, bucket: Bucket, *, refuses: bool
) -> None:
    left = leave(store, bucket)

    with held(_Yielding(store, refuses=refuses)) as tells:
        assert not tells
        assert claim_in(bucket).mark != left.mark
    assert bucket.names() == []

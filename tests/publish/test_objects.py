"""A store behind an address does what a folder does, and tells nobody how to get in."""

import pickle

from docgen.publish.objects import AT_ONCE, ObjectStore
from docgen.publish.papers import Written, digest, lay
from tests.s3_store import Bucket


class Known:
    """What docgen has written."""

    def __init__(self, **written: bytes) -> None:
        self._written = {f"{name}.docx": digest(one) for name, one in written.items()}

    def find(self, path: str) -> Written | None:
        written = self._written.get(path)
        return Written(written, "draft") if written else None


def test_a_store_that_is_held_adds_only_what_is_not_there(bucket: Bucket) -> None:
    with ObjectStore(bucket.url).hold() as store:
        assert store.add("甲.docx", b"one")
        assert not store.add("甲.docx", b"two")

    assert bucket.objects() == {"甲.docx": b"one"}


def test_papers_are_laid_as_in_a_folder(bucket: Bucket) -> None:
    bucket.put("甲.docx", b"edited")
    bucket.put("乙.docx", b"old")
    with ObjectStore(bucket.url).hold() as store:
        known = Known(甲=b"old", 乙=b"old")
        laid = [lay(store, f"{name}.docx", b"new", known.find, store.write) for name in "甲乙丙丙"]

    assert [(one.status, one.name) for one in laid] == [
        ("kept", "甲（新数据稿）.docx"),
        ("made", "乙.docx"),
        ("made", "丙.docx"),
        ("unchanged", "丙.docx"),
    ]
    assert bucket.objects() == {
        "甲.docx": b"edited",
        "甲（新数据稿）.docx": b"new",
        "乙.docx": b"new",
        "丙.docx": b"new",
    }


def test_names_of_any_kind_are_the_names_of_objects(bucket: Bucket) -> None:
    names = ["第001组/甲 #1?.docx", "乙[1]*.docx", "丙%20+&=.docx"]
    store = ObjectStore(bucket.url)
    for name in names:
        store.write(name, name.encode())

    assert {name: store.read(name) for name in names} == {name: name.encode() for name in names}
    assert set(bucket.names()) == set(store.names()) == set(names)
    for name in names:
        store.remove(name)
    assert bucket.names() == []


def test_what_goes_to_a_worker_is_the_address_and_is_not_shown() -> None:
    store = ObjectStore("s3://key:secret@文书/报告")

    assert pickle.loads(pickle.dumps(store)) == store  # noqa: S301 - our own
    assert "secret" not in repr(store)
    assert store.told("甲.docx") == "s3://文书/报告/甲.docx"


def test_many_things_are_under_way_but_never_all(bucket: Bucket) -> None:
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        return number

    results = ObjectStore(bucket.url).each(work, range(10 * AT_ONCE))

    assert next(results) == 0
    assert len(begun) <= AT_ONCE + 1
    assert list(results) == list(range(1, 10 * AT_ONCE))

"""The ledger of a store says what that of a folder says, whatever stops docgen."""

import json
from datetime import date
from pathlib import Path

import pytest

from docgen.errors import DataError
from docgen.publish.address import StoreError
from docgen.publish.ledger import Ledger, entered
from docgen.publish.lines import NAME, FolderLines
from docgen.publish.manifest import Edition
from docgen.publish.objects import ObjectStore
from tests.publish.test_ledger import document
from tests.s3_store import Bucket

EDITION = Edition("lake-2025", date(2025, 11, 3), "0.1.0")
LATER = Edition("lake-2025", date(2025, 11, 4), "0.1.0")


@pytest.fixture
def store(bucket: Bucket) -> ObjectStore:
    return ObjectStore(bucket.url)


def enter(ledger: Ledger, *titles: str, edition: Edition = EDITION) -> Ledger:
    """Enter a paper for each title, a request each."""
    for title in titles:
        ledger.enter(edition, [entered(document(f"{title[0]}.docx", title))])
    return ledger


def titles(store: ObjectStore) -> list[str]:
    return [one.title for one in Ledger(store.lines()).documents()]


def test_each_addition_is_a_hidden_object_and_folding_leaves_the_manifest_alone(
    store: ObjectStore, bucket: Bucket, tmp_path: Path
) -> None:
    ledger = enter(Ledger(store.lines()), "乙一", "甲一")

    assert bucket.names() == [".docgen-journal/.00000001", ".docgen-journal/.00000002"]
    assert sorted(titles(store)) == ["乙一", "甲一"]
    ledger.fold()
    enter(Ledger(FolderLines(tmp_path)), "乙一", "甲一").fold()
    assert bucket.objects() == {NAME: (tmp_path / NAME).read_bytes()}


def test_a_later_run_goes_on_where_a_killed_one_has_left_off(
    store: ObjectStore, bucket: Bucket
) -> None:
    enter(Ledger(store.lines()), "甲一", "乙一").fold()
    enter(Ledger(store.lines()), "甲二", "丙一")

    later = Ledger(store.lines())
    assert later.find("丙.docx") is not None
    later.fold()
    enter(later, "丁一")
    assert len(bucket.names()) == 2
    later.fold()

    assert sorted(titles(store)) == ["丁一", "丙一", "乙一", "甲二"]
    assert bucket.names() == [NAME]


def test_whatever_additions_are_left_after_the_manifest_was_sent_change_nothing(
    store: ObjectStore, bucket: Bucket
) -> None:
    ledger = enter(Ledger(store.lines()), "甲一", "乙一", "丙一")
    left = bucket.objects()
    ledger.fold()
    whole = bucket.objects()
    for name in list(left)[1:]:
        bucket.put(name, left[name])

    Ledger(store.lines()).fold()

    assert bucket.objects() == whole


def test_another_day_folds_first(store: ObjectStore, bucket: Bucket) -> None:
    ledger = enter(Ledger(store.lines()), "甲一")
    enter(ledger, "乙一", edition=LATER)

    assert json.loads(bucket.get(NAME))["as_of"] == "2025-11-03"
    ledger.fold()
    assert json.loads(bucket.get(NAME))["as_of"] == "2025-11-04"
    assert len(titles(store)) == 2


@pytest.mark.parametrize("name", [NAME, ".docgen-journal/.00000001"])
def test_what_is_damaged_stops_before_a_paper_is_lost(
    store: ObjectStore, bucket: Bucket, name: str
) -> None:
    bucket.put(name, b"something else\nand more\n")

    with pytest.raises(DataError, match="改名") as stopped:
        Ledger(store.lines()).find("甲.docx")

    assert f"{bucket.url}/{name.partition('/')[0]}" in str(stopped.value)


def test_an_addition_that_does_not_arrive_is_not_believed(store: ObjectStore) -> None:
    lines = store.lines()
    ledger = enter(Ledger(lines), "甲一")

    def lost(name: str, data: bytes) -> None:
        raise StoreError(f"{name} {len(data)}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ObjectStore, "write", lambda _, name, data: lost(name, data))
        with pytest.raises(StoreError):
            enter(ledger, "乙一")

    assert ledger.find("乙.docx") is None
    assert titles(store) == ["甲一"]

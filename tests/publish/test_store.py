"""Whatever takes results keeps the same promises."""

from pathlib import Path

import pytest

from docgen.errors import DataError, UsageError
from docgen.publish.folder import Folder
from docgen.publish.objects import ObjectStore
from docgen.publish.store import Store


@pytest.fixture(params=["folder", "s3", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return Folder(tmp_path / "报告")
    if request.param == "memory":
        return ObjectStore(f"memory://{tmp_path.name}")
    return ObjectStore(request.getfixturevalue("bucket").url)


def test_what_is_written_is_read_told_and_removed(store: Store) -> None:
    store.write("甲.docx", b"one")
    store.write_one_of_many("第001组/乙.docx", b"four")
    store.write_pieces("清单.csv", [b"a", b"b"])

    assert [store.read(name) for name in ("甲.docx", "第001组/乙.docx")] == [b"one", b"four"]
    assert [store.size(name) for name in ("甲.docx", "清单.csv", "无.docx")] == [3, 2, 0]
    assert set(store.names()) == {"甲.docx", "第001组/乙.docx", "清单.csv"}
    store.remove("甲.docx")
    store.remove("甲.docx")
    assert store.read("甲.docx") is None


def test_many_sizes_are_told_at_once(store: Store) -> None:
    store.write("第001组/乙.docx", b"four")
    sizes = store.sizes()

    assert [sizes(name) for name in ("第001组/乙.docx", "乙.docx")] == [4, 0]


def test_a_second_file_of_a_name_is_the_whole_new_one(store: Store) -> None:
    store.write("甲.docx", b"the first, which is longer")
    store.write("甲.docx", b"two")

    assert store.read("甲.docx") == b"two"


@pytest.mark.parametrize("name", ["../甲.docx", "/etc/甲.docx", "第001组/../../甲.docx", ""])
def test_a_name_does_not_lead_out(store: Store, name: str) -> None:
    with pytest.raises(DataError, match="之外"):
        store.read(name)


def test_a_file_that_is_there_is_never_written_by_adding(store: Store) -> None:
    store.write("甲.docx", b"one")

    assert not store.add("甲.docx", b"two")
    assert store.read("甲.docx") == b"one"


def test_one_batch_at_a_time_holds_it(store: Store) -> None:
    with store.hold(), pytest.raises(UsageError, match=r"等它做完"), store.hold():
        pytest.fail("held twice")
    with store.hold() as held:
        held.write("甲.docx", b"one")
    assert set(store.names()) == {"甲.docx"}


def test_work_on_each_comes_back_in_order(store: Store) -> None:
    assert list(store.each(str, range(40))) == [str(number) for number in range(40)]


def test_what_nobody_may_look_at_is_not_told_to_be_missing(tmp_path: Path) -> None:
    (tmp_path / "甲.docx").symlink_to("甲.docx")  # as a folder without permission: no answer
    (tmp_path / "乙").write_bytes(b"no folder")

    with pytest.raises(DataError, match="看不了"):
        Folder(tmp_path).size("甲.docx")
    assert Folder(tmp_path).size("乙/丙.docx") == 0

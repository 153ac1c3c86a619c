"""A database that cannot be used stops docgen in words that help; a busy one is waited for."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from traceback import format_exception

import pytest

from docgen.errors import ExitCode, UsageError
from docgen.registry import RegistryUnreachableError, Reservation, open_register

DAY = date(2024, 11, 8)
ANY = Reservation("望司发", 2024)


def test_reading_makes_no_register_where_there_is_none(file: Path) -> None:
    with pytest.raises(RegistryUnreachableError, match="没有找到发文登记簿") as refused:
        open_register(file)

    assert refused.value.exit_code is ExitCode.UNREACHABLE
    assert not file.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RegistryUnreachableError, match="所在文件夹不存在"):
        open_register(tmp_path / "没有" / "docgen.db", create=True)


def test_a_file_that_is_no_database_is_told(file: Path) -> None:
    file.write_text("这不是数据库，只是一段话。" * 100, encoding="utf-8")

    with pytest.raises(RegistryUnreachableError, match="不是登记簿数据库"):
        open_register(file, create=True)


def test_a_database_of_something_else_is_no_register(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE something (a)")

    with pytest.raises(RegistryUnreachableError, match="里没有发文登记簿"):
        open_register(file)


def test_a_register_of_a_later_version_is_left_alone(file: Path) -> None:
    open_register(file, create=True).close()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("UPDATE register_schema SET version = 99")

    with pytest.raises(RegistryUnreachableError, match="请升级 docgen"):
        open_register(file)


def test_a_register_that_others_hold_too_long_is_told(file: Path) -> None:
    with (
        open_register(file, create=True, patience=0.05) as register,
        closing(sqlite3.connect(file, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegistryUnreachableError, match=r"被别的程序占用.*重试"):
            register.reserve(ANY, DAY)
        assert register.entries() == ()
        other.execute("ROLLBACK")
        assert register.reserve(ANY, DAY).number.serial == 1


def test_the_database_itself_refuses_a_number_or_a_paper_twice(file: Path) -> None:
    with open_register(file, create=True) as register:
        register.reserve(ANY, DAY)
    with closing(sqlite3.connect(file)) as other, other:
        columns = [row[1] for row in other.execute("PRAGMA table_info(register_entries)")]
        names = ", ".join(name for name in columns if name != "id")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            other.execute(
                f"INSERT INTO register_entries ({names}) SELECT {names} FROM register_entries"  # noqa: S608
            )


def test_a_counter_that_lags_behind_gives_no_number_twice(file: Path) -> None:
    with open_register(file, create=True) as register:
        register.reserve_all([ANY] * 3, DAY)
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("UPDATE register_counters SET last = 1")
        assert register.reserve(ANY, DAY).number.serial == 4


def test_numbers_that_were_deleted_by_hand_are_not_given_again(file: Path) -> None:
    with open_register(file, create=True) as register:
        register.reserve_all([ANY] * 3, DAY)
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("DELETE FROM register_entries WHERE number = 3")
        assert register.reserve(ANY, DAY).number.serial == 4
        assert [str(gap) for gap in register.gaps()] == ["望司发〔2024〕3号"]


def test_a_url_opens_the_same_register_as_its_path(file: Path) -> None:
    with open_register(f"sqlite:///{file}", create=True) as register:
        entry = register.reserve(ANY, DAY)

    with open_register(file) as register:
        assert register.entries() == (entry,)


def test_a_second_register_at_the_same_place_sees_what_the_first_did(database: str) -> None:
    with open_register(database, create=True) as one, open_register(database) as other:
        assert one.reserve(ANY, DAY).number.serial == 1
        assert other.reserve(ANY, DAY).number.serial == 2
        assert len(one.entries()) == 2


def test_docgen_opens_a_file_with_its_own_driver_whichever_is_named(file: Path) -> None:
    with open_register(f"sqlite+another:///{file}", create=True) as register:
        assert register.reserve(ANY, DAY).number.serial == 1


@pytest.mark.parametrize(
    "url",
    [
        "mys://x",
        "mysql://x",
        "://",
        "postgres ql://x",
        "postgresql://u:s3cret@h:port/x",
        "postgresql://u:p@s3cret@h/x",
        "sqlite:///x.db?timeout=s3cret",
        "sqlite:///x.db?timeout=1&timeout=s3cret",
        "sqlite:///x.db?uri=s3cret",
        "sqlite://s3cret/x.db",
        "s3cret\0.db",
    ],
)
def test_an_address_that_means_no_database_is_told_without_its_password(url: str) -> None:
    with pytest.raises(UsageError, match="数据库地址") as told:
        open_register(url, create=True)

    assert "s3cret" not in "".join(format_exception(told.value))

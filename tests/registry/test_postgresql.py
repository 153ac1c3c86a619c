"""A PostgreSQL that cannot be used stops docgen in words that help, and never with a password."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from traceback import format_exception

import psycopg
import pytest

from docgen.errors import ExitCode, MissingProgramError
from docgen.registry import RegistryUnreachableError, Reservation, open_register
from tests.postgres import PASSWORD, USER, Postgres

DAY = date(2024, 11, 8)
ANY = Reservation("望司发", 2024)
CLERK = Path(__file__).with_name("clerk.py")


@pytest.fixture
def url(postgres: Postgres) -> str:
    return postgres.new_database()


@pytest.fixture
def stranger(postgres: Postgres, url: str) -> Iterator[str]:
    """Return the address for someone who may look but not make tables."""
    postgres.execute("CREATE ROLE stranger LOGIN PASSWORD 's3cret-word'")
    yield url.replace(f"{USER}:", "stranger:")
    postgres.execute("DROP ROLE stranger")


def why(url: str) -> str:
    """Return what is said when a register cannot be opened; nothing of it shows the password."""
    with pytest.raises(RegistryUnreachableError) as refused:
        open_register(url, create=True)
    assert refused.value.exit_code is ExitCode.UNREACHABLE
    assert PASSWORD not in "".join(format_exception(refused.value))
    return str(refused.value)


def test_a_server_that_is_not_there_is_told(postgres: Postgres) -> None:
    told = why(postgres.url().replace(str(postgres.port), "1"))

    assert told.startswith(f"发文登记簿用不了（postgresql://{USER}@127.0.0.1:1/postgres）")
    assert "连不上数据库；请核对地址和端口，检查网络，并确认数据库已经启动" in told


def test_a_wrong_password_is_told(postgres: Postgres) -> None:
    assert "请核对地址里的用户名、密码和库名" in why(postgres.url(login=f"{USER}:{PASSWORD}x"))


def test_a_password_in_the_parameters_is_hidden_too(postgres: Postgres) -> None:
    address = postgres.url("none", login=USER) + f"?password={PASSWORD}"

    assert "登录没有成功" in why(address)


def test_a_password_that_is_missing_is_asked_for(postgres: Postgres) -> None:
    assert "数据库要密码，地址里没有写" in why(postgres.url(login=USER))


def test_a_database_that_is_not_there_is_told(postgres: Postgres) -> None:
    assert "登录没有成功" in why(postgres.url("none"))


def test_someone_who_may_make_no_tables_is_told(stranger: str) -> None:
    assert "没有建表或读写的权限；请数据库管理员授权" in why(stranger)


def test_reading_makes_no_register_where_there_is_none(url: str, postgres: Postgres) -> None:
    with pytest.raises(RegistryUnreachableError, match="里没有发文登记簿"):
        open_register(url)

    assert postgres.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", url) == []


def test_parameters_of_the_clerks_own_are_kept(url: str) -> None:
    address = f"{url}?options=-c%20default_transaction_read_only%3Don"
    with open_register(url, create=True) as register:
        register.reserve(ANY, DAY)

    with open_register(address) as reading:
        with pytest.raises(RegistryUnreachableError, match="这是只读的数据库"):
            reading.reserve(ANY, DAY)
        assert len(reading.entries()) == 1


def test_a_register_that_others_hold_too_long_is_told(url: str) -> None:
    with (
        open_register(url, create=True, patience=0.05) as register,
        psycopg.connect(url) as other,
    ):
        register.reserve(ANY, DAY)
        other.execute("SELECT * FROM register_counters FOR UPDATE")
        with pytest.raises(RegistryUnreachableError, match=r"一直被别人占用；请等别人用完后重试"):
            register.reserve(ANY, DAY)
        assert len(register.entries()) == 1
        other.rollback()
        assert register.reserve(ANY, DAY).number.serial == 2


def test_a_line_that_is_cut_leaves_nothing_half_done(url: str, postgres: Postgres) -> None:
    with open_register(url, create=True) as register:
        register.reserve(ANY, DAY)
        postgres.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            url,
        )
        with pytest.raises(RegistryUnreachableError, match="连接断了；没做完的一步不会留下半截"):
            register.reserve(ANY, DAY)
        assert [entry.number.serial for entry in register.entries()] == [1]  # a new line
        assert register.reserve(ANY, DAY).number.serial == 2


def test_a_server_that_stops_in_the_middle_stops_the_clerk_and_loses_nothing(
    url: str, postgres: Postgres, tmp_path: Path
) -> None:
    said = tmp_path / "said.txt"
    with said.open("wb") as stream:
        command = [sys.executable, str(CLERK), url, "U1", "0", "100000"]
        clerk = subprocess.Popen(command, stdout=stream, stderr=subprocess.PIPE)
    while said.stat().st_size < 500:
        assert clerk.poll() is None
        time.sleep(0.01)
    postgres.stop()
    told = clerk.communicate(timeout=60)[1].decode()
    postgres.start()

    assert "RegistryUnreachableError: 发文登记簿用不了" in told
    assert PASSWORD not in told
    given = [int(line.split()[1]) for line in said.read_text("utf-8").splitlines()]
    with open_register(url) as register:
        kept = [entry.number.serial for entry in register.entries()]
        assert register.gaps() == ()
        assert len(register.history()) == len(kept)
    # The last may have been kept without the clerk having heard of it; asked again, he hears.
    assert kept[: len(given)] == given
    assert len(kept) - len(given) in (0, 1)


def test_without_its_package_the_remedy_is_told(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(MissingProgramError, match=r'pip install "psycopg\[binary\]"') as refused:
        open_register(url)

    assert refused.value.exit_code is ExitCode.MISSING

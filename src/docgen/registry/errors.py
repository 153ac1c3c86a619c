"""What stops the register: it cannot be reached, or what was asked of it may not be."""

import sqlite3

from sqlalchemy.exc import DBAPIError, IntegrityError

from docgen.errors import DataError, DocgenError, ExitCode

_REASONS = {
    sqlite3.SQLITE_BUSY: "一直被别的程序占用；请等别人用完，或关闭打开它的程序后重试",
    sqlite3.SQLITE_LOCKED: "一直被别的程序占用；请等别人用完，或关闭打开它的程序后重试",
    sqlite3.SQLITE_CANTOPEN: "所在文件夹不存在或不能打开；请检查路径和权限",
    sqlite3.SQLITE_NOTADB: "这个文件不是登记簿数据库；请用 --database 指明登记簿",
    sqlite3.SQLITE_CORRUPT: "数据库文件已经损坏；请用备份恢复",
    sqlite3.SQLITE_READONLY: "没有写入权限；请检查文件和文件夹的权限",
    sqlite3.SQLITE_PERM: "没有读写权限；请检查文件和文件夹的权限",
    sqlite3.SQLITE_FULL: "磁盘已满；请清理磁盘后重试",
    sqlite3.SQLITE_IOERR: "磁盘读写出错；请检查磁盘，网络盘请换成本机文件夹",
}
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
# PostgreSQL: serialization failure, deadlock, lock not available.
_COLLISIONS = frozenset({"40001", "40P01", "55P03"})


class RegistryUnreachableError(DocgenError):
    """The register's database cannot be opened, or others hold it for too long."""

    exit_code = ExitCode.REGISTRY


class NumberRefusedError(DataError):
    """A number may not be given, issued, voided or recorded in the way that was asked."""


def is_collision(error: DBAPIError) -> bool:
    """Tell whether another process was in the way, so that trying again may help."""
    if isinstance(error, IntegrityError):
        return True
    return _sqlite_code(error) in _BUSY or getattr(error.orig, "sqlstate", None) in _COLLISIONS


def unreachable(place: str, error: DBAPIError) -> RegistryUnreachableError:
    """Return the error to raise instead of the database's own."""
    reason = _REASONS.get(_sqlite_code(error))
    if reason is None and isinstance(error, IntegrityError):
        reason = "里面的记录互相冲突；请交给维护人员核对"
    # The driver's own first line: it names no password.
    told = str(error.orig).strip().partition("\n")[0]
    reason = reason or f"数据库提示：{told}；请检查地址、网络和数据库是否已启动"
    return RegistryUnreachableError(f"发文登记簿用不了（{place}）：{reason}。")


def _sqlite_code(error: DBAPIError) -> int:
    """Return SQLite's primary code; the bits above it only refine it. -1 for other databases."""
    code: int = getattr(error.orig, "sqlite_errorcode", -1)
    return code & 0xFF if code >= 0 else -1

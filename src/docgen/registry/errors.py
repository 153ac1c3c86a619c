"""What stops the register: it cannot be reached, or what was asked of it may not be."""

from sqlalchemy.exc import DBAPIError, IntegrityError

from docgen.errors import DataError, DocgenError, ExitCode
from docgen.registry.postgresql import is_postgresql_collision, postgresql_reason
from docgen.registry.sqlite import is_sqlite_collision, sqlite_reason


class RegistryUnreachableError(DocgenError):
    """The register's database cannot be opened, or others hold it for too long."""

    exit_code = ExitCode.UNREACHABLE


class NumberRefusedError(DataError):
    """A number may not be given, issued, voided or recorded in the way that was asked."""


def is_collision(error: DBAPIError) -> bool:
    """Tell whether another process was in the way, so that trying again may help."""
    if isinstance(error, IntegrityError):
        return True
    return is_sqlite_collision(error) or is_postgresql_collision(error)


def unreachable(place: str, error: DBAPIError) -> RegistryUnreachableError:
    """Return the error to raise instead of the database's own; it names no password."""
    reason = sqlite_reason(error) or postgresql_reason(error)
    if reason is None and isinstance(error, IntegrityError):
        reason = "里面的记录互相冲突；请交给维护人员核对"
    if reason is None:
        told = str(error.orig).strip().partition("\n")[0]
        reason = f"数据库提示：{told}；请检查地址、网络和数据库是否已启动"
    return RegistryUnreachableError(f"发文登记簿用不了（{place}）：{reason}。")

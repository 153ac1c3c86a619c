"""The only place that knows PostgreSQL: its driver, how long it waits, what its errors mean.

READ COMMITTED, and the row of the counter as the lock: who takes the next number waits for whoever
has it, `patience` seconds at most.
"""

from sqlalchemy import Engine
from sqlalchemy.engine import URL, create_engine
from sqlalchemy.exc import DBAPIError

NAME = "postgresql"
INSTALL = 'pip install "psycopg[binary]"'
_DRIVER = "postgresql+psycopg"
_CONNECT_TIME_OUT = 5  # seconds
# A line that went dead is noticed after some ten seconds, not after two hours.
_LINE = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
# Serialization failure, deadlock, lock not available, table made by another at the same moment.
_COLLISIONS = frozenset({"40001", "40P01", "55P03", "42P07"})
_REASONS = {
    "25006": "这是只读的数据库（可能是备用机）；请改用主数据库的地址",
    "42501": "数据库用户没有建表或读写的权限；请数据库管理员授权",
    "53100": "数据库服务器的磁盘已满；请数据库管理员清理",
    "53300": "数据库的连接已经用满；请稍后再试，或请数据库管理员增加",
    "55P03": "一直被别人占用；请等别人用完后重试",
}
_NEEDS_PASSWORD = "数据库要密码，地址里没有写；请写进地址，或写进环境变量 PGPASSWORD"  # noqa: S105
_NOT_LET_IN = (
    "登录没有成功；请核对地址里的用户名、密码和库名，密码里的 @、/、: 要写成 %40、%2F、%3A"
)
_NOT_THERE = "连不上数据库；请核对地址和端口，检查网络，并确认数据库已经启动"
_LOST = (
    "与数据库的连接断了；没做完的一步不会留下半截，恢复后先用 docgen number list 核对，再重新运行"
)


def open_postgresql(url: URL, patience: float) -> Engine:
    """Return an engine that waits `patience` seconds for a lock."""
    theirs = " ".join(url.normalized_query.get("options", ()))
    return create_engine(
        url.set(drivername=_DRIVER).difference_update_query(["options"]),
        isolation_level="READ COMMITTED",
        connect_args={
            "connect_timeout": _CONNECT_TIME_OUT,
            "options": f"{theirs} -c lock_timeout={round(patience * 1000)}",
            **_LINE,
        },
    )


def is_postgresql_collision(error: DBAPIError) -> bool:
    """Tell whether another process was in the way."""
    return getattr(error.orig, "sqlstate", None) in _COLLISIONS


def postgresql_reason(error: DBAPIError) -> str | None:
    """Return in plain words why the database cannot be used, if that is known."""
    told = _REASONS.get(getattr(error.orig, "sqlstate", None) or "")
    if told is not None:
        return told
    attempt = getattr(error.orig, "pgconn", None)  # only where connecting itself failed
    if attempt is not None:
        if attempt.needs_password:
            return _NEEDS_PASSWORD
        return _NOT_LET_IN if attempt.used_password else _NOT_THERE
    return _LOST if error.connection_invalidated else None

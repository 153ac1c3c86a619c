"""The tables of the register, in what SQLite and PostgreSQL have in common."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 1

METADATA = MetaData()

SCHEMA = Table("register_schema", METADATA, Column("version", Integer, primary_key=True))

# One row for each series and year. Taking a number changes it first, so it is also the lock.
COUNTERS = Table(
    "register_counters",
    METADATA,
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    PrimaryKeyConstraint("series", "year"),
)

# `holder` is the key of the paper that has the number now; a voided number has none, so that the
# paper may be given another. The key's own columns stay and tell whose it was.
ENTRIES = Table(
    "register_entries",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("holder", Text, unique=True),
    Column("campaign", Text),
    Column("kind", Text),
    Column("unit", Text),
    Column("round", Text),
    Column("title", Text, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("handler", Text, nullable=False),
    Column("entered", Date, nullable=False),
    Column("by_hand", Boolean, nullable=False),
    Column("signatory", Text, nullable=False),
    Column("issued", Date),
    Column("voided", Date),
    Column("reason", Text, nullable=False),
    UniqueConstraint("series", "year", "number"),
)

EVENTS = Table(
    "register_events",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("act", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("note", Text, nullable=False),
)

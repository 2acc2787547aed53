"""What must hold in a good book, looked at from outside; the answer is in words."""

from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as sqlcipher

from storage.check.computed import check_computed
from storage.check.file import check_connection
from storage.check.findings import Finding, Findings
from storage.check.indexes import check_indexes
from storage.check.records import check_records
from storage.database import connect, is_read_only
from storage.rules.errors import StorageTrouble

__all__ = ["Finding", "check"]


def check(book: Path, key: bytes, today: date) -> list[Finding]:
    """All that does not hold in the book; an empty list is good news.

    The book may be open and written to meanwhile. Nothing is changed.
    """
    found = Findings()
    try:
        with closing(connect(book, key, writing=False)) as connection:
            check_connection(connection, found, read_only=is_read_only(book))
    except (sqlcipher.DatabaseError, StorageTrouble) as trouble:
        found.add("file.unreadable", type(trouble).__name__)
    if not found:
        engine = _engine(book, key)
        with Session(engine) as session:
            check_records(session, found)
            if "record.unreadable" not in found:
                check_indexes(session, found)
        # It computes in place and takes that back, so it needs a book that can be written.
        if "record.unreadable" not in found and not is_read_only(book):
            check_computed(engine, found, today)
        engine.dispose()
    return list(found)


def _engine(book: Path, key: bytes) -> Engine:
    """Connections that could write, for temporary tables and for what is taken back at once."""
    engine = create_engine(
        "sqlite://",
        hide_parameters=True,
        module=sqlcipher,
        creator=lambda: connect(book, key, writing=True),
        poolclass=NullPool,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if how == "IMMEDIATE" else "BEGIN")

    return engine

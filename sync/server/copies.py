"""Copies of a server's database: one file of SQLite, whatever the server itself runs on.

So a copy can be put back into either kind, and a company moves to PostgreSQL by copying and
putting back.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import Connection, Engine, delete, func, insert, inspect, select

from sync.server import guards, migrations
from sync.server.accounts import accounts
from sync.server.database import State, open_engine, reading, restored, state, writing

_AT_A_TIME: Final = 2_000  # rows that are held in memory
_TABLES: Final = accounts.metadata.sorted_tables


class BadCopy(Exception):
    """A copy that must not be relied on; the text says what is wrong with it."""


def write(engine: Engine, target: Path) -> None:
    """Copy one moment of the database into a new file, while others go on writing."""
    with reading(engine) as connection:
        counts = _counts(connection)
        if engine.dialect.name == "sqlite":
            source: Any = connection.connection.dbapi_connection
            with closing(sqlite3.connect(target)) as copy:
                source.backup(copy)
        else:
            made = open_engine(f"sqlite:///{target}")
            with writing(made) as copy:
                migrations.bring_up_to_date(copy)
                _fill(connection, copy)
            made.dispose()
    _close(target)
    verify(target, counts)


def verify(path: Path, counts: dict[str, int] | None = None) -> None:
    """Raise BadCopy if a file is not a whole server, or not of as many rows as were there."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as trouble:
        raise BadCopy(str(trouble)) from None
    if found != [("ok",)]:
        raise BadCopy(str(found[0][0]))
    engine = open_engine(f"sqlite:///{path}")
    try:
        is_a = state(engine)
        if is_a not in (State.READY, State.OLDER):
            raise BadCopy(f"it is not a copy that this roadbook-server reads ({is_a.name.lower()})")
        with reading(engine) as connection:
            if counts is not None and _counts(connection) != counts:
                raise BadCopy("some rows are missing")
    finally:
        engine.dispose()
        _close(path)


def put_back(engine: Engine, source: Path, epoch: str) -> None:
    """Put a copy in the place of what is in the database, as a new epoch that laptops notice."""
    with _prepared(source, epoch) as prepared:
        if engine.dialect.name == "sqlite":
            engine.dispose()
            _overwrite(prepared, Path(engine.url.database or ""))
            return
        made = open_engine(f"sqlite:///{prepared}")
        with reading(made) as copy, writing(engine) as connection:
            migrations.bring_up_to_date(connection)
            _fill(copy, connection)
        made.dispose()


@contextmanager
def _prepared(source: Path, epoch: str) -> Iterator[Path]:
    """The copy as it is to be put in place: in the present version, and as a new epoch."""
    with TemporaryDirectory(prefix="roadbook-") as folder:
        path = Path(folder) / "copy.db"
        shutil.copyfile(source, path)
        verify(path)
        engine = open_engine(f"sqlite:///{path}")
        with writing(engine) as connection:
            migrations.bring_up_to_date(connection)
        restored(engine, epoch)
        engine.dispose()
        _close(path)
        yield path


def _overwrite(source: Path, target: Path) -> None:
    """Page by page in one transaction: a server that runs meanwhile sees the one or the other."""
    try:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
            one.backup(other)
    except sqlite3.DatabaseError:  # what is to be replaced is damaged beyond that
        target.rename(target.with_name(f"{target.name}.damaged"))
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        shutil.copyfile(source, target)


def _close(path: Path) -> None:
    """Make one file of a database, without a log beside it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has that is there: in an older database some are not."""
    there = set(inspect(connection).get_table_names())
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in _TABLES
        if table.name in there
    }


def _fill(source: Connection, target: Connection) -> None:
    """Make the rows of one database those of another, with the numbers that they have."""
    guards.lift(target)
    for table in _TABLES:
        target.execute(delete(table))  # not TRUNCATE: a pull under way would see an empty company
        found = source.execution_options(yield_per=_AT_A_TIME).execute(select(table))
        for rows in found.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in rows])
    guards.set_guards(target)

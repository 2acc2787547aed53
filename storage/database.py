"""The one place that opens the encrypted file and hands out sessions."""

import logging
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from storage import migrations
from storage.changes import ChangeFeed, Origin
from storage.files import FileStore
from storage.index import merge_step
from storage.models import Writing
from storage.outbox import Capture, watch
from storage.rules.errors import StorageTrouble
from storage.turns import Turns

PRAGMAS: Final[dict[str, str | int]] = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a commit that was acknowledged survives a power cut
    "foreign_keys": 1,
    "temp_store": 2,  # MEMORY: nothing in clear on disk
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "wal_autocheckpoint": 8000,  # pages; idle time checkpoints long before that
    "cache_size": -16384,
}
# At DEBUG it would write down every row that is read, whatever is hidden otherwise.
logging.getLogger("sqlalchemy.engine.Engine").setLevel(logging.WARNING)
_CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)"
_LOG_LENGTH = "PRAGMA wal_checkpoint(NOOP)"


def _utc_now() -> datetime:
    return datetime.now(UTC)  # the one default clock; tests and the app pass their own


def _ticks_ms() -> int:
    return time.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class World:
    """What comes in from outside: who writes, the clocks, randomness."""

    author: UUID
    now: Callable[[], datetime] = _utc_now
    ticks_ms: Callable[[], int] = _ticks_ms
    random_bytes: Callable[[int], bytes] = secrets.token_bytes
    run: str = field(default_factory=lambda: secrets.token_hex(8))


class Database:
    """Short read sessions and short write transactions over one encrypted SQLite file."""

    def __init__(self, path: Path, key: bytes, world: World) -> None:
        """Open the book, making or migrating its tables; raises StorageTrouble in words."""
        self.changes = ChangeFeed()
        self.turns = Turns()
        self.path = path
        self.read_only = is_read_only(path)
        self.world = world
        self._key = key
        self.files = FileStore(path.with_suffix(".files"), key, world.random_bytes)
        self._reading = _engine(path, key, writing=False)
        self._writing = _engine(path, key, writing=True)
        self._readers = sessionmaker(self._reading)
        self._writers = sessionmaker(
            self._writing,
            expire_on_commit=False,
            execution_options={"sqlite_begin": "IMMEDIATE", "watched": True},
        )
        try:
            log = path.with_name(path.name + "-wal")
            ended_in_the_middle = log.exists() and log.stat().st_size > 0
            with told_in_words():
                migrations.bring_up_to_date(self._writing)
            if ended_in_the_middle and not self.read_only:
                self.write_log_back()  # some page in it may have met a sync that failed
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view of the data; a write through it fails."""
        with told_in_words(), self._readers() as session:
            yield session

    @contextmanager
    def glance(self) -> Iterator[Any]:
        """The same view through the driver alone, for a few small statements."""
        with told_in_words():
            held = self._reading.raw_connection()
            driver: Any = held.driver_connection
            try:
                driver.execute("BEGIN")
                yield driver
            finally:
                held.close()

    @contextmanager
    def write(self, origin: Origin = Origin.LOCAL) -> Iterator[Session]:
        """One transaction: all of it is durable, noted in the outbox and announced, or none of it.

        Raises StorageTrouble where the disk refuses; nothing was saved then.
        """
        capture = Capture(origin)
        if origin is Origin.SERVER:
            self.turns.give_way()
        turn = nullcontext() if origin is Origin.SERVER else self.turns.by_hand()
        try:
            with turn, told_in_words(), self._writers() as session, session.begin():
                session.info["capture"] = capture
                session.info["writing"] = self._writer()
                yield session
                changes = capture.finish(session)
        except StorageTrouble:
            # After a failed write or sync the connection is not believed any more: the next one
            # reads the file anew.
            self._writing.dispose()
            raise
        self.changes.publish(changes)

    def _writer(self) -> Writing:
        world = self.world
        return Writing(
            author=world.author,
            now=world.now(),
            ticks_ms=world.ticks_ms(),
            run=world.run,
            random_bytes=world.random_bytes,
        )

    def idle_step(self) -> bool:
        """One short piece of tidying for idle time; False when there is nothing left to do."""
        with self._writing.connect() as connection:
            connection = connection.execution_options(sqlite_begin="IMMEDIATE")
            with connection.begin():
                more = merge_step(connection)
        if not more:
            self.write_log_back()
        return more

    def write_log_back(self, over: int = 0) -> None:
        """Bring a log of more than so many pages back into the file; no writer waits for it.

        Where that fails nothing is lost, and the next commit says what is wrong with the disk.
        """
        with suppress(DBAPIError), self._reading.connect() as connection:
            _, pages, written = connection.exec_driver_sql(_LOG_LENGTH).one()
            if pages - written > over:
                connection.exec_driver_sql(_CHECKPOINT)

    def raw_connection(self) -> Any:
        """A keyed driver connection of its own, for copies and checks; the caller closes it."""
        return connect(self.path, self._key, writing=False)

    def close(self) -> None:
        """Give up all connections; the last one to go writes the log back into the file."""
        self._reading.dispose()
        self._writing.dispose()


def connect(path: Path, key: bytes, *, writing: bool) -> Any:
    """A keyed driver connection with all pragmas set and checked."""
    connection = keyed(path, key)
    try:
        for name, wanted in PRAGMAS.items():
            if name == "journal_mode" and is_read_only(path):
                continue
            connection.execute(f"PRAGMA {name} = {wanted}")
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != wanted:
                raise StorageTrouble("read_only", f"{name} is {found}, not {wanted}")
        if not writing:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def keyed(path: Path, key: bytes) -> Any:
    """A driver connection whose key fits; nothing in the file is changed by opening it."""
    try:
        return _keyed(str(path), key)
    except sqlcipher.OperationalError:
        # SQLite wants to lay a log beside the file. Where nobody can write and none was left
        # behind, there is nothing in a log, and the file alone is the book.
        log = path.with_name(path.name + "-wal")
        if not path.is_file() or os.access(path.parent, os.W_OK) or log.exists():
            raise
        return _keyed(path.absolute().as_uri() + "?immutable=1", key)


def _keyed(name: str, key: bytes) -> Any:
    connection = sqlcipher.connect(
        name,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        uri=name.startswith("file:"),
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def is_read_only(path: Path) -> bool:
    """Whether this user cannot write the book, or not lay the log beside it that writing needs."""
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _engine(path: Path, key: bytes, *, writing: bool) -> Engine:
    # One connection for writing: writers of this process take turns without a lock of ours.
    engine = create_engine(
        "sqlite://",
        hide_parameters=True,  # or every log and every error would quote what was typed
        module=sqlcipher,
        creator=lambda: connect(path, key, writing=writing),
        poolclass=QueuePool,
        pool_size=1 if writing else 4,
        max_overflow=0 if writing else 4,
        pool_timeout=60,
        pool_use_lifo=True,  # the connection used last has the warmest cache
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes the lock at once: SQLite will not let a reader upgrade later.
        options = connection.get_execution_options()
        if options.get("watched") and "watched" not in connection.info:
            watch(connection.connection.dbapi_connection)
            connection.info["watched"] = True
        how = options.get("sqlite_begin", "DEFERRED")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if how == "IMMEDIATE" else "BEGIN")

    @event.listens_for(engine, "reset")
    def reset(connection: Any, _record: ConnectionPoolEntry, _state: Any) -> None:
        if connection.in_transaction:
            connection.rollback()

    return engine


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn what the file refuses into a StorageTrouble."""
    try:
        yield
    except (DBAPIError, sqlcipher.DatabaseError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if code := _trouble(cause):
            raise StorageTrouble(code, type(cause).__name__) from error
        raise


def _trouble(error: BaseException | None) -> str | None:
    said = str(error).lower()
    for part, code in _SAID.items():
        if part in said:
            return code
    return None


_SAID = {
    "file is not a database": "wrong_key",
    "database or disk is full": "disk_full",
    "readonly database": "read_only",
    "read-only": "read_only",
    "disk i/o error": "input_output",
    "unable to open database": "missing",
    "database is locked": "busy",
    "malformed": "damaged",
}

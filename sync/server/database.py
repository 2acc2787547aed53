"""The server's database: how it is opened, made, and told that it was put back."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from enum import Enum, auto
from threading import RLock
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select

from sync.server import guards, migrations
from sync.server.clock import begin_epoch, note_epoch, read
from sync.server.store import TENANT, clock

_turns: WeakKeyDictionary[Engine, Any] = WeakKeyDictionary()


class State(Enum):
    """What a database is to this program."""

    EMPTY = auto()
    OLDER = auto()
    READY = auto()
    NEWER = auto()
    FOREIGN = auto()


def open_engine(url: str) -> Engine:
    """The server's database; on SQLite as durable as the laptop's."""
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True)
        _prepare_sqlite(engine)
        guards.teach_settings(engine)
        return engine
    # A connection that the server closed meanwhile is noticed before it is used.
    return create_engine(
        url, pool_pre_ping=True, pool_size=5, max_overflow=15, hide_parameters=True
    )


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 30000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE" if how == "IMMEDIATE" else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes; each of its statements sees what is committed by then.

    Under a stricter isolation the snapshot could be older than the wait for the clock, and what
    others wrote meanwhile would be merged with what was there before.
    """
    with _turn(engine), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection = connection.execution_options(sqlite_begin="IMMEDIATE")
        else:
            connection = connection.execution_options(isolation_level="READ COMMITTED")
        with connection.begin():
            yield connection


def _turn(engine: Engine) -> AbstractContextManager[object]:
    """On SQLite the threads of a process queue up here.

    Its own waiting is asking again and again, in which one of many has bad luck until its time is
    up; left to it are the other processes.
    """
    if engine.dialect.name != "sqlite":
        return nullcontext()
    return _turns.setdefault(engine, RLock())


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that sees a single moment, and writes nothing."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection = connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with connection.begin():
            yield connection


def state(engine: Engine) -> State:
    """Whether this program can work with the database as it is."""
    with reading(engine) as connection:
        found = migrations.version(connection)
        if found == 0:
            return State.FOREIGN if inspect(connection).get_table_names() else State.EMPTY
        if found != migrations.HEAD:
            return State.NEWER if found > migrations.HEAD else State.OLDER
        return State.READY if connection.execute(select(clock)).first() else State.EMPTY


def initialise(engine: Engine, epoch: str, lease_key: str = "") -> None:
    """Make the tables of an empty server; by the key it knows the leases that it gave."""
    with writing(engine) as connection:
        migrations.bring_up_to_date(connection)
        values = {"epoch": epoch, "seq": 0, "restored_at": 0, "horizon": 0, "lease_key": lease_key}
        connection.execute(insert(clock).values(tenant=TENANT, **values))
        note_epoch(connection, epoch, 0)


def restored(engine: Engine, epoch: str) -> None:
    """Say that this database was put back from a backup: a new epoch, from the clock it has."""
    with writing(engine) as connection:
        begin_epoch(connection, epoch, read(connection).seq)

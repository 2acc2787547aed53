"""The server's database: how it is opened, made, and told that it was put back."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, update

from sync.server.store import SQLITE_GUARDS, TENANT, clock, metadata


def open_engine(url: str) -> Engine:
    """The server's database; on SQLite as durable as the laptop's."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 5000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if how == "IMMEDIATE" else "BEGIN")


def initialise(engine: Engine, epoch: str) -> None:
    """Make the tables of an empty server."""
    metadata.create_all(engine)
    with engine.connect() as connection, connection.begin():
        values = {"tenant": TENANT, "epoch": epoch, "seq": 0, "restored_at": 0}
        connection.execute(clock.insert().values(values))
        if engine.dialect.name == "sqlite":
            for guard in SQLITE_GUARDS:
                connection.execute(guard)


def restored(engine: Engine, epoch: str) -> None:
    """Say that this database was put back from a backup: a new epoch, from the clock it has."""
    with engine.connect() as connection, connection.begin():
        connection.execute(
            update(clock)
            .where(clock.c.tenant == TENANT)
            .values(epoch=epoch, restored_at=clock.c.seq)
        )

"""Making, opening and bringing up to date the server of one company."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from sync.server import clock, copies, database, migrations
from sync.server.database import State
from sync.server.file_care import folder_of
from sync.server.files import Files
from sync.server.high_water import HighWater
from sync.server.service import Service

_WHY_NOT: Final = {
    State.EMPTY: "There is no server in this database; `roadbook-server init` makes one.",
    State.OLDER: "This database was made by an older roadbook-server. "
    "`roadbook-server upgrade` brings it up to date.",
    State.NEWER: "This database was made by a newer roadbook-server; install that one.",
    State.FOREIGN: "This database holds something else than a server of Roadbook.",
}


class AdminRefused(Exception):
    """What was asked cannot be done; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Server:
    """An open server database and its service."""

    engine: Engine
    service: Service
    files: Files | None  # None where no folder for attached files is known


def create(
    url: str,
    now_ms: Callable[[], int],
    random_hex: Callable[[int], str],
    folder: Path | None = None,
) -> Server:
    """Make the tables of a new server."""
    engine, state = reach(url)
    if state is State.FOREIGN:
        raise refusal(engine, state)
    if state is not State.EMPTY:
        engine.dispose()
        raise AdminRefused("This database holds a server already; nothing was changed.")
    database.initialise(engine, random_hex(8), random_hex(16))
    return _server(engine, now_ms, folder)


def open_server(url: str, now_ms: Callable[[], int], folder: Path | None = None) -> Server:
    """Open a server that was made by `create`; its attached files lie in `folder`.

    Without one they lie beside a file of SQLite.
    """
    engine, state = reach(url)
    if state is not State.READY:
        raise refusal(engine, state)
    return _server(engine, now_ms, folder)


def _server(engine: Engine, now_ms: Callable[[], int], folder: Path | None) -> Server:
    service = _service(engine, now_ms)
    found = folder_of(engine, folder)
    return Server(engine, service, Files(service, found) if found else None)


def _service(engine: Engine, now_ms: Callable[[], int]) -> Service:
    """A file of SQLite that lies behind its mark was put back by hand: a new epoch begins.

    The mark is read first: other workers may be at work, and set it further any moment.
    """
    mark = high_water(engine)
    if mark is None:
        return Service(engine, now_ms)
    marked = mark.read()
    with database.reading(engine) as connection:
        seq = clock.read(connection).seq
    if seq < marked:
        with database.writing(engine) as connection:
            clock.begin_epoch(connection, clock.next_epoch(connection, now_ms()), seq)
        mark.forget()
    return Service(engine, now_ms, on_commit=mark.note)


def high_water(engine: Engine) -> HighWater | None:
    """The mark beside a file of SQLite."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return None
    return HighWater(Path(engine.url.database))


def upgrade(url: str) -> Path | None:
    """Bring an older database up to date; on SQLite returns where the copy of the old one is."""
    engine, state = reach(url)
    if state not in (State.OLDER, State.READY):
        raise refusal(engine, state)
    if state is State.READY:
        return None
    kept = None
    if engine.dialect.name == "sqlite":
        with database.reading(engine) as connection:
            found = migrations.version(connection)
        path = Path(engine.url.database or "")
        kept = path.with_name(f"{path.name}.version{found}")
        copies.write(engine, kept)
    with database.writing(engine) as connection:
        migrations.bring_up_to_date(connection)
    return kept


def refusal(engine: Engine, state: State) -> AdminRefused:
    """Why nothing can be done with a database of this state."""
    engine.dispose()
    return AdminRefused(_WHY_NOT[state])


def reach(url: str, damaged: State | None = None) -> tuple[Engine, State]:
    """The database of this URL and what it is; AdminRefused where it cannot be reached.

    With `damaged` a file that SQLite cannot read is taken for one of that state.
    """
    try:
        engine = database.open_engine(url)
    except (ArgumentError, NoSuchModuleError):
        raise AdminRefused(
            "This is no database URL. Write sqlite:////folder/server.db, "
            "or postgresql+psycopg://user@host/name."
        ) from None
    try:
        return engine, database.state(engine)
    except DatabaseError as trouble:
        if damaged is not None and isinstance(trouble.orig, sqlite3.DatabaseError):
            return engine, damaged
        raise AdminRefused(f"The database cannot be used: {trouble.orig}") from None

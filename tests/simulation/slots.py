"""Books and servers that are opened once and filled anew for each fleet.

Opening a database, and letting SQLAlchemy learn its statements, takes longer than all that a small
fleet does with it: so the files change under objects that stay.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.check.computed import check_computed
from storage.check.findings import Finding, Findings
from storage.check.indexes import check_indexes
from storage.check.records import check_records
from storage.database import PRAGMAS, Database, World, connect
from storage.rules.kinds import Kind
from sync.server import people, records, scopes
from sync.server.clock import Tick
from sync.server.database import initialise, open_engine
from sync.server.people import NewPerson
from sync.server.service import Service

KEY: Final = b"k" * 32
REPS: Final = tuple(UUID(int=n) for n in (1, 2, 3))
MANAGER: Final = UUID(int=9)
TEAM: Final = UUID(int=8, version=5).hex
FIRST: Final = "first"  # the epoch that a company begins with


class Crash(BaseException):
    """The process ends here; no `except` of the code under test may answer it."""


class Fuse:
    """Ends the process at the k-th commit to come, before it or after it."""

    def __init__(self) -> None:
        self._left = 0
        self._after = False

    def set(self, commits: int, *, after: bool) -> None:
        """0 takes the fuse out."""
        self._left, self._after = commits, after

    def burn(self, *, after: bool) -> None:
        if not self._left or after != self._after:
            return
        self._left -= 1
        if not self._left:
            raise Crash


class Book(Database):
    """A book on a laptop that may crash."""

    def __init__(self, path: Path, world: World) -> None:
        self.fuse = Fuse()
        self.commits = 0
        self.known: dict[tuple[Any, ...], Any] = {}  # rows that the oracles have read before
        self._eye: Any = None  # the oracles' own connection
        super().__init__(path, KEY, world)

    def look(self, statement: str, *values: object) -> list[Any]:
        """Read past the code on trial."""
        if self._eye is None:
            self._eye = connect(self.path, KEY, writing=False)
        return self._eye.execute(statement, values).fetchall()

    def is_in_use(self) -> bool:
        """Whether somebody reads or writes at this moment."""
        return any(engine.pool.checkedout() for engine in (self._reading, self._writing))

    def findings(self, today: date) -> list[Finding]:
        """What `storage.check` has to say, with connections that are open already."""
        found = Findings()
        with Session(self._writing) as session:
            check_records(session, found)
            check_indexes(session, found)
        check_computed(self._writing, found, today)
        return list(found)

    def close(self) -> None:
        if self._eye is not None:
            self._eye.close()
            self._eye = None
        super().close()

    @contextmanager
    def write(self, origin: Origin = Origin.LOCAL) -> Iterator[Session]:
        with super().write(origin) as session:
            yield session
            self.fuse.burn(after=False)
        self.commits += 1
        self.fuse.burn(after=True)


class Office(Service):
    """A server that may crash."""

    fuse: Fuse

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        with super().transaction() as connection:
            yield connection
            self.fuse.burn(after=False)
        self.fuse.burn(after=True)


class Slots:
    """All files of the fleets of one process, one fleet after the other."""

    def __init__(self, folder: Path) -> None:
        # Power cuts have tests of their own; here each commit would only wait for the disk.
        PRAGMAS["synchronous"] = 0
        self.folder = folder
        self._template = folder / "template.db"
        Database(self._template, KEY, World(author=MANAGER)).close()
        self.fuse = Fuse()  # of the server
        self._books: list[Book] = []
        self._used = 0
        self.server_path = folder / "server.db"
        self._eye: sqlite3.Connection | None = None  # the oracles' own, on the server
        self._company = folder / "company.db"
        self.server = _found_company(self.server_path)
        self.server.dispose()
        shutil.copy(self.server_path, self._company)

    def begin(self) -> Engine:
        """Nobody's book, and a server on which four people have accounts."""
        for book in self._books[: self._used]:
            book.close()
            book.fuse.set(0, after=False)
        self._used = 0
        self.fuse.set(0, after=False)
        self.put_server(self._company)
        return self.server

    def book(self, world: World, source: Path | None = None) -> Book:
        """A book with what is in `source`, or an empty one."""
        path = self.folder / f"book{self._used}.db"
        put(source or self._template, path)
        if self._used == len(self._books):
            self._books.append(Book(path, world))
        book = self._books[self._used]
        book.world = world
        book.known.clear()
        self._used += 1
        return book

    def put_server(self, source: Path) -> None:
        self._close_server()
        put(source, self.server_path)

    def copy_server(self, target: Path) -> None:
        self._close_server()
        put(self.server_path, target)

    def ask_server(self, statement: str, *values: object) -> list[Any]:
        """Read past the code on trial."""
        if self._eye is None:
            self._eye = sqlite3.connect(self.server_path, isolation_level=None)
        return self._eye.execute(statement, values).fetchall()

    def close(self) -> None:
        for book in self._books:
            book.close()
        self._close_server()

    def _close_server(self) -> None:
        """The last connection writes its log back."""
        if self._eye is not None:
            self._eye.close()
            self._eye = None
        self.server.dispose()


def put(source: Path, target: Path) -> None:
    """Copy a closed database to the place of another one."""
    shutil.copyfile(source, target)
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def _found_company(path: Path) -> Engine:
    engine = open_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def hurry(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous = OFF")

    initialise(engine, FIRST)
    with Service(engine, lambda: 0).write() as (connection, tick):
        led = {"name": "East", "manager_id": MANAGER.hex}
        people.make(connection, tick, Kind.TEAM, TEAM, led, people.SERVER)
        for number, person in enumerate((*REPS, MANAGER)):
            role, team = ("manager", "") if person == MANAGER else ("rep", TEAM)
            who = NewPerson(person.hex, f"P{number}", f"p{number}@example.com", role, team)
            people.add(connection, tick, who)
    return engine


def set_team(connection: Connection, tick: Tick, rep: UUID, *, joined: bool) -> None:
    """Put a rep under the manager, or take him out of the team."""
    record = records.load(connection, Kind.PERSON, rep.hex)
    assert record is not None
    people.change(connection, tick, record, {"team_id": TEAM if joined else None})
    scopes.refresh(connection, tick)

"""Jobs on both ends of a sync: a laptop's contacts, and a server with several laptops at once."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import event, select

from storage.commands.records import edit
from storage.database import Database
from storage.models import Customer
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Enrolment
from sync.server import clock, people
from sync.server.opening import Server, create, open_server
from sync.server.people import NewPerson
from tests.faults.books import REP, add_customer, fill, open_book, opened
from tests.faults.rig import Ack

# What is loaded lazily is loaded here, so that each forked child finds it loaded.
for late in ("alembic.command", "sync.client.publish", "sqlalchemy.dialects.sqlite"):
    import_module(late)

LAPTOPS, CONTACTS = 3, 2
NOW_MS = 1_795_000_000_000


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'server.db'}"


@contextmanager
def serving(folder: Path, synchronous: int = 2) -> Iterator[Server]:
    """The server's database in this folder, opened as the server opens it."""
    server = open_server(url(folder), lambda: NOW_MS)
    if synchronous != 2:
        event.listen(
            server.engine,
            "connect",
            lambda connection, _: connection.execute(f"PRAGMA synchronous = {synchronous}"),
        )
        server.engine.dispose()  # connections that were made before keep what they were told
    try:
        yield server
    finally:
        server.engine.dispose()


class Line:
    """A laptop's line to a server in the same process."""

    def __init__(self, server: Server, device: str) -> None:
        self._service = server.service
        self._device = device
        self.repeated = 0

    def round(self, body: bytes) -> bytes:
        return self._service.round(body, REP.hex)

    def fork(self) -> Enrolment:
        with self._service.write() as (connection, _):
            number = people.enrol(connection, self._device, REP.hex)
            return Enrolment(self._device, number, clock.read(connection).epoch)


def engine(database: Database, server: Server, device: str = "") -> Engine:
    return Engine(database, Line(server, device), page=40, batch=8)


def sign_in(path: Path, server: Server, number: int) -> None:
    path.parent.mkdir()
    with opened(path, seed=30 + number) as database:
        line = Line(server, f"{number:032x}")
        Engine(database, line).sign_in(line.fork())


def make_company(folder: Path) -> None:
    """A server with one rep, whose first laptop has sent what it holds."""
    (folder / "server").mkdir(parents=True)
    made = create(url(folder / "server"), lambda: NOW_MS, lambda size: "e" * 2 * size)
    made.engine.dispose()
    with serving(folder / "server") as server:
        with server.service.write() as (connection, tick):
            people.add(connection, tick, NewPerson(REP.hex, "Ana", "ana@example.com", "rep"))
        sign_in(folder / "other" / "book.db", server, 1)
        with opened(folder / "other" / "book.db", seed=41) as database:
            fill(database, 4)
            engine(database, server).run_once()


def make_first(folder: Path) -> None:
    """A new laptop that has just signed in."""
    make_company(folder)
    with serving(folder / "server") as server:
        sign_in(folder / "laptop" / "book.db", server, 2)


def make_later(folder: Path) -> None:
    """A laptop that has been in touch before; both sides have something new."""
    make_first(folder)
    with serving(folder / "server") as server:
        with opened(folder / "laptop" / "book.db", seed=42) as database:
            engine(database, server).run_once()
            known = customers(database)
            for number, customer in enumerate(known):
                write_one(database, customer, number)
        with opened(folder / "other" / "book.db", seed=43) as database:
            with database.write() as session:
                edit(session, Kind.CUSTOMER, known[0], {"industry": "机械"})
            with database.write() as session:
                add_customer(session, "new on the other laptop")
            engine(database, server).run_once()


def make_several(folder: Path) -> None:
    """A server and several laptops, all in touch."""
    make_company(folder)
    with serving(folder / "server") as server:
        for number in range(LAPTOPS):
            path = folder / f"laptop{number}" / "book.db"
            sign_in(path, server, 10 + number)
            with opened(path, seed=50 + number) as database:
                engine(database, server).run_once()


def customers(database: Database) -> list[UUID]:
    with database.read() as session:
        live = select(Customer.id).where(Customer.deleted_at.is_(None))
        return list(session.scalars(live.order_by(Customer.id)))


def write_one(database: Database, customer: UUID, number: int) -> None:
    with database.write() as session:
        edit(session, Kind.CUSTOMER, customer, {"city": f"city {number}", "note": "n" * 2_000})
    if number % 2 == 0:
        with database.write() as session:
            add_customer(session, f"offline {number}")


def contact(folder: Path, ack: Ack) -> None:
    """One contact of the laptop in `folder` with the server beside it."""
    with (
        serving(folder.parent / "server") as server,
        opened(folder / "book.db", seed=60) as database,
    ):
        ack(f"pushed {engine(database, server).run_once().pushed}")


def several(folder: Path, ack: Ack, synchronous: int = 2) -> None:
    """The server in `folder`, while the laptops beside it write and sync at the same time."""
    troubles: list[BaseException] = []

    def work(number: int, server: Server) -> None:
        book: Any = open_book(folder.parent / f"laptop{number}" / "book.db", seed=70 + number)
        try:
            with closing(book) as database:
                known = customers(database)
                for turn in range(CONTACTS):
                    write_one(database, known[number], turn)
                    engine(database, server).run_once()
                    ack(f"{number} {turn}")
        except BaseException as error:  # noqa: BLE001  (raised again by who waits for the threads)
            troubles.append(error)

    with serving(folder, synchronous) as server:
        threads = [threading.Thread(target=work, args=(n, server)) for n in range(LAPTOPS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if troubles:
        raise troubles[0]

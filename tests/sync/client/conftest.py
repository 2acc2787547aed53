"""A server in this process, and laptops whose books talk to it without a network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection
from sqlalchemy import Engine as Sql

from storage.commands import records
from storage.database import Database, World
from storage.rules.kinds import Kind
from storage.rules.merging import Stamp
from sync.client.engine import Engine, Enrolment
from sync.protocol.messages import Answer, decode_answer, encode
from sync.server import clock, database, people, scopes
from sync.server import records as kept
from sync.server.clock import Tick
from sync.server.people import NewPerson
from sync.server.records import WHOLE, Record
from sync.server.service import Service

REP, OTHER, CHIEF = (UUID(int=1 << 64 | number) for number in (1, 2, 7))


@dataclass(slots=True)
class Line:
    """A line that may be told to fail, and remembers what went over it."""

    service: Service
    person: str
    device: str
    said: list[Answer] = field(default_factory=list)
    fault: Callable[[bytes], bytes | None] | None = None  # instead of the server's answer
    change: Callable[[Answer], None] | None = None  # what a server with a bug would say

    def round(self, body: bytes) -> bytes:
        if self.fault is not None and (instead := self.fault(body)) is not None:
            return instead
        answer = decode_answer(self.service.round(body, self.person))
        if self.change is not None:
            self.change(answer)
        self.said.append(answer)
        return encode(answer)

    def fork(self) -> Enrolment:
        with self.service.write() as (connection, _):
            self.device = f"{int(self.device, 16) + 1:032x}"
            number = people.enrol(connection, self.device, self.person)
            return Enrolment(self.device, number, clock.read(connection).epoch)


@dataclass(slots=True)
class Laptop:
    book: Database
    line: Line

    def engine(self, **how: Any) -> Engine:
        return Engine(self.book, self.line, **how)

    def write(self, kind: Kind, **values: Any) -> UUID:
        with self.book.write() as session:
            return records.create(session, kind, values)

    def edit(self, kind: Kind, record: UUID, **values: Any) -> None:
        with self.book.write() as session:
            records.edit(session, kind, record, values)


@dataclass(slots=True)
class Company:
    """The server with one hand on it."""

    sql: Sql
    service: Service
    folder: Path
    now: datetime = datetime(2026, 11, 22, 9, tzinfo=UTC)
    opened: list[Database] = field(default_factory=list)

    def laptop(self, person: UUID = REP, **how: Any) -> Laptop:
        number = len(self.opened) + 1
        world = World(author=person, now=lambda: self.now, **how)
        book = Database(self.folder / f"book{number}.db", b"k" * 32, world)
        self.opened.append(book)
        laptop = Laptop(book, Line(self.service, person.hex, f"{number << 64:032x}"))
        laptop.engine().sign_in(laptop.line.fork())
        return laptop

    def fill(self, customers: int, each: int = 0, **more: Any) -> list[str]:
        """Customers of the rep with so many visits each, as others have left them."""
        made = [
            f"{n << 72 | 0x7000 << 64 | 0x8 << 60 | n * 7919 % 65536:032x}"
            for n in range(1, customers + 1)
        ]
        with self.service.write() as (connection, tick):
            stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, REP.hex)}
            who = {
                "created_at": tick.at,
                "created_by": REP.hex,
                "updated_at": tick.at,
                "updated_by": REP.hex,
            }
            for n, customer in enumerate(made):
                scopes.put_in(connection, tick, customer, f"book:{REP.hex}")
                doc = {"name": f"Customer {n}", "owner_id": REP.hex, **who, **more}
                self._save(connection, tick, Kind.CUSTOMER, customer, customer, doc, stamps)
                for visit in range(each):
                    key = f"{int(customer, 16) + ((visit + 1) << 20):032x}"
                    doc = {
                        "customer_id": customer,
                        "status": "done",
                        "started_at": tick.at,
                        "zone": "UTC",
                        **who,
                    }
                    self._save(connection, tick, Kind.VISIT, key, customer, doc, stamps)
        return made

    def _save(
        self, connection: Any, tick: Any, kind: Any, key: str, root: str, doc: Any, stamps: Any
    ) -> None:
        record = Record(kind, key, root, tick.seq, doc, dict(stamps), is_new=True)
        kept.save(connection, record, tick)


def open_work(connection: Connection, tick: Tick, whose: UUID, *, to: UUID) -> None:
    """Let somebody read a colleague's book and work, whatever the teams say."""
    for scope in (scopes.BOOK + whose.hex, scopes.WORK + whose.hex):
        scopes.join(connection, tick, scope, to.hex)


def keep_copy(company: Company, name: str) -> None:
    """Last night's backup."""
    company.sql.dispose()
    shutil.copy(company.folder / "server.db", company.folder / name)


def put_back(company: Company, name: str, *, epoch: str) -> None:
    """The server is the one of that copy from now on."""
    company.sql.dispose()
    shutil.copy(company.folder / name, company.folder / "server.db")
    for suffix in ("-wal", "-shm"):
        (company.folder / f"server.db{suffix}").unlink(missing_ok=True)
    database.restored(company.sql, epoch)


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    sql = database.open_engine(f"sqlite:///{tmp_path / 'server.db'}")
    database.initialise(sql, "e" * 16)
    made: list[Company] = []
    service = Service(sql, lambda: int(made[0].now.timestamp() * 1000))
    made.append(Company(sql, service, tmp_path))
    with service.write() as (connection, tick):
        for person in (REP, OTHER):
            people.add(
                connection,
                tick,
                NewPerson(person.hex, f"P{person.int & 3}", f"{person.int & 3}@x", "rep"),
            )
    yield made[0]
    for book in made[0].opened:
        book.close()
    sql.dispose()


@pytest.fixture
def chief(company: Company) -> Laptop:
    """Of the manager whom both reps' books and work are open to."""
    with company.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson(CHIEF.hex, "Chief", "chief@x", "manager"))
        for rep in (REP, OTHER):
            open_work(connection, tick, rep, to=CHIEF)
    return company.laptop(CHIEF)

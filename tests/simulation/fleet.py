"""A company in one thread: real books, the real server, a virtual clock, seeded bad luck."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from storage.commands import records
from storage.database import Database, World
from storage.models import Customer, LooseNote, OutboxEntry, Visit
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Receipt, SyncTrouble
from sync.server import database, people
from sync.server.people import NewPerson
from sync.server.service import Service
from tests.simulation.line import Line

KEY: Final = b"k" * 32
START: Final = datetime(2026, 11, 24, tzinfo=UTC)
REPS: Final = tuple(UUID(int=n) for n in (1, 2, 3))
MANAGER: Final = UUID(int=9)


@dataclass(slots=True)
class Laptop:
    """One laptop: its book, its line, and how wrong its clock is."""

    database: Database
    engine: Engine
    line: Line
    person: UUID
    skew: timedelta
    backup: Path | None = None


class Fleet:
    """Everything that one seed decides."""

    def __init__(self, folder: Path, seed: int, template: Path) -> None:
        self.dice = Random(seed)
        self.folder = folder
        self.now = START
        self.template = template
        self.trace: list[str] = []
        self.made: set[str] = set()  # the uid of every operation ever made
        self._count = 0
        self._server_backup: Path | None = None
        self._server_path = folder / "server.db"
        self._open_server()
        database.initialise(self.engine, self._epoch())
        with self.service.write() as (connection, tick):
            for number, person in enumerate((*REPS, MANAGER)):
                role = "manager" if person == MANAGER else "rep"
                who = NewPerson(person.hex, f"P{number}", f"p{number}@example.com", role)
                people.add(connection, tick, who)
            for rep in REPS:
                people.manage(connection, tick, MANAGER.hex, rep.hex)
        self.laptops = [self.new_laptop(person) for person in (*REPS[:2], MANAGER)]

    # What there is

    def _open_server(self) -> None:
        self.engine = database.open_engine(f"sqlite:///{self._server_path}")
        self.service = Service(self.engine, lambda: int(self.now.timestamp() * 1000))

    def _epoch(self) -> str:
        return f"{self.dice.getrandbits(64):016x}"

    def new_laptop(self, person: UUID) -> Laptop:
        path = self._path()
        shutil.copy(self.template, path)
        laptop = self._open(path, person)
        laptop.engine.sign_in(laptop.line.fork())
        return laptop

    def _path(self) -> Path:
        self._count += 1
        return self.folder / f"book{self._count}.db"

    def _open(self, path: Path, person: UUID) -> Laptop:
        skew = timedelta(days=self.dice.choice((0, 0, 0, -365, 365)))
        number = self._count
        world = World(
            author=person, now=lambda: self.now + skew,
            ticks_ms=lambda: int(self.now.timestamp() * 1000),
            random_bytes=Random(f"{self.dice.random()}{number}").randbytes, run=str(number),
        )  # fmt: skip
        database = Database(path, KEY, world)
        line = Line(self.service, person.hex, self.dice)
        page, batch = self.dice.randint(2, 9), self.dice.randint(1, 6)
        engine = Engine(database, line, page=page, batch=batch)
        return Laptop(database, engine, line, person, skew)

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.database.close()
        self.engine.dispose()

    # What happens

    def step(self) -> None:
        """One event, chosen by the dice."""
        self.now += timedelta(seconds=self.dice.randint(1, 4_000))
        happening = self.dice.random()
        laptop = self.dice.choice(self.laptops)
        if happening < 0.55:
            self.edit(laptop)
        elif happening < 0.84:
            self.contact(laptop, faulty=0.35)
        elif happening < 0.89:
            self.reassign()
        elif happening < 0.91:
            self.change_team()
        elif happening < 0.93:
            self.back_up_server()
        elif happening < 0.945:
            self.restore_server()
        elif happening < 0.965:
            self.restore_or_back_up(laptop)
        elif happening < 0.98:
            self.clone(laptop)
        elif len(self.laptops) < 6:
            self.laptops.append(self.new_laptop(self.dice.choice(REPS)))

    def edit(self, laptop: Laptop) -> None:
        """Some change by hand, in the book of one laptop."""
        before = self._last_n(laptop)
        try:
            with laptop.database.write() as session:
                what = self._edit(session, laptop)
        except RuleBroken:
            what = "refused"  # it was deleted meanwhile: the screen would say so
        self._note_made(laptop, before)
        self.trace.append(f"{laptop.person.int} {what}")

    def _edit(self, session: Any, laptop: Laptop) -> str:
        customers = list(session.scalars(
            select(Customer.id).where(Customer.deleted_at.is_(None)).order_by(Customer.id)
        ))  # fmt: skip
        choice = self.dice.random()
        word = f"w{self.dice.randrange(1_000)}"
        if choice < 0.2 or not customers:
            records.create(session, Kind.CUSTOMER, {"name": f"C {word}", "note": "a\nb\nc\nd\n"})
            return "new customer"
        customer = self.dice.choice(customers)
        if choice < 0.4:
            values = {"status": "done", "zone": "Asia/Shanghai", "note": word}
            values |= {"customer_id": customer, "started_at": self.now, "owner_id": laptop.person}
            records.create(session, Kind.VISIT, values)
            return "visit"
        if choice < 0.5:
            note = {"text": word, "owner_id": laptop.person}
            records.create(session, Kind.LOOSE_NOTE, note)
            return "note"
        if choice < 0.6:
            return self._edit_child(session, word)
        if choice < 0.68:
            records.delete(session, Kind.CUSTOMER, customer)
            return "delete"
        if choice < 0.8:
            lines = list[str]((session.get_one(Customer, customer).note or "").split("\n"))
            lines[self.dice.randrange(len(lines))] = word
            records.edit(session, Kind.CUSTOMER, customer, {"note": "\n".join(lines)})
            return "text"
        field = self.dice.choice(("industry", "city", "address", "phone"))
        records.edit(session, Kind.CUSTOMER, customer, {field: word})
        return field

    def _edit_child(self, session: Any, word: str) -> str:
        model, kind, field = self.dice.choice(
            ((Visit, Kind.VISIT, "purpose"), (LooseNote, Kind.LOOSE_NOTE, "text"))
        )
        ids = list(session.scalars(
            select(model.id).where(model.deleted_at.is_(None)).order_by(model.id)
        ))  # fmt: skip
        if ids:
            records.edit(session, kind, self.dice.choice(ids), {field: word})
        return kind.value

    def contact(self, laptop: Laptop, *, faulty: float = 0.0) -> Receipt | None:
        laptop.line.faulty = faulty
        try:
            receipt = laptop.engine.run_once()
        except SyncTrouble as trouble:
            self.trace.append(f"{laptop.person.int} sync {trouble.code}")
            return None
        finally:
            laptop.line.faulty = 0.0
        self.trace.append(f"{laptop.person.int} sync {receipt.pushed} {receipt.pulled}")
        return receipt

    def reassign(self) -> None:
        with self.service.write() as (connection, tick):
            owner = self.dice.choice(REPS)
            customers = people.customers_of(connection, owner.hex)
            some = self.dice.sample(customers, min(len(customers), 2))
            to = self.dice.choice(REPS)
            people.assign(connection, tick, some, to.hex)
        self.trace.append(f"assign {len(some)} {owner.int} {to.int}")

    def change_team(self) -> None:
        rep = self.dice.choice(REPS)
        with self.service.write() as (connection, tick):
            if self.dice.random() < 0.5:
                people.manage(connection, tick, MANAGER.hex, rep.hex)
            else:
                for scope in (f"book:{rep.hex}", f"user:{rep.hex}"):
                    people.leave(connection, tick, scope, MANAGER.hex)
        self.trace.append(f"team {rep.int}")

    def back_up_server(self) -> None:
        self.engine.dispose()  # the last connection writes its log back
        self._server_backup = self.folder / "server.backup"
        shutil.copy(self._server_path, self._server_backup)
        self.trace.append("server backup")

    def restore_server(self) -> None:
        if self._server_backup is None:
            return
        self.engine.dispose()
        shutil.copy(self._server_backup, self._server_path)
        for suffix in ("-wal", "-shm"):
            self._server_path.with_name(self._server_path.name + suffix).unlink(missing_ok=True)
        database.restored(self.engine, self._epoch())
        self._server_backup = None
        self.trace.append("server restored")

    def restore_or_back_up(self, laptop: Laptop) -> None:
        """A book is copied aside, or put back as it was: what was made since is gone from it."""
        path = laptop.database.path
        if laptop.backup is None:
            laptop.backup = self._copy(laptop)
            self.trace.append("book backup")
            return
        self._forget_unsent(laptop, since=laptop.backup)
        laptop.database.close()
        shutil.copy(laptop.backup, path)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        at = self.laptops.index(laptop)
        self.laptops[at] = self._open(path, laptop.person)
        self.trace.append("book restored")

    def clone(self, laptop: Laptop) -> None:
        """The profile is copied to a second laptop; both live on."""
        if len(self.laptops) < 6:
            self.laptops.append(self._open(self._copy(laptop), laptop.person))
            self.trace.append("clone")

    def _copy(self, laptop: Laptop) -> Path:
        path = self._path()
        raw = laptop.database.raw_connection()
        raw.execute("PRAGMA query_only = OFF")
        raw.execute("VACUUM INTO ?", (str(path),))
        raw.close()
        return path

    # What was made

    def _last_n(self, laptop: Laptop) -> int:
        with laptop.database.read() as session:
            return session.scalar(select(OutboxEntry.n).order_by(OutboxEntry.n.desc())) or 0

    def _note_made(self, laptop: Laptop, before: int) -> None:
        with laptop.database.read() as session:
            query = select(OutboxEntry.uid).where(OutboxEntry.n > before)
            self.made.update(uid.hex for uid in session.scalars(query))

    def _forget_unsent(self, laptop: Laptop, since: Path) -> None:
        """What a laptop lost with its own disk cannot come back: nobody else ever had it."""
        with laptop.database.read() as session:
            mine = {uid.hex for uid in session.scalars(select(OutboxEntry.uid))}
        copy = Database(since, KEY, laptop.database.world)
        with copy.read() as session:
            kept = {uid.hex for uid in session.scalars(select(OutboxEntry.uid))}
        copy.close()
        for other in self.laptops:
            if other is not laptop:
                with other.database.read() as session:
                    kept |= {uid.hex for uid in session.scalars(select(OutboxEntry.uid))}
        self.made -= mine - kept

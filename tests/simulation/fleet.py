"""A company in one thread: real books, the real server, a virtual clock, seeded bad luck."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from storage.database import World
from storage.rules.errors import RuleBroken
from sync.client.engine import Engine, Receipt, SyncTrouble
from sync.server import people
from sync.server.database import restored
from sync.server.store import operations
from tests.simulation.hands import Hands
from tests.simulation.laptop import SMALL, Laptop, Shape
from tests.simulation.ledger import Ledger
from tests.simulation.line import Line
from tests.simulation.outbox import last_n, uids
from tests.simulation.slots import MANAGER, REPS, Crash, Office, Slots, set_team

START: Final = datetime(2026, 11, 24, tzinfo=UTC)
YEAR: Final = 365


class Fleet:
    """Everything that one seed decides."""

    def __init__(self, slots: Slots, seed: int, shape: Shape = SMALL) -> None:
        self.dice = Random(seed)
        self.shape = shape
        self.now = START
        self.trace: list[str] = []
        self.ledger = Ledger()
        self.hands = Hands(self.dice)
        self.slots = slots
        self.at_checkpoint: Callable[[Laptop], None] = lambda _: None
        self.at_receipt: Callable[[Laptop, Receipt], None] = lambda *_: None
        self.edits = 0
        self._books = 0
        self._docs: dict[str, dict[str, Any]] = {}
        self._files = 0
        self._server_backup: Path | None = None
        self.team = set(REPS)  # of the manager
        self._team_then = self.team  # when the server was copied
        self._in_contact: list[Laptop] = []
        self.server = slots.begin()
        self.office = Office(self.server, lambda: int(self.now.timestamp() * 1000))
        self.office.fuse = slots.fuse
        self.laptops = [self.new_laptop(person) for person in (*REPS[:2], MANAGER)]

    def new_laptop(self, person: UUID) -> Laptop:
        laptop = self._open(person)
        laptop.engine.sign_in(laptop.line.fork())
        laptop.line.forked = False
        return laptop

    def _open(self, person: UUID, source: Path | None = None) -> Laptop:
        self._books += 1
        laptop = Laptop(person, Line(self.office, person.hex, self.dice), self._skew(), self._books)
        laptop.book = self.slots.book(self._world(laptop), source)
        self._plug_in(laptop)
        return laptop

    def _skew(self) -> timedelta:
        return timedelta(days=self.dice.choice((0, 0, -YEAR, YEAR, self.dice.uniform(-YEAR, YEAR))))

    def _world(self, laptop: Laptop) -> World:
        return World(
            author=laptop.person, now=lambda: self.now + laptop.skew,
            ticks_ms=lambda: int(self.now.timestamp() * 1000),
            random_bytes=Random(self.dice.getrandbits(64)).randbytes, run=str(laptop.number),
        )  # fmt: skip

    def _plug_in(self, laptop: Laptop) -> None:
        page, batch = self.dice.randint(2, 12), self.dice.randint(1, 8)
        compared = timedelta(hours=self.dice.choice((0, 6, 24)))
        self.plug_in(laptop, page=page, batch=batch, compared=compared)

    def plug_in(self, laptop: Laptop, *, page: int, batch: int, compared: timedelta) -> None:
        laptop.engine = Engine(
            laptop.book, laptop.line, page=page, batch=batch, check_every=compared
        )
        laptop.line.before = lambda: self.at_checkpoint(laptop)
        laptop.line.meanwhile = lambda: self._meanwhile(laptop)

    # What happens

    def live(self) -> None:
        """One event after the other, until enough was typed."""
        while self.edits < self.shape.edits:
            self.step()

    def step(self) -> None:
        """One event, chosen by the dice."""
        self.now += timedelta(seconds=self.dice.randint(1, 4_000))
        happening = self.dice.uniform(self.shape.storm, 1)
        laptop = self.dice.choice(self.laptops)
        if happening < 0.58:
            self.edit(laptop)
        elif happening < 0.84:
            self.contact(laptop, faulty=0.3)
        elif happening < 0.89:
            self.reassign()
        elif happening < 0.91:
            self.change_team()
        elif happening < 0.93:
            self.back_up_server()
        elif happening < 0.945:
            self.restore_server()
        elif happening < 0.96:
            self.restore_or_back_up(laptop)
        elif happening < 0.975:
            self.clone(laptop)
        elif happening < 0.985:
            laptop.skew = self._skew()
            self.trace.append(f"{laptop.number} clock")
        elif happening < 0.99:
            self.now -= timedelta(hours=self.dice.randint(1, 30))
            self.trace.append("server clock")
        elif len(self.laptops) < self.shape.laptops:
            self.laptops.append(self.new_laptop(self.dice.choice(REPS)))

    def edit(self, laptop: Laptop) -> None:
        """Some change by hand, in the book of one laptop."""
        self.edits += 1
        before = last_n(laptop.book)
        if self.dice.random() < 0.03:
            laptop.book.fuse.set(1, after=self.dice.random() < 0.5)
        now = self.now + laptop.skew
        try:
            with laptop.book.write() as session:
                what = self.hands.do_something(session, laptop.person, now)
        except RuleBroken:
            what = "refused"  # it was deleted meanwhile: the screen would say so
        except Crash:
            self._start_again(laptop)
            what = "crash"
        laptop.book.fuse.set(0, after=False)
        self.note(laptop, before)
        self.trace.append(f"{laptop.number} {what}")

    def note(self, laptop: Laptop, after: int) -> None:
        """One more change was typed: what the outbox has behind number `after`."""
        laptop.typed += 1
        place, author = laptop.place, laptop.person.hex
        self.ledger.note(laptop.book, after, place, laptop.copied_from, author)

    def _start_again(self, laptop: Laptop) -> None:
        """What was only in memory is gone; the file is as the last commit left it."""
        laptop.book.fuse.set(0, after=False)
        laptop.book.close()
        self._plug_in(laptop)

    def contact(self, laptop: Laptop, *, faulty: float = 0.0) -> Receipt | None:
        """One run of a laptop's sync; None where it came to nothing."""
        self._in_contact.append(laptop)
        if faulty and self.dice.random() < 0.5:
            laptop.line.deliver_late()
        if faulty and self.dice.random() < 0.2:
            laptop.book.fuse.set(self.dice.randint(1, 6), after=self.dice.random() < 0.5)
        laptop.line.begin(faulty)
        try:
            receipt = laptop.engine.run_once()
        except SyncTrouble as trouble:
            self.trace.append(f"{laptop.number} sync {trouble.code}")
            return None
        except Crash:
            self._start_again(laptop)
            self.trace.append(f"{laptop.number} sync crash")
            return None
        finally:
            laptop.line.faulty = 0.0
            laptop.book.fuse.set(0, after=False)
            self._in_contact.remove(laptop)
            self.at_checkpoint(laptop)
        self.trace.append(f"{laptop.number} sync {receipt.pushed} {receipt.pulled}")
        self.at_receipt(laptop, receipt)
        return receipt

    def _meanwhile(self, laptop: Laptop) -> None:
        """While an answer is on its way, others go on, and so does whoever waits for it."""
        happening = self.dice.random()
        others = [one for one in self.laptops if one not in self._in_contact]
        if happening < 0.1:
            self.edit(laptop)
        elif happening < 0.2 and others:
            self.contact(self.dice.choice(others))
        elif happening < 0.3:
            self.reassign()
        elif happening < 0.33:
            laptop.skew = self._skew()

    def reassign(self) -> None:
        with self.office.write() as (connection, tick):
            owner = self.dice.choice(REPS)
            customers = people.customers_of(connection, owner.hex)
            some = self.dice.sample(customers, min(len(customers), 2))
            to = self.dice.choice(REPS)
            people.assign(connection, tick, some, to.hex)
        self.trace.append(f"assign {len(some)} {owner.int} {to.int}")

    def change_team(self) -> None:
        self.set_team(self.dice.choice(REPS), joined=self.dice.random() < 0.5)

    def set_team(self, rep: UUID, *, joined: bool) -> None:
        with self.office.write() as (connection, tick):
            set_team(connection, tick, rep, joined=joined)
        self.team = self.team | {rep} if joined else self.team - {rep}
        self.trace.append(f"team {rep.int} {joined}")

    def back_up_server(self) -> None:
        self._server_backup = self._file()
        self.slots.copy_server(self._server_backup)
        self._team_then = self.team
        self.trace.append("server backup")

    def restore_server(self) -> None:
        """Last night's copy is put back; what came since is gone there."""
        if self._server_backup is None:
            return
        with self.server.connect() as connection:
            self.ledger.sent_again.update(connection.execute(select(operations.c.uid)).scalars())
        self.slots.put_server(self._server_backup)
        self.team = self._team_then
        epoch = f"{self.dice.getrandbits(64):016x}"
        restored(self.server, epoch)
        self._server_backup = None
        with self.office.write() as (_, tick):
            self.ledger.restored_at.append(tick.restored_at)
        self.ledger.epochs.append(epoch)
        self.trace.append("server restored")

    def restore_or_back_up(self, laptop: Laptop) -> None:
        """A book is copied aside, or put back as it was: what was made since is gone from it."""
        if laptop.backup is None:
            copied_from = (laptop.place, *laptop.copied_from)
            laptop.backup = self._copy(laptop), copied_from, laptop.left
            self.trace.append(f"{laptop.number} backup")
            return
        source, copied_from, left = laptop.backup
        old = self._open(laptop.person, source)
        old.copied_from, old.left = copied_from, left
        self._forget_unsent(laptop, old)
        self.laptops[self.laptops.index(laptop)] = old
        self.trace.append(f"{laptop.number} restored as {old.number}")

    def clone(self, laptop: Laptop) -> None:
        """The profile is copied to a second laptop; both live on."""
        if len(self.laptops) < self.shape.laptops:
            twin = self._open(laptop.person, self._copy(laptop))
            twin.copied_from = (laptop.place, *laptop.copied_from)
            twin.left = laptop.left
            self.laptops.append(twin)
            self.trace.append(f"{laptop.number} cloned as {twin.number}")

    def _copy(self, laptop: Laptop) -> Path:
        laptop.book.close()  # the last connection writes its log back
        path = self._file()
        path.write_bytes(laptop.book.path.read_bytes())
        return path

    def _file(self) -> Path:
        self._files += 1
        return self.slots.folder / f"copy{self._files}.db"

    # What was made

    def parsed(self, doc: str) -> dict[str, Any]:
        """A document of the server; what was read before is not read again."""
        if doc not in self._docs:
            self._docs[doc] = json.loads(doc)
        return self._docs[doc]

    def digest(self) -> str:
        """The whole story in one number."""
        return sha256("\n".join(self.trace).encode()).hexdigest()

    def _forget_unsent(self, gone: Laptop, old: Laptop) -> None:
        """What a laptop lost with its own disk cannot come back: nobody else ever had it."""
        others = (uids(one.book) for one in self.laptops if one is not gone)
        mine, kept = uids(gone.book), uids(old.book).union(*others)
        self.ledger.wanted -= mine - kept

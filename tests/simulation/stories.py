"""A fleet led by hand: what is typed, who has contact when, and what happens to which request."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands import drafts, records
from storage.models import Customer, Refusal
from storage.rules.kinds import Kind
from sync.client.engine import Receipt
from sync.server import people
from sync.server.store import rows
from tests.simulation.fleet import Fleet
from tests.simulation.laptop import SMALL, Laptop
from tests.simulation.oracles import check, come_to_rest, watch
from tests.simulation.outbox import last_n
from tests.simulation.slots import Slots

T = TypeVar("T")
AT_EACH_CONTACT = timedelta(0)


class Story:
    """Two reps and their manager, each with a laptop whose clock is right; nothing by chance."""

    def __init__(self, slots: Slots) -> None:
        self.fleet = Fleet(slots, 0, SMALL)
        watch(self.fleet)
        self.rep, self.other, self.manager = self.fleet.laptops
        for laptop in self.fleet.laptops:
            self.prepare(laptop)

    def prepare(
        self, laptop: Laptop, *, page: int = 100, batch: int = 100,
        compared: timedelta = AT_EACH_CONTACT,
    ) -> Laptop:  # fmt: skip
        laptop.skew = timedelta(0)
        self.fleet.plug_in(laptop, page=page, batch=batch, compared=compared)
        return laptop

    # What people do

    def does(self, laptop: Laptop, act: Callable[[Session], T]) -> T:
        """One transaction on a laptop, known to the ledger."""
        fleet = self.fleet
        fleet.now += timedelta(minutes=10)
        before = last_n(laptop.book)
        with laptop.book.write() as session:
            done = act(session)
        fleet.note(laptop, before)
        return done

    def makes(self, laptop: Laptop, kind: Kind = Kind.CUSTOMER, **values: Any) -> UUID:
        if kind is Kind.CUSTOMER:
            values = {"name": self.word(), **values}
        return self.does(laptop, lambda session: records.create(session, kind, values))

    def visits(self, laptop: Laptop, customer: UUID) -> UUID:
        said = {"customer_id": customer, "status": "done", "zone": "UTC", "note": self.word()}
        said |= {"started_at": self.fleet.now, "owner_id": laptop.person}
        return self.makes(laptop, Kind.VISIT, **said)

    def edits(self, laptop: Laptop, record: UUID, kind: Kind = Kind.CUSTOMER, **to: Any) -> None:
        self.does(laptop, lambda session: records.edit(session, kind, record, to))

    def deletes(self, laptop: Laptop, record: UUID, kind: Kind = Kind.CUSTOMER) -> None:
        self.does(laptop, lambda session: records.delete(session, kind, record))

    def restores(self, laptop: Laptop, record: UUID) -> None:
        self.does(laptop, lambda session: records.restore(session, Kind.CUSTOMER, record))

    def keeps_draft(self, laptop: Laptop, customer: UUID) -> None:
        """Something about a customer is typed and not saved yet; no server may see it."""
        word, now = self.word(), self.fleet.now
        self.fleet.hands.private[word] = customer.hex
        said = {"note": word, "customer": customer.hex}
        self.does(
            laptop, lambda session: drafts.keep_draft(session, "visit", customer.hex, said, now=now)
        )

    def word(self) -> str:
        return self.fleet.hands.word()

    # What happens

    def contact(self, *laptops: Laptop) -> list[Receipt | None]:
        """Each has contact once, over a good line unless something was planned for it."""
        self.fleet.now += timedelta(minutes=10)
        return [self.fleet.contact(laptop) for laptop in laptops]

    def hands_over(self, customer: UUID, to: Laptop | UUID) -> None:
        person = to if isinstance(to, UUID) else to.person
        with self.fleet.office.write() as (connection, tick):
            people.assign(connection, tick, [customer.hex], person.hex)

    def copy_of(self, laptop: Laptop) -> Laptop:
        """The profile is copied to one more laptop."""
        self.fleet.clone(laptop)
        return self.prepare(self.fleet.laptops[-1])

    def loses(self, laptop: Laptop) -> None:
        """A laptop is gone for good, with what was on it."""
        self.fleet.laptops.remove(laptop)
        laptop.book.close()
        Path(laptop.book.path).unlink(missing_ok=True)

    def puts_server_back(self) -> None:
        self.fleet.restore_server()

    def rest(self) -> None:
        """Everybody comes to rest, and everything holds."""
        come_to_rest(self.fleet)
        check(self.fleet)

    # What is there

    def seen_on(self, laptop: Laptop, customer: UUID) -> Customer | None:
        """A live customer as a laptop shows him."""
        with laptop.book.read() as session:
            found = session.get(Customer, customer)
            return None if found is None or found.deleted_at is not None else found

    def offered_on(self, laptop: Laptop) -> list[UUID]:
        """What a laptop holds of others' refused work, by what it is about."""
        held = Refusal.owner_id == laptop.person, Refusal.operations.is_not(None)
        with laptop.book.read() as session:
            return list(session.scalars(select(Refusal.about_id).where(*held)))

    def number_of(self, customer: UUID) -> int:
        """The clock of a customer's last change on the server."""
        query = select(rows.c.seq).where(rows.c.id == customer.hex)
        with self.fleet.server.connect() as connection:
            return int(connection.execute(query).scalar_one())

    def conflicts(self, about: UUID) -> list[dict[str, Any]]:
        """What the server keeps of values that met."""
        query = select(rows.c.doc).where(rows.c.kind == Kind.CONFLICT.value)
        with self.fleet.server.connect() as connection:
            docs = [self.fleet.parsed(doc) for doc in connection.execute(query).scalars()]
        return [doc for doc in docs if doc["about_id"] == about.hex]

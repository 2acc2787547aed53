"""What must hold once a fleet has come to rest (`sync.md` 1.16)."""

import json
from typing import Any

from sqlalchemy import select

from storage.models import MODELS, OutboxEntry
from storage.replica import to_doc
from storage.rules.kinds import Kind
from sync.client.queue import PENDING, SENT
from sync.server import visibility
from sync.server.store import operations, rows
from tests.simulation.fleet import Fleet, Laptop

Docs = dict[tuple[str, str], dict[str, Any]]


def come_to_rest(fleet: Fleet) -> None:
    """Everybody talks to the server over a good line until nothing waits anywhere."""
    for _ in range(3):
        for laptop in fleet.laptops:
            receipt = fleet.contact(laptop)
            assert receipt is not None, "a good line gave no answer"
            assert receipt.agreed, "laptop and server hold different records"


def check(fleet: Fleet) -> None:
    """All oracles."""
    for laptop in fleet.laptops:
        assert held(laptop) == visible(fleet, laptop), "the book is not the server's view"
        with laptop.database.read() as session:
            waiting = select(OutboxEntry).where(OutboxEntry.state.in_((PENDING, SENT)))
            assert session.scalars(waiting).all() == [], "the queue did not drain"
    known = arrived(fleet)
    assert fleet.made <= set(known), "an edit was lost"
    assert len(known) == len(set(known)), "an edit was applied twice"


def held(laptop: Laptop) -> Docs:
    """Everything that the book shows, as documents."""
    docs: Docs = {}
    with laptop.database.read() as session:
        for kind, model in MODELS.items():
            table = model.__table__
            for row in session.execute(select(table)):
                doc = to_doc(kind, row._asdict())
                if kind is Kind.CUSTOMER or "deleted_at" not in doc:
                    docs[kind.value, row.id.hex] = doc
    return docs


def visible(fleet: Fleet, laptop: Laptop) -> Docs:
    """Everything that the server would show this person."""
    with fleet.engine.connect() as connection:
        seen = visibility.now(connection, laptop.person.hex)
        live = select(rows).where(rows.c.deleted.is_(False) | (rows.c.kind == Kind.CUSTOMER.value))
        return {
            (row.kind, row.id): json.loads(row.doc)
            for row in connection.execute(live)
            if row.root in seen and row.kind in set(Kind)
        }


def arrived(fleet: Fleet) -> list[str]:
    """The uid of every operation that the server took in, repeats left out."""
    with fleet.engine.connect() as connection:
        query = select(operations.c.uid).where(operations.c.res != "repeated")
        return list(connection.execute(query).scalars())

"""People, teams, laptops and whose customers are whose; changes take the clock like any write."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Connection,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
)

from storage.rules.kinds import Kind
from storage.rules.merging import set_values
from sync.server import bulk, clock, offers, records, scopes
from sync.server.clock import Tick
from sync.server.prepared import Prepared
from sync.server.records import DELETED, WHOLE, Record, Stamp
from sync.server.scopes import BOOK, LOAN, WORK
from sync.server.store import ROOT_OF_ALL, TENANT, devices, loans, root_scope, rows

SERVER: Final = "0" * 32  # who acts where nobody is named: whoever sits at the server itself


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop as the server knows it."""

    id: str
    no: int
    person: str
    last_n: int
    last_uid: str
    cursor: int


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added to the company; `id` and `team` are 32 hex digits."""

    id: str
    name: str
    email: str
    role: str
    team: str = ""


def add(connection: Connection, tick: Tick, person: NewPerson, by: str = SERVER) -> None:
    """Add a person with a book of their own."""
    scopes.put_in(connection, tick, ROOT_OF_ALL, ROOT_OF_ALL)
    scopes.put_in(connection, tick, person.id, WORK + person.id)
    values = {"name": person.name, "email": person.email, "role": person.role, "active": True}
    if person.team:
        values["team_id"] = person.team
    make(connection, tick, Kind.PERSON, person.id, values, by)
    scopes.refresh(connection, tick)


def make(
    connection: Connection, tick: Tick, kind: Kind, record_id: str, values: dict[str, Any], by: str
) -> None:
    """Write a new record of the company's."""
    doc = values | {"created_at": tick.at, "created_by": by}
    doc |= {"updated_at": tick.at, "updated_by": by}
    stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, by)}
    new = Record(kind, record_id, ROOT_OF_ALL, tick.seq, doc, stamps, is_new=True)
    records.save(connection, new, tick)


def change(
    connection: Connection, tick: Tick, record: Record, values: dict[str, Any], by: str = SERVER
) -> None:
    """Set values of a record as the administration does: later than everything so far."""
    record.doc = set_values(record.doc, values) | {"updated_at": tick.at, "updated_by": by}
    for name in values:
        record.stamps[name] = Stamp(tick.seq, 0, 0, tick.at, by)
    records.save(connection, record, tick)


def remove(connection: Connection, tick: Tick, record: Record, by: str = SERVER) -> None:
    """Take a record of the company's away."""
    record.deleted = True
    record.doc |= {"deleted_at": tick.at}
    record.stamps[DELETED] = Stamp(tick.seq, 0, 0, tick.at, by)
    records.save(connection, record, tick)


def assign(
    connection: Connection, tick: Tick, customers: list[str], to: str, by: str = SERVER
) -> int:
    """Hand customers over: one pointer each moves, their history does not; returns how many.

    A loan to a third person stays what it was; what a former owner is offered goes on with them.
    """
    names = _names(connection)
    today = datetime.fromtimestamp(tick.at / 1000, UTC).date().isoformat()
    moved: dict[str, list[str]] = {}
    for customer in customers:
        record = records.load(connection, Kind.CUSTOMER, customer)
        if record is None or record.doc.get("owner_id") == to:
            continue
        giver = record.doc.get("owner_id", "")
        scopes.take_out(connection, tick, customer, BOOK + giver)
        scopes.put_in(connection, tick, customer, BOOK + to)
        values = {"owner_id": to, "owner_since": today, "previous_owner": names.get(giver)}
        for name, value in values.items():
            record.doc = set_values(record.doc, {name: value})
            record.stamps[name] = Stamp(tick.seq, 0, 0, tick.at, by)
        records.save(connection, record, tick)
        moved.setdefault(giver, []).append(customer)
    for giver, some in moved.items():
        offers.hand_on(connection, tick, giver, set(some), to)
    return sum(map(len, moved.values()))


def _names(connection: Connection) -> dict[str, str]:
    query = select(rows.c.id).where(rows.c.tenant == TENANT, rows.c.kind == Kind.PERSON.value)
    found = (records.load(connection, Kind.PERSON, one) for one in connection.scalars(query).all())
    return {person.id: person.doc["name"] for person in found if person is not None}


def lend(connection: Connection, tick: Tick, customer: str, person: str, until: int) -> None:
    """Let somebody work on a customer until a moment by the server's clock (C.9)."""
    scope = f"{LOAN}{customer}:{person}"
    scopes.put_in(connection, tick, customer, scope)
    scopes.join(connection, tick, scope, person)
    this = and_(loans.c.tenant == TENANT, loans.c.scope == scope)
    connection.execute(delete(loans).where(this))
    values = {"scope": scope, "root": customer, "person": person, "until": until}
    connection.execute(insert(loans).values(tenant=TENANT, **values))


# Whether a loan ran out that still lets somebody see a customer, at the moment `at`.
LOAN_IS_OVER: Final = exists().where(
    loans.c.tenant == TENANT, loans.c.until <= bindparam("at", type_=BigInteger)
)


def end_loans(connection: Connection, tick: Tick) -> None:
    """Take back what ran out."""
    over = and_(loans.c.tenant == TENANT, loans.c.until <= tick.at)
    for loan in connection.execute(select(loans).where(over)).all():
        scopes.leave(connection, tick, loan.scope, loan.person)
        scopes.take_out(connection, tick, loan.root, loan.scope)
    connection.execute(delete(loans).where(over))


def enrol(connection: Connection, device: str, person: str) -> int:
    """Register a laptop of somebody's; returns its number, unique in the company."""
    clock.hold(connection)  # or two laptops that come at once get one number
    last = select(func.coalesce(func.max(devices.c.no), 0)).where(devices.c.tenant == TENANT)
    number = connection.execute(last).scalar_one() + 1
    connection.execute(
        insert(devices).values(
            tenant=TENANT, device=device, no=number, person=person, last_n=0, last_uid="",
            lease=0, lease_seen=0, cursor=0, state="active",
        )
    )  # fmt: skip
    return number


def device(connection: Connection, device_id: str) -> Device | None:
    """A laptop that may take part, or None."""
    row = _ACTIVE.one(connection, device=device_id)
    return None if row is None else Device(*row)


_ACTIVE: Final = Prepared(
    select(
        devices.c.device, devices.c.no, devices.c.person, devices.c.last_n, devices.c.last_uid,
        devices.c.cursor,
    ).where(
        devices.c.tenant == TENANT, devices.c.device == bulk.given("device"),
        devices.c.state == "active",
    )
)  # fmt: skip


def customers_of(connection: Connection, person: str) -> list[str]:
    """The customers in somebody's own book."""
    query = select(root_scope.c.root).where(
        root_scope.c.tenant == TENANT, root_scope.c.scope == BOOK + person,
        root_scope.c.to_seq.is_(None),
    )  # fmt: skip
    alive = select(rows.c.id).where(
        rows.c.tenant == TENANT, rows.c.kind == Kind.CUSTOMER.value, rows.c.id.in_(query)
    )
    return sorted(connection.execute(alive).scalars())

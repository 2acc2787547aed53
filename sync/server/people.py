"""People, devices and who sees whose book; changes take the clock like any other write."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, insert, select, update

from storage.rules.kinds import Kind
from sync.server import records
from sync.server.clock import Tick
from sync.server.push import Device
from sync.server.records import WHOLE, Stamp
from sync.server.store import ROOT_OF_ALL, TENANT, devices, root_scope, rows, scope_member


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added to the company; `id` is 32 hex digits."""

    id: str
    name: str
    email: str
    role: str


def add(connection: Connection, tick: Tick, person: NewPerson) -> None:
    """Add a person with a book of their own."""
    if _first(connection):
        _open(connection, tick, ROOT_OF_ALL, ROOT_OF_ALL)
    _open(connection, tick, person.id, f"user:{person.id}")
    for scope in (ROOT_OF_ALL, f"user:{person.id}", f"book:{person.id}"):
        join(connection, tick, scope, person.id)
    doc = {"name": person.name, "email": person.email, "role": person.role, "active": True}
    stamped = {"created_at": tick.at, "created_by": person.id}
    stamped |= {"updated_at": tick.at, "updated_by": person.id}
    stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, person.id)}
    record = records.Record(
        Kind.PERSON, person.id, ROOT_OF_ALL, tick.seq, doc | stamped, stamps, is_new=True
    )
    records.save(connection, record, tick)


def _first(connection: Connection) -> bool:
    return connection.execute(select(root_scope.c.root).limit(1)).first() is None


def _open(connection: Connection, tick: Tick, root: str, scope: str) -> None:
    connection.execute(
        insert(root_scope).values(tenant=TENANT, root=root, scope=scope, from_seq=tick.seq)
    )


def join(connection: Connection, tick: Tick, scope: str, person: str) -> None:
    """Let somebody see a scope from now on; once is enough."""
    if connection.execute(select(scope_member.c.scope).where(_member(scope, person))).first():
        return
    connection.execute(
        insert(scope_member).values(tenant=TENANT, scope=scope, person=person, from_seq=tick.seq)
    )


def leave(connection: Connection, tick: Tick, scope: str, person: str) -> None:
    """End somebody's sight of a scope."""
    connection.execute(update(scope_member).where(_member(scope, person)).values(to_seq=tick.seq))


def _member(scope: str, person: str) -> ColumnElement[bool]:
    return and_(
        scope_member.c.tenant == TENANT, scope_member.c.scope == scope,
        scope_member.c.person == person, scope_member.c.to_seq.is_(None),
    )  # fmt: skip


def manage(connection: Connection, tick: Tick, manager: str, rep: str) -> None:
    """Open a rep's book and work to the manager above."""
    for scope in (f"book:{rep}", f"user:{rep}"):
        join(connection, tick, scope, manager)


def assign(connection: Connection, tick: Tick, customers: list[str], to: str) -> int:
    """Hand customers over: one pointer each moves, their history does not; returns how many."""
    moved = 0
    for customer in customers:
        record = records.load(connection, Kind.CUSTOMER, customer)
        if record is None or record.doc.get("owner_id") == to:
            continue
        still_open = and_(
            root_scope.c.tenant == TENANT, root_scope.c.root == customer,
            root_scope.c.to_seq.is_(None),
        )  # fmt: skip
        connection.execute(update(root_scope).where(still_open).values(to_seq=tick.seq))
        _open(connection, tick, customer, f"book:{to}")
        record.doc["owner_id"] = to
        record.stamps["owner_id"] = Stamp(tick.seq, 0, 0, tick.at, to)
        records.save(connection, record, tick)
        moved += 1
    return moved


def enrol(connection: Connection, device: str, person: str) -> int:
    """Register a laptop of somebody's; returns its number, unique in the company."""
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
    query = select(devices).where(
        devices.c.tenant == TENANT, devices.c.device == device_id, devices.c.state == "active"
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return Device(row.device, row.no, row.person, row.last_n, row.last_uid, row.cursor)


def customers_of(connection: Connection, person: str) -> list[str]:
    """The customers in somebody's own book."""
    query = select(root_scope.c.root).where(
        root_scope.c.tenant == TENANT, root_scope.c.scope == f"book:{person}",
        root_scope.c.to_seq.is_(None),
    )  # fmt: skip
    alive = select(rows.c.id).where(
        rows.c.tenant == TENANT, rows.c.kind == Kind.CUSTOMER.value, rows.c.id.in_(query)
    )
    return sorted(connection.execute(alive).scalars())

"""Taking over the id under which somebody kept a book before the company had a server."""

from sqlalchemy import Connection, and_, select, update

from storage.rules.kinds import KINDS, Kind
from sync.server import accounts, people, records, scopes
from sync.server.clock import Tick
from sync.server.people import SERVER
from sync.server.scopes import WORK
from sync.server.store import TENANT, devices, loans, rows


def may_adopt(connection: Connection, person: str, local: str) -> bool:
    """Whether the account had no laptop so far, and the other id is free."""
    mine = and_(devices.c.tenant == TENANT, devices.c.person == person)
    if local == person or connection.execute(select(devices.c.device).where(mine)).first():
        return False
    return not records.is_root(connection, local)


def adopt(connection: Connection, tick: Tick, person: str, local: str) -> None:
    """Make what the company says of `person` say it of `local`.

    The person has written nothing yet; what was given to him beforehand (a team, customers, tasks)
    comes along.
    """
    known = records.load(connection, Kind.PERSON, person)
    if known is None:
        raise LookupError("an account has a person")
    accounts.change(connection, person, person=local)
    people.make(connection, tick, Kind.PERSON, local, dict(known.doc), SERVER)
    people.remove(connection, tick, known)
    scopes.put_in(connection, tick, local, WORK + local)
    people.assign(connection, tick, people.customers_of(connection, person), local)
    mentions = rows.c.doc.contains(person, autoescape=True)
    query = select(rows.c.kind, rows.c.id).where(rows.c.tenant == TENANT, mentions)
    for kind, record_id in connection.execute(query).all():
        _rewrite(connection, tick, Kind(kind), record_id, person, local)
    scopes.take_out(connection, tick, person, WORK + person)
    lent = and_(loans.c.tenant == TENANT, loans.c.person == person)
    for loan in connection.execute(select(loans).where(lent)).all():
        people.lend(connection, tick, loan.root, local, loan.until)
        connection.execute(
            update(loans).where(lent, loans.c.scope == loan.scope).values(until=tick.at)
        )
    people.end_loans(connection, tick)
    scopes.refresh(connection, tick)


def _rewrite(
    connection: Connection, tick: Tick, kind: Kind, record_id: str, person: str, local: str
) -> None:
    """Put the new id wherever a record names the person; what lay under him lies under it."""
    record = records.load(connection, kind, record_id)
    if record is None:
        return
    named = [name for name in KINDS[kind].fields if record.doc.get(name) == person]
    if record.root == person:
        record.root = local
    if named or record.root == local:
        people.change(connection, tick, record, dict.fromkeys(named, local))

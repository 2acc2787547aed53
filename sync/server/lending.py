"""A customer opened to a colleague (C.9): for whom and until when is in the record."""

from datetime import date

from sqlalchemy import Connection, and_, delete

from storage.rules.assists import ends_at
from storage.rules.choices import Role
from storage.rules.fields import millis
from storage.rules.kinds import Kind
from sync.server import people, scopes
from sync.server.clock import Tick
from sync.server.scopes import LOAN
from sync.server.store import TENANT, loans
from sync.server.work import Work

_LEADS = (Role.MANAGER, Role.ADMIN)


def may_lend(work: Work, person: str, role: str, customer: str) -> bool:
    """Whose customer it is opens it, and the managers above; a helper cannot lend on."""
    record = work.look_at(Kind.CUSTOMER, customer)
    return record is not None and (record.doc.get("owner_id") == person or role in _LEADS)


def follow(work: Work, kind: Kind, record_id: str) -> None:
    """Open or close the customer as its record now says."""
    if kind is not Kind.ASSIST:
        return
    record = work.look_at(kind, record_id)
    if record is None or not (helper := record.doc.get("helper_id")):
        return
    until = millis(ends_at(date.fromisoformat(record.doc["until"])))
    if record.deleted or until <= work.tick.at:
        end(work.direct(), work.tick, record.root, helper)
    else:
        people.lend(work.direct(), work.tick, record.root, helper, until)
    work.changed_sights()


def end(connection: Connection, tick: Tick, customer: str, person: str) -> None:
    """Take a loan back before its time."""
    scope = f"{LOAN}{customer}:{person}"
    scopes.leave(connection, tick, scope, person)
    scopes.take_out(connection, tick, customer, scope)
    this = and_(loans.c.tenant == TENANT, loans.c.scope == scope)
    connection.execute(delete(loans).where(this))

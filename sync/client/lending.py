"""What was opened to this person until a day leaves the disk after it, also without a contact."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Assist, Customer, Person, SyncState
from storage.rules.assists import ends_at
from storage.rules.choices import Role
from sync.client.showing import Publisher
from sync.protocol.messages import Complete


def give_back(database: Database, me: UUID, now: datetime) -> list[str]:
    """Remove the customers whose time is over; returns their names, at most ten.

    What was typed about them and not sent yet stays in the outbox and is sent.
    """
    with database.read() as session:
        over = _over(session, me, now)
    if not over:
        return []
    with database.write(Origin.SERVER) as session:
        state = session.get(SyncState, 1)
        if state is None:
            return []
        publisher = Publisher(Complete(0, [], 0, 0, ""), acks=False)
        publisher.begin(session, state)
        publisher.take_away([customer.hex for customer in _over(session, me, now)])
        return publisher.left


def _over(session: Session, me: UUID, now: datetime) -> list[UUID]:
    """The customers that were lent to me and are not any more.

    Who leads others may see them in other ways: the server alone knows.
    """
    person = session.get(Person, me)
    if person is None or person.role != Role.REP or session.get(SyncState, 1) is None:
        return []
    query = (
        select(Assist.customer_id, Assist.until)
        .join(Customer, Customer.id == Assist.customer_id)
        .where(
            Assist.helper_id == me,
            Assist.deleted_at.is_(None),
            Customer.owner_id != me,
        )
    )
    last: dict[UUID, datetime] = {}
    for customer, until in session.execute(query):
        last[customer] = max(ends_at(until), last.get(customer, ends_at(until)))
    return [customer for customer, ends in last.items() if ends <= now]

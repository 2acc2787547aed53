"""Making, keeping and dropping promises."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.models.base import Writing, new_id
from storage.models.customer import Customer
from storage.models.visit import Promise
from storage.rules import promises as rules
from storage.rules.choices import PromiseBy, PromiseStatus
from storage.rules.errors import RuleBroken


def make_promise(
    session: Session,
    customer_id: UUID,
    text: str,
    by: PromiseBy,
    *,
    today: date,
    due_on: date | None = None,
    contact_id: UUID | None = None,
    visit_id: UUID | None = None,
) -> UUID:
    """Write a promise into the ledger."""
    load(session, Customer, customer_id)
    if not text.strip():
        raise RuleBroken("promise.empty")
    promise = Promise(
        id=new_id(session),
        customer_id=customer_id,
        owner_id=Writing.of(session).author,
        contact_id=contact_id,
        promised_by=by,
        text=text.strip(),
        due_on=due_on,
        made_on=today,
        visit_id=visit_id,
        status=PromiseStatus.OPEN,
    )
    session.add(promise)
    return promise.id


def keep_promise(session: Session, promise_id: UUID, *, today: date) -> None:
    """The promise was kept."""
    _settle(session, promise_id, PromiseStatus.KEPT, today)


def drop_promise(session: Session, promise_id: UUID, *, today: date) -> None:
    """Nobody waits for the promise any more."""
    _settle(session, promise_id, PromiseStatus.DROPPED, today)


def reopen_promise(session: Session, promise_id: UUID) -> None:
    """The promise is open again."""
    _settle(session, promise_id, PromiseStatus.OPEN, None)


def _settle(session: Session, promise_id: UUID, to: PromiseStatus, on: date | None) -> None:
    promise = load(session, Promise, promise_id)
    rules.check_move(PromiseStatus(promise.status or PromiseStatus.OPEN), to)
    promise.status = to
    promise.settled_on = on

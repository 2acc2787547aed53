"""What could not be placed without guessing: kept whole, and sorted when the rep says how."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.contacts import create_contact
from storage.commands.records import load
from storage.commands.visit_effect import judge
from storage.models.base import Writing, new_id
from storage.models.customer import Contact, Customer
from storage.models.visit import Promise, Visit
from storage.models.work import LooseNote, Task
from storage.rules.errors import RuleBroken
from storage.rules.fields import TEXT
from storage.rules.quick_log import fitted
from storage.rules.quick_tokens import Token, TokenKind, Understood


def keep_line(session: Session, understood: Understood, *, on: date) -> UUID:
    """A line that names no customer, or one of several: all of it waits."""
    token = understood.first(TokenKind.CUSTOMER)
    about: dict[str, Any] = {"what": TokenKind.CUSTOMER.value}
    if token is not None:
        about |= _asked(token)
    return _keep(session, understood.line.strip(), about, on, None, None)


def keep_token(
    session: Session, understood: Understood, token: Token, visit: Visit, *, on: date
) -> UUID:
    """A name or a day that is still open; the visit it belongs to is known."""
    about = {"what": token.kind.value, **_asked(token)}
    return _keep(session, understood.line.strip(), about, on, visit.customer_id, visit.id)


def sort_contact(session: Session, note_id: UUID, contact_id: UUID, *, now: datetime) -> None:
    """The open name was this contact: they were met at the visit."""
    note = _open(session, note_id)
    contact = load(session, Contact, contact_id)
    if note.customer_id is not None and contact.customer_id != note.customer_id:
        raise RuleBroken("loose_note.other_customer")
    if note.visit_id is not None:
        visit = load(session, Visit, note.visit_id)
        met = [*(visit.contact_ids or ()), contact_id.hex]
        visit.contact_ids = list(dict.fromkeys(met))
        session.flush()
        judge(session, visit, today=note.on or now.date())
    note.sorted_at = now


def sort_new_contact(
    session: Session, note_id: UUID, name: str, title: str = "", *, now: datetime
) -> UUID:
    """The open name is somebody new at the customer."""
    note = _open(session, note_id)
    if note.customer_id is None:
        raise RuleBroken("loose_note.no_customer")
    values = {"name": name} | ({"title": title} if title else {})
    made = create_contact(session, note.customer_id, values, today=note.on or now.date())
    sort_contact(session, note_id, made, now=now)
    return made


def sort_day(session: Session, note_id: UUID, day: date, *, now: datetime) -> None:
    """The vague word meant this day: the next step or the promise is due then."""
    note = _open(session, note_id)
    if note.visit_id is None:
        raise RuleBroken("loose_note.no_visit")
    if (note.about or {}).get("what") == TokenKind.PROMISE.value:
        for promise in _undated(session, Promise, note.visit_id):
            promise.due_on = day
    else:
        visit = load(session, Visit, note.visit_id)
        visit.next_on = day
        for task in _undated(session, Task, note.visit_id):
            task.due_on = day
        session.flush()
        judge(session, visit, today=note.on or now.date())
    note.sorted_at = now


def sort_customer(session: Session, note_id: UUID, customer_id: UUID, *, now: datetime) -> None:
    """The note is about this customer; its text is found there from now on."""
    note = _open(session, note_id)
    note.customer_id = load(session, Customer, customer_id).id
    note.sorted_at = now


def finish_note(session: Session, note_id: UUID, *, now: datetime) -> None:
    """Nothing more is to be done with the note."""
    _open(session, note_id).sorted_at = now


def _open(session: Session, note_id: UUID) -> LooseNote:
    note = load(session, LooseNote, note_id)
    if note.sorted_at is not None:
        raise RuleBroken("loose_note.sorted")
    return note


def _undated(
    session: Session, model: type[Promise] | type[Task], visit_id: UUID
) -> list[Promise | Task]:
    query = select(model).where(
        model.visit_id == visit_id, model.due_on.is_(None), model.deleted_at.is_(None)
    )
    return list(session.scalars(query).all())


def _asked(token: Token) -> dict[str, Any]:
    return {
        "words": fitted(token.words),
        "choices": [choice.key for choice in token.choices],
    }


def _keep(
    session: Session,
    text: str,
    about: dict[str, Any],
    on: date,
    customer_id: UUID | None,
    visit_id: UUID | None,
) -> UUID:
    note = LooseNote(
        id=new_id(session),
        owner_id=Writing.of(session).author,
        text=fitted(text, TEXT),
        on=on,
        customer_id=customer_id,
        visit_id=visit_id,
        about=about,
    )
    session.add(note)
    return note.id

"""Sorting what a line left open: the rep says who, when or which customer was meant."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.contacts import create_contact
from storage.commands.quick_log import log_line
from storage.commands.records import load
from storage.commands.visit_effect import judge
from storage.models.base import Writing
from storage.models.customer import Contact, Customer
from storage.models.visit import Promise, Visit
from storage.models.work import LooseNote, Task
from storage.queries.quick_log import BookDirectory
from storage.rules.days import local_day
from storage.rules.errors import RuleBroken
from storage.rules.quick_log import understand
from storage.rules.quick_tokens import CustomerFit, TokenKind


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


def sort_customer(
    session: Session, note_id: UUID, customer_id: UUID, *, now: datetime
) -> UUID | None:
    """The line is about this customer: it becomes the visit of its day, and is sorted."""
    note = _open(session, note_id)
    customer = load(session, Customer, customer_id)
    about = note.about or {}
    zone = ZoneInfo(str(about.get("zone") or "UTC"))
    on = note.on or local_day(now, zone)
    picks = {str(about.get("ask") or ""): f"customer:{customer_id.hex}"}
    owner = note.owner_id or Writing.of(session).author
    directory = BookDirectory(lambda: nullcontext(session), owner, on, zone)
    understood = understand(
        note.text,
        directory,
        today=on,
        picks=picks,
        about=CustomerFit(customer.id, customer.name, customer.short_name or ""),
    )
    if understood.customer is None or understood.customer.id != customer_id:
        # The line's own name is still open; what the rep says now decides.
        fit = CustomerFit(customer.id, customer.name, customer.short_name or "")
        understood = replace(understood, customer=fit)
    logged = log_line(session, understood, now=now, zone=zone, on=on)
    note.customer_id, note.visit_id = customer_id, logged.visit_id
    note.sorted_at = now
    return logged.visit_id


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

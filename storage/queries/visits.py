"""Visits as lists show them: a day's, those without a result, those to come, those done."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, select, tuple_
from sqlalchemy.orm import Session

from storage.models.customer import Contact, Customer
from storage.models.visit import Visit
from storage.queries.attachments import evidence_counts
from storage.rules.choices import VisitStatus

_LIVE_CUSTOMER = and_(Customer.id == Visit.customer_id, Customer.deleted_at.is_(None))
_NOTE = 400
"""So much of a note is enough for a row; the visit itself has it whole."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a visit is to."""

    id: UUID
    name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit in a list."""

    id: UUID
    customer_id: UUID
    customer: str
    city: str | None
    people: tuple[Person, ...]
    status: VisitStatus
    was_planned: bool
    planned_at: datetime | None
    started_at: datetime | None
    minutes: int | None
    purpose: str | None
    reaction: int | None
    effective: bool
    not_visited: str | None
    not_visited_note: str | None
    next_step: str | None
    next_on: date | None
    note: str
    files: int = 0  # that prove it; counted where a list shows them

    @property
    def at(self) -> datetime | None:
        """When it took place, or is meant to."""
        return self.started_at or self.planned_at


def of_day(session: Session, owner: UUID, start: datetime, end: datetime) -> list[VisitRow]:
    """The visits planned for a day or made on it, in the order of the clock."""
    # Two conditions joined by OR would read every visit; each half has an index of its own.
    within = [
        (Visit.status.in_(list(VisitStatus)), Visit.planned_at),
        (Visit.status == VisitStatus.DONE, Visit.started_at),
    ]
    ids: set[UUID] = set()
    for status, moment in within:
        query = select(Visit.id).where(
            Visit.owner_id == owner,
            status,
            moment >= start,
            moment < end,
            Visit.deleted_at.is_(None),
        )
        ids.update(session.scalars(query))
    rows = _rows(session, _visits().where(Visit.id.in_(ids)))
    kept = [row for row in rows if row.started_at is None or start <= row.started_at < end]
    return sorted(kept, key=lambda row: (row.at or end, row.id))


def without_result(
    session: Session, owner: UUID, before: datetime, limit: int = 50
) -> list[VisitRow]:
    """Planned visits whose time has passed and of which nobody said what came of them."""
    query = (
        _visits()
        .where(
            Visit.owner_id == owner,
            Visit.status == VisitStatus.PLANNED,
            Visit.planned_at < before,
        )
        .order_by(Visit.planned_at, Visit.id)
        .limit(limit)
    )
    return _rows(session, query)


def planned(
    session: Session,
    owner: UUID,
    start: datetime,
    *,
    after: VisitRow | None = None,
    limit: int = 100,
) -> list[VisitRow]:
    """The visits planned from `start` on, the next one first."""
    query = _visits().where(
        Visit.owner_id == owner,
        Visit.status == VisitStatus.PLANNED,
        Visit.planned_at >= start,
    )
    if after is not None:
        query = query.where(tuple_(Visit.planned_at, Visit.id) > (after.planned_at, after.id))
    return _rows(session, query.order_by(Visit.planned_at, Visit.id).limit(limit))


def done(
    session: Session,
    owner: UUID,
    *,
    after: VisitRow | None = None,
    offset: int = 0,
    limit: int = 100,
) -> list[VisitRow]:
    """The visits made, the last one first; after a row, or from a place on."""
    # The places are counted along the index; only the rows of the page are looked up.
    page = select(Visit.id).where(*_made(session, owner))
    if after is not None:
        page = page.where(tuple_(Visit.started_at, Visit.id) < (after.started_at, after.id))
    page = page.order_by(Visit.started_at.desc(), Visit.id.desc()).offset(offset).limit(limit)
    query = _visits().where(Visit.id.in_(page))
    rows = _rows(session, query.order_by(Visit.started_at.desc(), Visit.id.desc()))
    files = evidence_counts(session, [row.id for row in rows])
    return [replace(row, files=files.get(row.id, 0)) for row in rows]


def done_count(session: Session, owner: UUID) -> int:
    """How many visits were made."""
    return session.scalar(select(func.count()).where(*_made(session, owner))) or 0


def done_place(session: Session, owner: UUID, visit_id: UUID) -> int | None:
    """The place of a visit among those made, counted from 0."""
    visit = one(session, visit_id)
    if visit is None or visit.started_at is None:
        return None
    later = tuple_(Visit.started_at, Visit.id) > (visit.started_at, visit.id)
    return session.scalar(select(func.count()).where(*_made(session, owner), later)) or 0


def one(session: Session, visit_id: UUID) -> VisitRow | None:
    """One visit as a row, or None."""
    found = _rows(session, _visits().where(Visit.id == visit_id))
    return found[0] if found else None


def people_named(session: Session, ids: set[UUID]) -> dict[UUID, Person]:
    """The contacts with these ids, by id."""
    if not ids:
        return {}
    query = select(Contact.id, Contact.name, Contact.title).where(Contact.id.in_(ids))
    return {row.id: Person(*row) for row in session.execute(query)}


def people_of(session: Session, customer_ids: list[UUID]) -> dict[UUID, Person]:
    """The first contact of each of these customers who decides, or else the first by name."""
    if not customer_ids:
        return {}
    query = (
        select(Contact.customer_id, Contact.id, Contact.name, Contact.title)
        .where(Contact.customer_id.in_(customer_ids), Contact.deleted_at.is_(None))
        .order_by(func.coalesce(Contact.decision_power, "") != "decides", Contact.sort_key)
    )
    found: dict[UUID, Person] = {}
    for customer_id, id_, name, title in session.execute(query):
        found.setdefault(customer_id, Person(id_, name, title))
    return found


def _visits() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Visit.id,
            Visit.customer_id,
            Visit.contact_ids,
            Visit.status,
            Visit.was_planned,
            Visit.planned_at,
            Visit.started_at,
            Visit.planned_minutes,
            Visit.purpose,
            Visit.reaction,
            Visit.effective,
            Visit.not_visited,
            Visit.not_visited_note,
            Visit.next_step,
            Visit.next_on,
            func.substr(func.coalesce(Visit.note, ""), 1, _NOTE).label("note"),
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name).label("customer"),
            func.coalesce(Customer.county, Customer.city).label("city"),
        )
        .join(Customer, _LIVE_CUSTOMER)
        .where(Visit.deleted_at.is_(None))
    )


def _made(session: Session, owner: UUID) -> list[ColumnElement[bool]]:
    made = [Visit.owner_id == owner, Visit.started_at.is_not(None), Visit.deleted_at.is_(None)]
    # Where no customer was deleted, which two counts along indexes tell, none has to be looked up.
    live = select(func.count()).select_from(Customer).where(Customer.deleted_at.is_(None))
    if session.scalar(select(func.count()).select_from(Customer)) != session.scalar(live):
        dead = select(Customer.id).where(Customer.deleted_at.is_not(None))
        made.append(Visit.customer_id.not_in(dead))
    return made


def _rows(session: Session, query: Select[*tuple[Any, ...]]) -> list[VisitRow]:
    raw = session.execute(query).all()
    ids = {UUID(hex=text) for row in raw for text in row.contact_ids or ()}
    known = people_named(session, ids)
    return [_row(row, known) for row in raw]


def _row(row: Row[Any], known: dict[UUID, Person]) -> VisitRow:
    people = (known.get(UUID(hex=text)) for text in row.contact_ids or ())
    return VisitRow(
        id=row.id,
        customer_id=row.customer_id,
        customer=row.customer,
        city=row.city,
        people=tuple(person for person in people if person is not None),
        status=VisitStatus(row.status),
        was_planned=bool(row.was_planned),
        planned_at=row.planned_at,
        started_at=row.started_at,
        minutes=row.planned_minutes,
        purpose=row.purpose,
        reaction=row.reaction,
        effective=bool(row.effective),
        not_visited=row.not_visited,
        not_visited_note=row.not_visited_note,
        next_step=row.next_step,
        next_on=row.next_on,
        note=row.note,
    )

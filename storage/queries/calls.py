"""The call list: whom to ring today and why, and what came of the calls made so far."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models.customer import Contact, Customer
from storage.models.visit import Interaction, Visit
from storage.queries.rivals import ONLY_A_RIVAL
from storage.queries.visits import people_of
from storage.rules.choices import CallResult, Channel, CustomerStatus, VisitStatus

_POOL = 400
"""Of so many customers longest not seen those are chosen that nobody has rung of late."""


class CallReason(StrEnum):
    """Why somebody is on the call list."""

    NEXT_STEP = "next_step"
    CALL_BACK = "call_back"
    LONG_SILENCE = "long_silence"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class CallRow:
    """One line of the call list."""

    customer_id: UUID
    customer: str
    contact_id: UUID | None
    contact: str | None
    phone: str | None
    reason: CallReason
    due_on: date | None
    last_at: datetime | None
    last_result: CallResult | None
    interaction_id: UUID | None
    """The call made today, once there is one."""


def call_list(
    session: Session,
    owner: UUID,
    today: date,
    start: datetime,
    end: datetime,
    quiet_since: datetime,
    limit: int = 60,
) -> list[CallRow]:
    """Who has a next step due, who asked to be called back, and who was long not spoken to.

    A mere competitor is on it only where a step was agreed, or once he was called.
    Whoever was called today stays on the list with the result, so that it does not jump.
    """
    reasons: dict[UUID, CallReason] = {}
    called = _called(session, owner, start, end)
    for customer_id in called:
        reasons[customer_id] = CallReason.CALLED
    expected = _expected(session, owner, start, end)
    for customer_id in _next_steps(session, today, limit):
        if customer_id not in expected:
            reasons.setdefault(customer_id, CallReason.NEXT_STEP)
    pool = [each for each in _longest_not_seen(session) if each not in expected]
    last = _last_calls(session, [*reasons, *pool])
    for customer_id in pool:
        found = last.get(customer_id)
        if found is not None and found[1] == CallResult.CALL_BACK:
            reasons.setdefault(customer_id, CallReason.CALL_BACK)
        elif found is None or found[0] < quiet_since:
            reasons.setdefault(customer_id, CallReason.LONG_SILENCE)
    order = list(CallReason)
    chosen = sorted(reasons, key=lambda each: order.index(reasons[each]))
    kept = [each for each in chosen if each not in called][:limit]
    return _lines(session, [*kept, *called], reasons, last, called)


def _called(
    session: Session, owner: UUID, start: datetime, end: datetime
) -> dict[UUID, tuple[UUID, CallResult | None]]:
    query = (
        select(Interaction.customer_id, Interaction.id, Interaction.result)
        .where(
            Interaction.owner_id == owner,
            Interaction.channel == Channel.CALL,
            Interaction.at >= start,
            Interaction.at < end,
            Interaction.deleted_at.is_(None),
        )
        .order_by(Interaction.at)
    )
    return {
        customer_id: (id_, CallResult(result) if result else None)
        for customer_id, id_, result in session.execute(query)
    }


def _next_steps(session: Session, today: date, limit: int) -> list[UUID]:
    query = (
        select(Customer.id)
        .where(Customer.next_on <= today, Customer.deleted_at.is_(None))
        .order_by(Customer.next_on.desc(), Customer.id.desc())
        .limit(limit)
    )
    return list(session.scalars(query))


def _expected(session: Session, owner: UUID, start: datetime, end: datetime) -> set[UUID]:
    """Whoever is on today's plan is not rung as well."""
    query = select(Visit.customer_id).where(
        Visit.owner_id == owner,
        Visit.status == VisitStatus.PLANNED,
        Visit.planned_at >= start,
        Visit.planned_at < end,
        Visit.deleted_at.is_(None),
    )
    return set(session.scalars(query))


def _longest_not_seen(session: Session) -> list[UUID]:
    query = (
        select(Customer.id)
        .where(
            Customer.deleted_at.is_(None),
            func.coalesce(Customer.status, "").not_in([CustomerStatus.LOST]),
            ~ONLY_A_RIVAL,
        )
        .order_by(Customer.last_visit_at, Customer.id)
        .limit(_POOL)
    )
    return list(session.scalars(query))


def _last_calls(
    session: Session, customer_ids: list[UUID]
) -> dict[UUID, tuple[datetime, str | None]]:
    # SQLite takes the other columns from the row that holds the maximum.
    query = (
        select(Interaction.customer_id, func.max(Interaction.at), Interaction.result)
        .where(
            Interaction.customer_id.in_(customer_ids),
            Interaction.channel == Channel.CALL,
            Interaction.deleted_at.is_(None),
        )
        .group_by(Interaction.customer_id)
    )
    return {customer_id: (at, result) for customer_id, at, result in session.execute(query)}


def _lines(
    session: Session,
    ids: list[UUID],
    reasons: dict[UUID, CallReason],
    last: dict[UUID, tuple[datetime, str | None]],
    called: dict[UUID, tuple[UUID, CallResult | None]],
) -> list[CallRow]:
    query = select(
        Customer.id,
        func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
        Customer.phone,
        Customer.next_on,
    ).where(Customer.id.in_(ids), Customer.deleted_at.is_(None))
    customers = {row[0]: row for row in session.execute(query)}
    people = people_of(session, ids)
    numbers = _numbers(session, [person.id for person in people.values()])
    lines: list[CallRow] = []
    for customer_id in ids:
        if customer_id not in customers:
            continue
        _, name, phone, next_on = customers[customer_id]
        person = people.get(customer_id)
        made, result = called.get(customer_id, (None, None))
        before = last.get(customer_id)
        lines.append(
            CallRow(
                customer_id=customer_id,
                customer=name,
                contact_id=person.id if person else None,
                contact=person.name if person else None,
                phone=(numbers.get(person.id) if person else None) or phone,
                reason=reasons[customer_id],
                due_on=next_on,
                last_at=before[0] if before else None,
                last_result=result or (_result(before[1]) if before else None),
                interaction_id=made,
            )
        )
    return lines


def _result(value: str | None) -> CallResult | None:
    return CallResult(value) if value else None


def _numbers(session: Session, contact_ids: list[UUID]) -> dict[UUID, str]:
    query = select(Contact.id, Contact.phones).where(Contact.id.in_(contact_ids))
    return {id_: number for id_, phones in session.execute(query) if (number := _first(phones))}


def _first(phones: list[Any] | None) -> str:
    for phone in phones or ():
        if number := phone.get("number"):
            return number
    return ""

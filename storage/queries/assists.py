"""To whom a customer is open, and who could help."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from storage.models import Assist, Customer, Person
from storage.rules.choices import Role

TOLD_FOR: Final = 60  # days after the end, in which one still says what came of it


@dataclass(frozen=True, slots=True)
class AssistRow:
    """One colleague whom a customer is open to."""

    id: UUID
    helper_id: UUID
    helper: str
    until: date
    reason: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who could help."""

    id: UUID
    name: str


def is_his_to_visit(person: UUID, today: date) -> ColumnElement[bool]:
    """Whether a customer is his, or nobody's, or open to him: one does not visit others'."""
    opened = exists().where(
        Assist.customer_id == Customer.id,
        Assist.helper_id == person,
        Assist.until >= today,
        Assist.deleted_at.is_(None),
    )
    return or_(Customer.owner_id == person, Customer.owner_id.is_(None), opened)


def open_now(session: Session, customer_id: UUID, today: date) -> list[AssistRow]:
    """Whom a customer is open to, the one with most time left first."""
    return _rows(session, customer_id, Assist.until >= today)


def ended_lately(session: Session, customer_id: UUID, today: date) -> list[AssistRow]:
    """Who helped here until not long ago, and what came of it."""
    lately = Assist.until.between(today - timedelta(days=TOLD_FOR), today - timedelta(days=1))
    return _rows(session, customer_id, lately)


def _rows(session: Session, customer_id: UUID, when: ColumnElement[bool]) -> list[AssistRow]:
    query = (
        select(Assist, Person.name)
        .outerjoin(Person, Person.id == Assist.helper_id)
        .where(Assist.customer_id == customer_id, when, Assist.deleted_at.is_(None))
        .order_by(Assist.until.desc(), Assist.id)
    )
    return [
        AssistRow(one.id, one.helper_id, name or "", one.until, one.reason or "", one.outcome or "")
        for one, name in session.execute(query)
    ]


def may_open(session: Session, customer_id: UUID, me: UUID) -> bool:
    """Whose customer it is opens it, and managers."""
    customer, person = session.get(Customer, customer_id), session.get(Person, me)
    leads = person is not None and person.role == Role.MANAGER
    return customer is not None and (customer.owner_id == me or leads)


def colleagues(session: Session, me: UUID, customer_id: UUID) -> list[Colleague]:
    """Everybody who visits customers and does not see this one as his own, by name."""
    customer = session.get(Customer, customer_id)
    owner = customer.owner_id if customer is not None else None
    query = (
        select(Person.id, Person.name)
        .where(
            Person.role.in_((Role.REP, Role.MANAGER)),
            Person.active.is_not(False),
            Person.deleted_at.is_(None),
        )
        .order_by(Person.name, Person.id)
    )
    return [Colleague(id_, name) for id_, name in session.execute(query) if id_ not in (me, owner)]

"""The people at a customer: who decides first, each with when they were last met."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from storage.models import Contact, Customer
from storage.rules.choices import Attitude, DecisionPower

_WEIGHT = case(
    {power.value: weight for weight, power in enumerate(DecisionPower)},
    value=Contact.decision_power,
    else_=len(DecisionPower),
)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One person at a customer."""

    id: UUID
    name: str
    title: str
    department: str
    power: DecisionPower
    attitude: Attitude
    phone: str
    email: str
    wechat: str
    last_met_at: datetime | None


def of_customer(session: Session, customer_id: UUID) -> list[ContactRow]:
    """The contacts of a customer, in the order of their weight, then by name."""
    query = (
        select(Contact)
        .join(Customer, Customer.id == Contact.customer_id)
        .where(
            Contact.customer_id == customer_id,
            Contact.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(_WEIGHT, Contact.sort_key, Contact.id)
    )
    return [_row(contact) for contact in session.scalars(query)]


def names(session: Session, ids: Iterable[UUID]) -> dict[UUID, str]:
    """The names of contacts, those deleted since included."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    query = select(Contact.id, Contact.name).where(Contact.id.in_(wanted))
    return {row.id: row.name for row in session.execute(query)}


def _row(contact: Contact) -> ContactRow:
    return ContactRow(
        id=contact.id,
        name=contact.name,
        title=contact.title or "",
        department=contact.department or "",
        power=DecisionPower(contact.decision_power or DecisionPower.UNKNOWN),
        attitude=Attitude(contact.attitude or Attitude.UNKNOWN),
        phone=_first(contact.phones, "number"),
        email=_first(contact.emails, "address"),
        wechat=contact.wechat or "",
        last_met_at=contact.last_met_at,
    )


def _first(entries: Sequence[Any] | None, key: str) -> str:
    for entry in entries or ():
        if isinstance(entry, dict) and (value := str(entry.get(key) or "")):
            return value
    return ""

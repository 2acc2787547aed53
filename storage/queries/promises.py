"""The promise ledger as lists show it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from storage.models.customer import Contact, Customer
from storage.models.visit import Promise
from storage.rules.choices import PromiseBy, PromiseStatus


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An open promise."""

    id: UUID
    customer_id: UUID
    customer: str
    contact: str | None
    promised_by: PromiseBy
    text: str
    due_on: date | None


def due(session: Session, owner: UUID, until: date, limit: int = 20) -> list[PromiseRow]:
    """The open promises due by `until`, the most overdue first."""
    query = (
        select(
            Promise.id,
            Promise.customer_id,
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
            Contact.name,
            Promise.promised_by,
            Promise.text,
            Promise.due_on,
        )
        .join(Customer, and_(Customer.id == Promise.customer_id, Customer.deleted_at.is_(None)))
        .outerjoin(Contact, Contact.id == Promise.contact_id)
        .where(
            Promise.owner_id == owner,
            Promise.status == PromiseStatus.OPEN,
            Promise.due_on <= until,
            Promise.deleted_at.is_(None),
        )
        .order_by(Promise.due_on, Promise.id)
        .limit(limit)
    )
    return [
        PromiseRow(id_, customer_id, customer, contact, PromiseBy(by), text, due_on)
        for id_, customer_id, customer, contact, by, text, due_on in session.execute(query)
    ]

"""All that a customer's page shows at once, in one consistent view of the book."""

from dataclasses import dataclass
from datetime import date, tzinfo
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Visit
from storage.queries import (
    answers,
    company_fields,
    contacts,
    customer_details,
    customer_story,
    deals,
    links,
    purchases,
)
from storage.queries.answers import AnswerLine, LastVisit
from storage.queries.company_fields import OwnValues
from storage.queries.contacts import ContactRow
from storage.queries.customer_details import CustomerDetails
from storage.queries.customer_story import PromiseLine
from storage.queries.deals import DealRow
from storage.queries.links import LinkRow
from storage.queries.purchases import PaymentRow, PurchaseRow, Total
from storage.rules.choices import VisitStatus
from storage.rules.kinds import Kind
from storage.rules.story_facts import Story

PURCHASES = 5


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """One customer; the timeline is read by itself, a page at a time."""

    details: CustomerDetails
    story: Story
    sheet: list[AnswerLine]
    last_visit: LastVisit | None
    contacts: list[ContactRow]
    promises: list[PromiseLine]
    deals: list[DealRow]
    purchases: list[PurchaseRow]
    bought: list[Total]
    unpaid: list[PaymentRow]
    overdue: list[Total]
    links: list[LinkRow]
    planned_visit: UUID | None
    own: OwnValues


def of_customer(
    session: Session, customer_id: UUID, today: date, zone: tzinfo
) -> CustomerPage | None:
    """The page of a customer, or None if it is not in the book (any more)."""
    details = customer_details.details(session, customer_id)
    story = customer_story.of_customer(session, customer_id, today, zone)
    if details is None or story is None:
        return None
    payments = purchases.payments(session, customer_id)
    return CustomerPage(
        details=details,
        story=story,
        sheet=answers.sheet(session, customer_id, today),
        last_visit=answers.last_visit(session, customer_id),
        contacts=contacts.of_customer(session, customer_id),
        promises=customer_story.open_promises(session, customer_id),
        deals=deals.of_customer(session, customer_id),
        purchases=purchases.of_customer(session, customer_id, limit=PURCHASES),
        bought=purchases.bought_since(session, customer_id, today - purchases.YEAR),
        unpaid=[payment for payment in payments if payment.received_on is None],
        overdue=purchases.overdue(session, customer_id, today),
        links=links.of_customer(session, customer_id),
        planned_visit=_planned_visit(session, customer_id),
        own=company_fields.own_values(session, Kind.CUSTOMER, customer_id),
    )


def _planned_visit(session: Session, customer_id: UUID) -> UUID | None:
    """The planned visit that comes first: the one to read the brief for."""
    query = (
        select(Visit.id)
        .where(
            Visit.customer_id == customer_id,
            Visit.status == VisitStatus.PLANNED,
            Visit.deleted_at.is_(None),
        )
        .order_by(Visit.planned_at, Visit.id)
        .limit(1)
    )
    return session.scalar(query)
